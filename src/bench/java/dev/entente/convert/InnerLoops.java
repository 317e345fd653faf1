package dev.entente.convert;

import dev.entente.csv.ByteRange;
import dev.entente.csv.ByteRows;
import dev.entente.csv.CsvSource;
import dev.entente.csv.Dialect;
import dev.entente.csv.RangeReader;
import dev.entente.csvw.Fetcher;
import dev.entente.csvw.MetadataLocator;
import dev.entente.csvw.Table;
import dev.entente.csvw.datatype.ByteFormat;
import dev.entente.csvw.datatype.ValueType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sys.JenaSystem;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// The inner loops of conversion, each by itself, on a thousand rows like those of the workload. Time is for a row,
/// or for a value or key.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class InnerLoops {
    private static final int ROWS = 1000;
    private static final String METADATA = """
            {"@context": "http://www.w3.org/ns/csvw", "url": "events.csv",
             "tableSchema": {"aboutUrl": "http://example.org/event/{id}", "columns": [
               {"name": "id", "titles": "id", "required": true, "propertyUrl": "dc:identifier"},
               {"name": "title", "titles": "title", "lang": "en", "propertyUrl": "dc:title"},
               {"name": "date", "titles": "date", "datatype": {"base": "date", "format": "dd/MM/yyyy"}},
               {"name": "type", "titles": "type", "valueUrl": "http://example.org/ont#{type}"},
               {"name": "participants", "titles": "participants", "separator": ";"},
               {"name": "attendance", "titles": "attendance", "datatype": "integer"},
               {"name": "score", "titles": "score", "datatype": "decimal"}]}}
            """;

    private final byte[] written = new byte[ByteFormat.MOST_BYTES];
    private final ByteText text = new ByteText(1 << 12);
    private final byte[] cells = "17/04/1975,3456,12.75".getBytes(StandardCharsets.US_ASCII);
    private byte[] table = {};
    private byte[][] keys = {};
    private CsvSource source = new CsvSource("events.csv", () -> new ByteArrayInputStream(table));
    private ByteFormat date = ByteFormat.NONE;
    private ByteFormat integer = ByteFormat.NONE;
    private ByteFormat decimal = ByteFormat.NONE;

    @SuppressWarnings("NullAway.Init") // JMH calls `prepare` first
    private ByteEmitter emitter;

    @SuppressWarnings("NullAway.Init")
    private ByteTemplate subject;

    @SuppressWarnings("NullAway.Init")
    private ByteRows firstRow;

    /// Makes the table and its plan.
    @Setup
    public void prepare() throws IOException {
        JenaSystem.init();
        table = IntStream.range(0, ROWS)
                .mapToObj(InnerLoops::row)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        keys = IntStream.range(0, ROWS)
                .mapToObj(i -> "E%07d".formatted(i).getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
        PlannedTable planned = planned();
        TripleOutput out = new TripleOutput(StreamRDFLib.sinkNull(), "events");
        BytePlan plan = BytePlan.of(planned, out).orElseThrow();
        emitter = new ByteEmitter(plan, NTriplesStream.into(text));
        subject = new ByteTemplate(Objects.requireNonNull(planned.plan().columns.get(0).aboutUrl));
        firstRow = ByteRows.open(source, Dialect.STANDARD, ByteRange.WHOLE);
        firstRow.next();
        emitter.emit(firstRow, 1);
        date = type(planned, 2).bytes();
        integer = type(planned, 5).bytes();
        decimal = type(planned, 6).bytes();
    }

    private static String row(int i) {
        String title = i % 10 == 0 ? "\"Talks, \"\"friendship\"\" and trade\"" : "Delegation received by the premier";
        return "E%07d,%s,%02d/%02d/%d,Meeting,P%05d;P%05d;P%05d,%d,%d.%02d\r\n"
                .formatted(
                        i,
                        title,
                        1 + i % 28,
                        1 + i % 12,
                        1970 + i % 15,
                        i,
                        2 * i,
                        3 * i,
                        1 + i % 500,
                        i % 100,
                        i % 100);
    }

    private static ValueType type(PlannedTable planned, int column) {
        return planned.plan().columns.get(column).type;
    }

    private static PlannedTable planned() throws IOException {
        Fetcher fetcher = uri ->
                Optional.of(Fetcher.Fetched.of(new ByteArrayInputStream(METADATA.getBytes(StandardCharsets.UTF_8))));
        Table table = new MetadataLocator(fetcher, finding -> {})
                .locate(URI.create("http://example.org/csv-metadata.json"))
                .orElseThrow()
                .tables()
                .get(0);
        TablePlan plan = TablePlan.of(table, table.columns());
        return new PlannedTable(
                "events.csv",
                1,
                NodeFactory.createBlankNode("t1"),
                ConvertOptions.STANDARD.withMode(dev.entente.convert.Mode.MINIMAL),
                plan,
                PlannedTable.RowWidth.of(0, plan.fileColumns, plan.fileColumns));
    }

    /// Cuts rows into cells.
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public int tokenizer() throws IOException {
        int cellsSeen = 0;
        try (ByteRows rows = ByteRows.open(source, Dialect.STANDARD, ByteRange.WHOLE)) {
            while (rows.next()) {
                cellsSeen += rows.size();
            }
        }
        return cellsSeen;
    }

    /// Finds where rows end, as ranges are cut off.
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long rangeReader() throws IOException {
        RangeReader.Block block = new RangeReader.Block();
        try (RangeReader reader = new RangeReader(source, Dialect.STANDARD, ByteRange.WHOLE, 1 << 15)) {
            while (reader.next(block)) {
                text.cut(0);
            }
            return reader.position().rows();
        }
    }

    /// Writes the triples of a row that is cut already.
    @Benchmark
    public int emitter() {
        text.cut(0);
        emitter.emit(firstRow, 1);
        return text.size();
    }

    /// Expands the template of a subject.
    @Benchmark
    public int template() {
        text.cut(0);
        subject.put(text, emitter.values());
        return text.size();
    }

    /// Reads a date by its pattern.
    @Benchmark
    public int date() {
        return date.read(cells, 0, 10, written);
    }

    /// Validates a whole number.
    @Benchmark
    public int integer() {
        return integer.read(cells, 11, 15, written);
    }

    /// Validates a decimal number.
    @Benchmark
    public int decimal() {
        return decimal.read(cells, 16, 21, written);
    }

    /// Puts keys into an index, from an empty one on.
    @Benchmark
    @OperationsPerInvocation(ROWS)
    public long keyIndex() {
        KeyIndex index = new KeyIndex();
        for (int i = 0; i < keys.length; i++) {
            index.add(keys[i], 0, keys[i].length, i + 2, i + 1);
        }
        return index.bytes();
    }
}
