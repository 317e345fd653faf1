package dev.entente.serve;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.fixture.Fixture;
import dev.entente.graph.BuildWatch;
import dev.entente.graph.Dossier;
import dev.entente.graph.Store;
import dev.entente.graph.StoreBuild;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A dossier served from a store is the same as one served from memory.
class StoreSiteTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Store store;

    @SuppressWarnings("NullAway.Init")
    private static TestSite stored;

    @SuppressWarnings("NullAway.Init")
    private static TestSite held;

    @BeforeAll
    static void start() {
        Dossier dossier = Dossier.find(Fixture.FOLDER);
        StoreBuild.run(dossier, folder.resolve("store"), BuildWatch.NOBODY);
        store = Store.open(folder.resolve("store"));
        stored = TestSite.of(store.graph(Optional.of(dossier)));
        held = TestSite.ofFixture();
    }

    @AfterAll
    static void stop() {
        stored.close();
        store.close();
        held.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/timeline",
                "/queries/stances",
                "/documents",
                "/passages",
                "/conflicts",
                "/search?q=a",
                "/ontology"
            })
    void aPageOfAStoreIsThatOfTheTables(String path) throws Exception {
        HttpResponse<String> page = stored.page(path);
        assertEquals(200, page.statusCode(), path);
        assertEquals(
                held.page(path).body(),
                page.body().replace(stored.home().toString(), held.home().toString()));
    }

    @Test
    void aThingOfAStoreHasAPageAndData() throws Exception {
        String person = held.get("/queries/timeline.csv")
                .body()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
        String path = person.split(",")[0].substring(Fixture.BASE.length());
        assertEquals(303, stored.get("/" + path).statusCode());
        assertEquals(
                held.page("/page/" + path)
                        .body()
                        .replace(held.home().toString(), stored.home().toString()),
                stored.page("/page/" + path).body());
        assertEquals(
                held.get("/data/" + path + ".nt").body().lines().sorted().toList(),
                stored.get("/data/" + path + ".nt").body().lines().sorted().toList());
    }

    @Test
    void theWholeOfAStoreCanBeTaken() throws Exception {
        for (String file : new String[] {"/data.nt", "/data.ttl", "/data.trig", "/data.nq"}) {
            HttpResponse<String> whole = stored.get(file);
            assertEquals(200, whole.statusCode());
            assertArrayEquals(sorted(held.get(file)), sorted(whole), file);
        }
        assertEquals(
                held.get("/health").body().replaceAll(".*triples", ""),
                stored.get("/health").body().replaceAll(".*triples", ""));
    }

    private static Object[] sorted(HttpResponse<String> response) {
        return response.body().lines().sorted().toArray();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }",
                "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g",
                "PREFIX ent: <https://w3id.org/entente/ontology#> SELECT ?a ?b { ?a ent:met+ ?b } ORDER BY ?a ?b",
                "PREFIX ent: <https://w3id.org/entente/ontology#> SELECT ?a { ?a ent:reading/a? ?b } ORDER BY ?a LIMIT 9"
            })
    void theEndpointOfAStoreGivesTheSameRows(String query) throws Exception {
        String path = "/sparql?format=csv&query=" + TestEndpoint.encoded(query);
        String rows = stored.get(path).body();
        assertEquals(held.get(path).body(), rows);
        assertTrue(Stream.of(rows.split("\\R")).count() > 1, rows);
    }
}
