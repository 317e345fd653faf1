package dev.entente.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Sends an answer that is whole: with its length or compressed, once for a client that has it already, and without a
/// body where only the head was asked for.
///
/// @param etag tag of what is sent, or null where the next answer may differ
record Delivery(
        HttpServletRequest request,
        HttpServletResponse response,
        String contentType,
        @Nullable String etag) {
    private static final int WORTH_COMPRESSING = 1024;

    /// Writes the whole of an answer.
    interface Body {
        void copyTo(OutputStream out) throws IOException;
    }

    void send(byte[] whole) throws IOException {
        send(whole.length, out -> out.write(whole));
    }

    void send(long length, Body body) throws IOException {
        response.setHeader("Vary", "Accept, Accept-Encoding");
        if (etag != null) {
            response.setHeader("ETag", etag);
            response.setHeader("Cache-Control", "no-cache");
            if (isKnown(etag)) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
        } else {
            response.setHeader("Cache-Control", "no-store");
        }
        response.setContentType(contentType);
        boolean head = request.getMethod().equals("HEAD");
        if (length >= WORTH_COMPRESSING && acceptsGzip(request)) {
            response.setHeader("Content-Encoding", "gzip");
            if (!head) {
                try (GZIPOutputStream gzip = new GZIPOutputStream(response.getOutputStream(), 8192)) {
                    body.copyTo(gzip);
                }
            }
            return;
        }
        response.setContentLengthLong(length);
        if (!head) {
            body.copyTo(response.getOutputStream());
        }
    }

    private boolean isKnown(String tag) {
        String known = request.getHeader("If-None-Match");
        return known != null
                && !request.getMethod().equals("POST")
                && (known.contains(tag.replaceFirst("^W/", "")) || known.strip().equals("*"));
    }

    /// Whether the client takes a compressed answer.
    static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null
                && accepted.contains("gzip")
                && !accepted.replace(" ", "").contains("gzip;q=0");
    }
}
