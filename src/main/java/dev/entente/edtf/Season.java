package dev.entente.edtf;

import java.time.YearMonth;
import java.util.Optional;

/// The parts of a year that EDTF numbers from 21 on: a run of whole months.
///
/// A season belongs to the year in which it begins: the winter of 1976, `1976-24`, runs from December 1976 to
/// February 1977. The months are those of meteorologists, in the northern hemisphere unless the number says southern.
///
/// @param firstMonth its first month
/// @param months how many months it lasts
record Season(int firstMonth, int months) {
    /// The part of the year with this number, or empty where the number is not one of a season.
    static Optional<Season> of(String number) {
        return switch (number) {
            case "21", "25", "31" -> Optional.of(new Season(3, 3));
            case "22", "26", "32" -> Optional.of(new Season(6, 3));
            case "23", "27", "29" -> Optional.of(new Season(9, 3));
            case "24", "28", "30" -> Optional.of(new Season(12, 3));
            case "33" -> Optional.of(new Season(1, 3));
            case "34" -> Optional.of(new Season(4, 3));
            case "35" -> Optional.of(new Season(7, 3));
            case "36" -> Optional.of(new Season(10, 3));
            case "37" -> Optional.of(new Season(1, 4));
            case "38" -> Optional.of(new Season(5, 4));
            case "39" -> Optional.of(new Season(9, 4));
            case "40" -> Optional.of(new Season(1, 6));
            case "41" -> Optional.of(new Season(7, 6));
            default -> Optional.empty();
        };
    }

    YearMonth first(int year) {
        return YearMonth.of(year, firstMonth);
    }
}
