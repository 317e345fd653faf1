package dev.entente.convert;

import dev.entente.csv.ByteRows;
import dev.entente.csv.Place;
import dev.entente.csv.Rows;
import dev.entente.diag.Position;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One pass over rows of a table, all of them or a range: each row as bytes where that is possible, else as nodes.
final class RowRun {
    private final PlannedTable table;
    private final TripleOutput out;
    private final Problems problems;
    private final @Nullable RowKeys keys;
    private final CellReader cells;
    private final CellReader silent;
    private final RowValues values;
    private final RowEmitter emitter;
    private final @Nullable ByteEmitter bytes;
    private long row;

    /// @param bytePlan the plan as bytes, where rows can be written so
    /// @param keys what takes the keys, or null where they are not checked
    RowRun(
            PlannedTable table,
            Optional<BytePlan> bytePlan,
            TripleOutput out,
            Problems problems,
            @Nullable RowKeys keys) {
        this.table = table;
        this.out = out;
        this.problems = problems;
        this.keys = keys;
        TablePlan plan = table.plan();
        this.cells = new CellReader(table.label(), plan, problems);
        // A row that is left out can still be referred to: its key counts, its faults are told by its length.
        this.silent = new CellReader(table.label(), plan, new Problems(problems.purpose(), finding -> {}));
        this.values = new RowValues(plan);
        this.emitter = new RowEmitter(plan, out, table.options(), table.node(), table.number());
        boolean keysAsBytes = keys == null || keys.hasPrimaryAtMost();
        this.bytes = keysAsBytes && bytePlan.isPresent()
                ? out.bytes()
                        .map(stream -> new ByteEmitter(bytePlan.get(), stream))
                        .orElse(null)
                : null;
    }

    /// Begins behind so many rows of data.
    void begin(long before) {
        row = before;
    }

    /// Reads on.
    ///
    /// @param first whether `rows` stand at a row to begin with; else there is none
    void run(Rows rows, DataRows cursor, boolean first) throws IOException {
        ByteRows asBytes = bytes != null && rows instanceof ByteRows byteRows ? byteRows : null;
        for (boolean more = first; more; more = cursor.next()) {
            row++;
            boolean fits = table.width().fits(rows.size());
            if (asBytes == null || !fits || !writeBytes(asBytes)) {
                writeNodes(rows, fits);
            }
        }
    }

    /// How many rows of data there were up to now, with those before.
    long row() {
        return row;
    }

    private boolean writeBytes(ByteRows rows) throws IOException {
        if (bytes == null || !rows.hasBytes() || !bytes.emit(rows, row)) {
            return false;
        }
        out.countMore(bytes.triples());
        if (keys != null) {
            keys.checkPrimary(rows, bytes.values());
        }
        return true;
    }

    private void writeNodes(Rows rows, boolean fits) throws IOException {
        values.begin(row, rows.number());
        if (!fits) {
            ragged(rows, table.width().expected());
            if (keys != null) {
                silent.read(rows, values);
                keys.keep(rows, values);
            }
            return;
        }
        checkQuotes(rows);
        cells.read(rows, values);
        if (keys != null) {
            keys.check(rows, values);
        }
        if (!table.table().suppressOutput()) {
            emitter.emit(values, column -> CellReader.position(table.label(), table.plan(), column, rows, row));
        }
    }

    private void ragged(Rows rows, int width) {
        Place place = rows.place(Math.min(width, rows.size()));
        boolean longer = rows.size() > width;
        problems.add(
                ConvertCode.RAGGED_ROW,
                new Position(table.label(), place.line(), place.character(), row, null),
                null,
                "this row has " + cells(rows.size()) + ", and the table has " + cells(width),
                longer ? tooLong(rows, width) : "add a delimiter for each empty cell");
    }

    private static String tooLong(Rows rows, int width) {
        for (int i = width; i < rows.size(); i++) {
            if (!rows.cell(i).isEmpty()) {
                return "put quotes around cells that hold the delimiter";
            }
        }
        return "remove the delimiters at its end, or add some to the header";
    }

    private static String cells(int count) {
        return count == 1 ? "1 cell" : count + " cells";
    }

    private void checkQuotes(Rows rows) {
        int stray = rows.strayQuote();
        int column = stray - table.table().dialect().skipColumns();
        if (stray >= 0 && column >= 0 && column < table.plan().columns.size()) {
            problems.add(
                    ConvertCode.STRAY_QUOTE,
                    CellReader.position(table.label(), table.plan(), column, rows, row),
                    rows.cell(stray),
                    "this cell holds a quote without being quoted; the quote is kept as text",
                    "put the whole cell into quotes, and double those inside");
        }
    }
}
