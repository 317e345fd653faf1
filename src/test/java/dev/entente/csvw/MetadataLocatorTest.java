package dev.entente.csvw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.diag.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// [Tabular data model 5](https://www.w3.org/TR/tabular-data-model/#locating-metadata), on a site in memory.
class MetadataLocatorTest {
    private static final String SITE = "http://example.org/";
    private static final String LINK = "; rel=\"describedBy\"; type=\"application/csvm+json\"";

    private final Map<String, String> site = new HashMap<>();
    private final List<String> links = new ArrayList<>();
    private final List<Diagnostic> found = new ArrayList<>();

    @BeforeEach
    void publishATable() {
        site.put("d/a.csv", "id\n1\n");
    }

    private void describe(String path, String table, String id) {
        site.put(
                path,
                "{\"@context\": \"http://www.w3.org/ns/csvw\", \"@id\": \"%s\", \"tables\": [{\"url\": \"%s\"}]}"
                        .formatted(id, table));
    }

    private Optional<Fetcher.Fetched> fetch(URI uri) {
        String text = site.get(uri.toString().substring(SITE.length()));
        boolean table = uri.getPath().endsWith(".csv");
        return Optional.ofNullable(text)
                .map(t -> new Fetcher.Fetched(
                        new ByteArrayInputStream(t.getBytes(StandardCharsets.UTF_8)),
                        table ? "text/csv" : null,
                        table ? links : List.of()));
    }

    private String located(String path) throws IOException {
        TableGroup group = new MetadataLocator(this::fetch, found::add)
                .locate(URI.create(SITE + path))
                .orElseThrow();
        String id = group.id();
        return id == null ? "itself" : id.substring(SITE.length());
    }

    @Test
    void aFileWithoutMetadataDescribesItself() throws IOException {
        assertEquals("itself", located("d/a.csv"));
        assertEquals(List.of(), found);
    }

    @Test
    void theFilesOwnMetadataGoesBeforeThatOfItsFolder() throws IOException {
        describe("d/csv-metadata.json", "a.csv", SITE + "folder");
        assertEquals("folder", located("d/a.csv"));
        describe("d/a.csv-metadata.json", "a.csv", SITE + "file");
        assertEquals("file", located("d/a.csv"));
    }

    @Test
    void aLinkGoesBeforeBothAndTheLastOneCounts() throws IOException {
        describe("d/a.csv-metadata.json", "a.csv", SITE + "file");
        describe("d/one.json", "a.csv", SITE + "one");
        describe("d/two.json", "a.csv", SITE + "two");
        links.add("<one.json>" + LINK);
        links.add("<two.json>" + LINK);
        links.add("<three.json>; rel=\"describedby\"; type=\"text/html\"");
        links.add("nonsense");
        assertEquals("two", located("d/a.csv"));
    }

    @Test
    void aSiteMayNameItsOwnPlaces() throws IOException {
        site.put(".well-known/csvm", "{+url}.json\n/all.json?file={url}\n");
        describe("d/csv-metadata.json", "a.csv", SITE + "folder");
        assertEquals("itself", located("d/a.csv"));
        describe("all.json?file=http%3A%2F%2Fexample.org%2Fd%2Fa.csv", "d/a.csv", SITE + "all");
        assertEquals("all", located("d/a.csv"));
    }

    @Test
    void metadataOfAnotherTableIsLeftAloneWithAWarning() throws IOException {
        describe("d/a.csv-metadata.json", "b.csv", SITE + "other");
        describe("d/csv-metadata.json", "HTTP://EXAMPLE.org:80/d/./a.csv", SITE + "folder");
        assertEquals("folder", located("d/a.csv"));
        assertEquals(
                List.of(MetadataCode.NOT_DESCRIBED),
                found.stream().map(Diagnostic::code).toList());
    }

    @Test
    void whatIsNotThereOrNotAllowedIsAFinding() throws IOException {
        assertTrue(new MetadataLocator(this::fetch, found::add)
                .locate(URI.create(SITE + "b.csv"))
                .isEmpty());
        Fetcher refusing = uri -> {
            throw new AccessRefusedException("refused", "ask");
        };
        assertTrue(new MetadataLocator(refusing, found::add)
                .locate(URI.create(SITE + "d/a.csv"))
                .isEmpty());
        assertEquals(
                List.of(MetadataCode.NOT_FOUND, MetadataCode.REFUSED),
                found.stream().map(Diagnostic::code).toList());
    }
}
