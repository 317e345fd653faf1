package dev.entente.convert;

import dev.entente.csv.CsvException;
import dev.entente.csv.CsvSource;
import dev.entente.csv.Rows;
import dev.entente.csvw.AccessRefusedException;
import dev.entente.csvw.Column;
import dev.entente.csvw.Fetcher;
import dev.entente.csvw.Inherited;
import dev.entente.csvw.Table;
import dev.entente.csvw.TableGroup;
import dev.entente.csvw.Titles;
import dev.entente.diag.Position;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// One pass over the tables of a group.
/// [CSV to RDF 4.2](https://www.w3.org/TR/csv2rdf/#generating-rdf)
final class GroupRun {
    private final TableGroup group;
    private final ConvertOptions options;
    private final Fetcher fetcher;
    private final TripleOutput out;
    private final Problems problems;
    private final AnnotationEmitter annotations;
    private final Keys keys;
    private long tables;
    private long rowCount;

    GroupRun(TableGroup group, ConvertOptions options, Fetcher fetcher, TripleOutput out, Problems problems) {
        this.group = group;
        this.options = options;
        this.fetcher = fetcher;
        this.out = out;
        this.problems = problems;
        this.annotations = new AnnotationEmitter(out);
        this.keys = new Keys(group, problems);
    }

    Summary run() throws IOException {
        if (allThere()) {
            Node groupNode = describeGroup();
            int number = 0;
            for (Table table : group.tables()) {
                number++;
                read(table, number, groupNode);
            }
            if (options.checksKeys()) {
                keys.finish();
            }
        }
        return new Summary(tables, rowCount, out.count(), problems.errors(), problems.warnings());
    }

    /// Looks before the first triple whether any table is missing.
    private boolean allThere() throws IOException {
        boolean all = true;
        for (Table table : group.tables()) {
            URI location = table.location();
            String label = fetcher.label(location);
            try {
                if (!fetcher.exists(location)) {
                    all = false;
                    problems.add(
                            ConvertCode.FILE_NOT_FOUND,
                            table.at(),
                            table.url(),
                            "there is no file " + label,
                            "correct its \"url\", or take the table out of the metadata");
                }
            } catch (AccessRefusedException e) {
                all = false;
                problems.add(
                        ConvertCode.FILE_NOT_FOUND, table.at(), table.url(), String.valueOf(e.getMessage()), e.hint());
            }
        }
        return all;
    }

    private Node describeGroup() {
        String id = group.id();
        Node node = id == null ? out.blank("group") : NodeFactory.createURI(id);
        if (options.mode() == Mode.STANDARD) {
            out.triple(node, CsvwTerms.TYPE, CsvwTerms.TABLE_GROUP);
            annotations.emit(node, group.annotations());
            annotations.emit(node, CsvwTerms.NOTE, group.notes());
        }
        return node;
    }

    private Node describeTable(Table table, int number, Node groupNode) {
        String id = table.id();
        Node node = id == null ? out.blank("t" + number) : NodeFactory.createURI(id);
        if (options.mode() == Mode.STANDARD && !table.suppressOutput()) {
            out.triple(groupNode, CsvwTerms.HAS_TABLE, node);
            out.triple(node, CsvwTerms.TYPE, CsvwTerms.TABLE);
            out.triple(node, CsvwTerms.URL, NodeFactory.createURI(table.url()));
            annotations.emit(node, table.annotations());
            annotations.emit(node, CsvwTerms.NOTE, table.notes());
        }
        return node;
    }

    private void read(Table table, int number, Node groupNode) throws IOException {
        URI location = table.location();
        String label = fetcher.label(location);
        CsvSource source = new CsvSource(
                label,
                () -> fetcher.fetch(location)
                        .orElseThrow(() -> new FileNotFoundException(label))
                        .body());
        Node tableNode = describeTable(table, number, groupNode);
        try (Rows rows = Rows.open(source, table.dialect())) {
            Optional<List<Column>> columns = Header.read(rows, label, table, problems);
            if (columns.isPresent()) {
                readRows(rows, label, table, columns.get(), tableNode, number);
            }
        } catch (CsvException e) {
            problems.add(e.diagnostic());
        }
        tables++;
    }

    private void readRows(Rows rows, String label, Table table, List<Column> header, Node tableNode, int number)
            throws IOException {
        boolean more = nextRow(rows, table);
        if (!more) {
            problems.add(ConvertCode.NO_ROWS, Position.of(label), null, label + " has no rows", null);
        }
        List<Column> columns = header.isEmpty() && more ? columnsOf(rows, label, table) : header;
        TablePlan plan = TablePlan.of(table, columns);
        CellReader cells = new CellReader(label, plan, problems);
        RowValues values = new RowValues(plan);
        RowEmitter emitter = new RowEmitter(plan, out, options, tableNode, number);
        Keys.OfTable tableKeys = options.checksKeys() ? keys.new OfTable(label, plan) : null;
        int width = table.dialect().skipColumns() + plan.fileColumns;
        long row = 0;
        for (; more; more = nextRow(rows, table)) {
            row++;
            if (rows.size() != width) {
                ragged(rows, label, row, width);
                continue;
            }
            values.begin(row, rows.number());
            cells.read(rows, values);
            if (tableKeys != null) {
                tableKeys.check(rows, values);
            }
            if (!table.suppressOutput()) {
                emitter.emit(values, column -> CellReader.position(label, plan, column, rows, values.row()));
            }
        }
        rowCount += row;
    }

    /// Moves to the next row that holds data.
    private static boolean nextRow(Rows rows, Table table) throws IOException {
        while (rows.next()) {
            boolean blank = table.dialect().skipBlankRows() && isBlank(rows);
            if (rows.kind() != Rows.Kind.COMMENT && !blank) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(Rows rows) {
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.cell(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /// A table without header and description has as many columns as its first row has cells.
    private static List<Column> columnsOf(Rows rows, String label, Table table) {
        List<Column> columns = new ArrayList<>();
        Inherited inherited = table.inherited();
        for (int i = table.dialect().skipColumns(); i < rows.size(); i++) {
            columns.add(Column.undescribed(Titles.NONE, inherited, Position.of(label, rows.line(), 0)));
        }
        return columns;
    }

    private void ragged(Rows rows, String label, long row, int width) {
        int found = rows.size();
        boolean blank = rows.kind() == Rows.Kind.BLANK;
        problems.add(
                ConvertCode.RAGGED_ROW,
                new Position(label, rows.line(), 0, row, null),
                null,
                blank ? "this row is blank" : "this row has " + cells(found) + ", and the table has " + cells(width),
                blank
                        ? "remove it, or set \"skipBlankRows\": true in the dialect"
                        : found > width
                                ? "put quotes around cells that hold the delimiter"
                                : "add a delimiter for each empty cell");
    }

    private static String cells(int count) {
        return count == 1 ? "1 cell" : count + " cells";
    }
}
