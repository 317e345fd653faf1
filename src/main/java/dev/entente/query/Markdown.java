package dev.entente.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Draws cells as a Markdown table.
final class Markdown {
    private Markdown() {}

    static List<String> lines(Cells cells) {
        List<String> lines = new ArrayList<>();
        lines.add(line(cells.columns().stream().map(Cells::title).toList()));
        lines.add(line(cells.columns().stream().map(column -> "---").toList()));
        cells.rows().forEach(row -> lines.add(line(row)));
        return lines;
    }

    private static String line(List<String> texts) {
        return texts.stream().map(Markdown::escaped).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("`", "\\`")
                .replaceAll("\\s+", " ");
    }
}
