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
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        Refusal refusal = new Refusal(
                status,
                HttpStatus.getMessage(status).toLowerCase(Locale.ROOT).replace(' ', '-'),
                said(status, request.getAttribute(ERROR_MESSAGE)));
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemJson.MEDIA_TYPE);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put("Access-Control-Allow-Origin", "*");
        response.write(true, ByteBuffer.wrap(ProblemJson.bytes(refusal)), callback);
        return true;
    }

    private static String said(int status, @Nullable Object message) {
        if (status == HttpStatus.NOT_FOUND_404) {
            return "there is nothing here; the SPARQL endpoint is /sparql";
        }
        return message == null ? HttpStatus.getMessage(status) : message.toString();
    }
}
