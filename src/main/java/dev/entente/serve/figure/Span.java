package dev.entente.serve.figure;

import dev.entente.edtf.Edtf;
import java.time.LocalDate;
import java.util.Optional;

/// When something was, as far as its date says.
///
/// @param text the date as written, EDTF
/// @param from the first day it can have been; empty where the start is open or unknown
/// @param to the last day it can have been; empty where the end is open or unknown
/// @param about whether the date itself is doubtful or approximate
/// @param dating how the date is meant: `within`, `throughout`, `attested`, `by`, `after`; empty for the usual
public record Span(String text, Optional<LocalDate> from, Optional<LocalDate> to, boolean about, String dating) {
    /// Reads a date.
    ///
    /// @return nothing where it is none, or has no end at all
    public static Optional<Span> of(String text, String dating) {
        return Edtf.parse(text)
                .date()
                .map(date -> new Span(
                        text,
                        date.earliest(),
                        date.latest(),
                        text.contains("~") || text.contains("?") || text.contains("%"),
                        dating))
                .filter(span -> span.from.isPresent() || span.to.isPresent());
    }

    /// The first day to draw.
    LocalDate first() {
        return from.or(() -> to).orElseThrow();
    }

    /// The last day to draw.
    LocalDate last() {
        return to.or(() -> from).orElseThrow();
    }

    /// Whether it is a single day, and known to be.
    boolean isDay() {
        return from.isPresent() && from.equals(to);
    }

    /// Whether it may have begun before its first day: that day is open or unknown, or only the latest it can have
    /// been.
    boolean opensBefore() {
        return from.isEmpty() || dating.equals("by");
    }

    /// Whether it may go on after its last day: that day is open or unknown, or only the earliest it can have been.
    boolean opensAfter() {
        return to.isEmpty() || dating.equals("after");
    }

    /// Whether it has an end that nobody knows.
    boolean isOpen() {
        return opensBefore() || opensAfter();
    }

    /// How it is meant: `day`, `within`, `throughout`, `attested`, `by` or `after`.
    public String meaning() {
        boolean usual = dating.isEmpty() || dating.equals("within");
        return !usual ? dating : isDay() ? "day" : "within";
    }

    /// The class of its bar: what fills the span, what lies somewhere in it, what is known at some time of it only.
    String look() {
        String kind = dating.equals("throughout") ? "throughout" : dating.equals("attested") ? "attested" : "within";
        return kind + (about ? " about" : "");
    }
}
