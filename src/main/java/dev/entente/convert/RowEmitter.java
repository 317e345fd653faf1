package dev.entente.convert;

import dev.entente.diag.Position;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/// Makes triples of the values of rows.
/// [CSV to RDF 4.2, generating RDF](https://www.w3.org/TR/csv2rdf/#generating-rdf), from step 4.6 on
final class RowEmitter {
    private final TablePlan plan;
    private final TripleOutput out;
    private final ConvertOptions options;
    private final Node tableNode;
    private final String tableLabel;
    private final String rowUrl;
    private final ColumnEmitter[] emitters;
    private final @Nullable Node[] bySource; // the subjects of the current row, as far as they were asked for
    private final List<Node> subjects = new ArrayList<>(); // of the current row, each once

    /// @param tableNumber in the group, from 1
    RowEmitter(TablePlan plan, TripleOutput out, ConvertOptions options, Node tableNode, int tableNumber) {
        this.plan = plan;
        this.out = out;
        this.options = options;
        this.tableNode = tableNode;
        this.tableLabel = "t" + tableNumber;
        this.rowUrl = plan.table.withFragment("row=");
        this.emitters = plan.columns.stream()
                .map(column -> new ColumnEmitter(column, out))
                .toArray(ColumnEmitter[]::new);
        this.bySource = new @Nullable Node[plan.subjects];
    }

    /// @param places of the cells of the current row, by column
    void emit(RowValues values, IntFunction<Position> places) {
        subjects.clear();
        Arrays.fill(bySource, null);
        Node row = options.mode() == Mode.STANDARD ? describeRow(values) : CsvwTerms.NIL;
        for (ColumnEmitter emitter : emitters) {
            if (!emitter.speaks(values)) {
                continue;
            }
            Node subject = subject(emitter, values);
            if (!subjects.contains(subject)) {
                subjects.add(subject);
                if (options.mode() == Mode.STANDARD) {
                    out.triple(row, CsvwTerms.DESCRIBES, subject);
                }
            }
            if (out.wantsPlaces()) {
                out.at(() -> places.apply(emitter.index()));
            }
            emitter.emit(subject, values, tableLabel);
        }
        if (options.rowProvenance() && !subjects.isEmpty()) {
            Node source = NodeFactory.createURI(rowUrl + values.sourceRow());
            for (Node subject : subjects) {
                out.triple(subject, CsvwTerms.DERIVED_FROM, source);
            }
        }
    }

    private Node subject(ColumnEmitter emitter, RowValues values) {
        int source = plan.columns.get(emitter.index()).subject;
        Node subject = bySource[source];
        if (subject == null) {
            Node named = emitter.subject(values);
            subject = named == null ? out.blank(tableLabel + "r" + values.row()) : named;
            bySource[source] = subject;
        }
        return subject;
    }

    private Node describeRow(RowValues values) {
        Node row = out.blank(tableLabel + "r" + values.row() + "row");
        out.triple(tableNode, CsvwTerms.HAS_ROW, row);
        out.triple(row, CsvwTerms.TYPE, CsvwTerms.ROW_CLASS);
        out.triple(
                row,
                CsvwTerms.ROWNUM,
                NodeFactory.createLiteralDT(Long.toString(values.row()), XSDDatatype.XSDinteger));
        out.triple(row, CsvwTerms.URL, NodeFactory.createURI(rowUrl + values.sourceRow()));
        for (int column : plan.rowTitles) {
            ColumnEmitter emitter = emitters[column];
            if (values.isList(column)) {
                values.items(column).forEach(item -> out.triple(row, CsvwTerms.TITLE, emitter.title(item.lexical())));
                continue;
            }
            CellValue title = values.value(column);
            if (title != null) {
                out.triple(row, CsvwTerms.TITLE, emitter.title(title.lexical()));
            }
        }
        return row;
    }
}
