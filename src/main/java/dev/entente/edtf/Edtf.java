package dev.entente.edtf;

import java.time.LocalDate;
import java.util.Optional;

/// A date as historians know it: exact, coarse, estimated, a stretch of time, or one of several.
/// Levels 0 to 2 of the [Extended Date/Time Format](https://www.loc.gov/standards/datetime/).
///
/// The outer bounds ([#earliest()], [#latest()]) hold what is possible, the inner ones ([#innerFrom()],
/// [#innerUntil()]) what is certain of something that fills the date. `~` and `?` move neither. Printing with
/// `toString` gives the text that was parsed.
public sealed interface Edtf permits EdtfDate, EdtfDateTime, EdtfInterval, EdtfSet {
    /// Reads one EDTF text; a text that is none is a value too, which says what is wrong and what to write instead.
    static EdtfResult parse(String text) {
        return EdtfParser.parse(text);
    }

    /// Reads a text that is known to be EDTF.
    ///
    /// @throws IllegalArgumentException with the fault's message when it is none
    static Edtf of(String text) {
        return switch (parse(text)) {
            case EdtfResult.Parsed parsed -> parsed.value();
            case EdtfResult.Fault fault -> throw new IllegalArgumentException(fault.message());
        };
    }

    /// The first day on which it can have been; empty when the start is open or unknown.
    Optional<LocalDate> earliest();

    /// The last day on which it can have been; empty when the end is open or unknown.
    Optional<LocalDate> latest();

    /// For what fills the date *throughout*: the first day on which it was certainly under way. That is the latest
    /// possible start of an interval, the first day of a date. Empty when it is unknown, or when no day is certain.
    Optional<LocalDate> innerFrom();

    /// For what fills the date *throughout*: the last day on which it was certainly still under way. That is the
    /// earliest possible end of an interval, the last day of a date. Empty when it is unknown, or when no day is
    /// certain.
    Optional<LocalDate> innerUntil();

    /// Whether a part of it bears `~` or `%`.
    boolean approximate();

    /// Whether a part of it bears `?` or `%`.
    boolean uncertain();

    /// Whether what happened at some time *within* this date can have happened from `from` to `until`, both included.
    /// `LocalDate.MIN` and `LocalDate.MAX` stand for a range without a start or an end.
    default boolean possiblyWithin(LocalDate from, LocalDate until) {
        return !earliest().orElse(LocalDate.MIN).isAfter(until)
                && !latest().orElse(LocalDate.MAX).isBefore(from);
    }

    /// Whether what happened at some time *within* this date must have happened from `from` to `until`, both
    /// included: only when both outer bounds lie inside.
    default boolean certainlyWithin(LocalDate from, LocalDate until) {
        return !earliest().orElse(LocalDate.MIN).isBefore(from)
                && !latest().orElse(LocalDate.MAX).isAfter(until);
    }
}
