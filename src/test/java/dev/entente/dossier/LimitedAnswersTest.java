package dev.entente.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.fixture.Fixture;
import dev.entente.graph.BuildWatch;
import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import dev.entente.graph.Store;
import dev.entente.graph.StoreBuild;
import dev.entente.query.Answer;
import dev.entente.query.AskException;
import dev.entente.query.Inquiry;
import dev.entente.query.NamedQuery;
import dev.entente.query.Parameter;
import dev.entente.query.Sparql;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What makes questions of large dossiers quick alters no answer: not a row, not its place.
class LimitedAnswersTest {
    private static final List<Integer> LIMITS = List.of(1, 7, 40, 1000);

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"essay", "borovia", "generated"})
    void aLimitedAnswerIsTheBeginningOfTheWholeOne(String dossier, @TempDir Path folder) throws Exception {
        Dossier found = dossier(dossier, folder.resolve("dossier"));
        DossierGraph inMemory = DossierGraph.open(found);
        limited(found, inMemory);
        StoreBuild.run(found, folder.resolve("store"), BuildWatch.NOBODY);
        try (Store store = Store.open(folder.resolve("store"))) {
            limited(found, store.graph(Optional.of(found)));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"essay", "borovia"})
    void argumentsInTheirPlacesGiveTheRowsOfTheQueryThatIsPrinted(String dossier, @TempDir Path folder)
            throws Exception {
        Dossier found = dossier(dossier, folder);
        DossierGraph graph = DossierGraph.open(found);
        Inquiry inquiry = Inquiry.of(found, () -> graph);
        int compared = 0;
        for (NamedQuery named : inquiry.catalogue().all()) {
            for (Map<String, List<String>> typed : examples(named)) {
                Optional<Query> query = bound(inquiry, named, typed);
                if (query.isPresent() && query.get().isSelectType()) {
                    assertEquals(
                            plainly(query.get(), graph.dataset()),
                            texts(inquiry.rows(query.get())),
                            () -> named.name() + " " + typed);
                    compared++;
                }
            }
        }
        assertTrue(compared > 20, "compared " + compared);
    }

    private static void limited(Dossier dossier, DossierGraph graph) {
        Inquiry inquiry = Inquiry.of(dossier, () -> graph);
        for (NamedQuery named : inquiry.catalogue().all()) {
            for (Map<String, List<String>> typed : examples(named)) {
                Optional<Query> whole = bound(inquiry, named, typed);
                if (whole.isPresent() && whole.get().isSelectType()) {
                    List<String> all = texts(inquiry.rows(whole.get()));
                    for (int limit : typed.isEmpty() ? LIMITS : List.of(7)) {
                        Query query = bound(inquiry, named, typed).orElseThrow();
                        Sparql.limit(query, limit);
                        assertEquals(
                                all.subList(0, Math.min(limit, all.size())),
                                texts(inquiry.rows(named, query)),
                                () -> named.name() + " " + typed + " --limit " + limit);
                    }
                }
            }
        }
    }

    /// Told nothing, and each parameter alone with its example.
    private static List<Map<String, List<String>>> examples(NamedQuery named) {
        List<Map<String, List<String>>> all = new ArrayList<>();
        all.add(Map.of());
        Map<String, List<String>> required = new LinkedHashMap<>();
        for (Parameter parameter : named.header().parameters()) {
            List<String> example = parameter.arity() == 0
                    ? List.of()
                    : List.of(parameter.example().split(" +"));
            if (parameter.required()) {
                required.put(parameter.name(), example);
            }
            Map<String, List<String>> typed = new LinkedHashMap<>(required);
            typed.put(parameter.name(), example);
            all.add(typed);
        }
        return all;
    }

    /// The query with these arguments; nothing where the dossier does not know them, or one is missing.
    private static Optional<Query> bound(Inquiry inquiry, NamedQuery named, Map<String, List<String>> typed) {
        try {
            return Optional.of(inquiry.arguments().bind(named, typed));
        } catch (AskException e) {
            return Optional.empty();
        }
    }

    private static List<String> plainly(Query query, DatasetGraph dataset) {
        return Txn.calculateRead(dataset, () -> {
            try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
                List<String> rows = new ArrayList<>();
                execution.select().forEachRemaining(row -> rows.add(text(row)));
                return rows;
            }
        });
    }

    private static List<String> texts(Answer answer) {
        return answer.rows().stream().map(LimitedAnswersTest::text).toList();
    }

    private static String text(Binding row) {
        Map<String, String> values = new TreeMap<>();
        row.forEach((variable, value) -> values.put(variable.getVarName(), value.toString()));
        return values.toString();
    }

    private static Dossier dossier(String name, Path folder) throws IOException, InterruptedException {
        return switch (name) {
            case "essay" -> Dossier.find(Path.of("").toAbsolutePath());
            case "borovia" -> Dossier.find(Fixture.FOLDER.toAbsolutePath());
            default -> GeneratedDossier.in(folder, 600);
        };
    }
}
