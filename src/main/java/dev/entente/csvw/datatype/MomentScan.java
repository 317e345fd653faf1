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

    MomentScan(String text) {
        this.text = text;
    }

    /// The whole text as XSD writes a value of the type.
    @Nullable Moment read(Builtin type) {
        long year = 0;
        int month = 0;
        int day = 0;
        int hour = 0;
        int minute = 0;
        int second = 0;
        String fraction = "";
        boolean ok = true;
        if (Moment.has(type, 'Y')) {
            boolean before = take('-');
            int from = at;
            long digits = yearDigits();
            ok = digits >= 0 && (at - from == 4 || (at - from > 4 && text.charAt(from) != '0'));
            year = before ? -digits : digits;
        } else if (!Moment.has(type, 'T')) {
            ok = take('-');
        }
        if (Moment.has(type, 'M')) {
            ok = ok && take('-');
            month = ok ? number(2) : NONE;
        } else if (type == Builtin.G_DAY) {
            ok = ok && take('-');
        }
        if (Moment.has(type, 'D')) {
            ok = ok && month != NONE && take('-');
            day = ok ? number(2) : NONE;
        }
        if (Moment.has(type, 'T')) {
            ok = ok && day != NONE && (type == Builtin.TIME || take('T'));
            hour = ok ? number(2) : NONE;
            ok = ok && hour != NONE && take(':');
            minute = ok ? number(2) : NONE;
            ok = ok && minute != NONE && take(':');
            second = ok ? number(2) : NONE;
            if (ok && take('.')) {
                fraction = fraction(Integer.MAX_VALUE);
                ok = !fraction.isEmpty();
            }
        }
        String zone = ok && !atEnd() ? zone("XXX") : "";
        if (!ok || month == NONE || day == NONE || second == NONE || zone == null || !atEnd()) {
            return null;
        }
        if (type == Builtin.DATE_TIME_STAMP && zone.isEmpty()) {
            return null;
        }
        Moment moment = new Moment(year, month, day, hour, minute, second, fraction, zone);
        return moment.isPossible(type) ? moment : null;
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
