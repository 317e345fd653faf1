package dev.entente.dossier;

import java.util.List;
import java.util.Map;

/// One row of a table, as a curator wrote it.
///
/// @param table the file's name without its ending
/// @param cells by column; an empty cell is the empty text
record Row(String table, Map<String, String> cells) {
    private static final Map<String, String> DEFAULTS =
            Map.of("reading", "explicit", "hedge", "none", "standing", "accepted");

    Row {
        cells = Map.copyOf(cells);
    }

    /// The cell of `column`, or what an empty one stands for.
    String get(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new AssertionError(table + " has no column " + column);
        }
        return cell.isEmpty() ? DEFAULTS.getOrDefault(column, "") : cell;
    }

    /// Whether the table has `column`.
    boolean knows(String column) {
        return cells.containsKey(column);
    }

    /// Whether `column` holds `value`.
    boolean is(String column, String value) {
        return get(column).equals(value);
    }

    /// The parts of a cell that holds several.
    List<String> list(String column) {
        return get(column).isEmpty()
                ? List.of()
                : List.of(get(column).split(";")).stream().map(String::strip).toList();
    }

    /// The row's key.
    String id() {
        return get("id");
    }

    @Override
    public String toString() {
        return table + ":" + cells.getOrDefault("id", cells.getOrDefault("item", ""));
    }
}
