package dev.entente.serve.page;

import dev.entente.query.Inquiry;
import dev.entente.query.NamedQuery;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// All pages of the site, by their paths.
public final class Pages {
    private static final String QUERIES = "/queries/";
    private static final String ENTITY = "/page/";

    /// Pages of their own that show a named query.
    private static final Map<String, String> VIEWS = Map.of("/timeline", "timeline", "/network", "who-met-whom");

    private final Setting setting;

    /// The pages in this setting.
    public Pages(Setting setting) {
        this.setting = setting;
    }

    /// The page at this path; nothing where there is none.
    ///
    /// @param given what the address says after its question mark
    public Optional<? extends Page> at(String path, Map<String, List<String>> given) {
        return switch (path) {
            case "/" -> Optional.of(new OverviewPages(setting).page());
            case "/queries" -> Optional.of(new OverviewPages(setting).list());
            case "/documents" -> Optional.of(new ListPages(setting).documents());
            case "/passages" -> Optional.of(new ListPages(setting).passages());
            case "/conflicts" -> Optional.of(new ListPages(setting).conflicts());
            case "/ontology" -> Optional.of(new OntologyPages(setting).page());
            case "/search" ->
                Optional.of(new SearchPages(setting)
                        .page(given.getOrDefault("q", List.of("")).get(0)));
            case "/sparql-editor" ->
                editor(given.getOrDefault("query", List.of("")).get(0));
            default -> other(path, given);
        };
    }

    private Optional<? extends Page> other(String path, Map<String, List<String>> given) {
        if (path.startsWith(ENTITY)) {
            return new EntityPages(setting).page(path.substring(ENTITY.length()));
        }
        String name = VIEWS.getOrDefault(path, path.startsWith(QUERIES) ? path.substring(QUERIES.length()) : "");
        Optional<NamedQuery> query = name.isEmpty()
                ? Optional.empty()
                : setting.edition().inquiry().catalogue().find(name);
        return query.map(named -> new QueryPages(setting).page(named, path, given));
    }

    private Optional<Page> editor(String query) {
        if (!setting.links().live()) {
            return Optional.empty();
        }
        Inquiry inquiry = setting.edition().inquiry();
        JsonObjectBuilder prefixes = Json.createObjectBuilder();
        new TreeMap<>(inquiry.prefixes().namespaces()).forEach(prefixes::add);
        List<Phrase> examples = inquiry.catalogue().all().stream()
                .filter(named -> QueryPages.isAskable(named, Map.of()))
                .map(named -> setting.queries()
                        .summary(named)
                        .to(setting.links()
                                .asked(
                                        "/sparql-editor",
                                        Map.of(
                                                "query",
                                                List.of(dev.entente.query.Sparql.complete(
                                                        inquiry.arguments().bind(named, Map.of()),
                                                        inquiry.prefixes().namespaces()))))))
                .toList();
        String text = query.isEmpty() ? standard() : query;
        return Optional.of(new Page.Editor(
                Phrase.plain(setting.words().of("nav.sparql")),
                text,
                prefixes.build().toString(),
                examples));
    }

    private static String standard() {
        return """
                PREFIX ent: <https://w3id.org/entente/ontology#>
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                SELECT ?person ?name
                WHERE { ?person a ent:Person ; rdfs:label ?name }
                ORDER BY ?name
                """;
    }
}
