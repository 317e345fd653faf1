package dev.entente.csvw.datatype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which texts are values of which datatype, and how RDF writes them.
class ValueTypeTest {
    /// `-` stands for a text that is no value.
    @ParameterizedTest(name = "{0} \"{1}\"")
    @CsvSource(delimiter = '|', textBlock = """
            string            | any text, even <this>   | any text, even <this>
            token             | two words               | two words
            language          | en-GB                   | en-GB
            language          | en_GB                   | -
            Name              | _a:b-1                  | _a:b-1
            Name              | 1a                      | -
            NCName            | a:b                     | -
            NCName            | ab.c                    | ab.c
            NMTOKEN           | 1-a                     | 1-a
            NMTOKEN           | a b                     | -
            QName             | a:b                     | a:b
            QName             | a:b:c                   | -
            anyURI            | http://example.org/a    | http://example.org/a
            boolean           | true                    | true
            boolean           | 0                       | false
            boolean           | yes                     | -
            hexBinary         | 0aFF                    | 0aFF
            hexBinary         | 0aF                     | -
            base64Binary      | aGk=                    | aGk=
            base64Binary      | aGk                     | -
            decimal           | 12.50                   | 12.50
            decimal           | -.5                     | -.5
            decimal           | 1e3                     | -
            decimal           | .                       | -
            integer           | +12                     | +12
            integer           | 1.0                     | -
            integer           | ''                      | -
            long              | 9223372036854775807     | 9223372036854775807
            long              | 9223372036854775808     | -
            int               | -2147483649             | -
            short             | 32767                   | 32767
            byte              | 128                     | -
            nonNegativeInteger | -1                     | -
            positiveInteger   | 0                       | -
            unsignedLong      | 18446744073709551616    | -
            unsignedByte      | 255                     | 255
            nonPositiveInteger | 1                      | -
            negativeInteger   | -1                      | -1
            double            | 1.5E-3                  | 1.5E-3
            double            | 1E                      | -
            double            | -INF                    | -INF
            double            | inf                     | -
            float             | NaN                     | NaN
            number            | 1e6                     | 1e6
            date              | 1976-02-29              | 1976-02-29
            date              | 1975-02-29              | -
            date              | 1975-04-17Z             | 1975-04-17Z
            date              | 1975-04-17+14:00        | 1975-04-17+14:00
            date              | 1975-04-17+15:00        | -
            date              | 17/04/1975              | -
            time              | 23:59:59.5              | 23:59:59.5
            time              | 24:00:00                | 24:00:00
            time              | 24:00:01                | -
            time              | 12:60:00                | -
            dateTime          | 1975-04-17T10:30:00     | 1975-04-17T10:30:00
            dateTime          | 1975-04-17              | -
            dateTimeStamp     | 1975-04-17T10:30:00Z    | 1975-04-17T10:30:00Z
            dateTimeStamp     | 1975-04-17T10:30:00     | -
            gYear             | -0044                   | -0044
            gYear             | 75                      | -
            gYearMonth        | 1975-04                 | 1975-04
            gYearMonth        | 1975-13                 | -
            gMonth            | --04                    | --04
            gMonth            | --13                    | -
            gMonthDay         | --02-29                 | --02-29
            gMonthDay         | --02-30                 | -
            gDay              | ---31                   | ---31
            gDay              | ---32                   | -
            duration          | P1Y2M3DT4H5M6.7S        | P1Y2M3DT4H5M6.7S
            duration          | -P5M                    | -P5M
            duration          | P                       | -
            duration          | P1DT                    | -
            duration          | P1S                     | -
            dayTimeDuration   | P1DT2H                  | P1DT2H
            dayTimeDuration   | P1M                     | -
            yearMonthDuration | P1Y6M                   | P1Y6M
            yearMonthDuration | P1D                     | -
            """)
    void aTextIsAValueAsXsdHasIt(String base, String text, String expected) {
        assertEquals(expected, lexical(builder(base), text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Y, true", "N, false", "true, -", "y, -"})
    void aBooleanHasTwoWords(String text, String expected) {
        assertEquals(expected, lexical(builder("boolean", "Y|N"), text));
    }

    @ParameterizedTest(name = "{0} by {1}: \"{2}\"")
    @CsvSource(delimiter = '|', textBlock = """
            integer       | 000                    | 007                   | 007
            integer       | 000                    | 07                    | -
            integer       | #,##0                  | 1,234,567             | 1234567
            integer       | #,##0                  | 12,34                 | -
            integer       | #,##,##0               | 12,34,567             | 1234567
            integer       | #,##,##0               | 1,234,567             | -
            integer       | +0                     | +7                    | +7
            integer       | +0                     | 7                     | -
            decimal       | 0.00                   | 1.50                  | 1.50
            decimal       | 0.00                   | 1.5                   | -
            decimal       | 0.0#                   | 1.5                   | 1.5
            decimal       | 0.0#                   | 1.555                 | -
            decimal       | #0.000,000             | 1.123,456             | 1.123456
            decimal       | 0%                     | 50%                   | 0.50
            decimal       | 0%                     | 50                    | -
            decimal       | 0‰                     | 5‰                    | 0.005
            double        | 0.0E0                  | 1.5E3                 | 1.5E3
            double        | 0.0E+00                | 1.5E+03               | 1.5E+03
            double        | 0.0E+00                | 1.5E3                 | -
            double        | 0.0E0                  | 15.0E3                | -
            double        | 0.0                    | INF                   | INF
            date          | dd.MM.yyyy             | 17.04.1975            | 1975-04-17
            date          | d.M.yyyy               | 7.4.1975              | 1975-04-07
            date          | M/d/yyyy               | 4/17/1975             | 1975-04-17
            date          | yyyyMMdd               | 19750417              | 1975-04-17
            date          | yyyyMMdd               | 1975417               | -
            date          | dd.MM.yyyy             | 31.04.1975            | -
            date          | yyyy-MM-dd XXX         | 1975-04-17 +01:00     | 1975-04-17+01:00
            date          | yyyy-MM-ddX            | 1975-04-17Z           | 1975-04-17Z
            date          | yyyy-MM-ddx            | 1975-04-17+01         | 1975-04-17+01:00
            time          | HH:mm                  | 10:30                 | 10:30:00
            time          | HHmmss                 | 103059                | 10:30:59
            time          | HH:mm:ss.SSS           | 10:30:59.12           | 10:30:59.12
            time          | HH:mm                  | 25:00                 | -
            dateTime      | yyyy-MM-ddTHH:mm       | 1975-04-17T10:30      | 1975-04-17T10:30:00
            dateTime      | dd/MM/yyyy HH:mm:ss    | 17/04/1975 10:30:15   | 1975-04-17T10:30:15
            dateTimeStamp | yyyy-MM-ddTHH:mm:ssXXX | 1975-04-17T10:30:15Z  | 1975-04-17T10:30:15Z
            gYearMonth    | MM/yyyy                | 04/1975               | 1975-04
            gMonthDay     | dd.MM                  | 17.04                 | --04-17
            string        | [A-Z]{2}[0-9]+         | AB12                  | AB12
            string        | [A-Z]{2}[0-9]+         | xAB12                 | -
            string        | [a&&b]+                | a&b                   | a&b
            duration      | P[0-9]+M               | P5M                   | P5M
            duration      | P[0-9]+M               | P5D                   | -
            """)
    void aFormatSaysHowValuesAreWritten(String base, String format, String text, String expected) {
        assertEquals(expected, lexical(builder(base, format), text));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource(delimiter = ';', textBlock = """
            integer; 0#
            integer; ,0
            integer; 0,
            integer; abc
            integer; ''
            decimal; 0.
            decimal; 0.#0
            decimal; %0%
            double; 0E
            date; dd.MM.yy
            date; MM-dd
            date; yyyy-MM-dd HH
            date; yyyy--MM-dd
            time; HH
            dateTime; yyyy-MM-dd
            dateTimeStamp; yyyy-MM-ddTHH:mm:ss
            boolean; yes
            boolean; yes|yes
            boolean; a|b|c
            boolean; |no
            string; [a-
            """)
    void whatIsNoFormatChangesNothing(String base, String format) {
        ValueTypeBuilder type = new ValueTypeBuilder(Builtin.named(base).orElseThrow());
        assertFalse(type.format(format));
        assertEquals(
                ValueType.of(type.build().base()).complaint("?"), type.build().complaint("?"));
    }

    @ParameterizedTest(name = "{0} {1} {2}: \"{3}\"")
    @CsvSource(delimiter = '!', textBlock = """
            decimal ! , !  ! 1,5         ! 1.5
            decimal ! , ! . ! 1.234,5    ! 1234.5
            decimal ! , ! . ! 1..234,5   ! -
            decimal ! , !  ! 1.5         ! -
            integer !   ! _ ! 1_000      ! 1000
            integer !   ! _ ! _1000      ! -
            """)
    void numbersHaveCharactersOfTheirOwn(
            String base, String decimalChar, String groupChar, String text, String expected) {
        ValueTypeBuilder type = new ValueTypeBuilder(Builtin.named(base).orElseThrow());
        assertTrue(type.numberFormat(null, decimalChar, groupChar));
        assertEquals(expected, lexical(type, text));
    }

    @Test
    void onlyNumbersHaveNumberFormatsAndTheirCharactersDiffer() {
        assertFalse(new ValueTypeBuilder(Builtin.DATE).numberFormat(null, ",", null));
        assertFalse(new ValueTypeBuilder(Builtin.DECIMAL).numberFormat(null, ",", ","));
    }

    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvSource({
        "integer, 1, 10, 1, true",
        "integer, 1, 10, 10, false",
        "integer, 1, 10, 0, false",
        "decimal, -0.5, 0.5, 0.49, true",
        "double, 0, 1E3, 999.9, true",
        "date, 1970-01-01, 1985-12-31, 1975-04-17, true",
        "date, 1970-01-01, 1985-12-31, 1969-12-31, false",
        "date, 1970-01-01, 1985-12-31, 1985-12-31, false",
        "dateTime, 1975-01-01T00:00:00Z, 1975-12-31T00:00:00Z, 1975-01-01T00:00:00+01:00, false",
        "time, 10:00:00, 12:00:00, 11:00:00, true",
        "gYear, 1970, 1985, 1986, false",
        "duration, P1D, P1M, P2D, true",
        "yearMonthDuration, P1Y, P2Y, P30M, false"
    })
    void aRangeIncludesItsStartAndExcludesItsEndWhenToldSo(
            String base, String least, String most, String text, boolean inside) {
        ValueTypeBuilder type = new ValueTypeBuilder(Builtin.named(base).orElseThrow());
        assertTrue(type.least(least, true));
        assertTrue(type.most(most, false));
        assertFalse(type.isEmptyRange());
        assertEquals(inside ? text : "-", lexical(type, text));
    }

    @Test
    void aRangeThatHoldsNothingIsSeen() {
        ValueTypeBuilder type = new ValueTypeBuilder(Builtin.INTEGER);
        assertTrue(type.least("5", true));
        assertTrue(type.most("5", false));
        assertTrue(type.isEmptyRange());
        assertFalse(type.most("many", true));
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"string, abcd, true", "string, ab, false", "string, abcdef, false", "string, 🙂🙂🙂, true"})
    void lengthsCountCharacters(String base, String text, boolean allowed) {
        ValueTypeBuilder type = new ValueTypeBuilder(Builtin.named(base).orElseThrow());
        type.lengths(null, 3, 5);
        assertEquals(allowed ? text : "-", lexical(type, text));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"hexBinary, 0aFF, 2", "base64Binary, aGk=, 2", "hexBinary, 0aFFff, 3"})
    void lengthsOfBinariesCountBytes(String base, String text, int bytes) {
        ValueTypeBuilder type = new ValueTypeBuilder(Builtin.named(base).orElseThrow());
        type.lengths(bytes, null, null);
        assertEquals(text, lexical(type, text));
        type.lengths(bytes + 1, null, null);
        assertEquals("-", lexical(type, text));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "integer, 007, 7",
        "integer, -0, 0",
        "decimal, 1.500, 1.5",
        "decimal, 100, 100.0",
        "double, 1500, 1.5E3",
        "double, -0.00015, -1.5E-4",
        "double, -0, -0.0E0",
        "double, +INF, INF",
        "boolean, 1, true",
        "boolean, 0, false",
        "string, x, x",
        "date, 1975-04-17, 1975-04-17"
    })
    void aValueHasOneCanonicalForm(String base, String lexical, String canonical) {
        assertEquals(canonical, ValueType.of(Builtin.named(base).orElseThrow()).canonical(lexical));
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource(delimiter = '!', textBlock = """
            byte      !                  ! is not a whole number from -128 to 127
            decimal   ! 0.00             ! is not a decimal number like "0.00"
            date      ! dd.MM.yyyy       ! is not a date like "dd.MM.yyyy"
            gMonthDay !                  ! is not a month and day like "--MM-dd"
            string    ! a*a*a*a*a*b           ! takes too long to compare with "a*a*a*a*a*b": use a simpler expression
            """)
    void aComplaintSaysWhatWasExpected(String base, String format, String expected) {
        ValueTypeBuilder type =
                Optional.ofNullable(format).map(f -> builder(base, f)).orElseGet(() -> builder(base));
        assertEquals(expected, type.build().complaint("a".repeat(60)));
    }

    @Test
    void aDatatypeMayHaveItsOwnIri() {
        ValueTypeBuilder type = builder("string");
        type.iri("http://id.loc.gov/datatypes/edtf/EDTF");
        assertEquals("http://id.loc.gov/datatypes/edtf/EDTF", type.build().iri());
        assertEquals("http://www.w3.org/2001/XMLSchema#string", ValueType.STRING.iri());
    }

    private static ValueTypeBuilder builder(String base) {
        return new ValueTypeBuilder(Builtin.named(base).orElseThrow());
    }

    private static ValueTypeBuilder builder(String base, String format) {
        ValueTypeBuilder type = builder(base);
        assertTrue(type.format(format), () -> format + " is no format of " + base);
        return type;
    }

    private static String lexical(ValueTypeBuilder type, String text) {
        String lexical = type.build().lexical(text);
        return lexical == null ? "-" : lexical;
    }
}
