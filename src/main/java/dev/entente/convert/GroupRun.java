package dev.entente.convert;

import dev.entente.csv.CsvException;
import dev.entente.csv.Rows;
import dev.entente.csvw.AccessRefusedException;
import dev.entente.csvw.Fetcher;
import dev.entente.csvw.Table;
import dev.entente.csvw.TableGroup;
import java.io.IOException;
import java.net.URI;
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
    private final Optional<UnitMaker> units;
    private long tables;
    private long rowCount;

    GroupRun(TableGroup group, ConvertOptions options, Fetcher fetcher, TripleOutput out, Problems problems) {
        this(group, options, fetcher, out, problems, Optional.empty());
    }

    /// @param units what takes the rows instead
    GroupRun(
            TableGroup group,
            ConvertOptions options,
            Fetcher fetcher,
            TripleOutput out,
            Problems problems,
            Optional<UnitMaker> units) {
        this.group = group;
        this.options = options;
        this.fetcher = fetcher;
        this.out = out;
        this.problems = problems;
        this.units = units;
        this.annotations = new AnnotationEmitter(out);
        this.keys = new Keys(group, problems, Runtime.getRuntime().maxMemory() / 4);
    }

    Summary run() throws IOException {
        try (keys) {
            if (allThere()) {
                readAll();
            }
        }
        return new Summary(tables, rowCount, out.count(), problems.errors(), problems.warnings());
    }

    private void readAll() throws IOException {
        Node groupNode = describeGroup();
        int number = 0;
        for (Table table : group.tables()) {
            number++;
            read(table, number, groupNode);
        }
        keys.finish();
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
                problems.add(e.diagnostic(table.at()));
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
        Node node = node(table, number, out);
        if (options.mode() == Mode.STANDARD && !table.suppressOutput()) {
            out.triple(groupNode, CsvwTerms.HAS_TABLE, node);
            out.triple(node, CsvwTerms.TYPE, CsvwTerms.TABLE);
            out.triple(node, CsvwTerms.URL, NodeFactory.createURI(table.url()));
            annotations.emit(node, table.annotations());
            annotations.emit(node, CsvwTerms.NOTE, table.notes());
        }
        return node;
    }

    /// What stands for a table.
    static Node node(Table table, int number, TripleOutput out) {
        String id = table.id();
        return id == null ? out.blank("t" + number) : NodeFactory.createURI(id);
    }

    private void read(Table table, int number, Node groupNode) throws IOException {
        TableFile file = TableFile.of(table, fetcher);
        Node node = describeTable(table, number, groupNode);
        TableRun run = new TableRun(file, number, node, options, out, problems);
        try (Rows rows = file.open()) {
            if (units.isPresent()) {
                run.divide(rows, units.get());
            } else {
                run.read(rows, options.checksKeys() ? Optional.of(keys) : Optional.empty());
            }
        } catch (CsvException e) {
            problems.add(e.diagnostic());
        }
        tables++;
        rowCount += run.rows();
    }
}
