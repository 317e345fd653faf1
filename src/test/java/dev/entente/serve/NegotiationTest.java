package dev.entente.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// In which form an answer comes, and what its headers say.
class NegotiationTest {
    private static final String CONSTRUCT = "CONSTRUCT { ?s a <http://example.org/C> } WHERE { ?s ?p ?o }";
    private static final String MANY = "SELECT * { ?s <http://example.org/p> ?o }";

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

    @ParameterizedTest(name = "{0} or {1}")
    @CsvSource({
        "json, application/sparql-results+json",
        "xml, application/sparql-results+xml",
        "csv, text/csv;charset=utf-8",
        "tsv, text/tab-separated-values;charset=utf-8",
        "text, text/plain;charset=utf-8",
    })
    void rowsComeInEachFormatByNameAndByHeader(String name, String type) throws Exception {
        assertSame(TestEndpoint.LABEL, name, type);
    }

    @ParameterizedTest(name = "{0} or {1}")
    @CsvSource({
        "ttl, text/turtle;charset=utf-8",
        "nt, application/n-triples",
        "jsonld, application/ld+json",
        "rdf, application/rdf+xml",
        "trig, application/trig",
        "nq, application/n-quads",
    })
    void triplesComeInEachFormatByNameAndByHeader(String name, String type) throws Exception {
        assertSame(CONSTRUCT, name, type);
    }

    private static void assertSame(String query, String name, String type) throws Exception {
        HttpResponse<String> byHeader = endpoint.get(query, type.split(";", 2)[0]);
        HttpResponse<String> byName =
                TestEndpoint.send(endpoint.request("?format=" + name + "&query=" + TestEndpoint.encoded(query)));
        for (HttpResponse<String> response : List.of(byHeader, byName)) {
            assertEquals(200, response.statusCode(), response.body());
            assertEquals(type, response.headers().firstValue("Content-Type").orElseThrow());
        }
        assertEquals(byHeader.body(), byName.body());
    }

    @Test
    void whatABrowserAcceptsIsServed() throws Exception {
        assertEquals(
                200,
                endpoint.get(TestEndpoint.LABEL, "text/html,application/xhtml+xml,*/*;q=0.8")
                        .statusCode());
    }

    @Test
    void whatIsNotOfferedIsNotAcceptable() throws Exception {
        HttpResponse<String> response = endpoint.get(TestEndpoint.LABEL, "image/png");
        assertEquals(406, response.statusCode());
        assertTrue(response.body().contains("text/csv"), response.body());
        assertEquals(
                400,
                TestEndpoint.send(endpoint.request("?format=png&query=ASK%7B%7D"))
                        .statusCode());
    }

    @Test
    void headSaysWhatGetWouldAndSendsNothing() throws Exception {
        HttpResponse<String> get = endpoint.get(TestEndpoint.LABEL, "text/csv");
        HttpResponse<String> head =
                TestEndpoint.send(endpoint.request("?query=" + TestEndpoint.encoded(TestEndpoint.LABEL))
                        .header("Accept", "text/csv")
                        .method("HEAD", BodyPublishers.noBody()));
        assertEquals(200, head.statusCode());
        assertEquals("", head.body());
        assertEquals(get.headers().firstValue("Content-Length"), head.headers().firstValue("Content-Length"));
        assertEquals(get.headers().firstValue("ETag"), head.headers().firstValue("ETag"));
    }

    @Test
    void aPageOfAnotherOriginMayAsk() throws Exception {
        HttpResponse<String> preflight = TestEndpoint.send(endpoint.request("")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
        assertEquals(204, preflight.statusCode());
        assertTrue(preflight
                .headers()
                .firstValue("Access-Control-Allow-Methods")
                .orElseThrow()
                .contains("POST"));
        for (HttpResponse<String> response :
                List.of(preflight, endpoint.get(TestEndpoint.LABEL, "text/csv"), endpoint.get("SELECT", "text/csv"))) {
            assertEquals(
                    "*",
                    response.headers().firstValue("Access-Control-Allow-Origin").orElseThrow());
        }
    }

    @Test
    void aLongAnswerIsCompressedForWhoeverTakesThat() throws Exception {
        String plain = endpoint.get(MANY, "text/csv").body();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<InputStream> response = client.send(
                    endpoint.request("?query=" + TestEndpoint.encoded(MANY))
                            .header("Accept", "text/csv")
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    BodyHandlers.ofInputStream());
            assertEquals(
                    "gzip", response.headers().firstValue("Content-Encoding").orElseThrow());
            byte[] packed = response.body().readAllBytes();
            assertTrue(packed.length < plain.length() / 2);
            try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                assertEquals(plain, new String(unpacked.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void whoHasTheAnswerOfThisVersionIsToldSo() throws Exception {
        HttpResponse<String> first = endpoint.get(MANY, "text/csv");
        HttpResponse<String> again = TestEndpoint.send(endpoint.request("?query=" + TestEndpoint.encoded(MANY))
                .header("Accept", "text/csv")
                .header("If-None-Match", first.headers().firstValue("ETag").orElseThrow()));
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
    }

    @Test
    void anAnswerThatChangesEachTimeIsNotKept() throws Exception {
        String query = "SELECT (STRUUID() AS ?id) {}";
        HttpResponse<String> first = endpoint.get(query, "text/csv");
        assertFalse(first.headers().firstValue("ETag").isPresent());
        assertFalse(first.body().equals(endpoint.get(query, "text/csv").body()));
    }

    @Test
    void aQueryIsReadInUtf8Alone() throws Exception {
        assertEquals(
                415, posted("application/sparql-query;charset=utf-16", "ASK {}".getBytes(StandardCharsets.UTF_16)));
        assertEquals(400, posted("application/sparql-query", new byte[] {'#', (byte) 0xff}));
        assertEquals(415, posted("text/plain", "ASK {}".getBytes(StandardCharsets.UTF_8)));
    }

    private static int posted(String type, byte[] body) throws Exception {
        return TestEndpoint.send(
                        endpoint.request("").header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)))
                .statusCode();
    }
}
