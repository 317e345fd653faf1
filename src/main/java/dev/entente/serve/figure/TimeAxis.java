package dev.entente.serve.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// A line of time from left to right.
///
/// @param first its first year
/// @param last its last year
/// @param left where the first of January of the first year is
/// @param right where the last year ends
record TimeAxis(int first, int last, double left, double right) {
    /// An axis that holds all these; one long before or after the others does not stretch it beyond measure.
    static TimeAxis around(Collection<Span> spans, double left, double right) {
        int first =
                spans.stream().mapToInt(span -> span.first().getYear()).min().orElse(1900);
        int last = spans.stream().mapToInt(span -> span.last().getYear()).max().orElse(first);
        return new TimeAxis(first, Math.max(last, first + 1), left, right);
    }

    /// The place of a day.
    double at(LocalDate day) {
        LocalDate start = LocalDate.of(first, 1, 1);
        double days = ChronoUnit.DAYS.between(start, LocalDate.of(last + 1, 1, 1));
        double share = ChronoUnit.DAYS.between(start, day) / days;
        return left + Math.clamp(share, 0, 1) * (right - left);
    }

    /// A line for each year, or for every second, fifth … where there are many, and its number above.
    List<Mark> ruler(double top, double bottom, double labelsEvery) {
        List<Mark> marks = new ArrayList<>();
        double perYear = (right - left) / (last + 1 - first);
        int step = 1;
        for (int wider : new int[] {2, 5, 10, 20, 50, 100}) {
            if (perYear * step < labelsEvery) {
                step = wider;
            }
        }
        for (int year = first; year <= last + 1; year++) {
            if (year % step == 0) {
                double x = at(LocalDate.of(year, 1, 1));
                marks.add(new Mark.Line(x, top, x, bottom, "year"));
                if (x + perYear * step / 2 < right + 20) {
                    marks.add(new Mark.Label(x + 2, top - 4, "start", "year", Integer.toString(year)));
                }
            }
        }
        return marks;
    }
}
