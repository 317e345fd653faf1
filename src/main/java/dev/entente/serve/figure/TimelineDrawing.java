package dev.entente.serve.figure;

import dev.entente.serve.figure.Figure.Drawing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Draws moments along a line of time, in lanes, where those of one date share a mark; where there are few, each has a
/// line and a name of its own.
final class TimelineDrawing {
    private static final double STACK = 15;
    private static final double DIGIT = 6.5;
    private static final double ROW = 22;
    private static final double TOP = 26;

    private final List<Moment> moments;
    private final double width;
    private final TimeAxis axis;
    private final List<Mark> marks = new ArrayList<>();

    private TimelineDrawing(List<Moment> moments, double width) {
        this.moments = moments;
        this.width = width;
        List<Span> spans = moments.stream().map(Moment::span).toList();
        double left = spans.stream().anyMatch(Span::opensBefore) ? SpanMarks.BEYOND : 10;
        double right = spans.stream().anyMatch(Span::opensAfter) ? SpanMarks.BEYOND : 10;
        axis = TimeAxis.around(spans, left, width - right);
    }

    /// @param look `wide` or `narrow`
    static Drawing of(List<Moment> moments, double width, String look) {
        TimelineDrawing drawing = new TimelineDrawing(moments, width);
        double height = moments.size() <= Timeline.FEW ? drawing.named() : drawing.lanes();
        List<Mark> all = new ArrayList<>(drawing.axis.ruler(TOP, height - 4, 40));
        all.addAll(drawing.marks);
        return new Drawing(look, width, height, all);
    }

    private double named() {
        double y = TOP + 16;
        boolean narrow = width < 600;
        for (Moment moment : moments) {
            List<Mark> own = new ArrayList<>();
            double[] extent = SpanMarks.extent(moment.span(), axis);
            double textWidth = moment.label().length() * (narrow ? 7.7 : 7.5);
            if (narrow) {
                boolean right = extent[0] < width / 2;
                own.add(new Mark.Label(
                        right ? Math.max(8, extent[0]) : Math.min(width - 8, extent[1]),
                        y - 1,
                        right ? "start" : "end",
                        "name",
                        shortened(moment.label(), (right ? width - extent[0] : extent[1]) / 7.7)));
                own.addAll(SpanMarks.of(moment.span(), axis, y + 10));
                y += ROW + 12;
            } else {
                boolean right = extent[1] + textWidth < width || extent[1] < width - extent[0];
                double room = right ? width - extent[1] : extent[0];
                own.add(new Mark.Label(
                        right ? extent[1] : extent[0],
                        y + 4,
                        right ? "start" : "end",
                        "name",
                        shortened(moment.label(), room / 7.5)));
                own.addAll(SpanMarks.of(moment.span(), axis, y));
                y += ROW;
            }
            marks.add(new Mark.Link(moment.href(), moment.title(), look(moment), own));
        }
        return y;
    }

    private static String shortened(String text, double characters) {
        int room = (int) Math.max(8, characters);
        return text.length() <= room ? text : text.substring(0, room - 1).strip() + "…";
    }

    private static String look(Moment moment) {
        return moment.doubtful() ? "moment doubtful" : "moment";
    }

    private double lanes() {
        Map<String, List<Moment>> lanes = new LinkedHashMap<>();
        moments.forEach(moment ->
                lanes.computeIfAbsent(moment.lane(), key -> new ArrayList<>()).add(moment));
        double y = TOP + 6;
        for (Map.Entry<String, List<Moment>> lane : lanes.entrySet()) {
            marks.add(new Mark.Line(0, y, width, y, "lane"));
            if (!lane.getKey().isEmpty()) {
                marks.add(new Mark.Label(8, y + 16, "start", "lane", lane.getKey()));
            }
            y = packed(Cluster.of(lane.getValue()), lane.getKey().isEmpty() ? y + 14 : y + 30);
        }
        return y;
    }

    /// Puts each cluster in the first row in which it touches no other.
    private double packed(List<Cluster> lane, double top) {
        List<Double> ends = new ArrayList<>();
        for (Cluster cluster : lane) {
            double[] extent = SpanMarks.extent(cluster.span(), axis);
            double room =
                    cluster.count().isEmpty() ? 0 : 3 + DIGIT * cluster.count().length();
            boolean right = extent[1] + room <= width;
            double from = right ? extent[0] : extent[0] - room;
            double to = right ? extent[1] + room : extent[1];
            int row = 0;
            while (row < ends.size() && ends.get(row) > from) {
                row++;
            }
            if (row == ends.size()) {
                ends.add(to);
            } else {
                ends.set(row, to);
            }
            double y = top + row * STACK;
            List<Mark> own = new ArrayList<>(SpanMarks.of(cluster.span(), axis, y));
            if (!cluster.count().isEmpty()) {
                double beside = cluster.span().isDay() ? axis.at(cluster.span().first()) + 8 : extent[1] - 4;
                double before = axis.at(cluster.span().first()) - 8;
                own.add(new Mark.Label(
                        right ? beside : before, y + 4, right ? "start" : "end", "count", cluster.count()));
            }
            marks.add(new Mark.Link(cluster.href(), cluster.title(), cluster.look(), own));
        }
        return top + ends.size() * STACK + 4;
    }
}
