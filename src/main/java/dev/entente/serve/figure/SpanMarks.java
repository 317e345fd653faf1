package dev.entente.serve.figure;

import java.util.ArrayList;
import java.util.List;

/// Draws one span: a day as a dot, a longer one as a bar, hatched where the thing was at some unknown time in it, solid
/// where it filled it, and with a fading end where that end is not known.
final class SpanMarks {
    /// Narrower than this, a bar would not be seen.
    private static final double LEAST = 9;

    private SpanMarks() {}

    static List<Mark> of(Span span, TimeAxis axis, double y) {
        if (span.isDay()) {
            return List.of(new Mark.Dot(axis.at(span.first()), y, 5, span.about() ? "day about" : "day"));
        }
        List<Mark> marks = new ArrayList<>();
        double from = axis.at(span.first());
        double to = axis.at(span.last());
        if (span.from().isEmpty()) {
            marks.add(new Mark.Line(from - 14, y, from, y, "unknown-end"));
        }
        if (span.to().isEmpty()) {
            marks.add(new Mark.Line(from, y, from + 14, y, "unknown-end"));
        }
        double width = Math.max(LEAST, to - from);
        marks.add(new Mark.Box(from, y - 5, width, 10, 5, "span " + span.look()));
        return marks;
    }

    /// The room it takes, from left to right.
    static double[] extent(Span span, TimeAxis axis) {
        double from = axis.at(span.first()) - 7 - (span.from().isEmpty() ? 14 : 0);
        double to = Math.max(axis.at(span.last()), axis.at(span.first()) + LEAST)
                + 7
                + (span.to().isEmpty() ? 14 : 0);
        return new double[] {from, to};
    }
}
