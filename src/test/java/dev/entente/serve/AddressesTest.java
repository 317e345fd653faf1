package dev.entente.serve;

import static dev.entente.serve.TestSite.header;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Addresses that are almost right.
class AddressesTest {
    @SuppressWarnings("NullAway.Init")
    private static TestSite site;

    @BeforeAll
    static void start() {
        site = TestSite.ofFixture();
    }

    @AfterAll
    static void stop() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/queries",
                "/queries/visits",
                "/queries/visits.csv",
                "/timeline",
                "/network",
                "/documents",
                "/passages",
                "/conflicts",
                "/search",
                "/ontology",
                "/sparql-editor",
                "/page/person/orlo-kesh",
                "/data/person/orlo-kesh.ttl",
                "/person/orlo-kesh",
                "/data.ttl",
                "/openapi.json"
            })
    void aSlashTooManyLeadsToTheAddressWithout(String path) throws Exception {
        for (String before : List.of("", "/treaties")) {
            String asked = before + path + "/?lang=fr";
            HttpResponse<String> found = site.page(asked);
            assertEquals(301, found.statusCode(), path);
            assertEquals(
                    site.home().resolve(before + path + "?lang=fr"),
                    site.home().resolve(asked).resolve(header(found, "Location")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing/", "/queries/nothing/"})
    void whatIsNotThereWithoutItIsNotThereWithIt(String path) throws Exception {
        assertEquals(404, site.page(path).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "/queries/vists,     /queries/visits",
        "/queries/vists.csv, /queries/visits.csv",
    })
    void aQueryThatIsNotThereIsAnsweredWithTheNearestAndWithTheList(String path, String near) throws Exception {
        HttpResponse<String> page = site.page(path);
        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("No question is named “vists”."), page.body());
        assertTrue(page.body().contains("Did you mean: <a href=\"" + near + "\">visits</a>."), page.body());
        assertTrue(page.body().contains("All questions are at <a href=\"/queries\">/queries</a>"), page.body());
        HttpResponse<String> data = site.get(path + "?format=csv", "Accept", "text/csv");
        assertEquals(404, data.statusCode());
        assertTrue(
                data.body().contains("\"hint\":\"Did you mean: visits. All questions are at /queries\""), data.body());
    }

    @Test
    void aQueryInAFormatThatIsNotOfferedIsAnsweredWithThoseThatAre() throws Exception {
        HttpResponse<String> page = site.page("/queries/visits.txt");
        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("The answers to “visits” are not offered as .txt."), page.body());
        assertTrue(page.body().contains("<a href=\"/queries/visits.csv\">.csv</a>"), page.body());
    }

    @Test
    void aMalformedHostIsRefusedWithoutAWordOnTheTerminal() throws Exception {
        PrintStream terminal = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            for (String host : List.of("a b", ":::", "x:99999", "[::")) {
                try (Socket socket =
                        new Socket(site.home().getHost(), site.home().getPort())) {
                    String request = "GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
                    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                    String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    assertTrue(answer.startsWith("HTTP/1.1 400 "), host + " " + answer);
                }
            }
        } finally {
            System.setErr(terminal);
        }
        assertEquals("", said.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aQueryThatIsLikeNoneIsAnsweredWithTheList() throws Exception {
        HttpResponse<String> data = site.get("/queries/qqqqqqqq.json");
        assertTrue(data.body().contains("\"hint\":\"All questions are at /queries\""), data.body());
        assertFalse(data.body().contains("entente query"), data.body());
        HttpResponse<String> same = site.get("/queries/qqqqqqqq.json", "Accept-Language", "fr");
        assertTrue(same.body().contains("/problem/not-found\""), same.body());
        String french = site.page("/queries/qqqqqqqq?lang=fr").body();
        assertTrue(french.contains("<a href=\"/queries?lang=fr\">/queries</a>"), french);
    }
}
