package dev.entente.edtf;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Parses one date, with or without a time, and leaves the cursor behind it.
final class DateParser {
    private final Cursor cursor;

    DateParser(Cursor cursor) {
        this.cursor = cursor;
    }

    /// Parses year, month or season, and day, as far as they are there.
    EdtfDate date() {
        int start = cursor.at();
        List<EdtfPart> parts = new ArrayList<>();
        parts.add(year());
        if (cursor.take("-")) {
            parts.add(month(parts.get(0)));
        }
        if (parts.size() == 2 && cursor.lookingAt("-")) {
            parts.add(day(parts.get(1)));
        }
        EdtfDate date = new EdtfDate(parts);
        if (date.earliest().isEmpty()) {
            throw cursor.mistakeAt(lastPart(start), "no such day: " + monthLength(date));
        }
        return date;
    }

    /// Parses what follows the `T` of a date-time.
    EdtfDateTime time(EdtfDate date) {
        LocalDate day = date.earliest().orElseThrow();
        if (!date.toString().equals(day.toString())) {
            throw cursor.mistake("a time follows a complete day that bears no mark");
        }
        cursor.take("T");
        int hour = timePart(23, "hours");
        expect(":");
        int minute = timePart(59, "minutes");
        expect(":");
        int second = timePart(59, "seconds");
        return new EdtfDateTime(day, LocalTime.of(hour, minute, second), zone());
    }

    private String zone() {
        int start = cursor.at();
        if (!cursor.take("Z") && (cursor.take("+") || cursor.take("-"))) {
            timePart(14, "a time zone's hours");
            if (cursor.take(":")) {
                timePart(59, "a time zone's minutes");
            }
        }
        return cursor.since(start);
    }

    private int timePart(int max, String name) {
        int start = cursor.at();
        int value = cursor.number(2, "two digits for " + name + " are missing");
        if (value > max) {
            throw cursor.mistakeAt(start, name + " go up to " + max);
        }
        return value;
    }

    private void expect(String sign) {
        if (!cursor.take(sign)) {
            throw cursor.mistake("\"" + sign + "\" is missing");
        }
    }

    private EdtfPart year() {
        Qualifier before = qualifier();
        int start = cursor.at();
        boolean isLong = cursor.take("Y");
        boolean negative = cursor.take("-");
        if (isLong) {
            longYear();
        } else {
            String digits = cursor.digitsOrX(4, "a year has four digits");
            if (negative && digits.equals("0000")) {
                throw cursor.mistakeAt(start, "the year 0 has no sign");
            }
        }
        if (cursor.take("S")) {
            int at = cursor.at();
            if (cursor.digits("after S stands how many digits of the year count")
                    .startsWith("0")) {
                throw cursor.mistakeAt(at, "at least one digit of the year counts");
            }
        }
        String text = cursor.since(start);
        try {
            YearRange.of(text);
        } catch (ArithmeticException beyond) {
            throw cursor.mistakeAt(start, "the year is beyond 999999999, the last that is kept");
        }
        return new EdtfPart(before, text, qualifier());
    }

    private void longYear() {
        int start = cursor.at();
        boolean exponential = false;
        int digits = cursor.digits("digits follow the Y of a long year").length();
        if (cursor.take("E")) {
            exponential = true;
            cursor.digits("digits follow the E of a long year");
        }
        if (digits < 5 && !exponential) {
            throw cursor.mistakeAt(start, "Y is for years of more than four digits");
        }
    }

    private EdtfPart month(EdtfPart year) {
        if (year.text().startsWith("Y") || year.text().indexOf('S') >= 0) {
            throw cursor.mistake("a year with Y or S stands alone");
        }
        Qualifier before = qualifier();
        int start = cursor.at();
        String text = cursor.digitsOrX(2, "a month has two digits");
        EdtfPart month = new EdtfPart(before, text, Qualifier.NONE);
        boolean known = Season.of(text).isPresent();
        for (int m = 1; m <= 12; m++) {
            known |= month.fits(m);
        }
        if (!known) {
            throw cursor.mistakeAt(start, "no month or season has the number " + text);
        }
        return new EdtfPart(before, text, qualifier());
    }

    private EdtfPart day(EdtfPart month) {
        if (Season.of(month.text()).isPresent()) {
            throw cursor.mistake("a season has no days");
        }
        cursor.take("-");
        Qualifier before = qualifier();
        String text = cursor.digitsOrX(2, "a day has two digits");
        return new EdtfPart(before, text, qualifier());
    }

    private Qualifier qualifier() {
        for (Qualifier qualifier : Qualifier.values()) {
            if (qualifier != Qualifier.NONE && cursor.take(qualifier.sign())) {
                return qualifier;
            }
        }
        return Qualifier.NONE;
    }

    private int lastPart(int start) {
        return start + cursor.since(start).lastIndexOf('-') + 1;
    }

    private static String monthLength(EdtfDate date) {
        EdtfDate month = new EdtfDate(date.parts().subList(0, 2));
        LocalDate last = month.latest().orElseThrow();
        if (month.parts().stream().anyMatch(EdtfPart::unspecified)) {
            return "no month that fits has it";
        }
        Month name = last.getMonth();
        return name.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " "
                + date.parts().get(0).text() + " has " + last.getDayOfMonth() + " days";
    }
}
