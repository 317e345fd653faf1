package dev.entente.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is missing is found kind by kind, and from what there is, and is the same.
class InTurnsTest {
    private static final String GAPS = """
            PREFIX ex: <http://example.org/>
            SELECT DISTINCT ?kind ?thing ?other WHERE {
              { VALUES (?kind ?linked) { ("d" ex:p1) ("a" ex:p2) } ?thing a ex:One ; ?linked ?other }
              UNION { BIND("c" AS ?kind) ?thing a ex:Two FILTER NOT EXISTS { ?thing ex:p1 ?none } }
              UNION { BIND("b" AS ?kind) { ?thing a ex:One } UNION { ?thing a ex:Two }
                FILTER NOT EXISTS { ?thing ex:p0 ?none } FILTER NOT EXISTS { ?more ex:p1 ?thing } }
              UNION { BIND("a" AS ?kind) ?thing a ex:Two ; ex:p2 ?other FILTER NOT EXISTS { ?thing ex:p0 ?other } }
              ?thing ex:p3 ?any .
            } ORDER BY ?kind ?thing ?other""";

    static {
        JenaSystem.init();
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theRowsAreThoseOfTheQueryAsItStands(long seed) {
        DatasetGraph dataset = dataset(new Random(seed));
        List<String> all;
        try (QueryExec execution = QueryExec.dataset(dataset).query(GAPS).build()) {
            all = texts(Answer.of(execution.select()));
        }
        Engine engine = Engine.over(() -> dataset);
        assertEquals(all, texts(engine.use(query(), execution -> Answer.of(execution.select()))));
        for (int limit : new int[] {1, 4, 9, 1000}) {
            Query limited = query();
            Sparql.limit(limited, limit);
            Answer first = engine.first(limited, Optional.empty()).orElseThrow();
            assertEquals(all.subList(0, Math.min(limit, all.size())), texts(first));
        }
    }

    private static Query query() {
        return Sparql.parse(GAPS, Lake.prefixes());
    }

    private static List<String> texts(Answer answer) {
        return answer.rows().stream()
                .map(row -> {
                    TreeMap<String, String> values = new TreeMap<>();
                    row.forEach((variable, value) -> values.put(variable.getVarName(), value.toString()));
                    return values.toString();
                })
                .toList();
    }

    private static DatasetGraph dataset(Random random) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        for (int thing = 0; thing < 12; thing++) {
            String type = random.nextBoolean() ? "One" : "Two";
            add(dataset, "n" + thing, "http://www.w3.org/1999/02/22-rdf-syntax-ns#type", type);
            for (int property = 0; property < 4; property++) {
                for (int i = random.nextInt(3); i > 0; i--) {
                    add(dataset, "n" + thing, "http://example.org/p" + property, "n" + random.nextInt(12));
                }
            }
        }
        return dataset;
    }

    private static void add(DatasetGraph dataset, String thing, String property, String value) {
        dataset.getDefaultGraph()
                .add(
                        NodeFactory.createURI("http://example.org/" + thing),
                        NodeFactory.createURI(property),
                        NodeFactory.createURI("http://example.org/" + value));
    }
}
