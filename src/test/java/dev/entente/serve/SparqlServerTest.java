package dev.entente.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The protocol: what is answered, in which format, and what is refused.
class SparqlServerTest {
    @SuppressWarnings("NullAway.Init")
    private static TestEndpoint endpoint;

    @BeforeAll
    static void start() {
        endpoint = TestEndpoint.start(ServeOptions.STANDARD);
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @Test
    void aSelectIsAnsweredAsCsv() throws Exception {
        HttpResponse<String> response = endpoint.post(TestEndpoint.LABEL, "text/csv");
        assertEquals(200, response.statusCode());
        assertEquals("s,l\r\nhttp://example.org/s,\"Tiranë, \"\"x\"\"\"\r\n", response.body());
        assertEquals(
                "nosniff",
                response.headers().firstValue("X-Content-Type-Options").orElseThrow());
    }

    @Test
    void aSelectIsAnsweredAsJsonAndXmlByGetToo() throws Exception {
        HttpResponse<String> json = endpoint.get(TestEndpoint.LABEL, "application/sparql-results+json");
        assertTrue(json.body().contains("\"xml:lang\": \"sq\""), json.body());
        HttpResponse<String> xml = endpoint.get(TestEndpoint.LABEL, "application/sparql-results+xml");
        assertTrue(xml.body().contains("<literal xml:lang=\"sq\">Tiranë"), xml.body());
    }

    @Test
    void anAskIsAnswered() throws Exception {
        HttpResponse<String> response =
                endpoint.post("ASK { <http://example.org/s> ?p ?o }", "application/sparql-results+json");
        assertTrue(response.body().replace(" ", "").contains("\"boolean\":true"), response.body());
    }

    @Test
    void aConstructIsAnsweredAsTurtle() throws Exception {
        HttpResponse<String> response = endpoint.post(
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
                endpoint.post(count + "{ GRAPH <http://example.org/g> { ?s ?p ?o } }", "text/csv")
                        .body());
        assertEquals(
                "n\r\n400\r\n",
                endpoint.post(count + "FROM <http://example.org/g> { ?s ?p ?o }", "text/csv")
                        .body());
        assertEquals(
                "n\r\n0\r\n",
                endpoint.post(count + "FROM <file:///etc/passwd> { ?s ?p ?o }", "text/csv")
                        .body());
    }

    @Test
    void anAddressOfAnotherMachineIsRefusedWithACure() {
        CannotListenException failure = assertThrows(
                CannotListenException.class,
                () -> SparqlServer.start(TestEndpoint.current(), ServeOptions.STANDARD.withAddress("192.0.2.1", 0)));
        assertTrue(String.valueOf(failure.getMessage()).contains("no address of this machine"), failure.toString());
    }

    @Test
    void aQueryCanBePostedAsItsOwnMediaType() throws Exception {
        HttpResponse<String> response = TestEndpoint.send(endpoint.request("")
                .header("Content-Type", "application/sparql-query")
                .header("Accept", "text/csv")
                .POST(BodyPublishers.ofString(TestEndpoint.LABEL)));
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
        assertEquals(403, endpoint.post(update, "*/*").statusCode());
        HttpResponse<String> typed = TestEndpoint.send(endpoint.request("")
                .header("Content-Type", "application/sparql-update")
                .POST(BodyPublishers.ofString(update)));
        assertEquals(403, typed.statusCode());
        HttpResponse<String> form = TestEndpoint.send(endpoint.request("")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("update=" + TestEndpoint.encoded(update))));
        assertEquals(403, form.statusCode());
        assertTrue(form.body().contains("read-only"), form.body());
        assertEquals(
                "n\r\n402\r\n",
                endpoint.post("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "text/csv")
                        .body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
    void onlyGetAndPostAreAllowed(String method) throws Exception {
        HttpResponse<String> response =
                TestEndpoint.send(endpoint.request("").method(method, BodyPublishers.ofString("x")));
        assertEquals(405, response.statusCode());
        assertTrue(response.headers().firstValue("Allow").orElseThrow().contains("POST"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?qurey=ASK%7B%7D", "?default", "?timeout=3&x=1"})
    void aMisspeltParameterIsNoQuestionAboutTheEndpoint(String given) throws Exception {
        HttpResponse<String> response = TestEndpoint.send(endpoint.request(given));
        assertEquals(400, response.statusCode(), response.body());
        assertTrue(response.body().contains("\\\"query\\\" is missing"), response.body());
    }

    @Test
    void anAddressThatIsTooLongIsARequestThatIsTooLarge() throws Exception {
        HttpResponse<String> response = TestEndpoint.send(endpoint.request("?query=ASK%7B%7D%23" + "x".repeat(70_000)));
        assertEquals(413, response.statusCode(), response.body());
        assertTrue(response.body().contains("\"limit\":"), response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "TRACE"})
    void pagesAreReadAlone(String method) throws Exception {
        var page = HttpRequest.newBuilder(endpoint.address().resolve("/"));
        HttpResponse<String> response = TestEndpoint.send(page.method(method, BodyPublishers.noBody()));
        assertEquals(405, response.statusCode());
        assertEquals(
                "GET, HEAD, OPTIONS", response.headers().firstValue("Allow").orElseThrow());
        assertTrue(response.body().contains("\"hint\""), response.body());
        HttpResponse<String> asked = TestEndpoint.send(page.method("OPTIONS", BodyPublishers.noBody()));
        assertEquals(204, asked.statusCode());
        assertEquals("GET, HEAD, OPTIONS", asked.headers().firstValue("Allow").orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/data", "/sparql/data", "/sparql/update", "/sparql/upload", "/$/server", "/$/ping"})
    void nothingElseIsServed(String path) throws Exception {
        HttpResponse<String> response = TestEndpoint.send(
                HttpRequest.newBuilder(endpoint.address().resolve(path)).GET());
        assertTrue(response.statusCode() == 404 || response.statusCode() == 400, () -> path + response.statusCode());
        assertFalse(response.body().contains("<html"), response.body());
    }

    @Test
    void aFaultyQueryGetsItsPlaceAndNoStackTrace() throws Exception {
        HttpResponse<String> response = endpoint.post("SELECT ?x WHERE { ?x ", "text/csv");
        assertEquals(400, response.statusCode());
        assertTrue(response.body().contains("line 1"), response.body());
        assertFalse(response.body().contains("\tat ") || response.body().contains("org.apache"), response.body());
        assertTrue(response.headers().firstValue("Content-Type").orElseThrow().startsWith("application/problem+json"));
        assertTrue(response.body().contains("\"line\":1"), response.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"force-accept=text/html", "callback=alert", "stylesheet=http://example.org/x"})
    void noParameterChangesTheTypeOfTheResponse(String parameter) throws Exception {
        HttpResponse<String> response = TestEndpoint.send(
                HttpRequest.newBuilder(URI.create(endpoint.address() + "?query=ASK%7B%7D&" + parameter))
                        .GET());
        assertEquals(200, response.statusCode());
        assertEquals(
                "application/sparql-results+json",
                response.headers().firstValue("Content-Type").orElseThrow());
        assertFalse(response.body().contains("alert") || response.body().contains("stylesheet"), response.body());
    }

    @Test
    void aPortInUseIsNamedWithACure() {
        int taken = endpoint.address().getPort();
        CannotListenException failure = assertThrows(
                CannotListenException.class,
                () -> SparqlServer.start(
                        TestEndpoint.current(), ServeOptions.STANDARD.withAddress("127.0.0.1", taken)));
        assertTrue(String.valueOf(failure.getMessage()).contains("127.0.0.1:" + taken), failure.toString());
        assertTrue(failure.hint().contains("--port"));
    }

    @Test
    void itListensOnTheHostAskedForAlone() {
        assertThrows(IOException.class, () -> {
            try (var socket = new Socket("127.0.0.2", endpoint.address().getPort())) {
                socket.getOutputStream().write(1);
            }
        });
    }
}
