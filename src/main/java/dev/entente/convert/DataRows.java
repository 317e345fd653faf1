package dev.entente.convert;

import dev.entente.csv.Rows;
import dev.entente.csvw.Table;
import dev.entente.diag.Position;
import java.io.IOException;
import java.util.function.Consumer;

/// Goes from one row that holds data to the next, past comments and blank rows.
final class DataRows {
    private final Rows rows;
    private final Table table;
    private final String label;
    private final Problems problems;
    private final Consumer<String> comments;

    /// @param label the file as diagnostics name it
    DataRows(Rows rows, Table table, String label, Problems problems, Consumer<String> comments) {
        this.rows = rows;
        this.table = table;
        this.label = label;
        this.problems = problems;
        this.comments = comments;
    }

    /// Moves on.
    boolean next() throws IOException {
        while (rows.next()) {
            if (rows.kind() == Rows.Kind.COMMENT) {
                comments.accept(rows.comment());
                continue;
            }
            if (!rows.isBlank()) {
                return true;
            }
            if (!table.dialect().skipBlankRows()) {
                if (rows.kind() == Rows.Kind.CELLS || isSingleColumn(table)) {
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

    /// In a table of one column a blank row is an empty cell.
    static boolean isSingleColumn(Table table) {
        return table.columns().stream().filter(column -> !column.virtual()).count() == 1;
    }
}
