package dev.entente.csvw.datatype;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/// The parts of a date or time; parts a type does not have are 0.
///
/// @param year may be 0 or negative, as XSD 1.1 counts; its text is kept for years beyond four digits
/// @param fraction digits of the second behind the point, or empty
/// @param zone as RDF writes it (`Z`, `+08:00`), or empty where none is given
record Moment(long year, int month, int day, int hour, int minute, int second, String fraction, String zone) {
    /// A leap year, so that 29 February is a day where no year is known.
    private static final int SOME_LEAP_YEAR = 2000;

    /// Whether the parts a type has fit together.
    boolean isPossible(Builtin type) {
        boolean date = has(type, 'D');
        if ((has(type, 'M') && (month < 1 || month > 12)) || (date && (day < 1 || day > 31))) {
            return false;
        }
        if (has(type, 'M') && date && day > daysOfMonth(has(type, 'Y'))) {
            return false;
        }
        boolean midnight =
                hour == 24 && minute == 0 && second == 0 && fraction.chars().allMatch(c -> c == '0');
        return (hour < 24 || midnight) && minute < 60 && second < 60;
    }

    private int daysOfMonth(boolean inYear) {
        // The Gregorian calendar repeats after 400 years.
        int like = inYear ? (int) Math.floorMod(year, 400L) + 400 : SOME_LEAP_YEAR;
        return YearMonth.of(like, month).lengthOfMonth();
    }

    /// Whether a type has the part with this letter: `Y`, `M`, `D`, or `T` for time.
    static boolean has(Builtin type, char part) {
        String parts = switch (type) {
            case DATE -> "YMD";
            case TIME -> "T";
            case DATE_TIME, DATE_TIME_STAMP -> "YMDT";
            case G_YEAR -> "Y";
            case G_YEAR_MONTH -> "YM";
            case G_MONTH -> "M";
            case G_MONTH_DAY -> "MD";
            case G_DAY -> "D";
            default -> throw new IllegalArgumentException(type + " is no date or time");
        };
        return parts.indexOf(part) >= 0;
    }

    /// As XSD writes a value of the type.
    String lexical(Builtin type) {
        StringBuilder text = new StringBuilder(32);
        if (has(type, 'Y')) {
            appendYear(text);
            if (has(type, 'M')) {
                pad(text.append('-'), month);
            }
            if (has(type, 'D')) {
                pad(text.append('-'), day);
            }
        } else if (has(type, 'M')) {
            pad(text.append("--"), month);
            if (has(type, 'D')) {
                pad(text.append('-'), day);
            }
        } else if (has(type, 'D')) {
            pad(text.append("---"), day);
        }
        if (has(type, 'T')) {
            if (text.length() > 0) {
                text.append('T');
            }
            pad(text, hour);
            pad(text.append(':'), minute);
            pad(text.append(':'), second);
            if (!fraction.isEmpty()) {
                text.append('.').append(fraction);
            }
        }
        return text.append(zone).toString();
    }

    private void appendYear(StringBuilder text) {
        if (year < 0) {
            text.append('-');
        }
        String digits = Long.toString(Math.abs(year));
        for (int i = digits.length(); i < 4; i++) {
            text.append('0');
        }
        text.append(digits);
    }

    private static void pad(StringBuilder text, int number) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /// Seconds on one line of time, for comparing; a time without zone counts as UTC.
    BigDecimal seconds() {
        long days = daysFrom0(month == 0 ? 1 : month, day == 0 ? 1 : day);
        long whole = ((days * 24 + hour) * 60 + minute - zoneMinutes()) * 60 + second;
        BigDecimal seconds = BigDecimal.valueOf(whole);
        return fraction.isEmpty() ? seconds : seconds.add(new BigDecimal("0." + fraction));
    }

    private long daysFrom0(int inMonth, int onDay) {
        long y = inMonth > 2 ? year : year - 1;
        long era = Math.floorDiv(y, 400L);
        long yearOfEra = y - era * 400;
        long dayOfYear = (153L * (inMonth + (inMonth > 2 ? -3 : 9)) + 2) / 5 + onDay - 1;
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    }

    private int zoneMinutes() {
        if (zone.isEmpty() || zone.equals("Z")) {
            return 0;
        }
        int minutes = Integer.parseInt(zone, 1, 3, 10) * 60 + Integer.parseInt(zone, 4, 6, 10);
        return zone.charAt(0) == '-' ? -minutes : minutes;
    }

    /// Reads a value as XSD writes it.
    ///
    /// @return null where the text is not a value of the type
    static @Nullable Moment parse(Builtin type, String text) {
        return new MomentScan(text).read(type);
    }
}
