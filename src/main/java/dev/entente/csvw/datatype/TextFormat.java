package dev.entente.csvw.datatype;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Texts, booleans, bytes and lengths of time, which a regular expression may narrow down.
/// [Tabular data model 6.4.6](https://www.w3.org/TR/tabular-data-model/#formats-for-other-types)
final class TextFormat implements Format {
    private final Builtin type;
    private final @Nullable CellPattern pattern;

    TextFormat(Builtin type, @Nullable CellPattern pattern) {
        this.type = type;
        this.pattern = pattern;
    }

    @Override
    public @Nullable String lexical(String text) {
        return Shapes.isValue(type, text) && (pattern == null || pattern.compare(text) == CellPattern.Outcome.MATCH)
                ? text
                : null;
    }

    @Override
    public ByteFormat bytes() {
        return pattern == null && Shapes.isAnyText(type) ? ByteFormat.ANY : ByteFormat.NONE;
    }

    @Override
    public String expected() {
        String shape = Shapes.describe(type);
        return pattern == null ? shape : shape + " that matches \"" + pattern + '"';
    }

    @Override
    public String complaint(String text) {
        boolean tooLong = pattern != null && pattern.compare(text) == CellPattern.Outcome.TOO_LONG;
        if (tooLong) {
            return "takes too long to compare with \"" + pattern + "\": use a simpler expression";
        }
        return words().isEmpty() ? Format.super.complaint(text) : "is none of " + String.join(", ", words());
    }

    @Override
    public List<String> words() {
        return pattern == null ? List.of() : pattern.words();
    }
}
