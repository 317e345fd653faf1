package dev.entente.edtf;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// A day with a time of day. Bounds are days as everywhere else: the zone is kept and not reckoned with.
///
/// @param day the day as written
/// @param time the time as written, to the second
/// @param zone `Z`, a shift such as `+01:00` or `-04`, or empty for local time
public record EdtfDateTime(LocalDate day, LocalTime time, String zone) implements Edtf {
    @Override
    public Optional<LocalDate> earliest() {
        return Optional.of(day);
    }

    @Override
    public Optional<LocalDate> latest() {
        return Optional.of(day);
    }

    @Override
    public Optional<LocalDate> innerFrom() {
        return Optional.of(day);
    }

    @Override
    public Optional<LocalDate> innerUntil() {
        return Optional.of(day);
    }

    @Override
    public boolean approximate() {
        return false;
    }

    @Override
    public boolean uncertain() {
        return false;
    }

    @Override
    public String toString() {
        return day + "T" + DateTimeFormatter.ofPattern("HH:mm:ss").format(time) + zone;
    }
}
