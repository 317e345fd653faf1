package dev.entente.edtf;

import java.time.LocalDate;
import java.util.Optional;

/// One entry of a set: a date, or a run of dates.
public sealed interface EdtfMember permits EdtfDate, EdtfRun {
    /// As [Edtf#earliest()].
    Optional<LocalDate> earliest();

    /// As [Edtf#latest()].
    Optional<LocalDate> latest();

    /// As [Edtf#innerFrom()].
    Optional<LocalDate> innerFrom();

    /// As [Edtf#innerUntil()].
    Optional<LocalDate> innerUntil();

    /// As [Edtf#approximate()].
    boolean approximate();

    /// As [Edtf#uncertain()].
    boolean uncertain();
}
