package dev.entente.convert;

import dev.entente.csv.ByteRange;
import dev.entente.csv.ByteRows;
import dev.entente.csv.CsvException;
import dev.entente.csv.CsvSource;
import dev.entente.csv.RangeReader;
import dev.entente.csv.Rows;
import dev.entente.csvw.Column;
import dev.entente.csvw.Table;
import dev.entente.csvw.Titles;
import dev.entente.diag.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/// One pass over the rows of a table.
final class TableRun {
    private final Table table;
    private final String label;
    private final CsvSource source;
    private final int number;
    private final Node tableNode;
    private final ConvertOptions options;
    private final TripleOutput out;
    private final Problems problems;
    private @Nullable RowRun rowRun; // once its rows are read

    /// @param number of the table in its group, from 1
    TableRun(TableFile file, int number, Node tableNode, ConvertOptions options, TripleOutput out, Problems problems) {
        this.table = file.table();
        this.label = file.label();
        this.source = file.source();
        this.number = number;
        this.tableNode = tableNode;
        this.options = options;
        this.out = out;
        this.problems = problems;
    }

    /// How many rows of data were read.
    long rows() {
        return rowRun == null ? 0 : rowRun.row();
    }

    /// The rows of data are still to be read.
    ///
    /// @param more whether there are any
    private record Begun(PlannedTable planned, boolean more) {}

    /// What was done with part of the rows.
    ///
    /// @param stopped whether it could not be read by itself
    record Part(long rows, boolean stopped) {}

    /// Reads all rows.
    ///
    /// @param keys what checks the keys, where they are checked
    void read(Rows rows, Optional<Keys> keys) throws IOException {
        Optional<Begun> begun = begin(rows, problems, comments());
        if (begun.isPresent()) {
            read(rows, begun.get().planned, begun.get().more, keys);
        }
    }

    private TableComments comments() {
        return new TableComments(table, tableNode, options, out);
    }

    /// Reads the header, and goes to the first row of data.
    ///
    /// @return nothing where the file is empty
    private Optional<Begun> begin(Rows rows, Problems told, Consumer<String> comments) throws IOException {
        Optional<Header> header = Header.read(rows, label, table, told, comments);
        if (header.isEmpty()) {
            return Optional.empty();
        }
        boolean more = new DataRows(rows, table, label, told, comments).next();
        if (!more) {
            told.add(ConvertCode.NO_ROWS, Position.of(label), null, label + " has no rows", null);
        }
        return Optional.of(new Begun(plan(header.get(), rows, more, told), more));
    }

    private void read(Rows rows, PlannedTable planned, boolean more, Optional<Keys> keys) throws IOException {
        DataRows cursor = new DataRows(rows, table, label, problems, comments());
        try (TableKeys tableKeys = keys.isEmpty() ? null : keys.get().of(label, planned.plan())) {
            Optional<BytePlan> bytes = bytes(planned);
            RowRun run = new RowRun(planned, bytes, out, problems, tableKeys);
            rowRun = run;
            boolean keysLater = tableKeys == null || tableKeys.hasPrimaryAtMost();
            if (more && bytes.isPresent() && keysLater && options.threads() > 1 && canDivide(rows)) {
                readInRanges((ByteRows) rows, planned, bytes.get(), tableKeys, run);
            } else {
                run.run(rows, cursor, more);
            }
            if (tableKeys != null) {
                tableKeys.finish();
            }
        }
    }

    private Optional<BytePlan> bytes(PlannedTable planned) {
        return out.bytes().isPresent() ? BytePlan.of(planned, out) : Optional.empty();
    }

    private boolean canDivide(Rows rows) {
        return rows instanceof ByteRows bytes && bytes.hasBytes() && RangeReader.canDivide(table.dialect());
    }

    /// Makes units of work of all rows, instead of reading them.
    void divide(Rows rows, UnitMaker units) throws IOException {
        Optional<Begun> begun = begin(rows, problems, comments());
        if (begun.isEmpty() || !begun.get().more) {
            return;
        }
        if (bytes(begun.get().planned).isEmpty() || !canDivide(rows)) {
            units.whole(number);
            return;
        }
        ByteRange from = ((ByteRows) rows).position();
        try (RangeReader reader = new RangeReader(source, table.dialect(), from, options.rangeBytes())) {
            units.ranges(number, reader, DataRows.isSingleColumn(table));
        }
    }

    /// Reads part of the rows; what stands in front of all of them has been told already.
    ///
    /// @param range nothing for all of them
    /// @param before rows of data in front of it
    /// @param rowsAfter all rows of the file up to its end, as they were counted, or [RangeRun#UNKNOWN]
    Part readPart(Optional<ByteRange> range, long before, long rowsAfter) throws IOException {
        try (Rows rows = Rows.open(source, table.dialect())) {
            Begun begun = begin(rows, new Problems(options.purpose(), finding -> {}), comment -> {})
                    .orElseThrow(() -> new IllegalStateException(label + " is not the table that was divided"));
            if (range.isPresent()) {
                RowRun run = new RowRun(begun.planned, bytes(begun.planned), out, problems, null);
                run.begin(before);
                rowRun = run;
                boolean stopped = readRange(range.get(), rowsAfter, run);
                return new Part(rows() - before, stopped);
            }
            read(rows, begun.planned, begun.more, Optional.empty());
        } catch (CsvException e) {
            problems.add(e.diagnostic());
        }
        return new Part(rows() - before, false);
    }

    /// @return whether it could not be read by itself
    private boolean readRange(ByteRange range, long rowsAfter, RowRun run) throws IOException {
        try (ByteRows rows = ByteRows.open(source, table.dialect(), range)) {
            DataRows cursor = new DataRows(rows, table, label, problems, comment -> {});
            run.run(rows, cursor, cursor.next());
            return rows.stopped() || (rowsAfter != RangeRun.UNKNOWN && rows.number() != rowsAfter);
        }
    }

    private void readInRanges(ByteRows rows, PlannedTable planned, BytePlan bytes, @Nullable TableKeys keys, RowRun run)
            throws IOException {
        NTriplesStream stream = out.bytes().orElseThrow();
        new ParallelRun(planned, bytes, source, out, stream, problems, keys, run)
                .run(rows.position(), options.threads());
    }

    private PlannedTable plan(Header header, Rows rows, boolean more, Problems told) {
        List<Column> columns = header.columns();
        TablePlan plan = TablePlan.of(table, columns.isEmpty() && more ? columnsOf(rows) : columns);
        TemplateCheck.check(plan, told);
        PlannedTable.RowWidth width =
                PlannedTable.RowWidth.of(table.dialect().skipColumns(), header.width(), plan.fileColumns);
        return new PlannedTable(label, number, tableNode, options, plan, width);
    }

    /// A table without header and description has as many columns as its first row has cells.
    private List<Column> columnsOf(Rows rows) {
        List<Column> columns = new ArrayList<>();
        for (int i = table.dialect().skipColumns(); i < rows.size(); i++) {
            columns.add(Column.undescribed(Titles.NONE, table.inherited(), Position.of(label, rows.line(), 0)));
        }
        return columns;
    }
}
