package dev.entente.convert;

import dev.entente.csv.Place;
import dev.entente.csv.Rows;
import dev.entente.csvw.Column;
import dev.entente.csvw.Table;
import dev.entente.csvw.Titles;
import dev.entente.diag.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/// One pass over the rows of a table.
final class TableRun {
    private final Table table;
    private final String label;
    private final int number;
    private final Node tableNode;
    private final ConvertOptions options;
    private final TripleOutput out;
    private final Problems problems;
    private long row;

    /// Gets ready.
    ///
    /// @param label the file as diagnostics name it
    /// @param number of the table in its group, from 1
    TableRun(
            Table table,
            String label,
            int number,
            Node tableNode,
            ConvertOptions options,
            TripleOutput out,
            Problems problems) {
        this.table = table;
        this.label = label;
        this.number = number;
        this.tableNode = tableNode;
        this.options = options;
        this.out = out;
        this.problems = problems;
    }

    /// How many rows of data were read.
    long rows() {
        return row;
    }

    /// Reads all rows.
    ///
    /// @param keys what checks the keys, where they are checked
    void read(Rows rows, Optional<Keys> keys) throws IOException {
        Optional<Header> header = Header.read(rows, label, table, problems, this::comment);
        if (header.isEmpty()) {
            return;
        }
        boolean more = next(rows);
        if (!more) {
            problems.add(ConvertCode.NO_ROWS, Position.of(label), null, label + " has no rows", null);
        }
        List<Column> columns = header.get().columns();
        TablePlan plan = TablePlan.of(table, columns.isEmpty() && more ? columnsOf(rows) : columns);
        TemplateCheck.check(plan, problems);
        RowWidth width = RowWidth.of(table.dialect().skipColumns(), header.get().width(), plan.fileColumns);
        try (TableKeys tableKeys = keys.isEmpty() ? null : keys.get().of(label, plan)) {
            readRows(rows, more, plan, width, tableKeys);
            if (tableKeys != null) {
                tableKeys.finish();
            }
        }
    }

    private void readRows(Rows rows, boolean first, TablePlan plan, RowWidth width, @Nullable TableKeys keys)
            throws IOException {
        CellReader cells = new CellReader(label, plan, problems);
        // A row that is left out can still be referred to: its key counts, its faults are told by its length.
        CellReader silent = new CellReader(label, plan, new Problems(problems.purpose(), finding -> {}));
        RowValues values = new RowValues(plan);
        RowEmitter emitter = new RowEmitter(plan, out, options, tableNode, number);
        for (boolean more = first; more; more = next(rows)) {
            row++;
            values.begin(row, rows.number());
            if (!width.fits(rows.size())) {
                ragged(rows, width.expected());
                if (keys != null) {
                    silent.read(rows, values);
                    keys.keep(rows, values);
                }
                continue;
            }
            checkQuotes(rows, plan);
            cells.read(rows, values);
            if (keys != null) {
                keys.check(rows, values);
            }
            if (!table.suppressOutput()) {
                emitter.emit(values, column -> CellReader.position(label, plan, column, rows, values.row()));
            }
        }
    }

    /// How many cells a row may have: as many as the header, or as the description.
    private record RowWidth(int expected, int other) {
        static RowWidth of(int skipped, int header, int described) {
            return header == 0
                    ? new RowWidth(skipped + described, skipped + described)
                    : new RowWidth(skipped + header, skipped + described);
        }

        boolean fits(int cells) {
            return cells == expected || cells == other;
        }
    }

    /// Moves to the next row that holds data.
    private boolean next(Rows rows) throws IOException {
        while (rows.next()) {
            if (rows.kind() == Rows.Kind.COMMENT) {
                comment(rows.comment());
                continue;
            }
            if (!rows.isBlank()) {
                return true;
            }
            if (!table.dialect().skipBlankRows()) {
                if (rows.kind() == Rows.Kind.CELLS || isSingleColumn()) {
                    return true;
                }
                problems.add(
                        ConvertCode.BLANK_ROW,
                        Position.of(label, rows.line(), 0),
                        null,
                        "this row is blank; it is left out",
                        "remove it, or set \"skipBlankRows\": true in the dialect");
            }
        }
        return false;
    }

    /// [Tabular data model 8](https://www.w3.org/TR/tabular-data-model/#parsing): a comment is one of the table.
    private void comment(String text) {
        if (options.mode() == Mode.STANDARD && !table.suppressOutput() && !text.isBlank()) {
            out.triple(tableNode, CsvwTerms.COMMENT, NodeFactory.createLiteralString(text.strip()));
        }
    }

    /// In a table of one column a blank row is an empty cell.
    private boolean isSingleColumn() {
        return table.columns().stream().filter(column -> !column.virtual()).count() == 1;
    }

    /// A table without header and description has as many columns as its first row has cells.
    private List<Column> columnsOf(Rows rows) {
        List<Column> columns = new ArrayList<>();
        for (int i = table.dialect().skipColumns(); i < rows.size(); i++) {
            columns.add(Column.undescribed(Titles.NONE, table.inherited(), Position.of(label, rows.line(), 0)));
        }
        return columns;
    }

    private void ragged(Rows rows, int width) {
        Place place = rows.place(Math.min(width, rows.size()));
        boolean longer = rows.size() > width;
        problems.add(
                ConvertCode.RAGGED_ROW,
                new Position(label, place.line(), place.character(), row, null),
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

    private void checkQuotes(Rows rows, TablePlan plan) {
        int stray = rows.strayQuote();
        int column = stray - table.dialect().skipColumns();
        if (stray >= 0 && column >= 0 && column < plan.columns.size()) {
            problems.add(
                    ConvertCode.STRAY_QUOTE,
                    CellReader.position(label, plan, column, rows, row),
                    rows.cell(stray),
                    "this cell holds a quote without being quoted; the quote is kept as text",
                    "put the whole cell into quotes, and double those inside");
        }
    }
}
