package dev.entente.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlServerTest {
    private static final Duration LIMIT = Duration.ofMillis(1500);

    @SuppressWarnings("NullAway.Init")
    private static SparqlServer server;

    private static final AtomicInteger OUTSIDE_REQUESTS = new AtomicInteger();

    @SuppressWarnings("NullAway.Init")
    private static ServerSocket outside;

    @BeforeAll
    static void start() throws IOException {
        server = SparqlServer.start(
                dataset(),
                ServeOptions.STANDARD
                        .withAddress("127.0.0.1", 0)
                        .withTimeLimit(LIMIT)
                        .withMaxRows(2_000));
        outside = new ServerSocket(0);
        Thread.ofPlatform().daemon().start(SparqlServerTest::countConnections);
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

    @AfterAll
    static void stop() throws IOException {
        server.close();
        outside.close();
    }

    private static DatasetGraph dataset() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        for (int i = 0; i < 400; i++) {
            var triple = SSE.parseTriple("(<http://example.org/s" + i + "> <http://example.org/p> '" + i + "')");
            dataset.getDefaultGraph().add(triple);
            dataset.getGraph(NodeFactory.createURI("http://example.org/g")).add(triple);
        }
        dataset.getDefaultGraph()
                .add(SSE.parseTriple("(<http://example.org/s> <http://example.org/label> 'Tiranë, \"x\"'@sq)"));
        dataset.getDefaultGraph()
                .add(SSE.parseTriple("(<http://example.org/s> <http://example.org/long> '" + "a".repeat(8000) + "')"));
        return dataset;
    }

    private static final String LABEL = "SELECT ?s ?l { ?s <http://example.org/label> ?l }";

    @Test
    void aSelectIsAnsweredAsCsv() throws Exception {
        HttpResponse<String> response = post(LABEL, "text/csv");
        assertEquals(200, response.statusCode());
        assertEquals("s,l\r\nhttp://example.org/s,\"Tiranë, \"\"x\"\"\"\r\n", response.body());
        assertEquals(
                "nosniff",
                response.headers().firstValue("X-Content-Type-Options").orElseThrow());
    }

    @Test
    void aSelectIsAnsweredAsJsonAndXmlByGetToo() throws Exception {
        HttpResponse<String> json = get(LABEL, "application/sparql-results+json");
        assertTrue(json.body().contains("\"xml:lang\": \"sq\""), json.body());
        HttpResponse<String> xml = get(LABEL, "application/sparql-results+xml");
        assertTrue(xml.body().contains("<literal xml:lang=\"sq\">Tiranë"), xml.body());
    }

    @Test
    void anAskIsAnswered() throws Exception {
        HttpResponse<String> response = post("ASK { <http://example.org/s> ?p ?o }", "application/sparql-results+json");
        assertTrue(response.body().replace(" ", "").contains("\"boolean\":true"), response.body());
    }

    @Test
    void aConstructIsAnsweredAsTurtle() throws Exception {
        HttpResponse<String> response = post(
                "CONSTRUCT { ?s a <http://example.org/C> } WHERE { ?s <http://example.org/label> ?l }", "text/turtle");
        assertEquals(200, response.statusCode());
        assertTrue(response.headers().firstValue("Content-Type").orElseThrow().startsWith("text/turtle"));
        assertTrue(response.body().contains("<http://example.org/s>"), response.body());
    }

    @Test
    void aNamedGraphIsReachedByGraphAndByFrom() throws Exception {
        String count = "SELECT (COUNT(*) AS ?n) ";
        assertEquals(
                "n\r\n400\r\n",
                post(count + "{ GRAPH <http://example.org/g> { ?s ?p ?o } }", "text/csv")
                        .body());
        assertEquals(
                "n\r\n400\r\n",
                post(count + "FROM <http://example.org/g> { ?s ?p ?o }", "text/csv")
                        .body());
        assertEquals(
                "n\r\n0\r\n",
                post(count + "FROM <file:///etc/passwd> { ?s ?p ?o }", "text/csv")
                        .body());
    }

    @Test
    void withoutAQueryTheEndpointDescribesItself() throws Exception {
        HttpResponse<String> response =
                send(request("").header("Accept", "text/turtle").GET());
        assertEquals(200, response.statusCode());
        Graph graph = RDFParser.fromString(response.body(), Lang.TURTLE).toGraph();
        Node service = NodeFactory.createURI(server.endpoint().toString());
        String sd = "http://www.w3.org/ns/sparql-service-description#";
        assertTrue(graph.contains(service, NodeFactory.createURI(sd + "endpoint"), service), response.body());
        assertTrue(graph.contains(
                Node.ANY, NodeFactory.createURI(sd + "name"), NodeFactory.createURI("http://example.org/g")));
    }

    @Test
    void anAddressOfAnotherMachineIsRefusedWithACure() {
        CannotListenException failure = assertThrows(
                CannotListenException.class,
                () -> SparqlServer.start(dataset(), ServeOptions.STANDARD.withAddress("192.0.2.1", 0)));
        assertTrue(String.valueOf(failure.getMessage()).contains("no address of this machine"), failure.toString());
    }

    @Test
    void tooManyQueriesAtOnceAreTurnedAwayAndTheEndpointLivesOn() throws Exception {
        String slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
        int crowd = 8 + 4 * Runtime.getRuntime().availableProcessors();
        try (ExecutorService pool = Executors.newFixedThreadPool(crowd)) {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < crowd; i++) {
                answers.add(pool.submit(() -> post(slow, "text/csv")));
            }
            int turnedAway = 0;
            for (Future<HttpResponse<String>> answer : answers) {
                assertEquals(503, answer.get().statusCode());
                turnedAway += answer.get().headers().firstValue("Retry-After").isPresent() ? 1 : 0;
            }
            assertTrue(turnedAway > 0);
        }
        assertEquals(200, post(LABEL, "text/csv").statusCode());
    }

    @Test
    void aQueryCanBePostedAsItsOwnMediaType() throws Exception {
        HttpResponse<String> response = send(request("")
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "text/csv")
                .POST(BodyPublishers.ofString(LABEL)));
        assertEquals(200, response.statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT DATA { <http://example.org/x> a <http://example.org/C> }",
                "DROP ALL",
                "LOAD <http://127.0.0.1/x>"
            })
    void anUpdateIsRefusedHoweverItIsSent(String update) throws Exception {
        assertEquals(400, post(update, "*/*").statusCode());
        HttpResponse<String> typed = send(
                request("").header("Content-Type", "application/sparql-update").POST(BodyPublishers.ofString(update)));
        assertTrue(typed.statusCode() == 400 || typed.statusCode() == 415, () -> String.valueOf(typed.statusCode()));
        HttpResponse<String> form = send(request("")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("update=" + encoded(update))));
        assertEquals(400, form.statusCode());
        assertEquals(
                "n\r\n402\r\n",
                post("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "text/csv").body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void onlyGetAndPostAreAllowed(String method) throws Exception {
        int status =
                send(request("").method(method, BodyPublishers.ofString("x"))).statusCode();
        assertTrue(status == 405 || status == 400 || status == 415, () -> method + " gave " + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/data", "/sparql/data", "/sparql/update", "/sparql/upload", "/$/server", "/$/ping"})
    void nothingElseIsServed(String path) throws Exception {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(server.endpoint().resolve(path)).GET());
        assertTrue(response.statusCode() == 404 || response.statusCode() == 400, () -> path + response.statusCode());
        assertFalse(response.body().contains("<html"), response.body());
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
        HttpResponse<String> response = post(query.replace("URL", url), "*/*");
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
        HttpResponse<String> response = post(query, "*/*");
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
        HttpResponse<String> response = post(query, "text/csv,text/turtle");
        assertEquals(503, response.statusCode(), response.body());
        assertTrue(response.body().contains("longer than 1.5 s"), response.body());
        assertTrue(Duration.ofNanos(System.nanoTime() - start).compareTo(LIMIT.multipliedBy(4)) < 0);
    }

    @Test
    void aClientMayAskForLessTimeAndNotForMore() throws Exception {
        String slow = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }";
        long start = System.nanoTime();
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(URI.create(server.endpoint() + "?timeout=600&query=" + encoded(slow)))
                        .GET());
        assertEquals(503, response.statusCode());
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 6);
    }

    @Test
    void anAnswerBeyondTheLimitIsRefusedWhole() throws Exception {
        HttpResponse<String> response = post("SELECT * { ?a ?b ?c . ?d ?e ?f }", "text/csv");
        assertEquals(413, response.statusCode());
        assertTrue(response.body().contains("more than 2000 rows"), response.body());
    }

    @Test
    void aLargeAnswerWithinTheLimitIsComplete() throws Exception {
        try (SparqlServer usual = SparqlServer.start(dataset(), ServeOptions.STANDARD.withAddress("127.0.0.1", 0))) {
            String query = "SELECT * { ?a <http://example.org/p> ?c . ?d <http://example.org/p> ?f }";
            HttpResponse<String> response =
                    send(HttpRequest.newBuilder(URI.create(usual.endpoint() + "?query=" + encoded(query)))
                            .header("Accept", "text/csv"));
            assertEquals(200, response.statusCode());
            assertEquals(160_001, response.body().lines().count());
        }
    }

    @Test
    void aTextThatDoublesIsStopped() throws Exception {
        StringBuilder query = new StringBuilder("SELECT * { BIND('0123456789' AS ?v0) ");
        for (int i = 0; i < 30; i++) {
            query.append("BIND(CONCAT(?v")
                    .append(i)
                    .append(",?v")
                    .append(i)
                    .append(") AS ?v")
                    .append(i + 1)
                    .append(") ");
        }
        assertEquals(413, post(query.append('}').toString(), "text/csv").statusCode());
    }

    @Test
    void aLargeRequestIsRefusedWithAndWithoutItsLength() throws Exception {
        byte[] large = ("ASK {} #" + "x".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        for (BodyPublisher body : new BodyPublisher[] {
            BodyPublishers.ofByteArray(large), BodyPublishers.ofInputStream(() -> stream(large))
        }) {
            HttpResponse<String> response = send(request("")
                    .header("Content-Type", "application/sparql-query")
                    .POST(body));
            assertEquals(413, response.statusCode(), response.body());
        }
    }

    private static InputStream stream(byte[] bytes) {
        return new java.io.ByteArrayInputStream(bytes);
    }

    @Test
    void aCompressedRequestIsRefused() throws Exception {
        var bytes = new java.io.ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("ASK {}".getBytes(StandardCharsets.UTF_8));
        }
        HttpResponse<String> response = send(request("")
                .header("Content-Type", "application/sparql-query")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofByteArray(bytes.toByteArray())));
        assertEquals(415, response.statusCode());
    }

    @Test
    void aFaultyQueryGetsItsPlaceAndNoStackTrace() throws Exception {
        HttpResponse<String> response = post("SELECT ?x WHERE { ?x ", "text/csv");
        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("line 1"), response.body());
        assertFalse(response.body().contains("\tat ") || response.body().contains("org.apache"), response.body());
        assertTrue(response.headers().firstValue("Content-Type").orElseThrow().startsWith("text/plain"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"force-accept=text/html", "callback=alert", "stylesheet=http://example.org/x"})
    void parametersThatChangeTheTypeOfTheResponseAreRefused(String parameter) throws Exception {
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(URI.create(server.endpoint() + "?query=ASK%7B%7D&" + parameter))
                        .GET());
        assertEquals(400, response.statusCode());
    }

    @Test
    void aPortInUseIsNamedWithACure() {
        int taken = server.endpoint().getPort();
        CannotListenException failure = assertThrows(
                CannotListenException.class,
                () -> SparqlServer.start(dataset(), ServeOptions.STANDARD.withAddress("127.0.0.1", taken)));
        assertTrue(String.valueOf(failure.getMessage()).contains("127.0.0.1:" + taken), failure.toString());
        assertTrue(failure.hint().contains("--port"));
    }

    @Test
    void itListensOnTheHostAskedForAlone() {
        assertThrows(IOException.class, () -> {
            try (var socket = new java.net.Socket("127.0.0.2", server.endpoint().getPort())) {
                socket.getOutputStream().write(1);
            }
        });
    }

    private static HttpResponse<String> post(String query, String accept) throws Exception {
        return send(request("")
                .header("Accept", accept)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("query=" + encoded(query))));
    }

    private static HttpResponse<String> get(String query, String accept) throws Exception {
        return send(request("?query=" + encoded(query)).header("Accept", accept).GET());
    }

    private static HttpRequest.Builder request(String suffix) {
        return HttpRequest.newBuilder(URI.create(server.endpoint() + suffix)).timeout(Duration.ofSeconds(20));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        // A server may close the connection after a refusal, so none is used twice.
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
