package dev.entente.csvw.datatype;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The built-in datatypes.
/// [Metadata vocabulary 5.11.1](https://www.w3.org/TR/tabular-metadata/#built-in-datatypes)
public enum Builtin {
    ANY_ATOMIC("anyAtomicType", Family.TEXT),
    STRING("string", Family.TEXT),
    NORMALIZED_STRING("normalizedString", Family.TEXT),
    TOKEN("token", Family.TEXT),
    LANGUAGE("language", Family.TEXT),
    NAME("Name", Family.TEXT),
    NC_NAME("NCName", Family.TEXT),
    NM_TOKEN("NMTOKEN", Family.TEXT),
    Q_NAME("QName", Family.TEXT),
    ANY_URI("anyURI", Family.TEXT),
    XML("xml", "http://www.w3.org/1999/02/22-rdf-syntax-ns#XMLLiteral", Family.TEXT),
    HTML("html", "http://www.w3.org/1999/02/22-rdf-syntax-ns#HTML", Family.TEXT),
    JSON("json", "http://www.w3.org/ns/csvw#JSON", Family.TEXT),
    BOOLEAN("boolean", Family.BOOLEAN),
    HEX_BINARY("hexBinary", Family.BINARY),
    BASE64_BINARY("base64Binary", Family.BINARY),
    DECIMAL("decimal", Family.DECIMAL),
    INTEGER("integer", "", ""),
    LONG("long", "-9223372036854775808", "9223372036854775807"),
    INT("int", "-2147483648", "2147483647"),
    SHORT("short", "-32768", "32767"),
    BYTE("byte", "-128", "127"),
    NON_NEGATIVE_INTEGER("nonNegativeInteger", "0", ""),
    POSITIVE_INTEGER("positiveInteger", "1", ""),
    UNSIGNED_LONG("unsignedLong", "0", "18446744073709551615"),
    UNSIGNED_INT("unsignedInt", "0", "4294967295"),
    UNSIGNED_SHORT("unsignedShort", "0", "65535"),
    UNSIGNED_BYTE("unsignedByte", "0", "255"),
    NON_POSITIVE_INTEGER("nonPositiveInteger", "", "0"),
    NEGATIVE_INTEGER("negativeInteger", "", "-1"),
    DOUBLE("double", Family.FLOATING),
    FLOAT("float", Family.FLOATING),
    DATE("date", Family.CALENDAR),
    TIME("time", Family.CALENDAR),
    DATE_TIME("dateTime", Family.CALENDAR),
    DATE_TIME_STAMP("dateTimeStamp", Family.CALENDAR),
    G_YEAR("gYear", Family.CALENDAR),
    G_YEAR_MONTH("gYearMonth", Family.CALENDAR),
    G_MONTH("gMonth", Family.CALENDAR),
    G_MONTH_DAY("gMonthDay", Family.CALENDAR),
    G_DAY("gDay", Family.CALENDAR),
    DURATION("duration", Family.DURATION),
    DAY_TIME_DURATION("dayTimeDuration", Family.DURATION),
    YEAR_MONTH_DURATION("yearMonthDuration", Family.DURATION);

    /// What types have in common when it comes to reading them.
    public enum Family {
        /// Any text of a certain shape.
        TEXT,
        /// True or false.
        BOOLEAN,
        /// Bytes, written as text.
        BINARY,
        /// Whole numbers.
        INTEGER,
        /// Exact numbers with a fraction.
        DECIMAL,
        /// Numbers with an exponent.
        FLOATING,
        /// Dates and times.
        CALENDAR,
        /// Lengths of time.
        DURATION
    }

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    /// Other names the vocabulary allows.
    private static final Map<String, Builtin> ALIASES =
            Map.of("number", DOUBLE, "binary", BASE64_BINARY, "datetime", DATE_TIME, "any", ANY_ATOMIC);

    private static final Map<String, Builtin> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Builtin::label, Function.identity()));

    private final String label;
    private final String iri;
    private final Family family;
    private final @Nullable BigInteger least;
    private final @Nullable BigInteger most;

    Builtin(String label, Family family) {
        this(label, XSD + label, family);
    }

    Builtin(String label, String iri, Family family) {
        this.label = label;
        this.iri = iri;
        this.family = family;
        this.least = null;
        this.most = null;
    }

    /// A type of whole numbers; an empty bound does not bind.
    Builtin(String label, String least, String most) {
        this.label = label;
        this.iri = XSD + label;
        this.family = Family.INTEGER;
        this.least = least.isEmpty() ? null : new BigInteger(least);
        this.most = most.isEmpty() ? null : new BigInteger(most);
    }

    /// The type with this name in a metadata document.
    public static Optional<Builtin> named(String name) {
        Builtin alias = ALIASES.get(name);
        return Optional.ofNullable(alias == null ? BY_NAME.get(name) : alias);
    }

    /// Every name a metadata document may use.
    public static Iterable<String> names() {
        return BY_NAME.keySet();
    }

    /// Its name in a metadata document.
    public String label() {
        return label;
    }

    /// The datatype of its literals in RDF.
    public String iri() {
        return iri;
    }

    /// How its texts are read.
    public Family family() {
        return family;
    }

    /// The least value, or null where there is none.
    @Nullable BigInteger least() {
        return least;
    }

    /// The greatest value, or null where there is none.
    @Nullable BigInteger most() {
        return most;
    }

    /// Whether line breaks and tabs belong to the value.
    /// [Tabular data model 6.4, step 1](https://www.w3.org/TR/tabular-data-model/#parsing-cells)
    public boolean keepsLineBreaks() {
        return this == STRING || this == JSON || this == XML || this == HTML || this == ANY_ATOMIC;
    }

    /// Whether white space at the ends belongs to the value; step 2 of the same.
    public boolean keepsSpace() {
        return keepsLineBreaks() || this == NORMALIZED_STRING;
    }

    /// Whether `length` and its like mean something for values of this type.
    public boolean hasLength() {
        return family == Family.BINARY || (family == Family.TEXT && this != Q_NAME && this != ANY_ATOMIC);
    }

    /// Whether values have an order that `minimum` and its like can use.
    public boolean isOrdered() {
        return switch (family) {
            case INTEGER, DECIMAL, FLOATING, CALENDAR, DURATION -> true;
            case TEXT, BOOLEAN, BINARY -> false;
        };
    }

    @Override
    public String toString() {
        return label.toLowerCase(Locale.ROOT).equals(label) ? label : "\"" + label + "\"";
    }
}
