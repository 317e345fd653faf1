package dev.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.query.Inquiry;
import dev.entente.query.NamedQuery;
import dev.entente.query.Parameter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every named query of the repository's dossier, asked of the tables, of a snapshot, and of an ordinary graph.
class SnapshotAnswersTest {
    @TempDir
    Path cache;

    @Test
    void everyNamedQueryHasTheSameRowsInTheSameOrderOutOfASnapshot() {
        Inquiry built = start();
        String[] files = cache.toFile().list();
        assertEquals(1, files == null ? 0 : files.length);
        Inquiry kept = start();
        DossierGraph plain = Build.of(Dossier.find(Path.of("")));
        Inquiry ordinary = Inquiry.of(plain.dossier(), () -> plain);
        int rows = 0;
        for (NamedQuery query : built.catalogue().all()) {
            List<Binding> expected = rows(built, query);
            assertEquals(expected, rows(kept, query), query.name());
            assertEquals(counts(rows(ordinary, query)), counts(expected), query.name());
            rows += expected.size();
        }
        assertTrue(rows > 500, "only " + rows + " rows in all");
    }

    private Inquiry start() {
        Snapshots snapshots = Snapshots.in(cache, "this program");
        Dossier dossier = snapshots.find(Path.of(""));
        DossierGraph graph = snapshots.open(dossier);
        snapshots.keep();
        return Inquiry.of(dossier, () -> graph);
    }

    private static List<Binding> rows(Inquiry inquiry, NamedQuery query) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (Parameter parameter : query.header().parameters()) {
            if (parameter.required()) {
                typed.put(parameter.name(), List.of(parameter.example().split(" ")));
            }
        }
        return inquiry.rows(inquiry.arguments().bind(query, typed)).rows();
    }

    private static Map<Binding, Integer> counts(List<Binding> rows) {
        Map<Binding, Integer> counts = new HashMap<>();
        rows.forEach(row -> counts.merge(row, 1, Integer::sum));
        return counts;
    }
}
