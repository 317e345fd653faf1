package dev.entente.csvw.datatype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// [Tabular data model 6.4.4](https://www.w3.org/TR/tabular-data-model/#formats-for-dates-and-times); `~` in the last
/// column: not a value.
class CalendarFormatTest {
    private static Builtin type(String name) {
        return Builtin.named(name).orElseThrow();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "~", textBlock = """
                    date | 1975-04-17 | 1975-04-17
                    date | 1975-04-17Z | 1975-04-17Z
                    date | 1975-04-17+07:00 | 1975-04-17+07:00
                    date | 1975-04-17+14:01 | ~
                    date | 1975-02-30 | ~
                    date | 1975-13-01 | ~
                    date | 1900-02-29 | ~
                    date | 2000-02-29 | 2000-02-29
                    date | 1975-04 | ~
                    date | 17/04/1975 | ~
                    date | 1975-4-17 | ~
                    date | 975-04-17 | ~
                    date | 0000-01-01 | 0000-01-01
                    date | -0043-03-15 | -0043-03-15
                    date | 12345-01-01 | 12345-01-01
                    date | 01234-01-01 | ~
                    date | 1975-04-17T00:00:00 | ~
                    time | 15:02:37 | 15:02:37
                    time | 15:02:37.143 | 15:02:37.143
                    time | 15:02:37. | ~
                    time | 24:00:00 | 24:00:00
                    time | 24:00:01 | ~
                    time | 15:60:00 | ~
                    time | 15:02 | ~
                    time | 23:59:60 | ~
                    dateTime | 1975-04-17T09:30:00 | 1975-04-17T09:30:00
                    dateTime | 1975-04-17T09:30:00-05:00 | 1975-04-17T09:30:00-05:00
                    dateTime | 1975-04-17 09:30:00 | ~
                    datetime | 1975-04-17T24:00:00 | 1975-04-17T24:00:00
                    dateTimeStamp | 1975-04-17T09:30:00 | ~
                    dateTimeStamp | 1975-04-17T09:30:00Z | 1975-04-17T09:30:00Z
                    gYear | 1975 | 1975
                    gYear | 75 | ~
                    gYearMonth | 1975-04 | 1975-04
                    gYearMonth | 1975-13 | ~
                    gMonth | --04 | --04
                    gMonth | 04 | ~
                    gMonthDay | --02-29 | --02-29
                    gMonthDay | --02-30 | ~
                    gDay | ---31 | ---31
                    gDay | ---32 | ~
                    gDay | -31 | ~
                    """)
    void withoutFormatTheFormsOfXsdHold(String type, String text, @Nullable String lexical) {
        assertEquals(lexical, ValueType.of(type(type)).lexical(text));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "~", textBlock = """
                    date | yyyy-MM-dd | 2015-03-22 | 2015-03-22
                    date | yyyyMMdd | 20150322 | 2015-03-22
                    date | dd-MM-yyyy | 22-03-2015 | 2015-03-22
                    date | d-M-yyyy | 22-3-2015 | 2015-03-22
                    date | MM-dd-yyyy | 03-22-2015 | 2015-03-22
                    date | M-d-yyyy | 3-22-2015 | 2015-03-22
                    date | dd/MM/yyyy | 22/03/2015 | 2015-03-22
                    date | dd/MM/yyyy | 22/3/2015 | ~
                    date | dd/MM/yyyy | 30/02/2015 | ~
                    date | d/M/yyyy | 2/3/2015 | 2015-03-02
                    date | d/M/yyyy | 02/03/2015 | 2015-03-02
                    date | MM/dd/yyyy | 03/22/2015 | 2015-03-22
                    date | M/d/yyyy | 3/22/2015 | 2015-03-22
                    date | dd.MM.yyyy | 22.03.2015 | 2015-03-22
                    date | d.M.yyyy | 22.3.2015 | 2015-03-22
                    date | MM.dd.yyyy | 03.22.2015 | 2015-03-22
                    date | M.d.yyyy | 3.22.2015 | 2015-03-22
                    date | yyyy-MM-ddX | 2015-03-22-08 | 2015-03-22-08:00
                    date | dd.MM.yyyy XXX | 22.03.2015 +05:30 | 2015-03-22+05:30
                    date | dd.MM.yyyy XXX | 22.03.2015+05:30 | ~
                    time | HH:mm:ss.SSS | 15:02:37.143 | 15:02:37.143
                    time | HH:mm:ss.SSS | 15:02:37.1 | 15:02:37.1
                    time | HH:mm:ss.SSS | 15:02:37 | 15:02:37
                    time | HH:mm:ss.S | 15:02:37.143 | ~
                    time | HH:mm:ss | 15:02:37 | 15:02:37
                    time | HHmmss | 150237 | 15:02:37
                    time | HH:mm | 15:02 | 15:02:00
                    time | HHmm | 1502 | 15:02:00
                    time | HHmm | 2502 | ~
                    time | HH:mm x | 15:02 -05 | 15:02:00-05:00
                    time | HH:mm x | 15:02 Z | ~
                    time | HH:mm X | 15:02 +0530 | 15:02:00+05:30
                    time | HH:mm XX | 15:02 +05 | ~
                    time | HH:mm xx | 15:02 +0530 | 15:02:00+05:30
                    time | HH:mm xxx | 15:02 -05:00 | 15:02:00-05:00
                    time | HH:mm xxx | 15:02 Z | ~
                    dateTime | yyyy-MM-ddTHH:mm:ss.S | 2015-03-15T15:02:37.1 | 2015-03-15T15:02:37.1
                    dateTime | yyyy-MM-ddTHH:mm:ss | 2015-03-15T15:02:37 | 2015-03-15T15:02:37
                    dateTime | yyyy-MM-ddTHH:mm | 2015-03-15T15:02 | 2015-03-15T15:02:00
                    dateTime | M/d/yyyy HH:mm | 3/22/2015 15:02 | 2015-03-22T15:02:00
                    dateTime | dd.MM.yyyy HH:mm:ss | 22.03.2015 15:02:37 | 2015-03-22T15:02:37
                    dateTime | yyyyMMdd HHmmss | 20150315 150237 | 2015-03-15T15:02:37
                    dateTimeStamp | yyyy-MM-dd HH:mm:ss X | 2015-03-15 15:02:37 Z | 2015-03-15T15:02:37Z
                    gYearMonth | MM/yyyy | 04/1975 | 1975-04
                    gMonthDay | d.M. | 17.4. | --04-17
                    """)
    void withAPatternOnlyItsShapeHolds(String type, String pattern, String text, @Nullable String lexical) {
        ValueTypeBuilder builder = new ValueTypeBuilder(type(type));
        assertTrue(builder.format(pattern), "a pattern");
        assertEquals(lexical, builder.build().lexical(text));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    date | yy-MM-dd
                    date | yyyy-MMM-dd
                    date | yyyy-MM
                    date | yyyy-dd-MM
                    date | yyyy-MM-dd HH:mm
                    date | HH:mm
                    date | yyyy--MM-dd
                    date | EEE yyyy-MM-dd
                    time | hh:mm
                    time | HH:mm:ss:SSS X X
                    time | HH
                    time | yyyy-MM-dd
                    dateTime | yyyy-MM-dd
                    dateTimeStamp | yyyy-MM-ddTHH:mm:ss
                    gYear | MM
                    date | yyyy-MM-ddXXXX
                    """)
    void whatIsNoPatternForTheTypeIsRefused(String type, String pattern) {
        assertFalse(new ValueTypeBuilder(type(type)).format(pattern));
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyDayIsReadBackAsItWasWritten(long seed) {
        Random random = new Random(seed);
        LocalDate day = LocalDate.of(1583, 1, 1).plusDays(random.nextInt(400_000));
        for (String pattern : new String[] {"dd/MM/yyyy", "M-d-yyyy", "yyyyMMdd", "d.M.yyyy"}) {
            ValueTypeBuilder builder = new ValueTypeBuilder(Builtin.DATE);
            assertTrue(builder.format(pattern));
            String text = day.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
            assertEquals(day.toString(), builder.build().lexical(text));
        }
        assertEquals(day.toString(), ValueType.of(Builtin.DATE).lexical(day.toString()));
    }

    @Test
    void aComplaintShowsThePattern() {
        ValueTypeBuilder builder = new ValueTypeBuilder(Builtin.DATE);
        assertTrue(builder.format("dd/MM/yyyy"));
        assertEquals("is not a date like \"dd/MM/yyyy\"", builder.build().complaint("1975-04-17"));
        assertEquals(
                "is not a date like \"yyyy-MM-dd\"", ValueType.of(Builtin.DATE).complaint("17/04/1975"));
        assertEquals(
                "is not a month like \"--MM\"", ValueType.of(Builtin.G_MONTH).complaint("April"));
    }
}
