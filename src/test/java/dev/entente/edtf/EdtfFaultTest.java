package dev.entente.edtf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is said of texts that are no EDTF.
class EdtfFaultTest {
    @ParameterizedTest(name = "\"{0}\"")
    @CsvSource(delimiter = '|', textBlock = """
            17/04/1975              | 3 | a year has four digits | write 1975-04-17
            17.4.1975               | 3 | a year has four digits | write 1975-04-17
            03/04/1975              | 3 | a year has four digits | write 1975-04-03 or 1975-03-04
            04/17/1975              | 3 | a year has four digits | write 1975-04-17
            1975-4-17               | 7 | a month has two digits | write 1975-04-17
            1975-4                  | 7 | a month has two digits | write 1975-04
            1975-17-04              | 6 | no month or season has the number 17 | write 1975-04-17
            1975-02-30              | 9 | no such day: February 1975 has 28 days | write 1975-02
            1976-02-30              | 9 | no such day: February 1976 has 29 days | write 1976-02
            1975-04-31/1975-05      | 9 | no such day: April 1975 has 30 days | write a date such as
            19X1-02-29              | 9 | no such day: no month that fits has it | write a date such as
            1975-13                 | 6 | no month or season has the number 13 | write a date such as
            1975-00                 | 6 | no month or season has the number 00 | write a date such as
            1975-20                 | 6 | no month or season has the number 20 | write a date such as
            1975-42                 | 6 | no month or season has the number 42 | write a date such as
            1975-5X                 | 6 | no month or season has the number 5X | write a date such as
            1970-78                 | 6 | no month or season has the number 78 | write 1970/1978
            1975-21-03              | 8 | a season has no days | write 1975-03-21 or 1975-21
            Jun-73                  | 1 | a year has four digits | write 1973-06
            June 1973               | 1 | a year has four digits | write 1973-06
            17 April 1975           | 3 | a year has four digits | write 1975-04-17
            17-Apr-1975             | 3 | a year has four digits | write 1975-04-17
            Sept. 5, 1978           | 1 | a year has four digits | write 1978-09-05
            Foobar 1975             | 1 | a year has four digits | write a date such as
            19750417                | 5 | the date ends before "0" | write 1975-04-17
            1970s                   | 5 | the date ends before "s" | write 197X
            196x                    | 4 | a year has four digits | write 196X
            19uu                    | 3 | a year has four digits | write 19XX
            c. 1975                 | 1 | a year has four digits | write 1975~
            circa 1975-04           | 1 | a year has four digits | write 1975-04~
            before 1975             | 1 | a year has four digits | write [..1975]
            after 1975-04           | 1 | a year has four digits | write [1975-04..]
            1975?~                  | 6 | the date ends before "~" | write 1975%
            1975/open               | 6 | a year has four digits | write 1975/..
            unknown/1975            | 1 | a year has four digits | write /1975
            1975-1978               | 6 | no month or season has the number 19 | write 1975/1978
            1975 - 1978             | 5 | the date ends before " " | write 1975/1978
            1975–1978               | 5 | the date ends before "–" | write 1975/1978
            1975..1978              | 5 | the date ends before "." | write 1975/1978
            1978/1975               | 10 | it ends before it begins | write 1975/1978
            1975-04/07              | 11 | a year has four digits | write 1975-04/1975-07 or 1975-04-07
            1975-04-17/19           | 14 | a year has four digits | write 1975-04-17/1975-04-19
            ' 1975'                 | 1 | a year has four digits | write 1975
            '1975 '                 | 5 | the date ends before " " | write 1975
            ''                      | 1 | there is no date | write a date such as
            /                       | 2 | an interval has a date at one end at least | write a date such as
            ../..                   | 6 | an interval has a date at one end at least | write a date such as
            ..                      | 3 | an interval has a "/" | write a date such as
            1975/1976/1977          | 10 | the date ends before "/" | write a date such as
            [1975,1976              | 11 | the set is not closed by "]" | write a date such as
            {1975]                  | 6 | the set is not closed by "}" | write a date such as
            []                      | 2 | a year has four digits | write a date such as
            [1975,..1976]           | 7 | only the first date of a set can have an open start | write a date such as
            [1976..1975]            | 12 | it ends before it begins | write a date such as
            Y1975                   | 2 | Y is for years of more than four digits | write a date such as
            Y9999999999             | 1 | the year is beyond 999999999, the last that is kept | write a date such as
            Y9E99                   | 1 | the year is beyond 999999999, the last that is kept | write a date such as
            YX                      | 2 | digits follow the Y of a long year | write a date such as
            Y17E                    | 5 | digits follow the E of a long year | write a date such as
            Y17000-04               | 8 | a year with Y or S stands alone | write a date such as
            1950S2-04               | 8 | a year with Y or S stands alone | write a date such as
            1950S                   | 6 | after S stands how many digits of the year count | write 195X
            1950S0                  | 6 | at least one digit of the year counts | write a date such as
            -0000                   | 1 | the year 0 has no sign | write a date such as
            1975-04T10:00:00        | 8 | a time follows a complete day that bears no mark | write a date such as
            1975-04-17T25:00:00     | 12 | hours go up to 23 | write a date such as
            1975-04-17T10:00        | 17 | ":" is missing | write a date such as
            1975-04-17T1X:00:00     | 12 | two digits for hours are missing | write a date such as
            """)
    void aFaultSaysWhatIsWrongWhereAndWhatToWrite(String text, int at, String problem, String hint) {
        EdtfResult.Fault fault = assertInstanceOf(EdtfResult.Fault.class, Edtf.parse(text));
        assertEquals(problem, fault.problem());
        assertEquals(at, fault.at());
        assertEquals(hint, fault.hint().startsWith("write a date such as") ? "write a date such as" : fault.hint());
    }

    @Test
    void theMessageIsOneLine() {
        EdtfResult.Fault fault = assertInstanceOf(EdtfResult.Fault.class, Edtf.parse("1975-02-30"));
        assertEquals(
                "\"1975-02-30\" is not an EDTF date: no such day: February 1975 has 28 days (character 9);"
                        + " write 1975-02",
                fault.message());
    }

    @Test
    void whoClaimsATextToBeADateIsToldOtherwise() {
        String message = assertThrows(IllegalArgumentException.class, () -> Edtf.of("soon"))
                .toString();
        assertTrue(message.contains("\"soon\" is not an EDTF date: a year has four digits"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1975", "[..1975]"})
    void aDateIsGivenOnlyWhereThereIsOne(String text) {
        assertEquals(Edtf.of(text), Edtf.parse(text).date().orElseThrow());
        assertTrue(Edtf.parse(text + "!").date().isEmpty());
    }
}
