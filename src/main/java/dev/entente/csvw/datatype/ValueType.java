package dev.entente.csvw.datatype;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A datatype, ready to read cells. Immutable and safe for several threads.
public final class ValueType {
    /// Any text: the type of cells without one.
    public static final ValueType STRING = of(Builtin.STRING);

    private final Builtin base;
    private final String iri;
    private final Format format;
    private final Limits limits;
    private final boolean limited;

    ValueType(Builtin base, String iri, Format format, Limits limits) {
        this.base = base;
        this.iri = iri;
        this.format = format;
        this.limits = limits;
        this.limited = limits.bindLength() || limits.bindValue();
    }

    /// A built-in type without format and limits.
    public static ValueType of(Builtin base) {
        return new ValueTypeBuilder(base).build();
    }

    /// The built-in type it is derived from.
    public Builtin base() {
        return base;
    }

    /// The datatype of its literals.
    public String iri() {
        return iri;
    }

    /// The value in a text as RDF writes it; `text` itself where that is the same.
    ///
    /// @param text with white space already dealt with, not a null value
    /// @return null where the text is not a value of this type: [#complaint] then says why
    public @Nullable String lexical(String text) {
        String lexical = format.lexical(text);
        return lexical == null || !limited || limits.allow(base, lexical) ? lexical : null;
    }

    /// What [#lexical] says of the commonest values, from bytes.
    public ByteFormat bytes() {
        return limited ? ByteFormat.NONE : format.bytes();
    }

    /// Whether [#canonical] gives back what it gets, whatever that is.
    public boolean isCanonical() {
        return switch (base.family()) {
            case INTEGER, DECIMAL, FLOATING, BOOLEAN -> false;
            case TEXT, BINARY, CALENDAR, DURATION -> true;
        };
    }

    /// What is wrong with a text that [#lexical] refused, to follow the text.
    public String complaint(String text) {
        return format.lexical(text) == null
                ? format.complaint(text)
                : "is not " + format.expected() + limits.expected();
    }

    /// All texts that its format lists, as in `yes|no|unknown`; none where it lists none.
    public List<String> words() {
        return format.words();
    }

    /// The canonical form of a value, which URI templates and keys use.
    /// [XML Schema 1.1, canonical mappings](https://www.w3.org/TR/xmlschema11-2/#canonical-lexical-representation)
    ///
    /// @param lexical what [#lexical] gave
    public String canonical(String lexical) {
        return switch (base.family()) {
            case INTEGER -> isCanonicalInteger(lexical) ? lexical : new BigInteger(lexical).toString();
            case DECIMAL -> canonicalDecimal(lexical);
            case FLOATING -> canonicalFloat(lexical);
            case BOOLEAN -> lexical.equals("1") ? "true" : lexical.equals("0") ? "false" : lexical;
            case TEXT, BINARY, CALENDAR, DURATION -> lexical;
        };
    }

    private static boolean isCanonicalInteger(String lexical) {
        char first = lexical.charAt(0);
        return (first >= '1' && first <= '9') || lexical.equals("0");
    }

    /// With a digit behind the point, as in
    /// [example 13](https://www.w3.org/TR/tabular-data-model/#parsing-examples) of the recommendation.
    private static String canonicalDecimal(String lexical) {
        BigDecimal value = new BigDecimal(lexical).stripTrailingZeros();
        return (value.scale() < 1 ? value.setScale(1) : value).toPlainString();
    }

    /// One digit in front of the point, an exponent always.
    private static String canonicalFloat(String lexical) {
        if (lexical.endsWith("INF") || lexical.equals("NaN")) {
            return lexical.startsWith("+") ? lexical.substring(1) : lexical;
        }
        BigDecimal value = new BigDecimal(lexical).stripTrailingZeros();
        if (value.signum() == 0) {
            return lexical.startsWith("-") ? "-0.0E0" : "0.0E0";
        }
        String digits = value.unscaledValue().abs().toString();
        String fraction = digits.length() > 1 ? digits.substring(1) : "0";
        int exponent = digits.length() - 1 - value.scale();
        return (value.signum() < 0 ? "-" : "") + digits.charAt(0) + '.' + fraction + 'E' + exponent;
    }
}
