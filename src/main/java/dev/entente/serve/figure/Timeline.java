package dev.entente.serve.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A line of time on which doubtful dates look doubtful.
public final class Timeline {
    private static final double WIDE = 960;
    private static final double NARROW = 350;

    /// So many moments have a name each on the drawing; of more, those of one date are counted.
    public static final int FEW = 36;

    private Timeline() {}

    /// The words of the legend, in the page's language.
    ///
    /// @param day of a mark for a known day
    /// @param within of a span in which something was at some time
    /// @param throughout of a span that it filled
    /// @param attested of a span of which it is known that it was at some time of it, and no more
    /// @param about of a date that is itself doubtful
    /// @param open of a span of which one end is not known
    public record Legend(String day, String within, String throughout, String attested, String about, String open) {
        List<Figure.Key> keys(boolean anyOpen) {
            List<Figure.Key> keys = new ArrayList<>(List.of(
                    new Figure.Key(List.of(new Mark.Dot(12, 8, 5, "day")), day),
                    new Figure.Key(List.of(new Mark.Box(2, 3, 20, 10, 5, "span within")), within),
                    new Figure.Key(List.of(new Mark.Box(2, 3, 20, 10, 5, "span throughout")), throughout),
                    new Figure.Key(List.of(new Mark.Box(2, 3, 20, 10, 5, "span attested")), attested),
                    new Figure.Key(List.of(new Mark.Box(2, 3, 20, 10, 5, "span within about")), about)));
            if (anyOpen) {
                keys.add(new Figure.Key(SpanMarks.openKey(), open));
            }
            return keys;
        }
    }

    /// Those to be drawn: where they are many, a few that lie far before or after all others are left to the table, as
    /// they would press the rest together.
    public static List<Moment> core(List<Moment> moments) {
        if (moments.size() <= FEW) {
            return moments;
        }
        int[] years = moments.stream()
                .mapToInt(moment -> moment.span().first().getYear())
                .sorted()
                .toArray();
        int first = years[years.length / 50];
        int last = years[years.length - 1 - years.length / 20];
        return moments.stream()
                .filter(moment -> moment.span().first().getYear() >= first
                        && moment.span().last().getYear() <= last + 1)
                .toList();
    }

    /// Draws these, the earliest first.
    public static Figure of(String id, String title, String description, Legend legend, List<Moment> moments) {
        List<Moment> sorted = moments.stream()
                .sorted(Comparator.comparing((Moment moment) -> moment.span().first())
                        .thenComparing(moment -> moment.span().last()))
                .toList();
        return new Figure(
                id,
                title,
                description,
                legend.keys(moments.stream().map(Moment::span).anyMatch(Span::isOpen)),
                List.of(TimelineDrawing.of(sorted, WIDE, "wide"), TimelineDrawing.of(sorted, NARROW, "narrow")));
    }
}
