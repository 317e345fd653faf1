package dev.entente.convert;

import dev.entente.diag.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

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
    }

    /// @param places of the cells of the current row, by column
    void emit(RowValues values, IntFunction<Position> places) {
        subjects.clear();
        String rowLabel = tableLabel + "r" + values.row();
        Node row = options.mode() == Mode.STANDARD ? describeRow(values, rowLabel) : CsvwTerms.NIL;
        Node anonymous = null;
        for (ColumnEmitter emitter : emitters) {
            if (!emitter.speaks(values)) {
                continue;
            }
            Node subject = emitter.subject(values);
            if (subject == null) {
                anonymous = anonymous == null ? out.blank(rowLabel) : anonymous;
                subject = anonymous;
            }
            if (!subjects.contains(subject)) {
                subjects.add(subject);
                if (options.mode() == Mode.STANDARD) {
                    out.triple(row, CsvwTerms.DESCRIBES, subject);
                }
            }
            if (out.wantsPlaces()) {
                out.at(() -> places.apply(emitter.index()));
            }
            emitter.emit(subject, values, rowLabel);
        }
        if (options.rowProvenance() && !subjects.isEmpty()) {
            Node source = NodeFactory.createURI(rowUrl + values.sourceRow());
            for (Node subject : subjects) {
                out.triple(subject, CsvwTerms.DERIVED_FROM, source);
            }
        }
    }

    private Node describeRow(RowValues values, String rowLabel) {
        Node row = out.blank(rowLabel + "row");
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
            } else if (!values.isNull(column)) {
                out.triple(row, CsvwTerms.TITLE, emitter.title(String.valueOf(values.lexical(column))));
            }
        }
        return row;
    }
}
