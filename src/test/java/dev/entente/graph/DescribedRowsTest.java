package dev.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Patterns whose triples a store looks up thing by thing have the rows that they have in memory.
class DescribedRowsTest {
    private static final String PREFIX = "PREFIX ex: <http://example.org/> ";
    private static final int HUB = 300;

    @SuppressWarnings("NullAway.Init")
    private static Database database;

    private static final DatasetGraph MEMORY = DatasetGraphFactory.create();

    @BeforeAll
    static void fill(@TempDir Path folder) {
        try (Database writing = Database.create(folder)) {
            Txn.executeWrite(writing.dataset(), () -> {
                Random random = new Random(1);
                for (int i = 0; i < 90; i++) {
                    add(writing.dataset(), random, "n" + random.nextInt(9), "p" + random.nextInt(4));
                }
                for (int i = 0; i < HUB; i++) {
                    add(writing.dataset(), "g1", "n0", "many", "m" + i);
                    add(writing.dataset(), "g2", "n0", "many", "m" + i);
                }
            });
        }
        database = Database.open(folder);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    /// In one graph, or in two.
    private static void add(DatasetGraph stored, Random random, String subject, String property) {
        String object = "n" + random.nextInt(9);
        add(stored, "g" + random.nextInt(3), subject, property, object);
        add(stored, "g" + random.nextInt(3), subject, property, object);
    }

    private static void add(DatasetGraph stored, String graph, String subject, String property, String object) {
        stored.add(node(graph), node(subject), node(property), node(object));
        MEMORY.getDefaultGraph().add(node(subject), node(property), node(object));
    }

    private static Node node(String name) {
        return NodeFactory.createURI("http://example.org/" + name);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theRowsAreThoseInMemory(long seed) {
        same(query(new Random(seed)));
    }

    @Test
    void ofAThingOfWhichMuchIsSaidAllIsFound() {
        assertEquals(HUB, same("{ ?a ex:p0 ?b . ?a ex:many ?c FILTER(?a = ex:n0) } GROUP BY ?a ?c"));
        same("{ VALUES (?a ?c) { (ex:n0 ex:m7) (ex:n0 ex:n7) } OPTIONAL { ?a ex:many ?c ; ex:p1 ?d } }");
        same("{ VALUES ?a { ex:n0 ex:n1 } OPTIONAL { ?a ex:many ?c } OPTIONAL { ?d ex:many ?c ; ex:p1 ?d } }");
    }

    @Test
    void aTermThatIsNowhereIsLedNowhere() {
        same("{ ?a ex:p0 ?b BIND(ex:nowhere AS ?c) OPTIONAL { ?c ex:p0 ?d } OPTIONAL { ?d ex:p1 ?e } }");
        same("{ ?a ex:p0 ?b BIND(1 + 1 AS ?c) ?a ex:p1 ?c }");
        same("{ ?a ex:p0 ?b OPTIONAL { ?a ex:nowhere ?c } OPTIONAL { ?c ex:p1 ?d } }");
    }

    /// The number of rows, which are the same.
    private static int same(String pattern) {
        String query = PREFIX + (pattern.contains("GROUP BY") ? "SELECT ?a ?c " : "SELECT * ") + pattern;
        List<String> stored = Txn.calculateRead(database.dataset(), () -> rows(database.dataset(), query));
        assertEquals(rows(MEMORY, query), stored, query);
        return stored.size();
    }

    private static List<String> rows(DatasetGraph dataset, String query) {
        List<String> rows = new ArrayList<>();
        try (QueryExec execution = QueryExec.dataset(dataset).query(query).build()) {
            execution.select().forEachRemaining(row -> {
                Map<String, String> values = new TreeMap<>();
                row.detach().forEach((variable, value) -> values.put(variable.getVarName(), value.toString()));
                Set<String> each = new HashSet<>();
                row.vars().forEachRemaining(variable -> assertTrue(each.add(variable.getVarName()), row::toString));
                assertEquals(values.keySet(), each);
                rows.add(values.toString());
            });
        }
        rows.sort(null);
        return rows;
    }

    private static String query(Random random) {
        StringBuilder text = new StringBuilder("{ ");
        if (random.nextBoolean()) {
            text.append("VALUES ?a { ex:n1 ex:n2 ex:n3 ex:nowhere } ");
        }
        text.append(triples(random, "?a ", 1 + random.nextInt(3)));
        if (random.nextInt(3) == 0) {
            text.append("FILTER(?a != ?b) ");
        }
        for (int i = random.nextInt(3); i >= 0; i--) {
            switch (random.nextInt(4)) {
                case 0 ->
                    text.append("OPTIONAL { ").append(triples(random, "?b ", 1)).append("} ");
                case 1 ->
                    text.append("OPTIONAL { ")
                            .append(triples(random, term(random), 2))
                            .append("} ");
                case 2 ->
                    text.append("FILTER NOT EXISTS { ")
                            .append(triples(random, "?a ", 2))
                            .append("} ");
                default -> text.append("BIND(?b AS ?x" + i + ") ?a ex:p1 ?x" + i + " . ");
            }
        }
        return text.append("}").toString();
    }

    private static String triples(Random random, String subject, int count) {
        StringBuilder text = new StringBuilder();
        String at = subject;
        for (int i = 0; i < count; i++) {
            String object = i == 0 && subject.equals("?a ") ? "?b " : term(random);
            text.append(at)
                    .append("ex:p")
                    .append(random.nextInt(4))
                    .append(' ')
                    .append(object)
                    .append(". ");
            at = random.nextBoolean() ? object : term(random);
        }
        return text.toString();
    }

    private static String term(Random random) {
        return List.of("?a ", "?b ", "?c ", "?d ", "ex:n" + random.nextInt(9) + " ")
                .get(random.nextInt(5));
    }
}
