package dev.entente.convert;

import dev.entente.csv.Dialect;
import dev.entente.csv.Place;
import dev.entente.csv.Rows;
import dev.entente.csvw.Column;
import dev.entente.csvw.Table;
import dev.entente.csvw.Titles;
import dev.entente.diag.Nearest;
import dev.entente.diag.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The rows before the data, laid beside the columns the metadata describes.
/// [Metadata vocabulary 5.5.1](https://www.w3.org/TR/tabular-metadata/#schema-compatibility)
final class Header {
    private final String label;
    private final Table table;
    private final Problems problems;
    private final Consumer<String> comments;
    private final List<List<String>> titles = new ArrayList<>(); // by column of the file
    private final List<Position> places = new ArrayList<>();
    private boolean rowsLeft = true;

    private Header(String label, Table table, Problems problems, Consumer<String> comments) {
        this.comments = comments;
        this.label = label;
        this.table = table;
        this.problems = problems;
    }

    /// Reads up to the first row of data, without taking it.
    ///
    /// @param comments takes the comments in front of the data, and the text of rows that are skipped
    /// @return nothing where the file is empty
    static Optional<Header> read(Rows rows, String label, Table table, Problems problems, Consumer<String> comments)
            throws IOException {
        Header header = new Header(label, table, problems, comments);
        header.readRows(rows);
        if (!header.rowsLeft && header.titles.isEmpty()) {
            problems.add(ConvertCode.EMPTY_FILE, Position.of(label), null, "the file is empty", null);
            return Optional.empty();
        }
        header.checkDuplicates();
        header.checkDelimiter();
        return Optional.of(header);
    }

    /// How many columns the header has; 0 where there is none.
    int width() {
        return titles.size();
    }

    private void readRows(Rows rows) throws IOException {
        Dialect dialect = table.dialect();
        for (int i = 0; i < dialect.skipRows() && rowsLeft; i++) {
            rowsLeft = rows.next();
            if (rowsLeft) {
                comments.accept(rows.kind() == Rows.Kind.COMMENT ? rows.comment() : text(rows));
            }
        }
        for (int i = 0; i < dialect.headerRowCount() && rowsLeft; ) {
            rowsLeft = rows.next();
            if (rowsLeft && rows.kind() == Rows.Kind.COMMENT) {
                comments.accept(rows.comment());
            } else if (rowsLeft) {
                readTitles(rows);
                i++;
            }
        }
    }

    private String text(Rows rows) {
        StringJoiner joiner = new StringJoiner(table.dialect().delimiter());
        for (int i = 0; i < rows.size(); i++) {
            joiner.add(rows.cell(i));
        }
        return joiner.toString();
    }

    private void readTitles(Rows rows) {
        int skipped = table.dialect().skipColumns();
        for (int i = 0; i + skipped < rows.size(); i++) {
            if (i == titles.size()) {
                titles.add(new ArrayList<>());
                Place place = rows.place(i + skipped);
                places.add(Position.of(label, place.line(), place.character()));
            }
            String title = table.dialect().trim().apply(rows.cell(i + skipped));
            if (!title.isEmpty()) {
                titles.get(i).add(title);
            }
        }
    }

