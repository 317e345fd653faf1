package dev.entente.edtf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Bounds of dates: the features of the Library of Congress' specification, level by level, and the dossier's own
/// cases.
class EdtfBoundsTest {
    /// `-` stands for no bound.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # level 0: date, date and time, interval
            1975                   | 1975-01-01 | 1975-12-31
            1975-04                | 1975-04-01 | 1975-04-30
            1976-02                | 1976-02-01 | 1976-02-29
            1975-04-17             | 1975-04-17 | 1975-04-17
            0000                   | 0000-01-01 | 0000-12-31
            1975-04-17T10:30:00    | 1975-04-17 | 1975-04-17
            1975-04-17T10:30:00Z   | 1975-04-17 | 1975-04-17
            1975-04-17T23:20:30-04 | 1975-04-17 | 1975-04-17
            1975-04-17T23:20:30+04:30 | 1975-04-17 | 1975-04-17
            1964/2008              | 1964-01-01 | 2008-12-31
            2004-06/2006-08        | 2004-06-01 | 2006-08-31
            2004-02-01/2005-02-08  | 2004-02-01 | 2005-02-08
            2004-02-01/2005        | 2004-02-01 | 2005-12-31
            2005/2006-02           | 2005-01-01 | 2006-02-28
            # level 1: long years, seasons, qualified dates, unspecified digits, open and unknown ends, years before 0
            Y170000                | +170000-01-01 | +170000-12-31
            Y-170000               | -170000-01-01 | -170000-12-31
            2001-21                | 2001-03-01 | 2001-05-31
            2001-22                | 2001-06-01 | 2001-08-31
            2001-23                | 2001-09-01 | 2001-11-30
            2001-24                | 2001-12-01 | 2002-02-28
            1976-24                | 1976-12-01 | 1977-02-28
            1975-24                | 1975-12-01 | 1976-02-29
            1984?                  | 1984-01-01 | 1984-12-31
            2004-06~               | 2004-06-01 | 2004-06-30
            2004-06-11%            | 2004-06-11 | 2004-06-11
            201X                   | 2010-01-01 | 2019-12-31
            20XX                   | 2000-01-01 | 2099-12-31
            XXXX                   | 0000-01-01 | 9999-12-31
            2004-XX                | 2004-01-01 | 2004-12-31
            1985-04-XX             | 1985-04-01 | 1985-04-30
            1985-XX-XX             | 1985-01-01 | 1985-12-31
            1985-04-12/..          | 1985-04-12 | -
            1985-04/..             | 1985-04-01 | -
            ../1985-04-12          | -          | 1985-04-12
            1985-04-12/            | 1985-04-12 | -
            /1985-04               | -          | 1985-04-30
            -1985                  | -1985-01-01 | -1985-12-31
            -19XX                  | -1999-01-01 | -1900-12-31
            -0001-02               | -0001-02-01 | -0001-02-28
            # level 2: exponents, significant digits, parts of a year, sets, qualified parts, digits anywhere
            Y-17E7                 | -170000000-01-01 | -170000000-12-31
            1950S2                 | 1900-01-01 | 1999-12-31
            Y171010000S3           | +171000000-01-01 | +171999999-12-31
            Y3388E2S3              | +338000-01-01 | +338999-12-31
            -1950S3                | -1959-01-01 | -1950-12-31
            2001-25                | 2001-03-01 | 2001-05-31
            2001-28                | 2001-12-01 | 2002-02-28
            2001-29                | 2001-09-01 | 2001-11-30
            2001-30                | 2001-12-01 | 2002-02-28
            2001-31                | 2001-03-01 | 2001-05-31
            2001-32                | 2001-06-01 | 2001-08-31
            2001-33                | 2001-01-01 | 2001-03-31
            2001-34                | 2001-04-01 | 2001-06-30
            2001-35                | 2001-07-01 | 2001-09-30
            2001-36                | 2001-10-01 | 2001-12-31
            2001-37                | 2001-01-01 | 2001-04-30
            2001-38                | 2001-05-01 | 2001-08-31
            2001-39                | 2001-09-01 | 2001-12-31
            2001-40                | 2001-01-01 | 2001-06-30
            2001-41                | 2001-07-01 | 2001-12-31
            [1667,1668,1670..1672] | 1667-01-01 | 1672-12-31
            [..1760-12-03]         | -          | 1760-12-03
            [1760-12..]            | 1760-12-01 | -
            [1760-01,1760-02,1760-12..] | 1760-01-01 | -
            [1667,1760-12]         | 1667-01-01 | 1760-12-31
            [1760-12,1667]         | 1667-01-01 | 1760-12-31
            [..1984]               | -          | 1984-12-31
            {1667,1668,1670..1672} | 1667-01-01 | 1672-12-31
            {1960,1961-12}         | 1960-01-01 | 1961-12-31
            {..1984}               | -          | 1984-12-31
            2004-06~-11            | 2004-06-11 | 2004-06-11
            2004?-06-11            | 2004-06-11 | 2004-06-11
            ?2004-06-~11           | 2004-06-11 | 2004-06-11
            2004-%06-11            | 2004-06-11 | 2004-06-11
            156X-12-25             | 1560-12-25 | 1569-12-25
            15XX-12-25             | 1500-12-25 | 1599-12-25
            XXXX-12-XX             | 0000-12-01 | 9999-12-31
            1XXX-XX                | 1000-01-01 | 1999-12-31
            1XXX-12                | 1000-12-01 | 1999-12-31
            1984-1X                | 1984-10-01 | 1984-12-31
            19X5                   | 1905-01-01 | 1995-12-31
            1975-X2-2X             | 1975-02-20 | 1975-12-29
            19X1-0X-29             | 1901-01-29 | 1991-09-29
            198X-02-29             | 1980-02-29 | 1988-02-29
            2004-06-~01/2004-06-~20 | 2004-06-01 | 2004-06-20
            2004-06-XX/2004-07-03  | 2004-06-01 | 2004-07-03
            # of the dossier
            1970-04-28/1970-04-29  | 1970-04-28 | 1970-04-29
            [..1976-10-17]         | -          | 1976-10-17
            [1976-10..]            | 1976-10-01 | -
            [2017..]               | 2017-01-01 | -
            1970~/                 | 1970-01-01 | -
            ../1979-01             | -          | 1979-01-31
            1977-06-13~            | 1977-06-13 | 1977-06-13
            """)
    void outerBoundsHoldEveryPossibleDay(String text, String earliest, String latest) {
        Edtf date = Edtf.of(text);
        assertEquals(day(earliest), date.earliest());
        assertEquals(day(latest), date.latest());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            1975                   | 1975-01-01 | 1975-12-31
            1975-04                | 1975-04-01 | 1975-04-30
            1975-04-17             | 1975-04-17 | 1975-04-17
            1975-04-17T10:30:00    | 1975-04-17 | 1975-04-17
            1976-24                | 1976-12-01 | 1977-02-28
            1977~                  | 1977-01-01 | 1977-12-31
            1975-12-02/1978-07     | 1975-12-02 | 1978-07-01
            1975/1978              | 1975-12-31 | 1978-01-01
            1974/1975              | 1974-12-31 | 1975-01-01
            1975/1975              | -          | -
            1975-03/1975-03        | -          | -
            1975/1975-06           | -          | -
            1975-04-17/1975-04-17  | 1975-04-17 | 1975-04-17
            1975-12-02/            | 1975-12-02 | -
            1975-12-02/..          | 1975-12-02 | -
            /1975-12-02            | -          | 1975-12-02
            ../1979-01             | -          | 1979-01-01
            197X                   | -          | -
            1975-XX                | -          | -
            1950S2                 | -          | -
            [1974,1975]            | -          | -
            [1974..1976]           | -          | -
            [..1976-10-17]         | -          | -
            [1976]                 | 1976-01-01 | 1976-12-31
            {1974,1976}            | -          | -
            {1974..1976}           | 1974-01-01 | 1976-12-31
            """)
    void innerBoundsHoldOnlyCertainDays(String text, String from, String until) {
        Edtf date = Edtf.of(text);
        assertEquals(day(from), date.innerFrom());
        assertEquals(day(until), date.innerUntil());
    }

    @ParameterizedTest(name = "{0} in {1} to {2}")
    @CsvSource(delimiter = '|', textBlock = """
            1975-12-02/1978-07 | 1977-01-01 | 1977-01-01 | possible
            1975-12-02/1978-07 | 1975-01-01 | 1978-12-31 | certain
            1975-12-02/1978-07 | 1978-08-01 | 1979-12-31 | no
            1975               | 1975-01-01 | 1975-12-31 | certain
            1975               | 1975-01-02 | 1975-12-31 | possible
            1975-12-02/        | 1975-01-01 | 1975-12-31 | possible
            1975-12-02/        | 1975-01-01 | 1975-12-01 | no
            1975-12-02/        | 1999-01-01 | 1999-12-31 | possible
            [..1976-10-17]     | 1970-01-01 | 1976-12-31 | possible
            [..1976-10-17]     | 1976-10-18 | 1976-12-31 | no
            [..1976-10-17]     | -          | 1976-12-31 | certain
            [1976-10..]        | 1976-01-01 | -          | certain
            [1972,1975]        | 1973-01-01 | 1974-12-31 | no
            [1972,1975]        | 1972-01-01 | 1974-12-31 | possible
            {1972,1975}        | 1972-01-01 | 1975-12-31 | certain
            1975?              | 1975-01-01 | 1975-12-31 | certain
            """)
    void aPointEventIsCertainInARangeOnlyWhenBothOuterBoundsLieInside(
            String text, String from, String until, String expected) {
        Edtf date = Edtf.of(text);
        LocalDate first = day(from).orElse(LocalDate.MIN);
        LocalDate last = day(until).orElse(LocalDate.MAX);
        assertEquals(!expected.equals("no"), date.possiblyWithin(first, last), "possibly");
        assertEquals(expected.equals("certain"), date.certainlyWithin(first, last), "certainly");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "1975, false, false",
        "1975~, true, false",
        "1975?, false, true",
        "1975%, true, true",
        "1970~/, true, false",
        "1975-?06, false, true",
        "~1975-06?, true, true",
        "'[1975,1976~]', true, false",
        "'{1975..1976%}', true, true",
        "1975-04-17T10:00:00, false, false"
    })
    void qualifiersAreSeenWhereverTheyStand(String text, boolean approximate, boolean uncertain) {
        assertEquals(approximate, Edtf.of(text).approximate());
        assertEquals(uncertain, Edtf.of(text).uncertain());
    }

    @Test
    void openAndUnknownEndsAreNotTheSameDate() {
        assertFalse(Edtf.of("1975/").equals(Edtf.of("1975/..")));
        assertTrue(Edtf.of("1975/").equals(Edtf.of("1975/")));
    }

    private static Optional<LocalDate> day(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
