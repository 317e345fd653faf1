package dev.entente.convert;

import dev.entente.csv.ByteRows;
import dev.entente.csv.Trim;
import dev.entente.csvw.BoundTemplate;
import dev.entente.csvw.datatype.Builtin;
import dev.entente.csvw.datatype.ByteFormat;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The values of one row as bytes, filled anew for every row.
final class ByteValues implements BoundTemplate.Values {
    private final BytePlan plan;
    private final byte[][] bytes; // in which the value of a column lies
    private final int[] from;
    private final int[] to;
    private final boolean[] plain; // nothing in it needs a second look
    private final boolean[] there; // false where there is no value
    private final byte[] written = new byte[ByteFormat.MOST_BYTES];
    private final byte[][] ownWritten; // by column
    private long row;
    private long sourceRow;

    ByteValues(BytePlan plan) {
        int size = plan.columns.length;
        this.plan = plan;
        this.bytes = new byte[size][];
        this.from = new int[size];
        this.to = new int[size];
        this.plain = new boolean[size];
        this.there = new boolean[size];
        this.ownWritten = new byte[size][ByteFormat.MOST_BYTES];
    }

    long row() {
        return row;
    }

    long sourceRow() {
        return sourceRow;
    }

    /// Whether a column has a value; a list counts as one, even where it holds nothing.
    boolean isThere(int column) {
        return there[column];
    }

    byte[] bytes(int column) {
        return bytes[column];
    }

    int from(int column) {
        return from[column];
    }

    int to(int column) {
        return to[column];
    }

    boolean isPlain(int column) {
        return plain[column];
    }

    /// Reads a row.
    ///
    /// @return false where something about it is worth a remark, or a matter for [CellReader]
    boolean read(ByteRows rows, long newRow) {
        if (rows.strayQuote() >= 0) {
            return false;
        }
        row = newRow;
        sourceRow = rows.number();
        for (ByteColumn column : plan.columns) {
            if (!take(column, rows) || !judge(column)) {
                return false;
            }
        }
        return true;
    }

    /// Takes the text of a cell, or the one that stands for an empty cell.
    private boolean take(ByteColumn column, ByteRows rows) {
        int i = column.index;
        if (column.cell >= 0 && column.cell < rows.size()) {
            bytes[i] = rows.bytes();
            from[i] = rows.from(column.cell);
            to[i] = rows.to(column.cell);
            plain[i] = rows.isPlain(column.cell);
            boolean clean = column.keepsSpace && (column.keepsLineBreaks || plain[i]);
            if ((plan.trim != Trim.NONE && !trim(i)) || (!clean && !column.isNormal(bytes[i], from[i], to[i]))) {
                return false;
            }
            if (from[i] < to[i]) {
                return true;
            }
        }
        bytes[i] = column.defaultText;
        from[i] = 0;
        to[i] = column.defaultText.length;
        plain[i] = false;
        return true;
    }

    /// [Trim#apply], for the white space of ASCII.
    private boolean trim(int i) {
        byte[] text = bytes[i];
        if (plan.trim != Trim.END) {
            while (from[i] < to[i] && isSpace(text[from[i]])) {
                from[i]++;
            }
        }
        if (plan.trim != Trim.START) {
            while (from[i] < to[i] && isSpace(text[to[i] - 1])) {
                to[i]--;
            }
        }
        return from[i] == to[i] || (text[from[i]] >= 0 && text[to[i] - 1] >= 0);
    }

