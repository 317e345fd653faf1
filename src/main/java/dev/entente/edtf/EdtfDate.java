package dev.entente.edtf;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A day, month, season or year, whose digits and reliability may be known in part.
///
/// @param parts year, month or season, and day, as far as the date goes
public record EdtfDate(List<EdtfPart> parts) implements Edtf, EdtfMember {
    public EdtfDate {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.size() > 3) {
            throw new IllegalArgumentException("a date has one to three parts, not " + parts.size());
        }
    }

    /// Empty only for a day that no calendar has; the parser lets none through.
    @Override
    public Optional<LocalDate> earliest() {
        return first(IntStream::rangeClosed);
    }

    @Override
    public Optional<LocalDate> latest() {
        return first((from, to) -> IntStream.rangeClosed(from, to).map(i -> from + to - i));
    }

    @Override
    public Optional<LocalDate> innerFrom() {
        return some(EdtfPart::unspecified) ? Optional.empty() : earliest();
    }

    @Override
    public Optional<LocalDate> innerUntil() {
        return some(EdtfPart::unspecified) ? Optional.empty() : latest();
    }

    @Override
    public boolean approximate() {
        return some(part -> part.before().approximate() || part.after().approximate());
    }

    @Override
    public boolean uncertain() {
        return some(part -> part.before().uncertain() || part.after().uncertain());
    }

    private boolean some(Predicate<EdtfPart> property) {
        return parts.stream().anyMatch(property);
    }

    /// The first day that can be meant, when years, months and days are gone through in this order.
    private Optional<LocalDate> first(Order order) {
        EdtfPart year = parts.get(0);
        YearRange years = YearRange.of(year.text());
        return order.over(years.first(), years.last())
                .filter(y -> years.first() == years.last() || year.text().indexOf('S') >= 0 || year.fits(y))
                .mapToObj(y -> firstOf(y, order))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<LocalDate> firstOf(int year, Order order) {
        return months(year, order)
                .flatMap(month -> order.over(1, month.lengthOfMonth())
                        .filter(day -> parts.size() < 3 || parts.get(2).fits(day))
                        .mapToObj(month::atDay))
                .findFirst();
    }

    private Stream<YearMonth> months(int year, Order order) {
        if (parts.size() == 1) {
            return order.over(1, 12).mapToObj(month -> YearMonth.of(year, month));
        }
        EdtfPart month = parts.get(1);
        return Season.of(month.text())
                .map(season -> order.over(0, season.months() - 1)
                        .mapToObj(i -> season.first(year).plusMonths(i)))
                .orElseGet(() -> order.over(1, 12).filter(month::fits).mapToObj(m -> YearMonth.of(year, m)));
    }

    @Override
    public String toString() {
        return String.join("-", parts.stream().map(EdtfPart::toString).toList());
    }

    /// Counts from one number to another, upwards or downwards.
    private interface Order {
        IntStream over(int from, int to);
    }
}
