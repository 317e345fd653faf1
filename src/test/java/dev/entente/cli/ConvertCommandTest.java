package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.csvw.LocalFetcher;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `convert` with large tables: figures, threads, and how far it is.
class ConvertCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String table(int rows) throws IOException {
        String text = IntStream.range(0, rows)
                .mapToObj(i -> i + ",\"line " + i + "\nbroken\"\n")
                .collect(Collectors.joining("", "id,text\n", ""));
        return Files.writeString(folder.resolve("t.csv"), text).toString();
    }

    @Test
    void statsTellRowsTriplesSecondsAndMemoryOnStandardError() throws IOException {
        Session session = Session.of("convert", table(1200), "--mode", "minimal", "--format", "nt", "--stats");
        assertEquals(0, session.code());
        assertTrue(
                session.err().matches("1,200 rows, 2,400 triples, \\d+\\.\\d\\d s, at most [\\d,]+ MB of memory\n"),
                session.err());
        assertEquals(2400, session.out().lines().count());
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws IOException {
        String table = table(20_000);
        Session one = Session.of("convert", table, "--format", "nt", "--threads", "1");
        Session three = Session.of("convert", table, "--format", "nt", "--threads", "3");
        assertEquals(one, three);
        assertEquals(140_004, one.out().lines().count());
    }

    @Test
    void keysAreCheckedWhereThatIsAskedFor() throws IOException {
        table(1);
        Path metadata = Files.writeString(folder.resolve("csv-metadata.json"), """
                {"@context": "http://www.w3.org/ns/csvw", "url": "k.csv",
                 "tableSchema": {"columns": [{"name": "id", "titles": "id"}], "primaryKey": "id"}}
                """);
        Files.writeString(folder.resolve("k.csv"), "id\na\nb\na\n");
        assertEquals("", Session.of("convert", metadata.toString()).err());
        String told = Session.of("convert", metadata.toString(), "--keys", "--format", "nt")
                .err();
        assertTrue(told.contains("the key \"a\" stands in row 1 already"), told);
    }

    @Test
    void theMeterKnowsWhatIsReadAndWhatIsLeft() throws IOException {
        URI table = Path.of(table(50_000)).toUri();
        MeteredFetcher meter = new MeteredFetcher(LocalFetcher.in(folder));
        assertTrue(meter.exists(table));
        assertTrue(meter.progress().startsWith("converting … 0 MB read"), meter.progress());
        try (var body = meter.fetch(table).orElseThrow().body()) {
            body.readNBytes(600_000);
            assertTrue(meter.progress().matches("converting … 1 MB read, \\d+ MB/s, \\d+ s left"), meter.progress());
        }
    }
}
