package dev.entente.csvw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalFetcherTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    @SuppressWarnings("NullAway.Init")
    private LocalFetcher fetcher;

    @BeforeEach
    void writeFiles() throws IOException {
        Files.createDirectories(root.resolve("dossier/data"));
        Files.writeString(root.resolve("dossier/data/a b.csv"), "inside");
        Files.writeString(root.resolve("secret.csv"), "outside");
        fetcher = LocalFetcher.in(root.resolve("dossier"))
                .withPublished("https://example.org/d/data", root.resolve("dossier/data"));
    }

    private static String text(Fetcher fetcher, URI uri) throws IOException {
        try (InputStream body = fetcher.fetch(uri).orElseThrow().body()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aPublishedUrlIsReadFromItsFolderAndShownAsItsPath() throws IOException {
        URI url = fetcher.url(root.resolve("dossier/data/a b.csv"));
        assertEquals(URI.create("https://example.org/d/data/a%20b.csv"), url);
        assertEquals("inside", text(fetcher, url));
        assertEquals("data/a b.csv", fetcher.label(url));
    }

    @Test
    void aFileIsReadByItsOwnUrl() throws IOException {
        LocalFetcher plain = LocalFetcher.in(root.resolve("dossier"));
        URI url = plain.url(root.resolve("dossier/data/a b.csv"));
        assertTrue(url.toString().startsWith("file:///") && url.toString().endsWith("/data/a%20b.csv"), url::toString);
        assertEquals("inside", text(plain, url));
        assertTrue(plain.exists(url));
    }

    @Test
    void whatIsNotThereIsNothing() throws IOException {
        assertTrue(
                fetcher.fetch(URI.create("https://example.org/d/data/none.csv")).isEmpty());
        assertFalse(fetcher.exists(URI.create("https://example.org/d/data/none.csv")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "https://example.org/d/data/../../../etc/passwd",
                "https://example.org/d/data/%2e%2e/%2e%2e/secret.csv",
                "https://example.org/other.csv",
                "ftp://example.org/a.csv"
            })
    void nothingElseIsRead(String url) {
        assertThrows(AccessRefusedException.class, () -> fetcher.fetch(URI.create(url)));
        assertThrows(AccessRefusedException.class, () -> fetcher.exists(URI.create(url)));
    }

    @Test
    void aSymbolicLinkDoesNotLeadOut() throws IOException {
        Files.createSymbolicLink(root.resolve("dossier/data/link.csv"), root.resolve("secret.csv"));
        URI url = fetcher.url(root.resolve("dossier/data/link.csv"));
        assertThrows(AccessRefusedException.class, () -> fetcher.fetch(url));
        assertEquals("outside", text(fetcher.allowingOutside(), url));
    }

    @Test
    void filesOutsideAreReadWhenAllowed() throws IOException {
        LocalFetcher wide = fetcher.allowingOutside();
        URI url = wide.url(root.resolve("secret.csv"));
        assertEquals("outside", text(wide, url));
        assertEquals(root.resolve("secret.csv").toString(), wide.label(url));
    }

    @Test
    void tabsAreExpectedInTsvFiles() throws IOException {
        Files.writeString(root.resolve("dossier/a.tsv"), "a\tb\n");
        try (InputStream body = fetcher.fetch(fetcher.url(root.resolve("dossier/a.tsv")))
                .orElseThrow()
                .body()) {
            assertEquals("a\tb\n", new String(body.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertEquals(
                "text/tab-separated-values",
                fetcher.fetch(fetcher.url(root.resolve("dossier/a.tsv")))
                        .orElseThrow()
                        .contentType());
    }

    @Test
    void remoteDocumentsAreReadWhenAllowed() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/a.csv", exchange -> {
            exchange.getResponseHeaders().add("Link", "<m.json>; rel=\"describedby\"; type=\"application/csvm+json\"");
            exchange.getResponseHeaders().add("Content-Type", "text/csv");
            exchange.sendResponseHeaders(200, 6);
            exchange.getResponseBody().write("remote".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        try {
            String site = "http://127.0.0.1:" + server.getAddress().getPort();
            LocalFetcher wide = fetcher.allowingRemote();
            Fetcher.Fetched fetched = wide.fetch(URI.create(site + "/a.csv")).orElseThrow();
            assertEquals("text/csv", fetched.contentType());
            assertEquals(List.of("<m.json>; rel=\"describedby\"; type=\"application/csvm+json\""), fetched.links());
            assertEquals("remote", new String(fetched.body().readAllBytes(), StandardCharsets.UTF_8));
            assertTrue(wide.fetch(URI.create(site + "/none.csv")).isEmpty());
            assertThrows(AccessRefusedException.class, () -> fetcher.fetch(URI.create(site + "/a.csv")));
        } finally {
            server.stop(0);
        }
    }
}
