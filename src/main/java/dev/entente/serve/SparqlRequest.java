package dev.entente.serve;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.riot.WebContent;
import org.apache.jena.sparql.core.DatasetDescription;
import org.eclipse.jetty.http.HttpException;
import org.jspecify.annotations.Nullable;

/// One request of the SPARQL protocol.
/// [SPARQL 1.1 Protocol 2.1](https://www.w3.org/TR/sparql11-protocol/#query-operation)
///
/// @param query its text, empty where the endpoint is asked about itself
/// @param defaultGraphs names of graphs that overrule the query's own, as do `namedGraphs`
/// @param namedGraphs names of graphs
/// @param formats what the answer is to be written in, the best first; none where the header Accept says it
/// @param accept that header, or null where there is none
/// @param timeLimit what the client asks for, or null where it does not
record SparqlRequest(
        Optional<String> query,
        List<String> defaultGraphs,
        List<String> namedGraphs,
        List<String> formats,
        @Nullable String accept,
        @Nullable Duration timeLimit) {
    private static final List<String> OF_UPDATES = List.of("update", "using-graph-uri", "using-named-graph-uri");
    private static final List<String> FORMATS = List.of("format", "output", "results");

    SparqlRequest {
        defaultGraphs = List.copyOf(defaultGraphs);
        namedGraphs = List.copyOf(namedGraphs);
        formats = List.copyOf(formats);
    }

    /// Reads a GET, HEAD or POST request.
    ///
    /// @throws Refusal where it is none that this endpoint answers
    static SparqlRequest read(HttpServletRequest http, int maxBytes) {
        boolean post = http.getMethod().equals("POST");
        boolean direct = post && isDirect(http);
        Map<String, String[]> parameters = parameters(http, maxBytes);
        if (OF_UPDATES.stream().anyMatch(parameters::containsKey)) {
            throw Refusal.readOnly();
        }
        Optional<String> query = direct ? Optional.of(body(http, maxBytes)) : one(parameters, "query");
        if (query.isEmpty()) {
            refuseUnlessAboutItself(post, parameters);
        }
        if (query.isPresent() && query.get().length() > maxBytes) {
            throw Refusal.tooLarge("a query has at most " + maxBytes + " bytes", maxBytes);
        }
        return new SparqlRequest(
                query,
                all(parameters, "default-graph-uri"),
                all(parameters, "named-graph-uri"),
                FORMATS.stream()
                        .flatMap(name -> all(parameters, name).stream())
                        .distinct()
                        .toList(),
                accept(http),
                one(parameters, "timeout").map(SparqlRequest::seconds).orElse(null));
    }

    /// A query whose parameter is misspelt must not be taken for a question about the endpoint.
    private static void refuseUnlessAboutItself(boolean post, Map<String, String[]> parameters) {
        String unknown = parameters.keySet().stream()
                .filter(name -> !FORMATS.contains(name))
                .findFirst()
                .orElse("");
        if (post || !unknown.isEmpty()) {
            throw Refusal.badRequest(
                    "the parameter \"query\" is missing" + (unknown.isEmpty() ? "" : "; there is \"" + unknown + "\""));
        }
    }

    /// Whether the body is the query itself; else it is a form.
    private static boolean isDirect(HttpServletRequest http) {
        String type = http.getContentType();
        String[] parts = type == null
                ? new String[] {""}
                : type.strip().toLowerCase(Locale.ROOT).split(";");
        String mediaType = parts[0].strip();
        if (mediaType.equals(WebContent.contentTypeSPARQLUpdate)) {
            throw Refusal.readOnly();
        }
        if (!mediaType.equals(WebContent.contentTypeSPARQLQuery) && !mediaType.equals(WebContent.contentTypeHTMLForm)) {
            throw new Refusal(
                            415,
                            "unsupported-media-type",
                            mediaType.isEmpty()
                                    ? "the header Content-Type is missing"
                                    : "a query is not read from " + mediaType)
                    .hint("send application/sparql-query or application/x-www-form-urlencoded");
        }
        String encoding = http.getCharacterEncoding();
        if (encoding != null && !encoding.equalsIgnoreCase("utf-8") && !encoding.equalsIgnoreCase("us-ascii")) {
            throw new Refusal(415, "unsupported-encoding", "a query is sent in UTF-8, not in " + encoding)
                    .hint("say charset=utf-8, and send it so");
        }
        return mediaType.equals(WebContent.contentTypeSPARQLQuery);
    }

    private static Map<String, String[]> parameters(HttpServletRequest http, int maxBytes) {
        try {
            return http.getParameterMap();
        } catch (RuntimeException e) {
            throw unreadable(e, maxBytes);
        }
    }

    /// Reads the body however long its sender says it is.
    private static String body(HttpServletRequest http, int maxBytes) {
        try {
            byte[] body = http.getInputStream().readNBytes(maxBytes + 1);
            if (body.length > maxBytes) {
                throw Refusal.tooLarge("a query has at most " + maxBytes + " bytes", maxBytes);
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.badRequest("the query is not UTF-8");
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            throw unreadable(e, maxBytes);
        }
    }

    private static Refusal unreadable(Exception failure, int maxBytes) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpException http) {
                return http.getCode() == 413
                        ? Refusal.tooLarge("a request has at most " + maxBytes + " bytes", maxBytes)
                        : new Refusal(http.getCode(), "bad-request", "the request cannot be read: " + http.getReason());
            }
        }
        return Refusal.badRequest("the request cannot be read: " + failure.getMessage());
    }

    private static Optional<String> one(Map<String, String[]> parameters, String name) {
        List<String> values = all(parameters, name);
        if (values.size() > 1) {
            throw Refusal.badRequest("the parameter \"" + name + "\" is given " + values.size() + " times");
        }
        return values.stream().findFirst();
    }

    private static List<String> all(Map<String, String[]> parameters, String name) {
        return List.of(parameters.getOrDefault(name, new String[0]));
    }

    private static @Nullable String accept(HttpServletRequest http) {
        List<String> values = Collections.list(http.getHeaders("Accept"));
        return values.isEmpty() ? null : String.join(",", values);
    }

    private static Duration seconds(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw Refusal.badRequest("timeout is a whole number of seconds, not \"" + text + "\"");
        }
        return Duration.ofSeconds(Math.max(1, Long.parseLong(text)));
    }

    /// The graphs to ask: those of the request before those of the query; or null for all as they are.
    @Nullable DatasetDescription graphs(Query parsed) {
        if (!defaultGraphs.isEmpty() || !namedGraphs.isEmpty()) {
            return DatasetDescription.create(defaultGraphs, namedGraphs);
        }
        return parsed.getDatasetDescription();
    }

    /// Whether a page is wanted more than data of any kind.
    boolean isBrowser() {
        if (!formats.isEmpty() || accept == null) {
            return false;
        }
        List<String> offered = new ArrayList<>(ResultForm.Kind.TRIPLES.mediaTypes());
        offered.add("text/html");
        return Accept.of(accept).best(offered).equals(Optional.of("text/html"));
    }

    /// What two requests have in common that get the same answer, as far as they can say it.
    String key(ResultForm form) {
        return form.mediaType() + '\n' + defaultGraphs + '\n' + namedGraphs + '\n' + query.orElse("");
    }
}
