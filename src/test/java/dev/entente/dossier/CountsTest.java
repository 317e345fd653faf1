package dev.entente.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.entente.fixture.Fixture;
import dev.entente.graph.BuildWatch;
import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import dev.entente.graph.Store;
import dev.entente.graph.StoreBuild;
import dev.entente.query.Inquiry;
import dev.entente.query.NamedQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is counted by what rules have put together is what one counts oneself.
class CountsTest {
    private static final String PREFIXES = """
            PREFIX ent: <https://w3id.org/entente/ontology#>
            PREFIX standing: <https://w3id.org/entente/vocabulary/standing/>
            """;
    private static final String STANCES = "data/stances.csv";

    @Test
    void namedQueriesGiveTheNumbersThatPlainTextsCountInTheTables(@TempDir Path folder) throws Exception {
        Dossier dossier = GeneratedDossier.in(folder.resolve("dossier"), 400);
        DossierGraph graph = DossierGraph.open(dossier);
        StoreBuild.run(dossier, folder.resolve("store"), BuildWatch.NOBODY);
        try (Store store = Store.open(folder.resolve("store"))) {
            DossierGraph stored = store.graph(Optional.of(dossier));
            for (String name : List.of("most-met", "stances-by-year")) {
                String plain = Files.readString(Path.of("src/bench/queries", name + ".rq"));
                String key = name.equals("most-met") ? "who" : "year";
                Map<String, Long> counted = sums(rows(graph.asserted(), plain), key);
                assertFalse(counted.isEmpty());
                assertEquals(counted, sums(asked(graph, name), key));
                assertEquals(counted, sums(asked(stored, name), key));
            }
        }
    }

    @Test
    void aCountOfWhatHasEachValueIsInAStoreWhatItIsInMemory(@TempDir Path folder) throws Exception {
        Dossier dossier = Dossier.find(Fixture.FOLDER.toAbsolutePath());
        DossierGraph graph = DossierGraph.open(dossier);
        StoreBuild.run(dossier, folder, BuildWatch.NOBODY);
        try (Store store = Store.open(folder)) {
            Inquiry inMemory = Inquiry.of(dossier, () -> graph);
            Inquiry stored = inquiry(store, dossier);
            for (Node property :
                    graph.union().stream().map(Triple::getPredicate).distinct().toList()) {
                Query query = inMemory.parse(
                        "SELECT ?value (COUNT(?thing) AS ?number) (COUNT(*) AS ?all) WHERE { ?thing <" + property
                                + "> ?value } GROUP BY ?value ORDER BY STR(?value) DATATYPE(?value) LANG(?value)");
                assertEquals(inMemory.rows(query).rows(), stored.rows(query).rows(), property::toString);
            }
        }
    }

    @ParameterizedTest(name = "dossier {0}")
    @ValueSource(strings = {"", "src/test/resources/dossiers/borovia"})
    void everyAcceptedStanceIsInOneTallyAndNoOtherIs(String folder) {
        Graph all = DossierGraph.open(Dossier.find(Path.of(folder).toAbsolutePath()))
                .union();
        List<Binding> tallied = rows(
                all,
                "SELECT ?stance (COUNT(?tally) AS ?support) "
                        + "WHERE { ?stance ent:talliedIn ?tally } GROUP BY ?stance");
        List<Binding> accepted = rows(
                all,
                "SELECT ?stance (1 AS ?support) " + "WHERE { ?stance a ent:Stance ; ent:standing standing:accepted }");
        assertEquals(sums(accepted, "stance"), sums(tallied, "stance"));
    }

    @ParameterizedTest(name = "dossier {0}")
    @ValueSource(strings = {"", "src/test/resources/dossiers/borovia"})
    void aMeetingOfAPersonIsOneWithAnotherPerson(String folder) {
        Graph all = DossierGraph.open(Dossier.find(Path.of(folder).toAbsolutePath()))
                .union();
        String met = " WHERE { ?meeting a ent:Meeting ; ent:participant ?who , ?other . ?who a ent:Person . "
                + "?other a ent:Person . FILTER(?who != ?other) } GROUP BY ?who";
        assertEquals(
                sums(rows(all, "SELECT ?who (COUNT(DISTINCT ?meeting) AS ?support)" + met), "who"),
                sums(
                        rows(
                                all,
                                "SELECT ?who (COUNT(*) AS ?support) WHERE { ?meeting ent:meetingOf ?who } GROUP BY ?who"),
                        "who"));
    }

