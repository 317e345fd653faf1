package dev.entente.query;

import java.util.ArrayList;
import java.util.List;

/// Draws cells for a narrow terminal: one record after the other, one field a line. Empty fields are left out.
final class Records {
    private static final String GAP = "  ";
    private static final int LEAST = 10;

    private Records() {}

    /// @param width of the terminal
    static List<String> lines(Cells cells, int width, boolean colour) {
        List<String> titles = cells.columns().stream().map(Cells::title).toList();
        int longest = titles.stream().mapToInt(CellWidth::of).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int row = 0; row < cells.rows().size(); row++) {
            String head = "─[ " + (row + 1) + " ]";
            String rule = head + "─".repeat(Math.max(0, Math.min(width, 80) - head.length()));
            lines.add(colour ? "\u001b[1m" + rule + "\u001b[0m" : rule);
            for (int i = 0; i < titles.size(); i++) {
                String text = cells.rows().get(row).get(i);
                if (!text.isEmpty()) {
                    field(titles.get(i), text, longest, width, lines);
                }
            }
        }
        return lines;
    }

    private static void field(String title, String text, int longest, int width, List<String> lines) {
        String start = title + " ".repeat(longest - CellWidth.of(title)) + GAP;
        for (String line : Table.wrap(text, Math.max(LEAST, width - longest - GAP.length()))) {
            lines.add((start + line).stripTrailing());
            start = " ".repeat(longest) + GAP;
        }
    }
}
