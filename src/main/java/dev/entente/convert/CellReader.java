package dev.entente.convert;

import dev.entente.csv.Place;
import dev.entente.csv.Rows;
import dev.entente.diag.Nearest;
import dev.entente.diag.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Parses cells.
/// [Tabular data model 6.4](https://www.w3.org/TR/tabular-data-model/#parsing-cells)
final class CellReader {
    private final String label;
    private final TablePlan plan;
    private final Problems problems;
    private final ValueCache[] known; // by column: what can be said without looking at the text again

    /// @param label the file as diagnostics name it
    CellReader(String label, TablePlan plan, Problems problems) {
        this.label = label;
        this.plan = plan;
        this.problems = problems;
        this.known = plan.columns.stream().map(column -> new ValueCache()).toArray(ValueCache[]::new);
    }

    /// Fills the values of the current row.
    void read(Rows rows, RowValues values) {
        int skipped = plan.table.dialect().skipColumns();
        for (int i = 0; i < plan.columns.size(); i++) {
            int cell = i + skipped;
            boolean there = i < plan.fileColumns && cell < rows.size();
            String text = there ? plan.table.dialect().trim().apply(rows.cell(cell)) : "";
            ColumnPlan column = plan.columns.get(i);
            CellValue value = column.separator == null ? known[i].find(text) : null;
            if (value == null) {
                read(column, text, rows, values);
            } else {
                values.set(i, value);
            }
        }
    }

    private void read(ColumnPlan column, String raw, Rows rows, RowValues values) {
        String text = column.keepsLineBreaks ? raw : spaces(raw);
        text = column.keepsSpace ? text : collapsed(text);
        if (text.isEmpty()) {
            text = column.defaultText;
        }
        if (column.separator != null && text.isEmpty()) {
            values.setList(column.index);
            checkRequired(column, raw, rows, values);
        } else if (column.isNull(text)) {
            values.setNull(column.index);
            checkRequired(column, raw, rows, values);
        } else if (column.separator != null) {
            readList(column, text, column.separator, rows, values);
        } else {
            values.set(column.index, value(column, raw, text, rows, values));
        }
    }

    private void readList(ColumnPlan column, String text, String separator, Rows rows, RowValues values) {
        List<CellValue> items = values.setList(column.index);
        int from = 0;
        while (true) {
            int to = text.indexOf(separator, from);
            String item = text.substring(from, to < 0 ? text.length() : to);
            CellValue value = known[column.index].find(item);
            if (value == null) {
                String clean = column.trimsItems ? item.strip() : item;
                clean = clean.isEmpty() ? column.defaultText : clean;
                value = column.isNull(clean) ? null : value(column, item, clean, rows, values);
            }
            if (value != null) {
                items.add(value);
            }
            if (to < 0) {
                return;
            }
            from = to + separator.length();
        }
    }

    /// Reads one value.
    ///
    /// @param raw what it is looked up by when it comes again
    private CellValue value(ColumnPlan column, String raw, String text, Rows rows, RowValues values) {
        String lexical = column.type.lexical(text);
        if (lexical == null) {
            badValue(column, text, rows, values);
            return new CellValue(text, true);
        }
        CellValue value = new CellValue(lexical, false);
        known[column.index].keep(raw, value);
        return value;
    }

    private void badValue(ColumnPlan column, String text, Rows rows, RowValues values) {
        problems.add(
                ConvertCode.BAD_VALUE,
                position(column, rows, values),
                text,
                '"' + shortened(text) + "\" " + column.type.complaint(text),
                hint(column, text));
    }

    private @Nullable String hint(ColumnPlan column, String text) {
        String near = Nearest.to(text, column.type.words())
                .map(word -> "did you mean \"" + word + "\"?")
                .orElse(null);
        return problems.purpose() == Purpose.VALIDATE
                ? near
                : near == null ? "it is kept as text" : near + " it is kept as text";
    }

    private void checkRequired(ColumnPlan column, String raw, Rows rows, RowValues values) {
        if (column.column.required()) {
            problems.add(
                    ConvertCode.REQUIRED_EMPTY,
                    position(column, rows, values),
                    raw,
                    "a value is required here"
                            + (raw.isEmpty() ? "" : ", and \"" + shortened(raw) + "\" stands for none"),
                    "fill it in, or take \"required\" from its column");
        }
    }

    private Position position(ColumnPlan column, Rows rows, RowValues values) {
        return position(label, plan, column.index, rows, values.row());
    }

    /// Where a cell of the current row stands.
    static Position position(String label, TablePlan plan, int column, Rows rows, long row) {
        if (column >= plan.fileColumns) {
            return new Position(
                    label, rows.line(), 0, row, plan.columns.get(column).plainName());
        }
        Place place = rows.place(column + plan.table.dialect().skipColumns());
        return new Position(
                label,
                place.line(),
                place.character(),
                row,
                plan.columns.get(column).plainName());
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 117) + "...";
    }

    /// Step 1: line breaks and tabs become spaces.
    private static String spaces(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t') {
                return text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
            }
        }
        return text;
    }

    /// Step 2: no space at the ends, and one where there are several.
    private static String collapsed(String text) {
        boolean clean = text.isEmpty() || (text.charAt(0) != ' ' && text.charAt(text.length() - 1) != ' ');
        if (clean && text.indexOf("  ") < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != ' ') {
                out.append(c);
            } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
                out.append(' ');
            }
        }
        int end = out.length();
        return out.substring(0, end > 0 && out.charAt(end - 1) == ' ' ? end - 1 : end);
    }
}
