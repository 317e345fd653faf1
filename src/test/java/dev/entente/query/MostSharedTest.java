package dev.entente.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who has most in common is found without counting the others, and is the same.
class MostSharedTest {
    private static final String ONE_WAY = "FILTER(?one != ?other) FILTER(STR(?one) < STR(?other))";
    private static final String MOST_FIRST = "GROUP BY ?one ?other ORDER BY DESC(?number) ?one ?other";

    static {
        JenaSystem.init();
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theFirstPairsAreThoseOfTheWholeAnswer(long seed) {
        assertTrue(first(seed, query("", ONE_WAY, MOST_FIRST)));
        assertTrue(first(seed, query("", "", MOST_FIRST)));
        assertTrue(first(seed, query("", "FILTER(?other = <http://example.org/p1>)", MOST_FIRST)));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsLeftOutOfThingsOrCountedApartMisleadsNobody(long seed) {
        first(seed, query("?thing ex:kept true .", ONE_WAY, MOST_FIRST));
        first(seed, query("OPTIONAL { ?thing ex:kept ?kept }", ONE_WAY, MOST_FIRST.replace(" ORDER", " ?kept ORDER")));
        first(seed, query("BIND(?thing AS ?each)", ONE_WAY, MOST_FIRST.replace(" ORDER", " ?each ORDER") + " ?each"));
        first(seed, query("", ONE_WAY, MOST_FIRST.replace("DESC(?number)", "?number")));
    }

    private static String query(String further, String conditions, String order) {
        return "PREFIX ex: <http://example.org/> SELECT ?one ?other (COUNT(DISTINCT ?thing) AS ?number) WHERE { "
                + "?thing a ex:Meeting ; ex:of ?one , ?other . " + further + conditions + " } " + order;
    }

    /// Compares limited answers; whether all of them were found without the others.
    private static boolean first(long seed, String text) {
        DatasetGraph dataset = dataset(new Random(seed));
        Engine engine = Engine.over(() -> dataset);
        Query whole = Sparql.parse(text, Lake.prefixes());
        List<String> all = texts(engine.use(whole, execution -> Answer.of(execution.select())));
        boolean found = true;
        for (int limit : new int[] {1, 3, 10, 1000}) {
            Query limited = Sparql.parse(text, Lake.prefixes());
            Sparql.limit(limited, limit);
            Optional<Answer> first = engine.first(limited, Optional.empty());
            first.ifPresent(answer ->
                    assertEquals(all.subList(0, Math.min(limit, all.size())), texts(answer), limit + " of " + text));
            found &= first.isPresent();
        }
        return found;
    }

    private static List<String> texts(Answer answer) {
        return answer.rows().stream()
                .map(row -> answer.variables().stream()
                        .map(variable -> String.valueOf(row.get(variable)))
                        .toList()
                        .toString())
                .toList();
    }

    /// Some meetings of up to five persons, half of which are kept.
    private static DatasetGraph dataset(Random random) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        for (int meeting = 0; meeting < 25; meeting++) {
            Node thing = node("m" + meeting);
            add(dataset, thing, NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type"), "Meeting");
            for (int i = 1 + random.nextInt(5); i > 0; i--) {
                add(dataset, thing, node("of"), "p" + random.nextInt(8));
            }
            if (random.nextBoolean()) {
                dataset.getDefaultGraph().add(thing, node("kept"), NodeFactory.createLiteralByValue(true));
            }
        }
        return dataset;
    }

    private static void add(DatasetGraph dataset, Node thing, Node property, String value) {
        dataset.getDefaultGraph().add(thing, property, node(value));
    }

    private static Node node(String name) {
        return NodeFactory.createURI("http://example.org/" + name);
    }
}
