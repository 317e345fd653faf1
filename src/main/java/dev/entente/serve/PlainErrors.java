package dev.entente.serve;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/// Says in one line of plain text what is wrong, in place of the server's pages.
final class PlainErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        Object message = request.getAttribute(ERROR_MESSAGE);
        String text = "Error " + status + ": " + said(status, message) + "\n";
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        Content.Sink.write(response, true, text, callback);
        return true;
    }

    private static String said(int status, @Nullable Object message) {
        if (status == HttpStatus.NOT_FOUND_404) {
            return "there is nothing here; the SPARQL endpoint is /sparql";
        }
        return message == null ? HttpStatus.getMessage(status) : message.toString();
    }
}
