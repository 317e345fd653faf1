package dev.entente.csvw.datatype;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Puts a derived datatype together from its description, part by part; each part says whether it can be used.
/// [Metadata vocabulary 5.11.2](https://www.w3.org/TR/tabular-metadata/#derived-datatypes)
public final class ValueTypeBuilder {
    private final Builtin base;
    private String iri;
    private Format format;
    private Limits limits = Limits.NONE;

    /// Begins with a built-in type.
    public ValueTypeBuilder(Builtin base) {
        this.base = base;
        this.iri = base.iri();
        this.format = switch (base.family()) {
            case INTEGER, DECIMAL, FLOATING -> NumberFormat.plain(base);
            case CALENDAR -> CalendarFormat.plain(base);
            case BOOLEAN -> BooleanFormat.PLAIN;
            case TEXT, BINARY, DURATION -> new TextFormat(base, null);
        };
    }

    /// Gives the literals a datatype of their own.
    public void iri(String own) {
        iri = own;
    }

    /// Sets the format: for booleans `yes|no`, for dates and numbers a pattern, else a regular expression.
    ///
    /// @return false where the text is no such format: the type stays as it was
    public boolean format(String text) {
        Optional<? extends Format> found = switch (base.family()) {
            case INTEGER, DECIMAL, FLOATING -> numbers(text, null, null);
            case CALENDAR -> CalendarFormat.of(base, text);
            case BOOLEAN -> booleans(text);
            case TEXT, BINARY, DURATION -> CellPattern.of(text).map(p -> new TextFormat(base, p));
        };
        found.ifPresent(f -> format = f);
        return found.isPresent();
    }

    /// Sets the format of numbers; null for what is not given.
    ///
    /// @return false where the pattern is none, or the type not numeric: the type stays as it was
    public boolean numberFormat(@Nullable String pattern, @Nullable String decimalChar, @Nullable String groupChar) {
        Optional<NumberFormat> found = isNumeric() ? numbers(pattern, decimalChar, groupChar) : Optional.empty();
        found.ifPresent(f -> format = f);
        return found.isPresent();
    }

    /// Whether the base is a type of numbers.
    public boolean isNumeric() {
        return switch (base.family()) {
            case INTEGER, DECIMAL, FLOATING -> true;
            case TEXT, BOOLEAN, BINARY, CALENDAR, DURATION -> false;
        };
    }

    private Optional<NumberFormat> numbers(
            @Nullable String pattern, @Nullable String decimalChar, @Nullable String groupChar) {
        String decimal = decimalChar == null ? "." : decimalChar;
        if (pattern == null) {
            String group = groupChar == null ? "" : groupChar;
            return decimal.equals(group) ? Optional.empty() : Optional.of(NumberFormat.grouped(base, decimal, group));
        }
        String group = groupChar == null ? "," : groupChar;
        return NumberPattern.of(pattern, decimal, group).map(p -> NumberFormat.patterned(base, decimal, group, p));
    }

    private static Optional<BooleanFormat> booleans(String text) {
        int bar = text.indexOf('|');
        if (bar < 1 || bar == text.length() - 1 || text.indexOf('|', bar + 1) >= 0) {
            return Optional.empty();
        }
        String truth = text.substring(0, bar);
        String falsehood = text.substring(bar + 1);
        return truth.equals(falsehood)
                ? Optional.empty()
                : Optional.of(new BooleanFormat(Set.of(truth), Set.of(falsehood)));
    }

    /// Sets the limits of length; null for what is not given.
    public void lengths(@Nullable Integer length, @Nullable Integer minLength, @Nullable Integer maxLength) {
        limits = new Limits(length, minLength, maxLength, limits.least(), limits.most());
    }

    /// Sets the lower end of the range.
    ///
    /// @return false where the text is not a value of the type: nothing changes
    public boolean least(String text, boolean inclusive) {
        Limits.Bound bound = bound(text, inclusive);
        if (bound != null) {
            limits = new Limits(limits.length(), limits.minLength(), limits.maxLength(), bound, limits.most());
        }
        return bound != null;
    }

    /// Sets the upper end of the range.
    ///
    /// @return false where the text is not a value of the type: nothing changes
    public boolean most(String text, boolean inclusive) {
        Limits.Bound bound = bound(text, inclusive);
        if (bound != null) {
            limits = new Limits(limits.length(), limits.minLength(), limits.maxLength(), limits.least(), bound);
        }
        return bound != null;
    }

    private Limits.@Nullable Bound bound(String text, boolean inclusive) {
        String lexical = format.lexical(text);
        BigDecimal value = Limits.measure(base, lexical == null ? text : lexical);
        return value == null ? null : new Limits.Bound(value, inclusive, text);
    }

    /// Whether no value can keep the range.
    public boolean isEmptyRange() {
        Limits.Bound least = limits.least();
        Limits.Bound most = limits.most();
        if (least == null || most == null) {
            return false;
        }
        int order = least.value().compareTo(most.value());
        return order > 0 || (order == 0 && !(least.inclusive() && most.inclusive()));
    }

    /// The finished type.
    public ValueType build() {
        return new ValueType(base, iri, format, limits);
    }
}
