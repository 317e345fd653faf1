package dev.entente.dossier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.atlas.json.JSON;
import org.apache.jena.atlas.json.JsonObject;

/// Copies the tables without one row, and without the rows that refer to it, so that the rest is whole.
final class WithoutRow {
    private static final Path DATA = Path.of("data");
    private static final String METADATA = "csv-metadata.json";
    private static final Pattern KIND = Pattern.compile("\\.\\./([a-z]+)/\\{.*");

    /// The kind of the things of each table.
    private final Map<String, String> kinds = new LinkedHashMap<>();
    /// By table and column, the kind of what the column refers to; empty where the cell names it itself.
    private final Map<String, Map<String, String>> references = new HashMap<>();
    private final Set<String> gone = new HashSet<>();

    private WithoutRow() throws IOException {
        JsonObject metadata = JSON.parse(Files.readString(DATA.resolve(METADATA)));
        metadata.getArray("tables").forEach(table -> describe(table.getAsObject()));
    }

    /// Copies the tables into `folder`.
    ///
    /// @param row `table:id` of what is left out
    static void copy(String row, Path folder) throws IOException {
        WithoutRow copy = new WithoutRow();
        String[] parts = row.split(":");
        copy.gone.add(
                copy.kinds.get(parts[0]) + "/" + Tables.row(parts[0], parts[1]).id());
        while (copy.spread()) {
            // what refers to something gone is gone too
        }
        copy.write(folder);
    }

    private void describe(JsonObject table) {
        String name = table.getString("url").replaceFirst("\\.csv$", "");
        JsonObject schema = table.getObj("tableSchema");
        kinds.put(name, kind(schema.getString("aboutUrl")));
        Map<String, String> columns = new HashMap<>();
        schema.getArray("columns").map(column -> column.getAsObject()).forEach(column -> {
            if (column.hasKey("valueUrl") && !column.hasKey("virtual")) {
                String template = column.getString("valueUrl");
                if (template.startsWith("../{+")) {
                    columns.put(column.getString("name"), "");
                } else if (template.startsWith("../")) {
                    columns.put(column.getString("name"), kind(template));
                }
            }
        });
        references.put(name, columns);
    }

    private static String kind(String template) {
        Matcher matcher = KIND.matcher(template);
        if (!matcher.matches()) {
            throw new AssertionError("no kind in " + template);
        }
        return matcher.group(1);
    }

    private boolean spread() {
        int before = gone.size();
        for (String table : kinds.keySet()) {
            for (Row row : Tables.rows(table)) {
                if (row.knows("id") && refersToGone(row)) {
                    gone.add(kinds.get(table) + "/" + row.id());
                }
            }
        }
        return gone.size() > before;
    }

    private boolean refersToGone(Row row) {
        return references.getOrDefault(row.table(), Map.of()).entrySet().stream()
                .anyMatch(reference -> gone.contains(
                        reference.getValue().isEmpty()
                                ? row.get(reference.getKey())
                                : reference.getValue() + "/" + row.get(reference.getKey())));
    }

    private boolean isGone(Row row) {
        return refersToGone(row) || (row.knows("id") && gone.contains(kinds.get(row.table()) + "/" + row.id()));
    }

    /// A row is a line, since no cell holds a line break.
    private void write(Path folder) throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.copy(DATA.resolve(METADATA), data.resolve(METADATA));
        for (String table : kinds.keySet()) {
            List<String> lines = Files.readAllLines(DATA.resolve(table + ".csv"));
            List<Row> rows = Tables.rows(table);
            List<String> kept = new ArrayList<>(List.of(lines.get(0)));
            for (int i = 0; i < rows.size(); i++) {
                if (!isGone(rows.get(i))) {
                    kept.add(lines.get(i + 1));
                }
            }
            Files.write(data.resolve(table + ".csv"), kept);
        }
    }
}
