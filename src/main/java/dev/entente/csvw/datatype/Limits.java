package dev.entente.csvw.datatype;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Length and value constraints.
/// [Tabular data model 4.6](https://www.w3.org/TR/tabular-data-model/#datatypes); a null bound does not bind.
///
/// @param least in the unit [#measure] gives
record Limits(
        @Nullable Integer length,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable Bound least,
        @Nullable Bound most) {
    /// No limits at all.
    static final Limits NONE = new Limits(null, null, null, null, null);

    /// One end of a range.
    ///
    /// @param text as the metadata has it
    record Bound(BigDecimal value, boolean inclusive, String text) {}

    boolean bindLength() {
        return length != null || minLength != null || maxLength != null;
    }

    boolean bindValue() {
        return least != null || most != null;
    }

    /// Whether a value, as RDF writes it, keeps the limits.
    boolean allow(Builtin type, String lexical) {
        return (!bindLength() || allowLength(type, lexical)) && (!bindValue() || allowValue(type, lexical));
    }

    private boolean allowLength(Builtin type, String lexical) {
        int size = switch (type) {
            case HEX_BINARY -> lexical.length() / 2;
            case BASE64_BINARY ->
                (int) (lexical.chars().filter(c -> c != '=' && c != ' ').count() * 3 / 4);
            default -> lexical.codePointCount(0, lexical.length());
        };
        return (length == null || size == length)
                && (minLength == null || size >= minLength)
                && (maxLength == null || size <= maxLength);
    }

    private boolean allowValue(Builtin type, String lexical) {
        if (lexical.equals("NaN")) {
            return false;
        }
        if (lexical.endsWith("INF")) {
            return lexical.startsWith("-") ? least == null : most == null;
        }
        BigDecimal value = measure(type, lexical);
        if (value == null) {
            return false;
        }
        if (least != null
                && (value.compareTo(least.value()) < 0
                        || (!least.inclusive() && value.compareTo(least.value()) == 0))) {
            return false;
        }
        return most == null
                || value.compareTo(most.value()) < 0
                || (most.inclusive() && value.compareTo(most.value()) == 0);
    }

    /// A value as one number that compares as the values of its type do.
    ///
    /// @return null where the text is not a value of the type
    static @Nullable BigDecimal measure(Builtin type, String lexical) {
        return switch (type.family()) {
            case INTEGER, DECIMAL, FLOATING -> {
                String number = NumberFormat.plain(type).lexical(lexical);
                yield number == null || number.endsWith("N") || number.endsWith("F") ? null : new BigDecimal(number);
            }
            case CALENDAR -> {
                Moment moment = Moment.parse(type, lexical);
                yield moment == null ? null : moment.seconds();
            }
            case DURATION -> {
                Duration duration = Duration.parse(type, lexical);
                yield duration == null ? null : duration.length();
            }
            case TEXT, BOOLEAN, BINARY -> null;
        };
    }

    /// In words, to follow "expected"; empty where nothing is bound.
    String expected() {
        StringBuilder text = new StringBuilder();
        append(text, " and ", length == null ? null : "of length " + length);
        append(text, " and ", minLength == null ? null : "of at least " + minLength + " characters");
        append(text, " and ", maxLength == null ? null : "of at most " + maxLength + " characters");
        append(text, " ", least == null ? null : (least.inclusive() ? "from " : "above ") + least.text());
        append(text, " ", most == null ? null : (most.inclusive() ? "up to " : "below ") + most.text());
        return text.toString();
    }

    private static void append(StringBuilder text, String joint, @Nullable String part) {
        if (part != null) {
            text.append(text.isEmpty() ? " " : joint).append(part);
        }
    }
}
