package dev.entente.dossier;

import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import dev.entente.graph.Export;
import dev.entente.graph.Syntax;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// One changed cell alters at most ten lines of an export, whatever its column is and however often its row is named.
/// Keys are no such cells: they name the thing itself. Two columns have no other value that they could take.
class ChangedCellTest {
    private static final int MOST = 10;
    private static final Path DOSSIER = Path.of("");

    /// What an empty cell stands for: written out, it changes nothing.
    private static final Set<String> DEFAULTS = Set.of("explicit", "none", "accepted", "within");

    /// One column of each kind, as a rule; all of them with `-Dentente.every-column=true`.
    private static final Set<String> COLUMNS = Set.of(
            "persons.label",
            "persons.altLabel",
            "states.label",
            "regimes.label",
            "regimes.regimeOf",
            "regimes.date",
            "organisations.organOf",
            "places.country",
            "posts.label",
            "posts.postOf",
            "affiliations.affiliatedWith",
            "affiliations.date",
            "events.date",
            "events.standing",
            "documents.label",
            "documents.audience",
            "stances.level",
            "claims.proposition");

    @ParameterizedTest(name = "{0}")
    @MethodSource("columns")
    void aChangedCellOfTheMostNamedRowAltersAtMostTenLines(String column, @TempDir Path folder) throws IOException {
        mustAlterFew(column, folder);
    }

    static Stream<String> columns() {
        return everyColumn().filter(c -> Boolean.getBoolean("entente.every-column") || COLUMNS.contains(c));
    }

    private static Stream<String> everyColumn() {
        return Tables.names().stream()
                .flatMap(table -> header(table).stream()
                        .filter(column -> !Set.of("id", "passageOf", "sha256").contains(column) && !isLink(table))
                        .map(column -> table + "." + column));
    }

    /// A row of a table of pairs is a key as a whole.
    private static boolean isLink(String table) {
        return !header(table).contains("id");
    }

    private static List<String> header(String table) {
        try (Stream<String> lines = Files.lines(file(DOSSIER, table))) {
            return List.of(lines.findFirst().orElseThrow().split(","));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Path file(Path dossier, String table) {
        return dossier.resolve("data").resolve(table + ".csv");
    }

    private static void mustAlterFew(String tableAndColumn, Path folder) throws IOException {
        String table = tableAndColumn.replaceFirst("\\..*", "");
        String column = tableAndColumn.replaceFirst(".*\\.", "");
        copy(folder);
        change(table, column, folder);
        Map<String, Integer> counts = lines(folder);
        lines(DOSSIER).forEach((line, count) -> counts.merge(line, -count, Integer::sum));
        List<String> gone = altered(counts, -1);
        List<String> added = altered(counts, 1);
        assertTrue(gone.size() <= MOST && added.size() <= MOST, () -> "gone " + gone + "\nadded " + added);
        assertTrue(!gone.isEmpty() || !added.isEmpty(), "nothing has changed");
    }

    private static List<String> altered(Map<String, Integer> counts, int sign) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() * sign > 0)
                .flatMap(entry -> Stream.generate(entry::getKey).limit(Math.abs(entry.getValue())))
                .sorted()
                .toList();
    }

    private static void copy(Path folder) throws IOException {
        Path to = Files.createDirectories(folder.resolve("data"));
        try (Stream<Path> files = Files.list(DOSSIER.resolve("data"))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    /// Gives the cell of the most named row the value of another one, or a text of its own where there is no other.
    private static void change(String table, String column, Path folder) throws IOException {
        List<Row> rows = Tables.read(file(DOSSIER, table));
        Map<String, Integer> named = named();
        Row row = rows.stream()
                .max(Comparator.comparingInt((Row one) -> named.getOrDefault(one.id(), 0)))
                .orElseThrow();
        String old = row.cells().getOrDefault(column, "");
        boolean isText = column.matches("label|note|proposition|paraphrase");
        String changed = isText
                ? old + " or so"
                : others(column).filter(value -> !value.equals(old)).findFirst().orElse(old + " or so");
        List<String> header = header(table);
        try (CsvWriter writer = CsvWriter.builder().build(file(folder, table))) {
            writer.writeRecord(header);
            rows.forEach(one -> writer.writeRecord(header.stream()
                    .map(name -> one.equals(row) && name.equals(column)
                            ? changed
                            : one.cells().getOrDefault(name, ""))
                    .toList()));
        }
    }

    /// What stands in the columns of that name, in any table.
    private static Stream<String> others(String column) {
        return Tables.names().stream()
                .flatMap(table -> Tables.read(file(DOSSIER, table)).stream())
                .map(row -> row.cells().getOrDefault(column, ""))
                .filter(value -> !value.isEmpty() && !DEFAULTS.contains(value));
    }

    /// How many cells of all tables name a key.
    private static Map<String, Integer> named() {
        Map<String, Integer> named = new HashMap<>();
        for (String table : Tables.names()) {
            for (Row row : Tables.read(file(DOSSIER, table))) {
                new LinkedHashSet<>(row.cells().values())
                        .forEach(cell -> named.merge(cell.replaceFirst("^[a-z]+/", ""), 1, Integer::sum));
            }
        }
        return named;
    }

    private static Map<String, Integer> lines(Path dossier) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Export.write(DossierGraph.open(Dossier.find(dossier)), Syntax.TURTLE, false, bytes);
        Map<String, Integer> counts = new HashMap<>();
        bytes.toString(StandardCharsets.UTF_8).lines().forEach(line -> counts.merge(line, 1, Integer::sum));
        return counts;
    }
}
