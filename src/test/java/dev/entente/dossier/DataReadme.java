package dev.entente.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What `data/README.md` says: its Markdown tables, by the heading they stand under.
///
/// @param lines by heading, in order
record DataReadme(Map<String, List<String>> lines) {
    private static final Pattern HEADING = Pattern.compile("#+ (.*)");
    private static final Pattern TWO_CELLS = Pattern.compile("\\| `([^`]+)` \\| (?:`([^`]*)`|\\*empty\\*): (.*) \\|");

    /// One line of a table that explains a row.
    ///
    /// @param column the column's name
    /// @param value the cell as it stands there, or the empty text
    /// @param meaning what is said of it
    record Cell(String column, String value, String meaning) {}

    /// Reads the file.
    static DataReadme read() throws IOException {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of("data/README.md"))) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                section = new ArrayList<>();
                lines.put(heading.group(1), section);
            } else {
                section.add(line);
            }
        }
        return new DataReadme(lines);
    }

    /// The cells of the row that is explained under a heading, in order.
    List<Cell> explained(String heading) {
        return tableUnder(heading).stream()
                .map(line -> {
                    Matcher cells = TWO_CELLS.matcher(line);
                    if (!cells.matches()) {
                        throw new AssertionError(heading + " has no value and explanation in: " + line);
                    }
                    String value = cells.group(2) == null ? "" : cells.group(2).replace("\\|", "|");
                    return new Cell(cells.group(1), value, cells.group(3).strip());
                })
                .toList();
    }

    /// The lines of the table under a heading, without its head.
    List<String> tableUnder(String heading) {
        return lines.getOrDefault(heading, List.of()).stream()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .toList();
    }
}
