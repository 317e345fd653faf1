package dev.entente.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Tells browsers to take each response for what it says it is, and refuses compressed requests, whose size nobody
/// knows before they are unpacked.
final class ResponseHeaders implements Filter {
    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain next)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse answer) {
            answer.setHeader("X-Content-Type-Options", "nosniff");
            answer.setHeader("Content-Security-Policy", "default-src 'none'");
            answer.setHeader("Referrer-Policy", "no-referrer");
            if (http.getHeader("Content-Encoding") != null) {
                answer.sendError(415, "send the request uncompressed");
                return;
            }
        }
        next.doFilter(request, response);
    }
}
