package dev.entente.edtf;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// A stretch of time, `A/B`: from some time in the first date to some time in the second.
public record EdtfInterval(EdtfEnd start, EdtfEnd end) implements Edtf {
    @Override
    public Optional<LocalDate> earliest() {
        return start.date().flatMap(EdtfDate::earliest);
    }

    @Override
    public Optional<LocalDate> latest() {
        return end.date().flatMap(EdtfDate::latest);
    }

    @Override
    public Optional<LocalDate> innerFrom() {
        return latestStart().filter(from -> !earliestEnd().orElse(from).isBefore(from));
    }

    @Override
    public Optional<LocalDate> innerUntil() {
        return earliestEnd().filter(until -> !latestStart().orElse(until).isAfter(until));
    }

    private Optional<LocalDate> latestStart() {
        return start.date().flatMap(EdtfDate::latest);
    }

    private Optional<LocalDate> earliestEnd() {
        return end.date().flatMap(EdtfDate::earliest);
    }

    @Override
    public boolean approximate() {
        return dates().anyMatch(EdtfDate::approximate);
    }

    @Override
    public boolean uncertain() {
        return dates().anyMatch(EdtfDate::uncertain);
    }

    private Stream<EdtfDate> dates() {
        return Stream.of(start, end).flatMap(e -> e.date().stream());
    }

    @Override
    public String toString() {
        return start + "/" + end;
    }
}
