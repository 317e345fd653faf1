package dev.entente.convert;

import dev.entente.csvw.datatype.ByteFormat;
import dev.entente.csvw.datatype.ValueType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// What is done with the cells of one column, as bytes. Immutable.
final class ByteColumn {
    private static final byte[] NOTHING = {};

    final int index;
    final int cell; // of the row, or -1 where the column is virtual
    final boolean speaks; // unless its output is suppressed
    final boolean always; // says something in every row, even without a value
    final boolean required;
    final boolean keepsLineBreaks;
    final boolean keepsSpace;
    final boolean trimsItems;
    final ValueType type;
    final ByteFormat format;
    final boolean isAnyText; // whether every text is a value
    final byte[] defaultText;
    final byte @Nullable [] separator;
    final int subject; // among the subjects of the plan
    final ByteTemplate predicate;
    final @Nullable ByteTemplate object; // null where it is a literal
    final byte[] beforeLiteral; // predicate and opening quote, where the predicate is the same in all rows
    final byte[] afterLiteral; // from the closing quote to the end of the line
    private final byte[][] nulls;
    private final boolean onlyEmptyIsNull;

    ByteColumn(ColumnPlan plan, int skippedColumns, ColumnEmitter emitter) {
        this.index = plan.index;
        boolean virtual = plan.column.virtual();
        this.cell = virtual ? -1 : plan.index + skippedColumns;
        this.speaks = !plan.column.suppressOutput();
        this.always = virtual && plan.valueUrl != null;
        this.required = plan.column.required();
        this.keepsLineBreaks = plan.keepsLineBreaks;
        this.keepsSpace = plan.keepsSpace;
        this.trimsItems = plan.trimsItems;
        this.type = plan.type;
        this.format = plan.type.bytes();
        this.isAnyText = format.equals(ByteFormat.ANY);
        this.defaultText = utf8(plan.defaultText);
        this.separator = plan.separator == null ? null : utf8(plan.separator);
        this.subject = plan.subject;
        this.predicate = new ByteTemplate(plan.propertyUrl);
        this.object = plan.valueUrl == null ? null : new ByteTemplate(plan.valueUrl);
        byte[] constant = predicate.constant();
        this.beforeLiteral = constant == null
                ? NOTHING
                : new ByteText(64).put(" ").put(constant).put(" \"").copy();
        this.afterLiteral = ending(emitter);
        this.nulls = plan.nulls.stream().map(ByteColumn::utf8).toArray(byte[][]::new);
        this.onlyEmptyIsNull = plan.onlyEmptyIsNull;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// How an empty literal of the column ends.
    private static byte[] ending(ColumnEmitter emitter) {
        byte[] literal = NTriplesStream.bytes(emitter.literal("", false));
        return new ByteText(64).put(literal, 1, literal.length).put(" .\n").copy();
    }

    boolean isNull(byte[] text, int from, int to) {
        if (onlyEmptyIsNull) {
            return from == to;
        }
        for (byte[] other : nulls) {
            if (Arrays.equals(text, from, to, other, 0, other.length)) {
                return true;
            }
        }
        return false;
    }

    /// Whether the first steps of parsing leave a text as it is.
    /// [Tabular data model 6.4, steps 1 and 2](https://www.w3.org/TR/tabular-data-model/#parsing-cells)
    boolean isNormal(byte[] text, int from, int to) {
        byte before = ' ';
        for (int i = from; i < to; i++) {
            byte b = text[i];
            if (b == '\n' || b == '\r' || b == '\t' || (b == ' ' && before == ' ' && !keepsSpace)) {
                return false;
            }
            before = b;
        }
        return keepsSpace || from == to || before != ' ';
    }
}
