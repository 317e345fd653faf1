package dev.entente.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives requests to the [Site] and its answers back.
final class SiteServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(SiteServlet.class);

    private final transient Site site;

    SiteServlet(Site site) {
        this.site = site;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(request, reply(request), response);
    }

    @Override
    protected void doHead(HttpServletRequest request, HttpServletResponse response) throws IOException {
        send(request, reply(request), response);
    }

    private Reply reply(HttpServletRequest request) {
        try {
            return site.answer(ask(request));
        } catch (IllegalArgumentException e) {
            return PageProblem.of(400, "Bad request", "the address cannot be read")
                    .withHint("it has to be percent-encoded UTF-8")
                    .reply();
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{} failed", request.getRequestURI(), e);
            return PageProblem.of(500, "Internal error", "the page cannot be made; the server's log says more")
                    .reply();
        }
    }

    private static void send(HttpServletRequest request, Reply reply, HttpServletResponse response) throws IOException {
        boolean gzip = Delivery.acceptsGzip(request) && reply.isCompressible();
        Reply sent = gzip ? reply.compressed() : reply;
        response.setStatus(sent.status());
        sent.headers().forEach(response::setHeader);
        if (!request.getMethod().equals("HEAD")) {
            sent.body().writeTo(response.getOutputStream());
        }
    }

    private static Ask ask(HttpServletRequest request) {
        String query = Optional.ofNullable(request.getQueryString()).orElse("");
        return new Ask(
                Optional.ofNullable(request.getPathInfo()).orElse(request.getServletPath()),
                query,
                given(query),
                header(request, "Accept"),
                header(request, "Accept-Language"),
                header(request, "If-None-Match"),
                origin(request));
    }

    private static String origin(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }

    private static String header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).orElse("");
    }

    private static Map<String, List<String>> given(String query) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (String part : query.split("&")) {
            if (!part.isEmpty()) {
                int equals = part.indexOf('=');
                String name = decoded(equals < 0 ? part : part.substring(0, equals));
                given.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(equals < 0 ? "" : decoded(part.substring(equals + 1)));
            }
        }
        return given;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
