package dev.entente.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a query may not do, and what it may not cost.
class SparqlLimitsTest {
    @SuppressWarnings("NullAway.Init")
    private static TestEndpoint endpoint;

    private static final Duration LIMIT = Duration.ofMillis(1500);
    private static final AtomicInteger OUTSIDE_REQUESTS = new AtomicInteger();

    @SuppressWarnings("NullAway.Init")
    private static ServerSocket outside;

    @BeforeAll
    static void start() throws IOException {
        endpoint = TestEndpoint.start(ServeOptions.STANDARD.withTimeLimit(LIMIT).withMaxRows(2_000));
        outside = new ServerSocket(0);
        Thread.ofPlatform().daemon().start(SparqlLimitsTest::countConnections);
    }

    @AfterAll
    static void stop() throws IOException {
        endpoint.close();
        outside.close();
    }

    private static void countConnections() {
        try {
            while (true) {
                outside.accept().close();
                OUTSIDE_REQUESTS.incrementAndGet();
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    @Test
    void tooManyQueriesAtOnceAreTurnedAwayAndTheEndpointLivesOn() throws Exception {
        String slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
        int crowd = 8 + 4 * Runtime.getRuntime().availableProcessors();
        try (ExecutorService pool = Executors.newFixedThreadPool(crowd)) {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < crowd; i++) {
                answers.add(pool.submit(() -> endpoint.post(slow, "text/csv")));
            }
            int turnedAway = 0;
            for (Future<HttpResponse<String>> answer : answers) {
                assertEquals(503, answer.get().statusCode());
                turnedAway += answer.get().headers().firstValue("Retry-After").isPresent() ? 1 : 0;
            }
            assertTrue(turnedAway > 0);
        }
        assertEquals(200, endpoint.post(TestEndpoint.LABEL, "text/csv").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <URL> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <URL> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE <URL> { ?s ?p ?o } } }",
                "SELECT * { { SELECT * { SERVICE <URL> { ?s ?p ?o } } } }",
                "CONSTRUCT { ?s ?p ?o } WHERE { BIND(<URL> AS ?u) SERVICE ?u { ?s ?p ?o } }"
            })
    void serviceIsRefusedAndNothingIsAsked(String query) throws Exception {
        String url = "http://127.0.0.1:" + outside.getLocalPort() + "/";
        HttpResponse<String> response = endpoint.post(query.replace("URL", url), "*/*");
        assertEquals(422, response.statusCode());
        assertTrue(response.body().contains("SERVICE is not offered"), response.body());
        assertEquals(0, OUTSIDE_REQUESTS.get());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:org.apache.jena.sparql.function.library.version>() AS ?v) {}",
                "SELECT * { BIND(<java:java.util.ArrayList>() AS ?v) }",
                "SELECT (<http://jena.apache.org/ARQ/function#wait>(60000) AS ?v) {}",
                "SELECT * { ?s ?p ?o FILTER EXISTS { ?s ?q ?r FILTER(<java:x.Y>(?r)) } }",
                "SELECT * { ?s <java:org.apache.jena.sparql.pfunction.library.str> ?o }"
            })
    void classesAndWaitingAreRefused(String query) throws Exception {
        HttpResponse<String> response = endpoint.post(query, "*/*");
        assertEquals(422, response.statusCode());
        assertTrue(response.body().contains("not offered"), response.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }",
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i",
                "SELECT * { ?s <http://example.org/long> ?o FILTER(REGEX(?o, '(.*)(.*)(.*)(.*)(.*)(.*)x$')) }",
                "ASK { ?s <http://example.org/p> ?p FILTER NOT EXISTS { ?t <http://example.org/long> ?o"
                        + " FILTER(REGEX(?o, '(.*)(.*)(.*)(.*)(.*)(.*)x$')) } }",
                "SELECT (REPLACE(?o, '(.*)(.*)(.*)(.*)(.*)(.*)x$', 'y') AS ?r) { ?s <http://example.org/long> ?o }",
                "CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . FILTER(CONCAT(?c, ?f, ?i) = 'no') }"
            })
    void whatTakesTooLongIsAnsweredAsUnavailableNeverInPart(String query) throws Exception {
        long start = System.nanoTime();
        HttpResponse<String> response = endpoint.post(query, "text/csv,text/turtle");
        assertEquals(503, response.statusCode(), response.body());
        assertTrue(response.body().contains("longer than 1.5 s"), response.body());
        assertTrue(Duration.ofNanos(System.nanoTime() - start).compareTo(LIMIT.multipliedBy(4)) < 0);
    }

    @Test
    void aClientMayAskForLessTimeAndNotForMore() throws Exception {
        String slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
        long start = System.nanoTime();
        HttpResponse<String> response = TestEndpoint.send(HttpRequest.newBuilder(
                        URI.create(endpoint.address() + "?timeout=600&query=" + TestEndpoint.encoded(slow)))
                .GET());
        assertEquals(503, response.statusCode());
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 6);
    }

    @Test
    void anAnswerBeyondTheLimitIsRefusedWhole() throws Exception {
        HttpResponse<String> response = endpoint.post("SELECT * { ?a ?b ?c . ?d ?e ?f }", "text/csv");
        assertEquals(503, response.statusCode());
        assertTrue(response.body().contains("more than 2000 rows"), response.body());
        assertTrue(response.headers().firstValue("Retry-After").isEmpty(), "it would be refused again");
    }

    @Test
    void aLargeAnswerWithinTheLimitIsComplete() throws Exception {
        try (TestEndpoint usual = TestEndpoint.start(ServeOptions.STANDARD)) {
            String query = "SELECT * { ?a <http://example.org/p> ?c . ?d <http://example.org/p> ?f }";
            HttpResponse<String> response = TestEndpoint.send(
                    HttpRequest.newBuilder(URI.create(usual.address() + "?query=" + TestEndpoint.encoded(query)))
                            .header("Accept", "text/csv"));
            assertEquals(200, response.statusCode());
            assertEquals(160_001, response.body().lines().count());
        }
    }

    @Test
    void whoStopsTheServerWaitsForTheQueryThatRuns() throws Exception {
        String slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            TestEndpoint other = TestEndpoint.start(ServeOptions.STANDARD.withTimeLimit(LIMIT));
            Future<HttpResponse<String>> answer = pool.submit(() -> other.post(slow, "text/csv"));
            Thread.sleep(700);
            other.close();
            assertTrue(answer.get().body().contains("too-slow"), answer.get().body());
        }
    }

    @Test
    void aTextThatDoublesIsStopped() throws Exception {
        assertEquals(
                503,
                endpoint.post("SELECT * { " + doubled(30) + "}", "text/csv").statusCode());
    }

    /// The rows are there at once; what takes long is to compare them, and no comparison looks at the clock.
    @Test
    void sortingIsStopped() throws Exception {
        String query = "SELECT ?s { { SELECT ?v15 { " + doubled(15) + "} } ?s ?p ?o }"
                + " ORDER BY SHA512(CONCAT(?v15, STR(?s), STR(?o)))";
        long start = System.nanoTime();
        HttpResponse<String> response = endpoint.post(query, "text/csv");
        assertEquals(503, response.statusCode(), response.body());
        assertTrue(Duration.ofNanos(System.nanoTime() - start).compareTo(LIMIT.multipliedBy(3)) < 0);
    }

    /// Binds `?v0` to ten characters, and each next one to twice as many.
    private static String doubled(int times) {
        StringBuilder text = new StringBuilder("BIND('0123456789' AS ?v0) ");
        for (int i = 0; i < times; i++) {
            text.append("BIND(CONCAT(?v%d,?v%d) AS ?v%d) ".formatted(i, i, i + 1));
        }
        return text.toString();
    }

    @Test
    void aLargeRequestIsRefusedWithAndWithoutItsLength() throws Exception {
        byte[] large = ("ASK {} #" + "x".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        for (BodyPublisher body : new BodyPublisher[] {
            BodyPublishers.ofByteArray(large), BodyPublishers.ofInputStream(() -> stream(large))
        }) {
            HttpResponse<String> response = TestEndpoint.send(endpoint.request("")
                    .header("Content-Type", "application/sparql-query")
                    .POST(body));
            assertEquals(413, response.statusCode(), response.body());
        }
    }

    @Test
    void aCompressedRequestIsRefused() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("ASK {}".getBytes(StandardCharsets.UTF_8));
        }
        HttpResponse<String> response = TestEndpoint.send(endpoint.request("")
                .header("Content-Type", "application/sparql-query")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(bytes.toByteArray())));
        assertEquals(415, response.statusCode());
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }
}
