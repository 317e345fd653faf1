package dev.entente.edtf;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// In a set, every date from one to another, `A..B`; the first or the last may be left open.
public record EdtfRun(EdtfEnd first, EdtfEnd last) implements EdtfMember {
    @Override
    public Optional<LocalDate> earliest() {
        return first.date().flatMap(EdtfDate::earliest);
    }

    @Override
    public Optional<LocalDate> latest() {
        return last.date().flatMap(EdtfDate::latest);
    }

    @Override
    public Optional<LocalDate> innerFrom() {
        return first.date().flatMap(EdtfDate::innerFrom);
    }

    @Override
    public Optional<LocalDate> innerUntil() {
        return last.date().flatMap(EdtfDate::innerUntil);
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
        return Stream.of(first, last).flatMap(e -> e.date().stream());
    }

    @Override
    public String toString() {
        return (first.date().isPresent() ? first.toString() : "")
                + ".."
                + (last.date().isPresent() ? last.toString() : "");
    }
}
