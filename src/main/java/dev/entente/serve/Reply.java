package dev.entente.serve;

import dev.entente.serve.page.Edition;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/// What is sent back.
///
/// @param status of HTTP
/// @param headers by name
/// @param body what is written
record Reply(int status, Map<String, String> headers, Body body) {
    private static final Pattern TEXT =
            Pattern.compile("^text/|json|xml|javascript|turtle|trig|n-triples|n-quads|bibtex");

    /// Writes the body.
    interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    static Reply of(int status, String type, Body body) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", type);
        return new Reply(status, headers, body);
    }

    static Reply text(int status, String type, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return of(status, type, out -> out.write(bytes)).with("Content-Length", Integer.toString(bytes.length));
    }

    /// Leads elsewhere.
    static Reply seeOther(String location) {
        return new Reply(303, new LinkedHashMap<>(Map.of("Location", location)), out -> {});
    }

    /// The same is elsewhere, for good.
    static Reply moved(String location) {
        return new Reply(301, new LinkedHashMap<>(Map.of("Location", location)), out -> {});
    }

    /// The same with one more header.
    Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body);
    }

    /// The same, its body written within one transaction of what it is read from.
    Reply within(Edition edition) {
        return new Reply(status, headers, out -> {
            try {
                edition.read(() -> {
                    try {
                        body.writeTo(out);
                        return status;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        });
    }

    /// Whether it has a body of text.
    boolean isCompressible() {
        String type = headers.getOrDefault("Content-Type", "");
        return status == 200 && TEXT.matcher(type).find();
    }

    /// The same with its body compressed; its tag says no more than that the page is the same.
    Reply compressed() {
        Reply other = with("Content-Encoding", "gzip")
                .with(
                        "Vary",
                        headers.containsKey("Vary") ? headers.get("Vary") + ", Accept-Encoding" : "Accept-Encoding");
        String tag = headers.getOrDefault("ETag", "");
        if (tag.startsWith("\"")) {
            other = other.with("ETag", "W/" + tag);
        }
        Map<String, String> sent = new LinkedHashMap<>(other.headers);
        sent.remove("Content-Length");
        return new Reply(status, sent, out -> {
            GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 14);
            body.writeTo(gzip);
            gzip.finish();
        });
    }

    /// Nothing where the client has this version already, else the same with the version's name.
    Reply unless(String known, String tag) {
        boolean same = known.equals("*")
                || java.util.Arrays.stream(known.split(","))
                        .map(String::strip)
                        .anyMatch(one -> one.equals(tag) || one.equals("W/" + tag));
        Reply tagged = with("ETag", tag).with("Cache-Control", "no-cache");
        if (!same || status != 200) {
            return tagged;
        }
        Map<String, String> headers = new LinkedHashMap<>(tagged.headers);
        headers.remove("Content-Length");
        return new Reply(304, headers, out -> {});
    }
}
