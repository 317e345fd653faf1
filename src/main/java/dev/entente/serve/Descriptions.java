package dev.entente.serve;

import dev.entente.serve.page.Edition;
import java.util.ArrayList;
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

    /// The ontology is a document: a page for a browser, RDF for whoever prefers that.
    private static Optional<Reply> ontology(Ask ask) {
        List<String> offered = new ArrayList<>(List.of("text/html"));
        offered.addAll(EntityData.TYPES.values());
        String best = Accept.of(ask.accept()).best(offered).orElse("text/html");
        return EntityData.TYPES.entrySet().stream()
                .filter(type -> type.getValue().equals(best))
                .map(type -> Reply.seeOther("/ontology." + type.getKey()).with("Vary", "Accept"))
                .findFirst();
    }
}
