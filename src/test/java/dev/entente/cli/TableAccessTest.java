package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What `convert` and `check` read, where they may, and what they write.
class TableAccessTest {
    private static final String METADATA = """
            {"@context": "http://www.w3.org/ns/csvw", "url": "%s", "tableSchema": {"aboutUrl": "#{id}", "columns": [
              {"name": "id", "titles": "id", "propertyUrl": "http://example.org/id"}]}}
            """;

    /// What the server answers under a path.
    private record Answer(int status, String type, String body, String header, String value) {
        static Answer of(String type, String body) {
            return new Answer(200, type, body, "X-None", "");
        }
    }

    private final Map<String, Answer> site = new HashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private HttpServer server;
    private String base;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        base = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        Answer answer = site.getOrDefault(
                exchange.getRequestURI().getPath(), new Answer(404, "text/html", "<p>none", "X-None", ""));
        asked.add(exchange.getRequestURI().getPath());
        byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
        Headers headers = exchange.getResponseHeaders();
        headers.add("Content-Type", answer.type);
        headers.add(answer.header, answer.value);
        exchange.sendResponseHeaders(answer.status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Session minimal(String... arguments) {
        return Session.of(
                Stream.concat(Stream.of("convert", "--mode", "minimal", "--format", "nt"), Arrays.stream(arguments))
                        .toArray(String[]::new));
    }

    @Test
    void nothingIsFetchedUnlessItIsAllowed() {
        site.put("/a.csv", Answer.of("text/csv", "id\n1\n"));

        Session session = minimal(base + "a.csv");

        assertEquals(2, session.code());
        assertEquals(2, Session.of("check", base + "a.csv").code());
        assertEquals("", session.out());
        assertTrue(session.err().contains("--allow-remote"), session.err());
    }

    @Test
    void aTableOnTheWebDescribesItself() {
        site.put("/a.csv", Answer.of("text/csv", "id\n1\n"));

        Session session = minimal("--allow-remote", base + "a.csv");

        assertEquals(0, session.code(), session.err());
        assertTrue(session.out().endsWith(" <" + base + "a.csv#id> \"1\" .\n"), session.out());
    }

    @Test
    void theContentTypeTellsTabsAndAMissingHeader() {
        site.put("/a", Answer.of("text/tab-separated-values", "id\tv\n1\t2\n"));
        site.put("/b", Answer.of("text/csv; header=absent; charset=iso-8859-1", "1,2\n"));

        Session tabs = minimal("--allow-remote", base + "a");
        Session absent = minimal("--allow-remote", base + "b");

        assertTrue(tabs.out().contains("a#v> \"2\""), tabs.out() + tabs.err());
        assertTrue(absent.out().contains("b#_col.2> \"2\""), absent.out() + absent.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/m.json", "/a.csv-metadata.json", "/csv-metadata.json", "/meta/a.json"})
    void metadataIsFoundByLinkByNameAndByThePlacesOfTheSite(String place) {
        String link = place.equals("/m.json")
                ? "</m.json>; rel=\"describedby\"; type=\"application/csvm+json\""
                : "<http://example.org/>; rel=\"next\"";
        site.put("/a.csv", new Answer(200, "text/csv", "id\n1\n", "Link", link));
        site.put(place, Answer.of("application/csvm+json", METADATA.formatted("/a.csv")));
        if (place.startsWith("/meta")) {
            site.put("/.well-known/csvm", Answer.of("text/plain", "/meta/a.json\n"));
        }

        Session session = minimal("--allow-remote", base + "a.csv");

        assertEquals(0, session.code(), session.err());
        assertEquals("<" + base + "a.csv#1> <http://example.org/id> \"1\" .\n", session.out());
    }

    @Test
    void aRedirectIsFollowedAndARoundIsNot() {
        site.put("/a.csv", new Answer(302, "text/html", "", "Location", "/b.csv"));
        site.put("/b.csv", Answer.of("text/csv", "id\n1\n"));
        site.put("/c.csv", new Answer(301, "text/html", "", "Location", base + "c.csv"));
        site.put("/d.csv", new Answer(301, "text/html", "", "Location", "file:///etc/passwd"));

        Session followed = minimal("--allow-remote", base + "a.csv");
        Session round = minimal("--allow-remote", base + "c.csv");
        Session away = minimal("--allow-remote", base + "d.csv");

        assertEquals(0, followed.code(), followed.err());
        assertEquals(4, round.code());
        assertTrue(round.err().contains("redirects more than 5 times"), round.err());
        assertEquals(4, away.code());
        assertTrue(away.err().contains("it redirects to file:///etc/passwd"), away.err());
    }

    @Test
    void whatIsNotThereOrDoesNotWorkIsSaid() {
        site.put("/e.csv", new Answer(503, "text/html", "", "X-None", ""));

        Session missing = minimal("--allow-remote", base + "none.csv");
        Session failing = minimal("--allow-remote", base + "e.csv");

        assertEquals(4, missing.code());
        assertEquals(4, Session.of("check", "--allow-remote", base + "none.csv").code());
        assertEquals(4, minimal(folder.resolve("none.csv").toString()).code());
        assertTrue(missing.err().contains("there is no file " + base + "none.csv"), missing.err());
        assertEquals(4, failing.code());
        assertTrue(failing.err().contains("the server answers with status 503"), failing.err());
    }

    @Test
    void whereNothingListensIsSaidAndNoFileIsWritten() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Path out = folder.resolve("out.nt");

        Session session = minimal("--allow-remote", "http://127.0.0.1:" + port + "/a.csv", "-o", out.toString());

        assertEquals(4, session.code());
        assertTrue(session.err().startsWith("error: cannot read http://127.0.0.1:" + port), session.err());
        assertFalse(session.err().contains("internal"), session.err());
        assertEquals(List.of(), list());
    }

    @Test
    void anAddressThatIsNoneIsWrongUsage() {
        assertEquals(2, minimal("--allow-remote", "http://exa mple.org/a.csv").code());
    }

    private List<String> list() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../secret.csv", "%2e%2e/secret.csv", "x/../../secret.csv", "link.csv", "file:///etc/hosts"})
    void filesOutsideAreReadOnlyWhenAllowed(String url) throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.writeString(folder.resolve("secret.csv"), "id\nsecret\n");
        Files.createSymbolicLink(inner.resolve("link.csv"), folder.resolve("secret.csv"));
        Path metadata = Files.writeString(inner.resolve("m.json"), METADATA.formatted(url));

        Session refused = minimal(metadata.toString());
        Session allowed = minimal("--allow-outside", metadata.toString());

        assertEquals(3, refused.code());
        assertEquals("", refused.out());
        assertTrue(refused.err().contains("--allow-outside"), refused.err());
        assertFalse(allowed.err().contains("refused"), allowed.err());
        assertEquals(url.startsWith("file") ? allowed.out() : secret(allowed), allowed.out());
    }

    @Test
    void whatLiesOnTheWebDoesNotReadFilesOfThisMachine() throws IOException {
        Path file = Files.writeString(folder.resolve("secret.csv"), "id\nsecret\n");
        site.put("/m.json", Answer.of("application/json", METADATA.formatted(file.toUri())));

        Session refused = minimal("--allow-remote", base + "m.json");
        Session allowed = minimal("--allow-remote", "--allow-outside", base + "m.json");

        assertEquals(3, refused.code());
        assertTrue(refused.err().contains("it lies on this machine"), refused.err());
        secret(allowed);
    }

    /// The folder of the metadata counts, not the one the command is called from.
    @Test
    void aFileBesideTheFolderOfTheMetadataIsOutsideEvenBelowTheCurrentFolder() throws IOException {
        Path target = Files.createTempDirectory(Path.of("target"), "outside");
        Path inner = Files.createDirectory(target.resolve("inner"));
        Path secret = Files.writeString(target.resolve("secret.csv"), "id\nsecret\n");
        Path metadata = Files.writeString(inner.resolve("m.json"), METADATA.formatted("../secret.csv"));
        try {
            Session session = minimal(metadata.toString());
            assertEquals(3, session.code());
            assertTrue(session.err().contains("--> " + metadata + ":1:1"), session.err());
        } finally {
            for (Path path : List.of(metadata, secret, inner, target)) {
                Files.delete(path);
            }
        }
    }

    /// Also where a lone carriage return makes the reader begin anew.
    @Test
    void aRemoteTableIsFetchedOnce() {
        site.put("/a.csv", Answer.of("text/csv", "id,v\n1,\"a\rb\"\n2,\"c\r\"\n"));

        Session session = minimal("--allow-remote", base + "a.csv");

        assertEquals(0, session.code(), session.err());
        assertEquals(1, asked.stream().filter("/a.csv"::equals).count(), asked.toString());
        assertEquals(asked.stream().distinct().toList(), asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"t.csv", "m.json", "link.nt"})
    void whatIsReadIsNotWrittenOver(String target) throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), "id\n1\n");
        Path metadata = Files.writeString(folder.resolve("m.json"), METADATA.formatted("t.csv"));
        Files.createSymbolicLink(folder.resolve("link.nt"), table);
        String out = folder.resolve(target).toString();

        Session session = minimal(metadata.toString(), "-o", out);

        assertEquals(2, session.code(), session.err());
        assertTrue(session.err().startsWith("error: " + out + " is read here"), session.err());
        assertEquals("id\n1\n", Files.readString(table));
        assertEquals(METADATA.formatted("t.csv"), Files.readString(metadata));
        assertEquals(List.of("link.nt", "m.json", "t.csv"), list());
    }

    @Test
    void whatRdfXmlCannotHoldIsSaidAndNoFileIsLeft() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), "id\na\u0001b\n");
        Path out = folder.resolve("t.rdf");

        Session session = Session.of("convert", table.toString(), "-o", out.toString());

        assertEquals(3, session.code());
        assertTrue(session.err().startsWith("error: this cannot be written as RDF/XML"), session.err());
        assertEquals(List.of("t.csv"), list());
    }

    @Test
    void aFileIsAlsoNamedByItsUrl() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), "id\n1\n");

        Session session = minimal(table.toUri().toString());

        assertEquals(0, session.code(), session.err());
        assertTrue(session.out().contains("t.csv#id> \"1\""), session.out());
        assertEquals(2, minimal("").code());
        assertEquals(2, minimal("file:t.csv").code());
        assertEquals(2, minimal("--endpoint", base, table.toString()).code());
    }

    @Test
    void pagesAndMetadataThatAreReadAsTablesAreRecognised() throws IOException {
        Path page = Files.writeString(folder.resolve("page.csv"), "\n<!DOCTYPE HTML>\n<html><p>none</html>\n");
        Path metadata = Files.writeString(folder.resolve("m.txt"), METADATA.formatted("t.csv"));

        Session told = Session.of("check", page.toString());
        Session hinted = Session.of("check", metadata.toString());

        assertEquals(1, told.code());
        assertTrue(told.out().startsWith("error: the file is a web page, not a table\n"), told.out());
        assertTrue(hinted.out().contains("give the document a name that ends in .json"), hinted.out());
    }

    @Test
    void aFileBelowAFileCannotBeWritten() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), "id\n1\n");

        Session session = minimal(table.toString(), "-o", table.resolve("x.nt").toString());

        assertEquals(4, session.code());
        assertTrue(session.err().startsWith("error: cannot write " + table.resolve("x.nt")), session.err());
    }

    private static String secret(Session session) {
        assertTrue(session.out().contains("#secret>"), session.out() + session.err());
        return session.out();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a.nt      | <http://example.org/id> \"1\"",
                "a.nq      | <http://example.org/id> \"1\"",
                "a.ttl     | <http://example.org/id>",
                "a.trig    | <http://example.org/id>",
                "a.jsonld  | \"@id\"",
                "a.rdf     | <rdf:RDF",
                "a.nt.gz   | <http://example.org/id> \"1\"",
                "a.ttl.gz  | <http://example.org/id>"
            })
    void theSuffixChoosesTheFormat(String name, String held) throws IOException {
        Files.writeString(folder.resolve("t.csv"), "id\n1\n");
        Path metadata = Files.writeString(folder.resolve("m.json"), METADATA.formatted("t.csv"));
        Path out = folder.resolve(name);

        Session session = Session.of("convert", "--mode", "minimal", metadata.toString(), "-o", out.toString());

        assertEquals(0, session.code(), session.err());
        String text = name.endsWith(".gz")
                ? new String(new GZIPInputStream(Files.newInputStream(out)).readAllBytes(), StandardCharsets.UTF_8)
                : Files.readString(out);
        assertTrue(text.contains(held), text);
    }

    @Test
    void anErrorLeavesTheOlderFileAndNothingElse() throws IOException {
        Path table = Files.writeString(folder.resolve("t.csv"), "id\n1\n\"2\n");
        Path out = Files.writeString(folder.resolve("out.nt"), "older");

        Session session = minimal(table.toString(), "-o", out.toString());

        assertEquals(3, session.code());
        assertTrue(session.err().contains("t.csv:3:1"), session.err());
        assertEquals("older", Files.readString(out));
        assertEquals(List.of("out.nt", "t.csv"), list());
    }

    @Test
    void compressedTablesAreReadAndThoseThatBreakOffAreToldByName() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("id\n1\n2\n".getBytes(StandardCharsets.UTF_8));
        }
        Path whole = Files.write(folder.resolve("t.csv.gz"), packed.toByteArray());
        Path part = Files.write(folder.resolve("u.csv.gz"), Arrays.copyOf(packed.toByteArray(), packed.size() - 9));

        Session good = minimal(whole.toString());
        Session bad = minimal(part.toString(), "-o", folder.resolve("out.nt").toString());

        assertEquals(2, good.out().lines().count(), good.err());
        assertEquals(4, bad.code());
        assertTrue(bad.err().matches("(?s).*error: cannot read \\S*u\\.csv\\.gz: it breaks off.*"), bad.err());
        assertEquals(4, Session.of("check", part.toString()).code());
        assertEquals(List.of("t.csv.gz", "u.csv.gz"), list());
    }
}
