package dev.entente.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.csvw.Fetcher;
import dev.entente.csvw.LocalFetcher;
import dev.entente.diag.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What units of work write, one behind the other, is what one thread writes.
class WorkUnitTest {
    private static final String METADATA = """
            {"@context": "http://www.w3.org/ns/csvw", "url": "t.csv", "dc:title": "Events",
             "tableSchema": {"aboutUrl": "http://example.org/{_row}/{_sourceRow}", "columns": [
               {"titles": "id"}, {"titles": "title"}, {"titles": "date", "datatype": "date"}]}}
            """;

    /// What was converted, by whomever.
    private record Outcome(String triples, List<Diagnostic> findings, long rows, long count) {}

    private static Outcome byOneThread(URI start, ConvertOptions options, Fetcher fetcher) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        NTriplesStream out = new NTriplesStream(bytes);
        List<Diagnostic> findings = new ArrayList<>();
        Summary summary = Csvw.convert(start, options, fetcher, out, findings::add);
        out.finish();
        return new Outcome(bytes.toString(StandardCharsets.UTF_8), findings, summary.rows(), summary.triples());
    }

    private static byte[] sent(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object received(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }

    /// As a driver would go about it: a unit that stops is done again to the end of its table.
    private static Outcome byUnits(URI start, ConvertOptions options, Fetcher fetcher)
            throws IOException, ClassNotFoundException {
        List<Diagnostic> findings = new ArrayList<>();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        long rows = 0;
        int skipped = 0; // the table whose rows are all there
        for (WorkUnit unit : WorkUnit.divide(start, options, fetcher, findings::add)) {
            if (unit.table() == skipped && skipped > 0) {
                continue;
            }
            WorkUnit other = (WorkUnit) received(sent(unit));
            ByteArrayOutputStream own = new ByteArrayOutputStream();
            WorkUnit.Result result = other.convert(fetcher, own);
            if (result.stopped()) {
                skipped = unit.table();
                own.reset();
                result = other.toEnd().convert(fetcher, own);
            }
            WorkUnit.Result back = (WorkUnit.Result) received(sent(result));
            own.writeTo(bytes);
            findings.addAll(back.findings());
            rows += back.rows();
        }
        String triples = bytes.toString(StandardCharsets.UTF_8);
        return new Outcome(triples, findings, rows, triples.lines().count());
    }

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void unitsOfRandomTablesWriteWhatOneThreadWrites(long seed) throws IOException, ClassNotFoundException {
        RandomTable table = new RandomTable(seed);
        ConvertOptions options =
                table.options().withPurpose(Purpose.CONVERT).withKeys(false).withRangeBytes((int) (8 + seed % 200));
        assertEquals(
                byOneThread(table.start(), options, table.fetcher()),
                byUnits(table.start(), options, table.fetcher()),
                () -> options + "\n" + table.metadata + "\n" + new String(table.csv, StandardCharsets.UTF_8));
    }

    private static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        "E" + i + ",\"line " + i + "\nof a \"\"title\"\"\"," + (i % 97 == 5 ? "soon" : "1975-04-17"))
                .collect(Collectors.joining("\n", "id,title,date\n", "\n"));
    }

    @Test
    void otherProcessesWriteWhatOneThreadWrites(@TempDir Path folder)
            throws IOException, ClassNotFoundException, InterruptedException {
        Files.writeString(folder.resolve("t.csv"), rows(1000));
        Path metadata = Files.writeString(folder.resolve("t.json"), METADATA);
        LocalFetcher fetcher = LocalFetcher.in(folder);
        ConvertOptions options = ConvertOptions.STANDARD.withRangeBytes(16_000);
        List<Diagnostic> findings = new ArrayList<>();
        List<WorkUnit> units = WorkUnit.divide(fetcher.url(metadata), options, fetcher, findings::add);
        assertEquals(3, units.size());
        Files.delete(metadata); // a unit brings its plan along
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Path unit = Files.write(folder.resolve("unit" + i), sent(units.get(i)));
            processes.add(process(folder, unit));
        }
        StringBuilder triples = new StringBuilder();
        long rows = 0;
        for (int i = 0; i < units.size(); i++) {
            assertTrue(processes.get(i).waitFor(60, TimeUnit.SECONDS));
            assertEquals(0, processes.get(i).exitValue());
            triples.append(Files.readString(folder.resolve("unit" + i + ".nt")));
            WorkUnit.Result result =
                    (WorkUnit.Result) received(Files.readAllBytes(folder.resolve("unit" + i + ".result")));
            findings.addAll(result.findings());
            rows += result.rows();
        }
        Files.writeString(metadata, METADATA);
        String all = triples.toString();
        assertEquals(
                byOneThread(fetcher.url(metadata), options, fetcher),
                new Outcome(all, findings, rows, all.lines().count()));
        assertEquals(11, findings.size());
    }

    private static Process process(Path folder, Path unit) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkUnitProcess.class.getName(),
                        folder.toString(),
                        unit.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    @Test
    void keysAreNotAMatterOfUnits() {
        ConvertOptions options = ConvertOptions.STANDARD.withKeys(true);
        assertThrows(
                IllegalArgumentException.class,
                () -> WorkUnit.divide(
                        URI.create("http://example.org/t.csv"), options, LocalFetcher.ofNone(), finding -> {}));
    }
}