    @Test
    void aStanceIsTalliedUnderAllTheYearsThatItsDateAllows(@TempDir Path folder) throws IOException {
        Fixture copy = Fixture.copy(folder);
        stance(copy, "span", "date=1904-12/1905-02");
        stance(copy, "again", "date=1904/1905");
        stance(copy, "ended", "date=1908-23", "dating=by");
        stance(copy, "begun", "date=1908", "dating=after");
        stance(copy, "seen", "date=1906", "dating=attested");
        stance(copy, "filled", "date=1901/1903", "dating=throughout");
        stance(copy, "undated");
        stance(copy, "doubted", "date=1907", "standing=open", "standingReason=Nobody else says so");
        assertEquals(
                Map.of(
                        "1904-1905-critical", 2L,
                        "until-1908-critical", 1L,
                        "from-1908-critical", 1L,
                        "1906-critical", 1L,
                        "1901-1903-critical", 1L,
                        "undated-critical", 1L),
                tallies(copy, "critical"));
    }

    @Test
    void aChangedRowIsCountedAnew(@TempDir Path folder) throws IOException {
        Fixture copy = Fixture.copy(folder);
        assertEquals(Map.of("1904-friendly", 1L), tallies(copy, "friendly"));
        copy.replace(STANCES, "hostile", "friendly");
        copy.replace(STANCES, "1908-02-03", "1904-11");
        assertEquals(Map.of("1904-friendly", 2L), tallies(copy, "friendly"));
        assertEquals(Map.of(), tallies(copy, "hostile"));
    }

    private static Inquiry inquiry(Store store, Dossier dossier) {
        DossierGraph graph = store.graph(Optional.of(dossier));
        return Inquiry.of(dossier, () -> graph);
    }

    private static List<Binding> asked(DossierGraph graph, String name) {
        Inquiry inquiry = Inquiry.of(graph.dossier(), () -> graph);
        NamedQuery named = inquiry.catalogue().get(name);
        return inquiry.rows(named, inquiry.arguments().bind(named, Map.of())).rows();
    }

    private static void stance(Fixture copy, String key, String... more) throws IOException {
        List<String> cells = new ArrayList<>(List.of(
                "id=" + key,
                "holder=person/ada-venn",
                "target=state/borovia",
                "level=critical",
                "codedBy=Nobody",
                "statedIn=diary-venn-1904",
                "statedBy=person/ada-venn",
                "passage=p03"));
        cells.addAll(List.of(more));
        copy.addRow(STANCES, cells.toArray(String[]::new));
    }

    /// The tallies of a level, by their keys.
    private static Map<String, Long> tallies(Fixture copy, String level) {
        DossierGraph graph = DossierGraph.open(Dossier.find(copy.root()));
        assertEquals(List.of(), graph.findings());
        Map<String, Long> tallies = new TreeMap<>(sums(
                rows(
                        graph.derived(),
                        "SELECT ?tally (COUNT(*) AS ?support) { ?any ent:talliedIn ?tally } GROUP BY ?tally"),
                "tally"));
        tallies.keySet().removeIf(key -> !key.endsWith("-" + level));
        return tallies;
    }

    private static List<Binding> rows(Graph graph, String query) {
        try (QueryExec exec = QueryExec.graph(graph).query(PREFIXES + query).build()) {
            return exec.select().materialize().stream().toList();
        }
    }

    /// What is counted of each thing, by the end of its IRI.
    private static Map<String, Long> sums(List<Binding> rows, String key) {
        return rows.stream()
                .collect(Collectors.toMap(
                        row -> word(row.get(Var.alloc(key)))
                                + (row.contains("level") ? " " + word(row.get(Var.alloc("level"))) : ""),
                        row -> Long.parseLong(row.get(Var.alloc("support")).getLiteralLexicalForm()),
                        Long::sum));
    }

    private static String word(Node term) {
        return term.isURI() ? term.getURI().replaceFirst("^.*/", "") : term.getLiteralLexicalForm();
    }
}