    static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }

    /// Finds out whether there is a value, and what it is.
    private boolean judge(ByteColumn column) {
        int i = column.index;
        boolean empty = from[i] == to[i];
        if (column.separator != null && empty) {
            there[i] = true;
            return !column.required;
        }
        there[i] = !column.isNull(bytes[i], from[i], to[i]);
        if (!there[i]) {
            return !column.required;
        }
        return column.separator != null || column.isAnyText || parse(column);
    }

    private boolean parse(ByteColumn column) {
        int i = column.index;
        int length = column.format.read(bytes[i], from[i], to[i], ownWritten[i]);
        if (length == ByteFormat.SAME) {
            return true;
        }
        if (length > 0) {
            bytes[i] = ownWritten[i];
            from[i] = 0;
            to[i] = length;
            plain[i] = true;
            return true;
        }
        byte[] lexical = lexical(column, bytes[i], from[i], to[i]);
        if (lexical == null) {
            return false;
        }
        bytes[i] = lexical;
        from[i] = 0;
        to[i] = lexical.length;
        plain[i] = false;
        return true;
    }

    /// A value as RDF writes it, or null where the text is none.
    private static byte @Nullable [] lexical(ByteColumn column, byte[] text, int from, int to) {
        String lexical = column.type.lexical(new String(text, from, to - from, StandardCharsets.UTF_8));
        return lexical == null ? null : lexical.getBytes(StandardCharsets.UTF_8);
    }

    /// Writes one value of a list.
    ///
    /// @return false where it is none
    boolean putItem(ByteColumn column, byte[] text, int start, int end, boolean isPlain, ByteText out) {
        int length = column.format.read(text, start, end, written);
        if (length == ByteFormat.SAME) {
            put(out, text, start, end, isPlain);
        } else if (length > 0) {
            out.put(written, 0, length);
        } else {
            byte[] lexical = lexical(column, text, start, end);
            if (lexical == null) {
                return false;
            }
            out.putEscaped(lexical, 0, lexical.length);
        }
        return true;
    }

    /// Writes the value of a column as the text of a literal.
    void put(int column, ByteText out) {
        put(out, bytes[column], from[column], to[column], plain[column]);
    }

    private static void put(ByteText out, byte[] text, int start, int end, boolean isPlain) {
        if (isPlain) {
            out.put(text, start, end);
        } else {
            out.putEscaped(text, start, end);
        }
    }

    /// Writes a value into a URL; nothing where there is none.
    void putPercentEncoded(int slot, ByteText out) {
        if (slot >= bytes.length) {
            out.put(slot == RowValues.rowSlot(bytes.length) ? row : sourceRow);
        } else if (there[slot] && isCanonical(slot)) {
            out.putPercentEncoded(bytes[slot], from[slot], to[slot]);
        } else if (there[slot]) {
            byte[] canonical = canonical(slot).getBytes(StandardCharsets.UTF_8);
            out.putPercentEncoded(canonical, 0, canonical.length);
        }
    }

    /// Writes the values of a key one behind the other, as [KeyText#primary] joins them.
    void putKey(int[] columns, ByteText out) {
        for (int i = 0; i < columns.length; i++) {
            out.put(KeyText.BEFORE, 0, Math.min(i, 1));
            putKey(columns[i], out);
        }
    }

    /// Writes a value as part of a key; nothing where there is none.
    private void putKey(int column, ByteText out) {
        if (there[column] && isCanonical(column)) {
            out.put(bytes[column], from[column], to[column]);
        } else if (there[column]) {
            out.put(canonical(column));
        }
    }

    boolean isCanonical(int column) {
        ByteColumn own = plan.columns[column];
        byte first = from[column] < to[column] ? bytes[column][from[column]] : 0;
        return own.type.isCanonical()
                || (own.type.base().family() == Builtin.Family.INTEGER && first >= '1' && first <= '9');
    }

    private String canonical(int column) {
        String lexical = new String(bytes[column], from[column], to[column] - from[column], StandardCharsets.UTF_8);
        return plan.columns[column].type.canonical(lexical);
    }

    @Override
    public @Nullable String text(int slot) {
        if (slot < bytes.length) {
            return there[slot] ? canonical(slot) : null;
        }
        return Long.toString(slot == RowValues.rowSlot(bytes.length) ? row : sourceRow);
    }

    @Override
    public @Nullable List<String> list(int slot) {
        return null;
    }
}
