package dev.entente.csvw.datatype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// [Tabular data model 6.4.2](https://www.w3.org/TR/tabular-data-model/#formats-for-numeric-types); `no` in the last
/// column: not a value.
class NumberFormatTest {
    private static Builtin type(String name) {
        return Builtin.named(name).orElseThrow();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "no", textBlock = """
                    integer | 12 | 12
                    integer | +12 | +12
                    integer | 007 | 007
                    integer | '-' | no
                    integer | '' | no
                    integer | 1.0 | no
                    integer | 1e3 | no
                    integer | 12a | no
                    integer | '1,234' | no
                    integer | 25% | no
                    integer | ١٢ | no
                    decimal | 1.50 | 1.50
                    decimal | .5 | .5
                    decimal | 5. | 5.
                    decimal | . | no
                    decimal | 1e3 | no
                    decimal | NaN | no
                    decimal | INF | no
                    double | 1e3 | 1e3
                    double | 1.5E-3 | 1.5E-3
                    double | 1e | no
                    double | e3 | no
                    double | NaN | NaN
                    double | '-INF' | '-INF'
                    double | +INF | +INF
                    double | nan | no
                    byte | 127 | 127
                    byte | 128 | no
                    byte | '-128' | '-128'
                    unsignedByte | '-1' | no
                    unsignedByte | 255 | 255
                    unsignedByte | 256 | no
                    short | 32768 | no
                    int | 2147483648 | no
                    long | 9223372036854775807 | 9223372036854775807
                    long | 9223372036854775808 | no
                    unsignedLong | 18446744073709551615 | 18446744073709551615
                    unsignedLong | 18446744073709551616 | no
                    positiveInteger | 0 | no
                    nonNegativeInteger | 0 | 0
                    negativeInteger | 0 | no
                    nonPositiveInteger | 0 | 0
                    number | 1e3 | 1e3
                    """)
    void withoutFormatTheFormsOfXsdHold(String type, String text, @Nullable String lexical) {
        assertEquals(lexical, ValueType.of(type(type)).lexical(text));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "no", textBlock = """
                    integer | ##0 | 1 | 1
                    integer | ##0 | 1234 | 1234
                    integer | ##0 | '1,234' | no
                    integer | ##0 | 123.4 | no
                    integer | # | 0 | 0
                    integer | 000 | 12 | no
                    integer | '#,#00' | 1 | no
                    integer | '#,#00' | 12 | 12
                    integer | '#,#00' | 1234 | no
                    integer | '#,#00' | '1,234' | 1234
                    integer | '#,#00' | '12,34' | no
                    integer | '#,#00' | '12,34,567' | no
                    integer | '#,#00' | '1,234,567' | 1234567
                    integer | '#,##,#00' | '12,34,567' | 1234567
                    integer | '#,##,#00' | '1,234,567' | no
                    integer | '#,##,#00' | '123,456' | no
                    decimal | #0.# | 1 | 1
                    decimal | #0.# | 1.2 | 1.2
                    decimal | #0.# | 1.23 | no
                    decimal | #0.# | 1. | no
                    decimal | #0.0 | 1 | no
                    decimal | #.0 | .5 | 0.5
                    decimal | #.0 | '-.5' | '-0.5'
                    decimal | #0.0# | 12.345 | no
                    decimal | '#0.0#,#' | 12.3 | 12.3
                    decimal | '#0.0#,#' | '12.34,5' | 12.345
                    decimal | '#0.0#,#' | 12.345 | no
                    decimal | '#0.0#,#' | '12.3,45' | no
                    decimal | +0 | +1 | +1
                    decimal | +0 | 1 | no
                    decimal | '-0' | '-1' | '-1'
                    decimal | 0% | 25% | 0.25
                    decimal | 0% | 25 | no
                    decimal | %0 | %25 | 0.25
                    decimal | 0‰ | '-25‰' | '-0.025'
                    integer | 0% | 200% | 2
                    integer | 0% | 25% | no
                    double | 0.0E0 | 1.5E3 | 1.5E3
                    double | 0.0E0 | 15.0E3 | no
                    double | 0.0E0 | 1.5 | no
                    double | 0.0E00 | 1.5E3 | no
                    double | 0.0E+0 | 1.5E3 | no
                    double | 0.0E+0 | 1.5E+3 | 1.5E+3
                    double | #0.###E#0 | 10.10E1 | 10.10E1
                    double | 0.0 | NaN | NaN
                    """)
    void withAPatternOnlyItsShapeHolds(String type, String pattern, String text, @Nullable String lexical) {
        ValueTypeBuilder builder = new ValueTypeBuilder(type(type));
        assertTrue(builder.format(pattern), "a pattern");
        assertEquals(lexical, builder.build().lexical(text));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource(delimiter = '|', nullValues = "no", textBlock = """
                    decimal | . | ',' | '123,456.789' | 123456.789
                    decimal | . | ',' | '1,2,3' | 123
                    decimal | . | ',' | '1,,2' | no
                    decimal | . | ',' | 123456.789% | 1234.56789
                    decimal | . | ',' | '.5' | no
                    decimal | , | . | '10.000,1' | 10000.1
                    decimal | , | . | '1,1' | 1.1
                    decimal | , | . | '1,1,1' | no
                    double | . | ' ' | 1 000E2 | 1000E2
                    integer | . | ' ' | 1 000 | 1000
                    """)
    void withCharactersOfTheirOwnNumbersAreReadBack(
            String type, String decimal, String group, String text, @Nullable String lexical) {
        ValueTypeBuilder builder = new ValueTypeBuilder(type(type));
        assertTrue(builder.numberFormat(null, decimal, group));
        assertEquals(lexical, builder.build().lexical(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0#", "0.#0", "#,", ",0", "0.", "0E", "0E#", "%0%", "0 0", "#;0", "0,#"})
    void whatIsNoPatternIsRefused(String pattern) {
        assertFalse(new ValueTypeBuilder(Builtin.DOUBLE).format(pattern));
    }

    @Test
    void decimalAndGroupCharactersMustDiffer() {
        assertFalse(new ValueTypeBuilder(Builtin.DOUBLE).numberFormat(null, ",", ","));
    }

    @Test
    void aComplaintSaysWhatIsExpected() {
        ValueTypeBuilder builder = new ValueTypeBuilder(Builtin.INTEGER);
        assertTrue(builder.format("#,##0"));
        assertEquals("is not a whole number like \"#,##0\"", builder.build().complaint("1234"));
        assertEquals(
                "is not a whole number from -128 to 127",
                ValueType.of(Builtin.BYTE).complaint("300"));
        assertEquals(
                "is not a whole number of at least 1",
                ValueType.of(Builtin.POSITIVE_INTEGER).complaint("0"));
    }
}
