package dev.entente.serve;

import java.nio.ByteBuffer;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Says what is wrong as a problem in JSON, in place of the server's pages, where no servlet says it.
final class ProblemErrors extends ErrorHandler {
    private final int maxRequestBytes;

    ProblemErrors(int maxRequestBytes) {
        this.maxRequestBytes = maxRequestBytes;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Refusal refusal = refusal(response.getStatus(), request.getAttribute(ERROR_MESSAGE));
        response.setStatus(refusal.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemJson.MEDIA_TYPE);
        ResponseHeaders.ALWAYS.forEach((name, value) -> response.getHeaders().put(name, value));
        response.write(true, ByteBuffer.wrap(ProblemJson.bytes(refusal)), callback);
        return true;
    }

    private Refusal refusal(int status, @Nullable Object message) {
        if (status == HttpStatus.PAYLOAD_TOO_LARGE_413 || status == HttpStatus.URI_TOO_LONG_414) {
            return Refusal.tooLarge("a request has at most " + maxRequestBytes + " bytes", maxRequestBytes);
        }
        String kind = HttpStatus.getMessage(status).toLowerCase(Locale.ROOT).replace(' ', '-');
        return status == HttpStatus.NOT_FOUND_404
                ? new Refusal(status, kind, "there is nothing here").hint("the SPARQL endpoint is /sparql")
                : new Refusal(status, kind, message == null ? HttpStatus.getMessage(status) : message.toString())
                        .hint("the pages start at /, the SPARQL endpoint is /sparql");
    }
}
