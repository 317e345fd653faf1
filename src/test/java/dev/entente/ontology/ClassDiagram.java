package dev.entente.ontology;

import dev.entente.ontology.ClassModel.ClassBox;
import dev.entente.ontology.ClassModel.PropertyRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Draws a class model as SVG: a card for each class, the classes below it hung on its left edge, trees set in columns.
final class ClassDiagram {
    private static final int COLUMNS = 4;
    private static final int COLUMN_WIDTH = 272;
    private static final int GAP = 20;
    private static final int MARGIN = 20;
    private static final int HEADER = 26;
    private static final int ROW = 17;
    private static final int INDENT = 22;
    private static final int WIDTH = 2 * MARGIN + COLUMNS * COLUMN_WIDTH + (COLUMNS - 1) * GAP;

    private static final String STYLE = """
            <style>
              text { font: 12.5px system-ui, "Segoe UI", Helvetica, Arial, sans-serif; fill: #1f2328; }
              .ground { fill: #ffffff; }
              .card { fill: #f6f8fa; stroke: #6e7781; }
              .head { font-weight: 600; font-size: 13.5px; }
              .open { stroke-dasharray: 4 3; }
              .range { fill: #0550ae; }
              .value { fill: #57606a; font-style: italic; }
              .line { fill: none; stroke: #6e7781; }
              .tip { fill: #ffffff; stroke: #6e7781; }
              @media (prefers-color-scheme: dark) {
                text { fill: #e6edf3; } .ground { fill: #0d1117; } .card { fill: #161b22; stroke: #8b949e; }
                .range { fill: #79c0ff; } .value { fill: #9ea7b1; } .line { stroke: #8b949e; }
                .tip { fill: #0d1117; stroke: #8b949e; }
              }
            </style>
            """;

    private final StringBuilder shapes = new StringBuilder();

    private ClassDiagram() {}

    /// The diagram as the text of an SVG file.
    static String draw(ClassModel model) {
        return new ClassDiagram().page(model);
    }

    private String page(ClassModel model) {
        List<ClassBox> trees = new ArrayList<>(model.roots());
        trees.add(new ClassBox("whatever is stated or dated", model.anywhere(), List.of()));
        int[] bottoms = new int[COLUMNS];
        Arrays.fill(bottoms, MARGIN);
        for (ClassBox tree : trees) {
            int column = shortest(bottoms);
            bottoms[column] = tree(tree, MARGIN + column * (COLUMN_WIDTH + GAP), bottoms[column], COLUMN_WIDTH) + GAP;
        }
        int height = Arrays.stream(bottoms).max().orElse(0) - GAP + MARGIN;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-labelledby="title desc">
                <title id="title">The classes of the Entente ontology</title>
                <desc id="desc">%s</desc>
                """.formatted(WIDTH, height, WIDTH, height, description(model))
                + STYLE
                + "<rect class=\"ground\" width=\"%d\" height=\"%d\"/>%n".formatted(WIDTH, height)
                + shapes
                + "</svg>\n";
    }

    private static String description(ClassModel model) {
        List<String> names = model.roots().stream().map(ClassBox::name).toList();
        return "A card for each class with its properties and what they lead to; sub-classes hang below their class. "
                + "A slash marks what rules derive. Classes at the top: " + String.join(", ", names) + ".";
    }

    private static int shortest(int[] bottoms) {
        int column = 0;
        for (int i = 1; i < bottoms.length; i++) {
            if (bottoms[i] < bottoms[column]) {
                column = i;
            }
        }
        return column;
    }

    /// Draws a class and what is below it; returns the bottom edge.
    private int tree(ClassBox box, int x, int y, int width) {
        int bottom = card(box, x, y, width);
        int trunk = x + INDENT / 2;
        int cardBottom = bottom;
        int lastBranch = bottom;
        for (ClassBox child : box.children()) {
            int top = bottom + GAP / 2;
            lastBranch = top + HEADER / 2;
            line("M%d %dH%d".formatted(trunk, lastBranch, x + INDENT));
            bottom = tree(child, x + INDENT, top, width - INDENT);
        }
        if (!box.children().isEmpty()) {
            line("M%d %dV%d".formatted(trunk, cardBottom + 8, lastBranch));
            add("<path class=\"tip\" d=\"M%d %dl-5 8h10z\"/>".formatted(trunk, cardBottom));
        }
        return bottom;
    }

    private int card(ClassBox box, int x, int y, int width) {
        int height = HEADER + (box.rows().isEmpty() ? 0 : box.rows().size() * ROW + 8);
        String open = Character.isLowerCase(box.name().charAt(0)) ? " open" : "";
        add("<rect class=\"card%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\"/>"
                .formatted(open, x, y, width, height));
        add("<text class=\"head\" x=\"%d\" y=\"%d\">%s</text>".formatted(x + 10, y + 18, box.name()));
        if (!box.rows().isEmpty()) {
            line("M%d %dh%d".formatted(x, y + HEADER, width));
        }
        int baseline = y + HEADER + 16;
        for (PropertyRow row : box.rows()) {
            row(row, x + 10, baseline);
            baseline += ROW;
        }
        return y + height;
    }

    private void row(PropertyRow row, int x, int baseline) {
        boolean entity =
                Character.isUpperCase(row.range().charAt(0)) && !row.range().equals("EDTF");
        String style = entity && !row.range().equals("Concept") ? "range" : "value";
        add("<text x=\"%d\" y=\"%d\">%s%s <tspan class=\"%s\">%s</tspan></text>"
                .formatted(x, baseline, row.derived() ? "/ " : "", row.name(), style, shown(row.range())));
    }

    private static String shown(String range) {
        return switch (range) {
            case "Concept" -> "concept";
            case "langString" -> "text";
            default -> range;
        };
    }

    private void line(String path) {
        add("<path class=\"line\" d=\"" + path + "\"/>");
    }

    private void add(String svg) {
        shapes.append(svg).append('\n');
    }
}
