package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.csvw.LocalFetcher;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void aNamedPipeIsGivenWhatAFileWouldBe(String threads) throws IOException, InterruptedException {
        String table = table(20_000);
        Path pipe = folder.resolve("pipe.nt");
        Assumptions.assumeTrue(makePipe(pipe), "skipped: this machine makes no named pipes");
        CompletableFuture<String> reader = CompletableFuture.supplyAsync(() -> read(pipe));
        assertEquals(
                "",
                Session.of("convert", table, "-o", pipe.toString(), "--threads", threads)
                        .err());
        assertEquals(Session.of("convert", table, "--format", "nt").out(), reader.join());
        assertFalse(Files.isRegularFile(pipe));
    }

    private static boolean makePipe(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void aReaderWhoHasReadEnoughIsNoFailure(String threads) throws IOException {
        OutputStream gone = new OutputStream() {
            private int room = 100_000;

            @Override
            public void write(int b) throws IOException {
                if (room-- == 0) {
                    throw new IOException("Broken pipe");
                }
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Output out = new Output(gone, err, Terminal.NONE);
        assertEquals(0, Main.run(out, "convert", table(20_000), "--format", "nt", "--threads", threads));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "2"})
    void aFullDiskIsSaidAndEndsWithFour(String threads) throws IOException {
        Path full = Path.of("/dev/full");
        Assumptions.assumeTrue(Files.exists(full), "skipped: there is no /dev/full");
        Session session =
                Session.of("convert", table(20_000), "-o", full.toString(), "--format", "nt", "--threads", threads);
        assertEquals(4, session.code());
        assertTrue(session.err().startsWith("error: cannot write /dev/full: "), session.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "|", "\\t", " "})
    void everyDelimiterGivesTheSameTriples(String delimiter) throws IOException {
        String rows = IntStream.range(0, 3000)
                .mapToObj(i -> i + "\\x'line " + i + "\nof ''one'', x and \\y'\n")
                .collect(Collectors.joining("", "id\\xtext\n", ""));
        assertEquals(converted(rows, ","), converted(rows, delimiter));
    }

    private String converted(String rows, String delimiter) throws IOException {
        String one = delimiter.equals("\\t") ? "\t" : delimiter;
        Files.writeString(folder.resolve("d.csv"), rows.replace("\\x", one).replace("\\y", ";"));
        Path metadata = Files.writeString(folder.resolve("d.json"), """
                {"@context": "http://www.w3.org/ns/csvw", "url": "d.csv",
                 "dialect": {"delimiter": "%s", "quoteChar": "'"}}
                """.formatted(delimiter));
        Session session = Session.of("convert", metadata.toString(), "--mode", "minimal", "--format", "nt");
        assertEquals("", session.err());
        assertEquals(6000, session.out().lines().count());
        return session.out();
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
