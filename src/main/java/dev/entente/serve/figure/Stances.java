package dev.entente.serve.figure;

import java.util.ArrayList;
import java.util.List;

/// Stances over time: one series a target, never joined to another, nor one stance to the next.
public final class Stances {
    private static final double WIDE = 960;
    private static final double NARROW = 350;

    private Stances() {}

    /// The words of the legend, in the page's language.
    ///
    /// @param open of words open to everybody
    /// @param addressed of words addressed to somebody
    /// @param secret of private words
    /// @param doubtful of what is inferred, hedged or open
    /// @param warm of stances above neutral
    /// @param cold of those below
    /// @param within of a span in which the stance was taken at some time
    /// @param unknown of a span of which one end is not known
    public record Legend(
            String open,
            String addressed,
            String secret,
            String doubtful,
            String warm,
            String cold,
            String within,
            String unknown) {
        List<Figure.Key> keys(List<Judgement> drawn) {
            List<Figure.Key> keys = new ArrayList<>(List.of(
                    new Figure.Key(List.of(new Mark.Dot(12, 8, 5, "warm public")), warm),
                    new Figure.Key(List.of(new Mark.Dot(12, 8, 5, "cold public")), cold),
                    new Figure.Key(List.of(StancesDrawing.symbol("public", 12, 8, "even public")), open),
                    new Figure.Key(List.of(StancesDrawing.symbol("addressed", 12, 8, "even addressed")), addressed),
                    new Figure.Key(List.of(StancesDrawing.symbol("private", 12, 8, "even private")), secret),
                    new Figure.Key(List.of(new Mark.Dot(12, 8, 5, "even doubtful")), doubtful)));
            if (drawn.stream().map(Judgement::span).anyMatch(span -> !span.isDay() && !span.isOpen())) {
                keys.add(new Figure.Key(StancesDrawing.span(1, 23, 8), within));
            }
            if (drawn.stream().map(Judgement::span).anyMatch(Span::isOpen)) {
                keys.add(new Figure.Key(List.of(StancesDrawing.tail(2, 8, 20)), unknown));
            }
            return keys;
        }
    }

    /// Draws these, lanes in their order.
    public static Figure of(String id, String title, String description, Legend legend, List<Judgement> judgements) {
        return new Figure(
                id,
                title,
                description,
                legend.keys(judgements),
                List.of(StancesDrawing.of(judgements, WIDE, "wide"), StancesDrawing.of(judgements, NARROW, "narrow")));
    }
}
