package dev.entente.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.entente.csvw.Fetcher;
import dev.entente.diag.Diagnostic;
import dev.entente.diag.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Rows written as bytes, at once or in ranges by two threads, are what the general path and Jena's writer make of
/// them, and the findings are the same.
class ByteConversionTest {
    /// What a conversion gave.
    private record Outcome(String triples, String findings, Summary summary) {}

    private static Outcome outcome(
            URI start, ConvertOptions options, Fetcher fetcher, StreamRDF out, ByteArrayOutputStream bytes)
            throws IOException {
        List<Diagnostic> found = new ArrayList<>();
        out.start();
        Summary summary = Csvw.convert(start, options, fetcher, out, found::add);
        out.finish();
        String findings = found.stream().map(Report::text).collect(Collectors.joining("\n"));
        return new Outcome(bytes.toString(StandardCharsets.UTF_8), findings, summary);
    }

    private static Outcome byJena(URI start, ConvertOptions options, Fetcher fetcher) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return outcome(start, options, fetcher, StreamRDFWriter.getWriterStream(bytes, RDFFormat.NTRIPLES), bytes);
    }

    private static Outcome byBytes(URI start, ConvertOptions options, Fetcher fetcher) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return outcome(start, options, fetcher, new NTriplesStream(bytes), bytes);
    }

    private static void compare(Outcome expected, Outcome actual, String context) {
        assertEquals(expected.findings, actual.findings, context);
        assertEquals(expected.triples, actual.triples, context);
        assertEquals(expected.summary, actual.summary, context);
        assertEquals(actual.triples.lines().count(), actual.summary.triples(), context);
    }

    @TestFactory
    Stream<DynamicTest> theW3cTestsGiveTheSameBytes() {
        Optional<W3cSuite> found = W3cSuite.find();
        Assumptions.assumeTrue(
                found.isPresent(), "skipped: the W3C tests are not there (-Dw3c.csvw=DIR names their folder)");
        W3cSuite suite = found.orElseThrow();
        return suite.entries("manifest-rdf.jsonld").stream()
                .map(entry -> DynamicTest.dynamicTest(entry.id() + " " + entry.name(), () -> {
                    for (Mode mode : Mode.values()) {
                        ConvertOptions options =
                                entry.options().withMode(mode).withKeys(true).withRowProvenance(mode == Mode.MINIMAL);
                        Outcome expected = byJena(entry.action(), options, suite.fetcher(entry));
                        compare(expected, byBytes(entry.action(), options, suite.fetcher(entry)), entry.id());
                        ConvertOptions divided = options.withThreads(2).withRangeBytes(64);
                        compare(expected, byBytes(entry.action(), divided, suite.fetcher(entry)), entry.id());
                    }
                }));
    }

    static LongStream seeds() {
        return LongStream.range(0, 2000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void randomTablesGiveTheSameBytes(long seed) throws IOException {
        RandomTable table = new RandomTable(seed);
        ConvertOptions options = table.options();
        String context = options + "\n" + table.metadata + "\n" + new String(table.csv, StandardCharsets.UTF_8);
        Outcome expected = byJena(table.start(), options, table.fetcher());
        compare(expected, byBytes(table.start(), options, table.fetcher()), context);
        ConvertOptions divided = options.withThreads(2).withRangeBytes((int) (8 + seed % 200));
        compare(expected, byBytes(table.start(), divided, table.fetcher()), context);
    }
}
