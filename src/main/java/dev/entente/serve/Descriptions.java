package dev.entente.serve;

import dev.entente.serve.page.Edition;
import java.util.List;
import java.util.Optional;

/// What the site says of itself to programs.
///
/// @param edition what is served
/// @param origin where the site is
record Descriptions(Edition edition, String origin) {
    Optional<Reply> at(Ask ask) {
        return switch (ask.path()) {
            case "/openapi.json" ->
                Optional.of(Reply.text(200, "application/json", OpenApi.of(edition, origin))
                        .with("Access-Control-Allow-Origin", "*"));
            case "/ontology" -> ontology(ask);
            default -> Optional.empty();
        };
    }

    /// The ontology is a document: a page for a browser, Turtle for whoever prefers that.
    private static Optional<Reply> ontology(Ask ask) {
        Optional<String> best = Accept.of(ask.accept()).best(List.of("text/html", "text/turtle"));
        return best.equals(Optional.of("text/turtle"))
                ? Optional.of(Reply.seeOther("/ontology.ttl").with("Vary", "Accept"))
                : Optional.empty();
    }
}
