package dev.entente.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.graph.StoreExecution;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Property paths in a store, whose default graph is the union of its named graphs: they give what they give in memory,
/// and end with their time.
class StorePathsTest {
    private static final String PREFIX = "PREFIX ex: <http://example.org/> ";

    @SuppressWarnings("NullAway.Init")
    private static TestEndpoint store;

    @SuppressWarnings("NullAway.Init")
    private static TestEndpoint memory;

    @BeforeAll
    static void start() {
        DatasetGraph stored = DatabaseMgr.createDatasetGraph();
        stored.getContext().set(TDB2.symUnionDefaultGraph, true);
        StoreExecution.set(stored);
        Txn.executeWrite(stored, () -> fill(stored, false));
        DatasetGraph held = DatasetGraphFactory.create();
        fill(held, true);
        ServeOptions options = ServeOptions.STANDARD.withTimeLimit(Duration.ofSeconds(1));
        store = TestEndpoint.start(TestEndpoint.serving(stored), options);
        memory = TestEndpoint.start(TestEndpoint.serving(held), options);
    }

    @AfterAll
    static void stop() {
        store.close();
        memory.close();
    }

    /// A long way in one graph, on each step of which two properties lead on, and a short one in another.
    private static void fill(DatasetGraph dataset, boolean alsoDefault) {
        for (int i = 0; i < 400; i++) {
            for (String property : List.of("a", "b")) {
                add(dataset, i < 5 ? "short" : "long", "n" + i, property, "n" + (i + 1), alsoDefault);
            }
        }
    }

    private static void add(DatasetGraph dataset, String graph, String s, String p, String o, boolean alsoDefault) {
        var triple = SSE.parseTriple(
                "(<http://example.org/%s> <http://example.org/%s> <http://example.org/%s>)".formatted(s, p, o));
        dataset.add(
                NodeFactory.createURI("http://example.org/" + graph),
                triple.getSubject(),
                triple.getPredicate(),
                triple.getObject());
        if (alsoDefault) {
            dataset.getDefaultGraph().add(triple);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ex:n3 ex:a+ ?x }",
                "SELECT * { ?x (ex:a|^ex:b)* ex:n8 FILTER(?x != ex:n9) } ORDER BY ?x LIMIT 20",
                "SELECT * { GRAPH ex:short { ex:n0 ex:a* ?x } }",
                "SELECT * { GRAPH ?g { ex:n2 ex:b+ ?x } }",
                "SELECT ?x (COUNT(*) AS ?n) { ex:n390 ex:a/ex:b* ?x OPTIONAL { ?x ex:a+ ?y } } GROUP BY ?x",
                "SELECT * { ?x ex:a ex:n4 . FILTER EXISTS { ?x ex:b+ ex:n9 } }",
                "SELECT * { { SELECT ?x (COUNT(?y) AS ?n) { ?y ex:a ?x } GROUP BY ?x } OPTIONAL { FILTER(BOUND(?x))"
                        + " ?x ex:b ?z FILTER(!BOUND(?w) || ?z = ?w || EXISTS { ?z ex:a+ ?w }) } }",
                "SELECT * { ?x ex:a ex:n4 MINUS { ?x ex:b+ ex:n3 } OPTIONAL { ?x ex:a ?y FILTER NOT EXISTS"
                        + " { ?y ex:b* ?v FILTER(?v = ex:n2 || EXISTS { ?x (ex:a|ex:b)? ?v . ?v ex:b+ ex:n3 }) } } }",
                "SELECT ?x { ?x ex:a ex:n4 } ORDER BY EXISTS { ?x ex:b+ ex:n9 } LIMIT 2",
                "SELECT * FROM ex:short { ex:n0 ex:a* ?x }",
                "SELECT * FROM NAMED ex:long { GRAPH ?g { ex:n6 ex:a+ ex:n9 } }"
            })
    void aPathLeadsWhereItLeadsInMemory(String query) throws Exception {
        HttpResponse<String> stored = store.post(PREFIX + query, "text/csv");
        HttpResponse<String> held = memory.post(PREFIX + query, "text/csv");
        assertEquals(200, stored.statusCode(), stored.body());
        assertEquals(
                new TreeSet<>(held.body().lines().toList()),
                new TreeSet<>(stored.body().lines().toList()));
        assertTrue(stored.body().lines().count() > 1, query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASK { FILTER NOT EXISTS { ?x (ex:a|ex:b)* ?u . ?u (^ex:a|ex:b)* ?v . ?v (ex:a|ex:b)* ex:none } }",
                "SELECT (COUNT(*) AS ?n) { ?x ((ex:a|ex:b)*)* ?y . ?y ((ex:a|ex:b)+)? ?z . ?z (ex:a|!ex:c)* ?w }",
                "SELECT (COUNT(*) AS ?n) { GRAPH ex:long { ?x (^ex:a|ex:b|!(ex:c))* ?y . ?v (^ex:a|ex:b)* ?w } }",
                "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?x (^ex:a|ex:b|!(ex:c))* ?y . ?v (^ex:a|ex:b)* ?w } }"
            })
    void aPathThatRunsAwayIsStoppedInAStoreToo(String query) throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> response = store.post(PREFIX + query, "text/csv");
        assertEquals(503, response.statusCode(), response.body());
        assertTrue(System.nanoTime() - start < 8_000_000_000L, query);
        assertEquals(200, store.post("ASK {}", "text/csv").statusCode());
    }

    @Test
    void aLongChainOfStepsIsStoppedInAStoreToo() throws Exception {
        String steps = "(ex:a|ex:b)/".repeat(30) + "ex:none";
        assertEquals(
                503,
                store.post(PREFIX + "ASK { ex:n0 " + steps + " ?x }", "text/csv")
                        .statusCode());
    }
}