    private void checkDuplicates() {
        for (int i = 1; i < titles.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!titles.get(i).isEmpty() && titles.get(i).equals(titles.get(j))) {
                    String title = titles.get(i).get(0);
                    problems.add(
                            ConvertCode.DUPLICATE_HEADER,
                            places.get(i),
                            title,
                            "the columns " + (j + 1) + " and " + (i + 1) + " both have the title \"" + title + '"',
                            "give each column a title of its own");
                    break;
                }
            }
        }
    }

    /// One column whose title holds another usual delimiter is most often several.
    private void checkDelimiter() {
        if (titles.size() != 1 || titles.get(0).isEmpty()) {
            return;
        }
        String title = titles.get(0).get(0);
        for (String other : List.of(";", "\t", "|", ",")) {
            if (title.contains(other) && !other.equals(table.dialect().delimiter())) {
                String shown = other.equals("\t") ? "\\t" : other;
                problems.add(
                        ConvertCode.ONE_COLUMN,
                        places.get(0),
                        title,
                        "the file has one column, and its title holds \"" + shown + '"',
                        "if that divides its cells, set \"delimiter\": \"" + shown + "\" in the dialect");
                return;
            }
        }
    }

    /// The columns of the table: those of the file first, then the virtual ones.
    List<Column> columns() {
        List<Column> described = table.columns();
        List<Column> columns = new ArrayList<>();
        List<Column> inFile =
                described.stream().filter(column -> !column.virtual()).toList();
        if (!titles.isEmpty()) {
            checkCount(inFile);
        }
        for (int i = 0; i < Math.max(inFile.size(), titles.size()); i++) {
            if (i >= inFile.size()) {
                columns.add(undescribed(i, inFile.isEmpty() && !table.hasSchema()));
            } else {
                columns.add(inFile.get(i));
                if (i < titles.size()) {
                    check(inFile.get(i), i, inFile);
                }
            }
        }
        described.stream().filter(Column::virtual).forEach(columns::add);
        return columns;
    }

    /// Where the metadata describes columns, or says that there are none, the title of another does not count.
    private Column undescribed(int index, boolean titled) {
        Titles own = titled ? Titles.of("und", titles.get(index)) : Titles.NONE;
        return Column.undescribed(own, table.inherited(), places.get(index));
    }

    private void checkCount(List<Column> inFile) {
        if (inFile.isEmpty() ? !table.hasSchema() : inFile.size() == titles.size()) {
            return;
        }
        boolean more = titles.size() > inFile.size();
        problems.add(
                ConvertCode.HEADER_MISMATCH,
                more ? places.get(inFile.size()) : Position.of(label, 1, 0),
                null,
                "the file has " + titles.size() + (titles.size() == 1 ? " column" : " columns")
                        + ", and the metadata describes " + inFile.size(),
                more ? "describe all its columns, in their order" : missing(inFile));
    }

    private String missing(List<Column> inFile) {
        List<String> found = titles.stream().flatMap(List::stream).toList();
        return inFile.stream()
                .flatMap(column -> column.titles().all().stream().limit(1))
                .filter(title -> !found.contains(title))
                .findFirst()
                .map(title -> "the column \"" + title + "\" is missing from the file")
                .orElse("add the columns that are missing from the file");
    }

    private void check(Column column, int index, List<Column> inFile) {
        List<String> found = titles.get(index);
        if (found.isEmpty() || (column.titles().isEmpty() && !column.named())) {
            return;
        }
        if (column.titles().isEmpty()) {
            if (problems.purpose() == Purpose.VALIDATE) {
                mismatch(column, index, "and has no title there", "add \"titles\": \"" + found.get(0) + "\" to it");
            }
            return;
        }
        if (!column.titles().intersects(Titles.of(table.language(), found))) {
            List<String> all =
                    inFile.stream().flatMap(c -> c.titles().all().stream()).toList();
            String hint = all.contains(found.get(0))
                    ? "the columns stand in another order than they are described"
                    : Nearest.to(found.get(0), column.titles().all())
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse(null);
            mismatch(
                    column,
                    index,
                    "with the title \"" + String.join("\", \"", column.titles().all()) + '"',
                    hint);
        }
    }

    private void mismatch(Column column, int index, String how, @Nullable String hint) {
        String title = titles.get(index).get(0);
        String name = column.name() == null ? "" : " as \"" + Column.plain(column.name()) + '"';
        Position at = places.get(index);
        problems.add(
                ConvertCode.HEADER_MISMATCH,
                at,
                title,
                "the metadata describes column " + (index + 1) + name + ' ' + how + ", and the file calls it \"" + title
                        + '"',
                hint);
    }
}
