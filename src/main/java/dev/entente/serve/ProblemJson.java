package dev.entente.serve;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpStatus;

/// Writes a refusal as `application/problem+json`.
/// [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)
final class ProblemJson {
    static final String MEDIA_TYPE = "application/problem+json";
    private static final String KINDS = "https://w3id.org/entente/problem/";

    private ProblemJson() {}

    static byte[] bytes(Refusal refusal) {
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("type", KINDS + refusal.kind())
                .add("title", HttpStatus.getMessage(refusal.status()))
                .add("status", refusal.status())
                .add("detail", refusal.detail());
        refusal.members().forEach((name, value) -> {
            if (value instanceof Number number) {
                json.add(name, number.longValue());
            } else {
                json.add(name, value.toString());
            }
        });
        return (json.build() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Sends it, where nothing was sent before.
    static void send(HttpServletResponse response, Refusal refusal) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        byte[] body = bytes(refusal);
        response.reset();
        ResponseHeaders.set(response);
        response.setStatus(refusal.status());
        response.setContentType(MEDIA_TYPE);
        response.setHeader("Cache-Control", "no-store");
        if (refusal.members().get("retryAfter") instanceof Integer seconds) {
            response.setIntHeader("Retry-After", seconds);
        }
        if (refusal.members().get("allow") instanceof String methods) {
            response.setHeader("Allow", methods);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
