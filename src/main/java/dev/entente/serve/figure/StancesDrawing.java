package dev.entente.serve.figure;

import dev.entente.serve.figure.Figure.Drawing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Draws a lane for each target: time to the right, from denunciation at the bottom to solidarity at the top.
final class StancesDrawing {
    private static final double STEP = 9;
    private static final double HALF = 3.9 * STEP;
    private static final double TOP = 26;
    private static final double TAIL = 26;
    private static final double BETWEEN = 6;
    private static final double INDENT = 9;
    private static final double LINE = 17;
    /// So many letters have room before the lanes.
    private static final int ROOM = 27;

    private final boolean narrow;
    private final TimeAxis axis;
    private final List<Mark> lanes = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();

    private StancesDrawing(List<Judgement> judgements, double width) {
        narrow = width < 600;
        axis = TimeAxis.around(judgements.stream().map(Judgement::span).toList(), narrow ? 26 : 250, width - 14);
    }

    static Drawing of(List<Judgement> judgements, double width, String look) {
        StancesDrawing drawing = new StancesDrawing(judgements, width);
        double height = drawing.lanes(judgements);
        List<Mark> all = new ArrayList<>(drawing.lanes);
        all.addAll(drawing.axis.ruler(TOP, height - 6, 40));
        all.addAll(drawing.marks);
        return new Drawing(look, width, height, all);
    }

    private double lanes(List<Judgement> judgements) {
        Map<String, Map<String, List<Judgement>>> groups = new LinkedHashMap<>();
        judgements.forEach(one -> groups.computeIfAbsent(one.group(), key -> new LinkedHashMap<>())
                .computeIfAbsent(one.target(), key -> new ArrayList<>())
                .add(one));
        double y = TOP + 8;
        for (Map.Entry<String, Map<String, List<Judgement>>> group : groups.entrySet()) {
            boolean together =
                    !group.getKey().isEmpty() && !group.getValue().keySet().equals(Set.of(group.getKey()));
            double top = y;
            if (together) {
                marks.add(new Mark.Label(INDENT, y + 14, "start", "group", group.getKey()));
                y += 22;
            }
            for (Map.Entry<String, List<Judgement>> lane : group.getValue().entrySet()) {
                y = lane(lane.getKey(), lane.getValue(), y, together ? INDENT : 0);
            }
            if (together) {
                marks.add(new Mark.Line(1, top, 1, y - BETWEEN, "group"));
            }
            y += 8;
        }
        return y;
    }

    private double lane(String target, List<Judgement> judgements, double top, double indent) {
        double y = top;
        if (narrow) {
            marks.add(new Mark.Label(indent, y + 12, "start", "name", shortened(target, 46)));
            y += 18;
        }
        double middle = y + HALF;
        lanes.add(new Mark.Box(axis.left() - 6, y, axis.right() - axis.left() + 12, 2 * HALF, 4, "lane"));
        marks.add(new Mark.Line(axis.left() - 6, middle, axis.right() + 6, middle, "neutral"));
        marks.add(new Mark.Label(axis.left() - 10, middle - 2 * STEP, "end", "sign", "+"));
        marks.add(new Mark.Label(axis.left() - 10, middle + 2 * STEP + 8, "end", "sign", "−"));
        if (!narrow) {
            List<String> lines = lines(target, ROOM);
            double base = middle + 4 - (lines.size() - 1) * LINE / 2;
            for (int i = 0; i < lines.size(); i++) {
                marks.add(new Mark.Label(axis.left() - 26, base + i * LINE, "end", "name", lines.get(i)));
            }
        }
        for (Judgement one : judgements) {
            marks.add(mark(one, middle - one.score() * STEP));
        }
        return y + 2 * HALF + BETWEEN;
    }

    private Mark mark(Judgement one, double y) {
        List<Mark> own = new ArrayList<>();
        double from = axis.at(one.span().first());
        double to = axis.at(one.span().last());
        if (to - from > 6) {
            own.addAll(span(from, to, y));
        }
        if (one.span().opensBefore()) {
            own.add(tail(from, y, -TAIL));
        }
        if (one.span().opensAfter()) {
            own.add(tail(to, y, TAIL));
        }
        double x = (from + to) / 2;
        String look = (one.score() > 0 ? "warm" : one.score() < 0 ? "cold" : "even") + " " + one.audience()
                + (one.doubtful() ? " doubtful" : "");
        own.add(symbol(one.audience(), x, y, look));
        return new Mark.Link(one.href(), one.span().text() + " · " + one.label(), "stance", own);
    }

    /// A bar from the first day that it can have been to the last.
    static List<Mark> span(double from, double to, double y) {
        return List.of(new Mark.Box(from, y - 2, to - from, 4, 2, "span within bar"));
    }

    /// Leads from the end that is known to where the other is not.
    static Mark tail(double from, double y, double length) {
        return new Mark.Line(from, y, from + length, y, SpanMarks.UNKNOWN + " bar");
    }

    /// Private words are diamonds, those addressed to somebody squares, public ones circles.
    static Mark symbol(String audience, double x, double y, String look) {
        return switch (audience) {
            case "private" -> new Mark.Diamond(x, y, 6.5, look);
            case "addressed" -> new Mark.Box(x - 4.5, y - 4.5, 9, 9, 1, look);
            default -> new Mark.Dot(x, y, 5, look);
        };
    }

    /// A name in one line, or in two where it is long.
    static List<String> lines(String name, int room) {
        int space = name.length() <= room ? -1 : name.lastIndexOf(' ', room);
        return space < 1
                ? List.of(shortened(name, room))
                : List.of(name.substring(0, space), shortened(name.substring(space + 1), room));
    }

    private static String shortened(String text, int room) {
        return text.length() <= room ? text : text.substring(0, room - 1).strip() + "…";
    }
}
