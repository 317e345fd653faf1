package dev.entente.serve.figure;

import dev.entente.serve.figure.Figure.Drawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Who is tied to whom, as points and lines.
public final class Network {
    private Network() {}

    /// What the lines mean.
    ///
    /// @param plain of what the source says
    /// @param doubtful of what is only inferred, ambiguous or open
    /// @param contested of what something speaks against
    public record Legend(String plain, String doubtful, String contested) {
        private List<Figure.Key> keys() {
            return List.of(
                    key(Tie.Certainty.PLAIN, plain),
                    key(Tie.Certainty.DOUBTFUL, doubtful),
                    key(Tie.Certainty.CONTESTED, contested));
        }

        private static Figure.Key key(Tie.Certainty certainty, String meaning) {
            return new Figure.Key(List.of(new Mark.Line(1, 8, 23, 8, "tie times-2" + certainty.look())), meaning);
        }
    }

    /// Draws these.
    ///
    /// @param pages where each name leads
    public static Figure of(
            String id, String title, String description, Legend legend, List<Tie> ties, Map<String, String> pages) {
        List<String> names = new ArrayList<>(new TreeMap<>(pages).keySet());
        List<int[]> pairs = ties.stream()
                .map(tie -> new int[] {names.indexOf(tie.who()), names.indexOf(tie.whom())})
                .toList();
        List<double[]> places = Layout.of(names.size(), pairs);
        return new Figure(
                id,
                title,
                description,
                legend.keys(),
                List.of(
                        drawing("wide", 960, Math.min(600, 160 + 30 * names.size()), ties, names, pages, places),
                        drawing("narrow", 350, Math.min(620, 160 + 34 * names.size()), ties, names, pages, places)));
    }

    private static Drawing drawing(
            String look,
            double width,
            double height,
            List<Tie> ties,
            List<String> names,
            Map<String, String> pages,
            List<double[]> places) {
        double margin = look.equals("wide") ? 110 : 56;
        List<double[]> points = places.stream()
                .map(place -> new double[] {margin + place[0] * (width - 2 * margin), 30 + place[1] * (height - 70)})
                .toList();
        List<Mark> marks = new ArrayList<>();
        for (Tie tie : ties) {
            double[] from = points.get(names.indexOf(tie.who()));
            double[] to = points.get(names.indexOf(tie.whom()));
            List<Mark> line = new ArrayList<>();
            line.add(new Mark.Line(from[0], from[1], to[0], to[1], "hold"));
            line.add(new Mark.Line(
                    from[0],
                    from[1],
                    to[0],
                    to[1],
                    "tie times-" + Math.min(6, tie.times()) + tie.certainty().look()));
            if (tie.times() > 1) {
                line.add(new Mark.Label(
                        (from[0] + to[0]) / 2, (from[1] + to[1]) / 2 - 5, "middle", "times", "×" + tie.times()));
            }
            marks.add(new Mark.Link(tie.href(), tie.label(), "tie", line));
        }
        List<double[][]> lines = ties.stream()
                .map(tie ->
                        new double[][] {points.get(names.indexOf(tie.who())), points.get(names.indexOf(tie.whom()))})
                .toList();
        NamePlaces free = new NamePlaces(width, points, lines);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            double[] at = free.take(name, points.get(i));
            marks.add(new Mark.Link(
                    pages.getOrDefault(name, ""),
                    name,
                    "person",
                    List.of(
                            new Mark.Dot(points.get(i)[0], points.get(i)[1], 9, "person"),
                            new Mark.Label(at[0], at[1], "middle", "name", name))));
        }
        return new Drawing(look, width, height, marks);
    }
}
