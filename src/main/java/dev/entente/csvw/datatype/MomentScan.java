package dev.entente.csvw.datatype;

import org.jspecify.annotations.Nullable;

/// Goes through a text from left to right, taking parts of dates and times off it.
final class MomentScan {
    /// Given back where the text does not go on as asked.
    static final int NONE = -1;

    private static final int MOST_YEAR_DIGITS = 15;
    private static final int MOST_ZONE_MINUTES = 14 * 60;

    private final String text;
    private int at;
    private long year;
    private int month;
    private int day;
    private int hour;
    private int minute;
    private int second;
    private String fraction = "";

    MomentScan(String text) {
        this.text = text;
    }

    /// The whole text as XSD writes a value of the type.
    @Nullable Moment read(Builtin type) {
        if (!readYear(type) || !readMonth(type) || !readDay(type) || !readTime(type)) {
            return null;
        }
        String zone = atEnd() ? "" : zone("XXX");
        if (zone == null || !atEnd() || (type == Builtin.DATE_TIME_STAMP && zone.isEmpty())) {
            return null;
        }
        Moment moment = new Moment(year, month, day, hour, minute, second, fraction, zone);
        return moment.isPossible(type) ? moment : null;
    }

    /// A year of four digits, or of more that do not begin with 0; where a date has none, the hyphen in its place.
    private boolean readYear(Builtin type) {
        if (!Moment.has(type, 'Y')) {
            return Moment.has(type, 'T') || take('-');
        }
        boolean before = take('-');
        int from = at;
        long digits = yearDigits();
        year = before ? -digits : digits;
        return digits >= 0 && (at - from == 4 || (at - from > 4 && text.charAt(from) != '0'));
    }

    private boolean readMonth(Builtin type) {
        if (!Moment.has(type, 'M')) {
            return type != Builtin.G_DAY || take('-');
        }
        month = take('-') ? number(2) : NONE;
        return month != NONE;
    }

    private boolean readDay(Builtin type) {
        if (!Moment.has(type, 'D')) {
            return true;
        }
        day = take('-') ? number(2) : NONE;
        return day != NONE;
    }

    private boolean readTime(Builtin type) {
        if (!Moment.has(type, 'T')) {
            return true;
        }
        hour = type == Builtin.TIME || take('T') ? number(2) : NONE;
        minute = hour != NONE && take(':') ? number(2) : NONE;
        second = minute != NONE && take(':') ? number(2) : NONE;
        if (second != NONE && take('.')) {
            fraction = fraction(Integer.MAX_VALUE);
            return !fraction.isEmpty();
        }
        return second != NONE;
    }

    boolean atEnd() {
        return at == text.length();
    }

    boolean take(char expected) {
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    /// Exactly so many digits, or [#NONE].
    int number(int digits) {
        if (at + digits > text.length()) {
            return NONE;
        }
        int number = 0;
        for (int i = 0; i < digits; i++) {
            char c = text.charAt(at + i);
            if (c < '0' || c > '9') {
                return NONE;
            }
            number = 10 * number + c - '0';
        }
        at += digits;
        return number;
    }

    /// One digit or two, or [#NONE].
    int shortNumber() {
        int two = number(2);
        return two == NONE ? number(1) : two;
    }

    private long yearDigits() {
        long year = 0;
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            if (at - from >= MOST_YEAR_DIGITS) {
                return NONE;
            }
            year = 10 * year + text.charAt(at++) - '0';
        }
        return at == from ? NONE : year;
    }

    /// Up to so many digits; perhaps none.
    String fraction(int most) {
        int from = at;
        while (at < text.length() && at - from < most && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return text.substring(from, at);
    }

    /// A time zone in the shape of a [UAX 35](https://www.unicode.org/reports/tr35/tr35-dates.html#dfst-zone) field:
    /// `X` and `x` hours and perhaps minutes, `XX` without and `XXX` with a colon; only the large letters allow a
    /// `Z`.
    ///
    /// @return the zone as XSD writes it, or null where there is none of this shape
    @Nullable String zone(String field) {
        boolean zulu = field.charAt(0) == 'X';
        if (zulu && take('Z')) {
            return "Z";
        }
        boolean west = at < text.length() && text.charAt(at) == '-';
        if (!take('+') && !take('-')) {
            return null;
        }
        int hours = number(2);
        boolean colon = field.length() == 3;
        if (hours == NONE || (colon && !take(':'))) {
            return null;
        }
        int minutes = field.length() == 1 && (atEnd() || !isDigit(text.charAt(at))) ? 0 : number(2);
        if (minutes == NONE || minutes > 59 || hours * 60 + minutes > MOST_ZONE_MINUTES) {
            return null;
        }
        return new String(new char[] {
            west ? '-' : '+',
            (char) ('0' + hours / 10),
            (char) ('0' + hours % 10),
            ':',
            (char) ('0' + minutes / 10),
            (char) ('0' + minutes % 10)
        });
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
