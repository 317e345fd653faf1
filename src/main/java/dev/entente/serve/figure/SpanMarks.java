package dev.entente.serve.figure;

import java.util.ArrayList;
import java.util.List;

/// Draws one span: a day as a dot, a longer one as a bar, hatched where the thing was at some unknown time in it, solid
/// where it filled it. Where an end is not known, the bar breaks off into dots, and the end that is known is straight.
final class SpanMarks {
    /// The class of what leads to an end that is not known.
    static final String UNKNOWN = "unknown-end";

    /// Narrower than this, a bar would not be seen.
    private static final double LEAST = 9;
    /// As long as this is the bar of a span of which one end alone is known, and as this the dots after it.
    private static final double STUB = 14;

    private static final double TAIL = 20;

    /// The room that an axis leaves at an end at which spans break off.
    static final double BEYOND = STUB + TAIL;

    private static final double HALF = 5;

    private SpanMarks() {}

    static List<Mark> of(Span span, TimeAxis axis, double y) {
        if (span.isDay() && !span.isOpen()) {
            return List.of(new Mark.Dot(axis.at(span.first()), y, HALF, span.about() ? "day about" : "day"));
        }
        List<Mark> marks = new ArrayList<>();
        double[] bar = bar(span, axis);
        double corner = span.isOpen() ? 0 : Math.min(HALF, (bar[1] - bar[0]) / 4);
        marks.add(new Mark.Box(bar[0], y - HALF, bar[1] - bar[0], 2 * HALF, corner, "span " + span.look()));
        if (span.opensBefore()) {
            marks.add(new Mark.Line(bar[0], y, bar[0] - TAIL, y, UNKNOWN));
        }
        if (span.opensAfter()) {
            marks.add(new Mark.Line(bar[1], y, bar[1] + TAIL, y, UNKNOWN));
        }
        return marks;
    }

    /// A span without a known end, as a legend shows it on a plane of 24 by 16.
    static List<Mark> openKey() {
        return List.of(new Mark.Box(2, 3, 8, 10, 0, "span throughout"), new Mark.Line(10, 8, 24, 8, UNKNOWN));
    }

    /// The room it takes, from left to right.
    static double[] extent(Span span, TimeAxis axis) {
        double[] bar = bar(span, axis);
        double before = span.opensBefore() ? TAIL : 0;
        double after = span.opensAfter() ? TAIL : 0;
        return new double[] {bar[0] - 7 - before, bar[1] + 7 + after};
    }

    /// From where to where the bar goes: to the known end alone where there is one alone.
    private static double[] bar(Span span, TimeAxis axis) {
        double from = axis.at(span.first());
        double to = axis.at(span.last());
        double width = Math.max(span.isOpen() ? STUB : LEAST, to - from);
        return span.opensBefore() && !span.opensAfter()
                ? new double[] {to - width, to}
                : new double[] {from, from + width};
    }
}
