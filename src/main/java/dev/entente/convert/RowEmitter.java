package dev.entente.convert;

import dev.entente.csvw.BoundTemplate;
import dev.entente.csvw.datatype.Builtin;
import dev.entente.diag.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
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
    private final Maker[] makers;
    private final List<Node> subjects = new ArrayList<>(); // of the current row, each once

    /// @param tableNumber in the group, from 1
    RowEmitter(TablePlan plan, TripleOutput out, ConvertOptions options, Node tableNode, int tableNumber) {
        this.plan = plan;
        this.out = out;
        this.options = options;
        this.tableNode = tableNode;
        this.tableLabel = "t" + tableNumber;
        this.rowUrl = plan.table.withFragment("row=");
        this.makers = plan.columns.stream().map(Maker::new).toArray(Maker[]::new);
    }

    /// @param places of the cells of the current row, by column
    void emit(RowValues values, IntFunction<Position> places) {
        subjects.clear();
        String rowLabel = tableLabel + "r" + values.row();
        Node row = options.mode() == Mode.STANDARD ? describeRow(values, rowLabel) : CsvwTerms.NIL;
        Node anonymous = null;
        for (Maker maker : makers) {
            if (maker.column.column.suppressOutput() || !maker.hasValue(values)) {
                continue;
            }
            Node subject = maker.subject(values);
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
                out.at(() -> places.apply(maker.column.index));
            }
            maker.emit(subject, values, rowLabel);
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
            Maker maker = makers[column];
            if (values.isList(column)) {
                values.items(column).forEach(item -> out.triple(row, CsvwTerms.TITLE, maker.title(item.lexical())));
            } else if (!values.isNull(column)) {
                out.triple(row, CsvwTerms.TITLE, maker.title(String.valueOf(values.lexical(column))));
            }
        }
        return row;
    }

    /// Makes the nodes of one column.
    private final class Maker {
        private final ColumnPlan column;
        private final boolean isVirtual;
        private final @Nullable Node constantSubject;
        private final @Nullable Node constantPredicate;
        private final @Nullable Node constantObject;
        private final RDFDatatype datatype;
        private final String language; // of values; empty where they have none
        private final String brokenLanguage; // of texts that are no values

        Maker(ColumnPlan column) {
            this.column = column;
            this.isVirtual = column.column.virtual();
            this.constantSubject = constant(column.aboutUrl);
            this.constantPredicate = constant(column.propertyUrl);
            this.constantObject = constant(column.valueUrl);
            this.datatype = TypeMapper.getInstance().getSafeTypeByName(column.type.iri());
            String tag = column.column.properties().language();
            boolean string = column.type.iri().equals(Builtin.STRING.iri());
            this.language = string && !tag.equals("und") ? tag : "";
            this.brokenLanguage = column.type.base() == Builtin.STRING && !tag.equals("und") ? tag : "";
        }

        private static @Nullable Node constant(@Nullable BoundTemplate template) {
            String url = template == null ? null : template.constant();
            return url == null ? null : NodeFactory.createURI(url);
        }

        /// A virtual column with a URL speaks in every row; all others only where there is a value.
        boolean hasValue(RowValues values) {
            if (isVirtual && column.valueUrl != null) {
                return true;
            }
            return values.isList(column.index) ? !values.items(column.index).isEmpty() : !values.isNull(column.index);
        }

        @Nullable Node subject(RowValues values) {
            return column.aboutUrl == null || constantSubject != null
                    ? constantSubject
                    : NodeFactory.createURI(column.aboutUrl.expand(values));
        }

        void emit(Node subject, RowValues values, String rowLabel) {
            Node predicate = constantPredicate == null
                    ? NodeFactory.createURI(column.propertyUrl.expand(values))
                    : constantPredicate;
            if (column.valueUrl != null) {
                Node object =
                        constantObject == null ? NodeFactory.createURI(column.valueUrl.expand(values)) : constantObject;
                out.triple(subject, predicate, object);
            } else if (!values.isList(column.index)) {
                String lexical = String.valueOf(values.lexical(column.index));
                out.triple(subject, predicate, literal(lexical, values.broken(column.index)));
            } else if (column.column.properties().ordered()) {
                out.triple(subject, predicate, list(values.items(column.index), rowLabel + "c" + column.index));
            } else {
                for (RowValues.Item item : values.items(column.index)) {
                    out.triple(subject, predicate, literal(item.lexical(), item.broken()));
                }
            }
        }

        private Node list(List<RowValues.Item> items, String label) {
            Node next = CsvwTerms.NIL;
            for (int i = items.size() - 1; i >= 0; i--) {
                Node cell = out.blank(label + "i" + i);
                out.triple(
                        cell,
                        CsvwTerms.FIRST,
                        literal(items.get(i).lexical(), items.get(i).broken()));
                out.triple(cell, CsvwTerms.REST, next);
                next = cell;
            }
            return next;
        }

        /// [CSV to RDF 4.4](https://www.w3.org/TR/csv2rdf/#datatypes); what is no value stays a string.
        private Node literal(String lexical, boolean broken) {
            String tag = broken ? brokenLanguage : language;
            if (!tag.isEmpty()) {
                return NodeFactory.createLiteralLang(lexical, tag);
            }
            return broken ? NodeFactory.createLiteralString(lexical) : NodeFactory.createLiteralDT(lexical, datatype);
        }

        private Node title(String text) {
            String tag = column.column.properties().language();
            return tag.equals("und") ? NodeFactory.createLiteralString(text) : NodeFactory.createLiteralLang(text, tag);
        }
    }
}
