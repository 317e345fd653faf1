package dev.entente.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/// Tells browsers to take each response for what it says it is, and lets every page on the web read it, as all of it is
/// public. Refuses compressed requests, whose size nobody knows before they are unpacked, and every method but those
/// that read; the endpoint says for itself what it takes.
final class ResponseHeaders implements Filter {
    /// Nothing from elsewhere, and nothing written into a page.
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String METHODS = "GET, HEAD, OPTIONS";

    /// What every response says.
    static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy", POLICY,
            "Referrer-Policy", "no-referrer",
            "Access-Control-Allow-Origin", "*",
            "Access-Control-Expose-Headers", "ETag, Link, Retry-After");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain next)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse answer) {
            set(answer);
            if (http.getHeader("Content-Encoding") != null) {
                ProblemJson.send(
                        answer,
                        new Refusal(415, "compressed", "a compressed request is not read")
                                .hint("send it uncompressed"));
                return;
            }
            if (!isEndpoint(http.getRequestURI()) && !isReading(http, answer)) {
                return;
            }
        }
        next.doFilter(request, response);
    }

    private static boolean isEndpoint(String path) {
        return path.equals(SparqlServer.PATH) || path.startsWith(SparqlServer.PATH + "/");
    }

    /// Answers what is no reading.
    private static boolean isReading(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getMethod()) {
            case "GET", "HEAD" -> {
                return true;
            }
            case "OPTIONS" -> {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                response.setHeader("Allow", METHODS);
                response.setHeader("Access-Control-Allow-Methods", METHODS);
                response.setHeader("Access-Control-Allow-Headers", "Accept, Accept-Language, If-None-Match");
            }
            default ->
                ProblemJson.send(
                        response,
                        new Refusal(405, "method-not-allowed", request.getMethod() + " is not offered here")
                                .with("allow", METHODS)
                                .hint("read with GET; queries go to " + SparqlServer.PATH));
        }
        return false;
    }

    static void set(HttpServletResponse response) {
        ALWAYS.forEach(response::setHeader);
    }
}
