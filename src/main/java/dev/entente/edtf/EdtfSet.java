package dev.entente.edtf;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Several dates: one of them, `[1972,1974]`, or all of them, `{1972,1974}`.
///
/// `[..1976-10-17]` is one day that is not known, on that day or before it: not a stretch of time.
public record EdtfSet(Choice choice, List<EdtfMember> members) implements Edtf {
    public EdtfSet {
        members = List.copyOf(members);
    }

    /// Which of the dates are meant.
    public enum Choice {
        /// One of them, nobody says which.
        ONE_OF('[', ']'),
        /// All of them.
        ALL_OF('{', '}');

        final char opening;
        final char closing;

        Choice(char opening, char closing) {
            this.opening = opening;
            this.closing = closing;
        }
    }

    @Override
    public Optional<LocalDate> earliest() {
        return bound(EdtfMember::earliest, Comparator.naturalOrder());
    }

    @Override
    public Optional<LocalDate> latest() {
        return bound(EdtfMember::latest, Comparator.reverseOrder());
    }

    private Optional<LocalDate> bound(
            Function<EdtfMember, Optional<LocalDate>> ofMember, Comparator<LocalDate> nearest) {
        List<LocalDate> days =
                members.stream().flatMap(m -> ofMember.apply(m).stream()).toList();
        return days.size() < members.size() ? Optional.empty() : days.stream().min(nearest);
    }

    @Override
    public Optional<LocalDate> innerFrom() {
        return oneStretch() ? members.get(0).innerFrom() : Optional.empty();
    }

    @Override
    public Optional<LocalDate> innerUntil() {
        return oneStretch() ? members.get(0).innerUntil() : Optional.empty();
    }

    /// Several dates are several stretches of time, and one of several dates is not known to be any of them.
    private boolean oneStretch() {
        return members.size() == 1 && (choice == Choice.ALL_OF || members.get(0) instanceof EdtfDate);
    }

    /// Whether one of the dates reaches into the range: `[1972,1975]` is not possible in 1973.
    @Override
    public boolean possiblyWithin(LocalDate from, LocalDate until) {
        return members.stream()
                .anyMatch(m -> !m.earliest().orElse(LocalDate.MIN).isAfter(until)
                        && !m.latest().orElse(LocalDate.MAX).isBefore(from));
    }

    @Override
    public boolean approximate() {
        return members.stream().anyMatch(EdtfMember::approximate);
    }

    @Override
    public boolean uncertain() {
        return members.stream().anyMatch(EdtfMember::uncertain);
    }

    @Override
    public String toString() {
        return members.stream()
                .map(EdtfMember::toString)
                .collect(Collectors.joining(",", choice.opening + "", choice.closing + ""));
    }
}
