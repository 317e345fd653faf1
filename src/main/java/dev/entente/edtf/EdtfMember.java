package dev.entente.edtf;

import java.time.LocalDate;
import java.util.Optional;

/// One entry of a set: a date, or a run of dates.
sealed interface EdtfMember permits EdtfDate, EdtfRun {
    Optional<LocalDate> earliest();

    Optional<LocalDate> latest();

    Optional<LocalDate> innerFrom();

    Optional<LocalDate> innerUntil();

    boolean approximate();

    boolean uncertain();
}
