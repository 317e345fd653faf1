package dev.entente.serve;

import dev.entente.serve.page.Edition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
            case "/ontology" -> rdf(ask).map(suffix -> led("/ontology." + suffix));
            case "/" -> rdf(ask).map(suffix -> led("/.well-known/void"));
            case "/queries" -> json(ask) ? Optional.of(led("/openapi.json")) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Reply led(String location) {
        return Reply.seeOther(location).with("Vary", "Accept");
    }

    /// The ontology and the dossier as a whole are documents: a page for a browser, RDF for whoever prefers that.
    ///
    /// @return how the name of such a file ends
    private static Optional<String> rdf(Ask ask) {
        List<String> offered = new ArrayList<>(List.of("text/html"));
        offered.addAll(EntityData.TYPES.values());
        String best = Accept.of(ask.accept()).best(offered).orElse("text/html");
        return EntityData.TYPES.entrySet().stream()
                .filter(type -> type.getValue().equals(best))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean json(Ask ask) {
        return Accept.of(ask.accept())
                .best(List.of("text/html", "application/json"))
                .filter("application/json"::equals)
                .isPresent();
    }
}
