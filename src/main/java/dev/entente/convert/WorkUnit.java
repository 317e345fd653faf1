package dev.entente.convert;

import dev.entente.csv.ByteRange;
import dev.entente.csvw.Fetcher;
import dev.entente.csvw.Table;
import dev.entente.csvw.TableGroup;
import dev.entente.diag.Diagnostic;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Part of a conversion to N-Triples that another process can do: a plan, and a range of the rows of one table.
///
/// [#divide] makes the units of a conversion. Each can be serialised, sent and converted by itself, where the bytes of
/// its table can be had; what they write, one behind the other in their order, is what [Csvw#convert] writes by one
/// thread, row numbers and names of blank nodes included. Immutable.
///
/// Keys are not checked here, since that takes all rows: [Csvw#validate] does.
public final class WorkUnit implements Serializable {
    private static final long serialVersionUID = 1;

    private final UnitPlan plan;
    private final int table; // its number in the group, from 1; 0 for a unit that has no rows
    private final byte[] front; // what is written before the rows
    private final @Nullable ByteRange range; // null where the table is not divided
    private final long rowsBefore; // of data
    private final long rowsAfter; // all rows of the file up to the end of the range, or RangeRun.UNKNOWN

    /// What came of a unit.
    ///
    /// @param rows of data in it
    /// @param findings about its rows, in their order
    /// @param stopped whether it cannot be read by itself, because bytes are damaged or a quote stands where
    ///     none belongs: what it has written is of no use, and [#toEnd] takes its place and that of all later
    ///     units of the table
    public record Result(long rows, long triples, List<Diagnostic> findings, boolean stopped) implements Serializable {
        public Result {
            findings = List.copyOf(findings);
        }
    }

    WorkUnit(UnitPlan plan, int table, byte[] front, @Nullable ByteRange range, long rowsBefore, long rowsAfter) {
        this.plan = plan;
        this.table = table;
        this.front = front;
        this.range = range;
        this.rowsBefore = rowsBefore;
        this.rowsAfter = rowsAfter;
    }

    /// Divides a conversion. The tables are read once, to find where rows end. One that is described in a way, or
    /// written in a dialect, that lets no row be read by itself becomes one unit.
    ///
    /// @param options with the bytes of a range; some megabytes are worth the plan that goes with them
    /// @param diagnostics takes what is wrong with the metadata and with what stands in front of the rows
    /// @return no unit at all where that has errors which keep every triple back
    /// @throws IllegalArgumentException where keys are to be checked
    public static List<WorkUnit> divide(
            URI metadataOrCsv, ConvertOptions options, Fetcher fetcher, Consumer<Diagnostic> diagnostics)
            throws IOException {
        if (options.checksKeys()) {
            throw new IllegalArgumentException("keys cannot be checked in units");
        }
        URI start = options.metadata() == null ? metadataOrCsv : options.metadata();
        Problems problems = new Problems(options.purpose(), diagnostics);
        Optional<UnitPlan.Found> found = UnitPlan.of(start, options, fetcher, problems::add);
        if (found.isEmpty()) {
            return List.of();
        }
        UnitMaker maker = new UnitMaker(found.get().plan());
        TripleOutput out = new TripleOutput(maker.front(), start.toString());
        new GroupRun(found.get().group(), options, fetcher, out, problems, Optional.of(maker)).run();
        return maker.units();
    }

    /// The number of its table in the group, from 1; 0 where there are no rows in it.
    public int table() {
        return table;
    }

    /// Where its rows lie in the file of the table; nothing where they are all of them, or none.
    public Optional<ByteRange> range() {
        return Optional.ofNullable(range);
    }

    /// From the same row to the end of the table, for where a unit is [Result#stopped].
    public WorkUnit toEnd() {
        return range == null ? this : new WorkUnit(plan, table, front, range.toEnd(), rowsBefore, RangeRun.UNKNOWN);
    }

    /// Converts.
    ///
    /// @param fetcher gives the bytes of the table, and names it in findings
    /// @param bytes takes N-Triples; it is flushed, not closed
    public Result convert(Fetcher fetcher, OutputStream bytes) throws IOException {
        NTriplesStream stream = new NTriplesStream(bytes);
        stream.text().put(front);
        List<Diagnostic> findings = new ArrayList<>();
        TripleOutput out = new TripleOutput(stream, plan.start().toString());
        TableRun.Part part = new TableRun.Part(0, false);
        if (table > 0) {
            TableGroup group = plan.group();
            Table own = group.tables().get(table - 1);
            Problems problems = new Problems(plan.options().purpose(), findings::add);
            TableRun run = new TableRun(
                    TableFile.of(own, fetcher), table, GroupRun.node(own, table, out), plan.options(), out, problems);
            part = run.readPart(Optional.ofNullable(range), rowsBefore, rowsAfter);
        }
        stream.finish();
        return new Result(part.rows(), out.count(), findings, part.stopped());
    }
}
