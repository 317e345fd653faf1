package dev.entente.edtf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Parses a whole text as one EDTF date, date-time, interval or set.
final class EdtfParser {
    private final Cursor cursor;
    private final DateParser dates;

    private EdtfParser(String text) {
        cursor = new Cursor(text);
        dates = new DateParser(cursor);
    }

    static EdtfResult parse(String text) {
        try {
            return new EdtfResult.Parsed(new EdtfParser(text).whole());
        } catch (Cursor.Mistake mistake) {
            return new EdtfResult.Fault(text, mistake.at + 1, mistake.problem, Hint.of(text));
        }
    }

    /// Whether the text is EDTF, for whoever needs no reason.
    static boolean accepts(String text) {
        try {
            new EdtfParser(text).whole();
            return true;
        } catch (Cursor.Mistake mistake) {
            return false;
        }
    }

    private Edtf whole() {
        if (cursor.peek() == Cursor.END) {
            throw cursor.mistake("there is no date");
        }
        Edtf value = value();
        if (cursor.peek() != Cursor.END) {
            throw cursor.mistake("the date ends before \"" + cursor.peek() + "\"");
        }
        return value;
    }

    private Edtf value() {
        for (EdtfSet.Choice choice : EdtfSet.Choice.values()) {
            if (cursor.take(String.valueOf(choice.opening))) {
                return set(choice);
            }
        }
        EdtfEnd start = end();
        if (cursor.take("/")) {
            return interval(start, end());
        }
        EdtfDate date = start.date().orElseThrow(() -> cursor.mistake("an interval has a \"/\""));
        return cursor.peek() == 'T' ? dates.time(date) : date;
    }

    /// Parses the start or the end of an interval.
    private EdtfEnd end() {
        if (cursor.take("..")) {
            return EdtfEnd.Undated.OPEN;
        }
        if (cursor.peek() == '/' || cursor.peek() == Cursor.END) {
            return EdtfEnd.Undated.UNKNOWN;
        }
        return new EdtfEnd.Dated(dates.date());
    }

    private Edtf interval(EdtfEnd start, EdtfEnd end) {
        if (start.date().isEmpty() && end.date().isEmpty()) {
            throw cursor.mistake("an interval has a date at one end at least");
        }
        EdtfInterval interval = new EdtfInterval(start, end);
        requireOrder(interval.earliest(), interval.latest());
        return interval;
    }

    private EdtfSet set(EdtfSet.Choice choice) {
        List<EdtfMember> members = new ArrayList<>();
        do {
            members.add(member(members.isEmpty()));
        } while (cursor.take(","));
        if (!cursor.take(String.valueOf(choice.closing))) {
            throw cursor.mistake("the set is not closed by \"" + choice.closing + "\"");
        }
        return new EdtfSet(choice, members);
    }

    private EdtfMember member(boolean first) {
        if (cursor.lookingAt("..")) {
            if (!first) {
                throw cursor.mistake("only the first date of a set can have an open start");
            }
            cursor.take("..");
            return new EdtfRun(EdtfEnd.Undated.OPEN, new EdtfEnd.Dated(dates.date()));
        }
        EdtfDate from = dates.date();
        if (!cursor.take("..")) {
            return from;
        }
        if (cursor.peek() == ']' || cursor.peek() == '}') {
            return new EdtfRun(new EdtfEnd.Dated(from), EdtfEnd.Undated.OPEN);
        }
        EdtfDate until = dates.date();
        requireOrder(from.earliest(), until.latest());
        return new EdtfRun(new EdtfEnd.Dated(from), new EdtfEnd.Dated(until));
    }

    private void requireOrder(Optional<LocalDate> earliest, Optional<LocalDate> latest) {
        if (earliest.orElse(LocalDate.MIN).isAfter(latest.orElse(LocalDate.MAX))) {
            throw cursor.mistake("it ends before it begins");
        }
    }
}
