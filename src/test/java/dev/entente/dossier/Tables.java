package dev.entente.dossier;

import static java.util.stream.Collectors.toCollection;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The tables under `data/`, read plainly: what a test says of them holds before any rule has run.
final class Tables {
    private static final Path DATA = Path.of("data");
    private static final Map<String, List<Row>> READ = new ConcurrentHashMap<>();

    private Tables() {}

    /// All rows of a table, named without its ending.
    static List<Row> rows(String table) {
        return READ.computeIfAbsent(table, name -> read(DATA.resolve(name + ".csv")));
    }

    /// The rows of a table that `wanted` accepts.
    static List<Row> rows(String table, Predicate<Row> wanted) {
        return rows(table).stream().filter(wanted).toList();
    }

    /// The rows of a table whose `column` holds `value`.
    static List<Row> rows(String table, String column, String value) {
        return rows(table, row -> row.is(column, value));
    }

    /// The row with that key.
    static Row row(String table, String id) {
        return rows(table, "id", id).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + id + " in " + table + ".csv"));
    }

    /// Whether the table has a row with that key.
    static boolean has(String table, String id) {
        return !rows(table, "id", id).isEmpty();
    }

    /// Who took part in an event, as `kind/slug`.
    static Set<String> agents(String event) {
        return distinct(rows("participations", "event", event), "agent");
    }

    /// The passages that a fact (`kind/slug`) has beside its own.
    static Set<String> furtherPassages(String fact) {
        return distinct(rows("evidence", "supports", fact), "passage");
    }

    /// The different values of a column, in order.
    static Set<String> distinct(List<Row> rows, String column) {
        return rows.stream().map(row -> row.get(column)).collect(toCollection(TreeSet::new));
    }

    /// How two rows (`kind/slug` each) are said to conflict, in either order, or `none`.
    static String conflict(String one, String other) {
        return rows("conflicts").stream()
                .filter(row -> Set.of(row.get("first"), row.get("second")).equals(Set.of(one, other)))
                .map(row -> row.get("conflictKind"))
                .findFirst()
                .orElse("none");
    }

    /// The rows that bear provenance (a voice, a passage) and stand on one of `passages`.
    static List<Row> factsAt(String... passages) {
        Set<String> wanted = Set.of(passages);
        return everyRowWith("statedBy").stream()
                .filter(row -> row.knows("reading") && wanted.contains(row.get("passage")))
                .toList();
    }

    /// The names of all tables, in order.
    static List<String> names() {
        try (Stream<Path> files = Files.list(DATA)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv"))
                    .map(name -> name.substring(0, name.length() - ".csv".length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The rows of all tables that have `column`.
    static List<Row> everyRowWith(String column) {
        return names().stream()
                .flatMap(name -> rows(name).stream())
                .filter(row -> row.knows(column))
                .toList();
    }

    /// Reads any CSV file with a header.
    static List<Row> read(Path file) {
        String name = file.getFileName().toString().replaceFirst("\\.csv$", "");
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream()
                    .map(record -> new Row(name, record.getFieldsAsMap()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
