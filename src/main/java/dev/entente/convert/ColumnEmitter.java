package dev.entente.convert;

import dev.entente.csvw.BoundTemplate;
import dev.entente.csvw.datatype.Builtin;
import java.util.List;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/// Makes the triples of one column.
/// [CSV to RDF 4.2, generating RDF](https://www.w3.org/TR/csv2rdf/#generating-rdf), steps 4.6.8.1 to 4.6.8.7
final class ColumnEmitter {
    private final ColumnPlan column;
    private final TripleOutput out;
    private final boolean isVirtual;
    private final @Nullable Node constantSubject;
    private final @Nullable Node constantPredicate;
    private final @Nullable Node constantObject;
    private final boolean ownObject; // whether the object is made of the column's own value alone
    private final RDFDatatype datatype;
    private final String language; // of values; empty where they have none
    private final String brokenLanguage; // of texts that are no values

    ColumnEmitter(ColumnPlan column, TripleOutput out) {
        this.column = column;
        this.out = out;
        this.isVirtual = column.column.virtual();
        this.constantSubject = constant(column.aboutUrl);
        this.constantPredicate = constant(column.propertyUrl);
        this.constantObject = constant(column.valueUrl);
        this.ownObject = constantObject == null
                && column.valueUrl != null
                && !isVirtual
                && column.valueUrl.slots().stream().allMatch(slot -> slot == column.index);
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

    /// A virtual column with a URL speaks in every row; all others only where there is a value. An empty list is one
    /// where it is ordered: step 4.6.8.5 makes an rdf:List of it, which is rdf:nil.
    boolean speaks(RowValues values) {
        if (column.column.suppressOutput()) {
            return false;
        }
        if (isVirtual && column.valueUrl != null) {
            return true;
        }
        return values.isList(column.index)
                ? column.column.properties().ordered()
                        || !values.items(column.index).isEmpty()
                : !values.isNull(column.index);
    }

    /// Its place among the columns of the table.
    int index() {
        return column.index;
    }

    /// The thing it says something of, or null where that has no name.
    @Nullable Node subject(RowValues values) {
        return column.aboutUrl == null || constantSubject != null
                ? constantSubject
                : NodeFactory.createURI(column.aboutUrl.expand(values));
    }

    /// Says what the cell says.
    ///
    /// @param tableLabel tells the blank nodes of the table from those of others
    void emit(Node subject, RowValues values, String tableLabel) {
        Node predicate = constantPredicate == null
                ? NodeFactory.createURI(column.propertyUrl.expand(values))
                : constantPredicate;
        if (column.valueUrl != null) {
            out.triple(subject, predicate, object(column.valueUrl, values));
            return;
        }
        CellValue single = values.value(column.index);
        if (single != null) {
            out.triple(subject, predicate, literal(single));
        } else if (column.column.properties().ordered()) {
            String label = tableLabel + "r" + values.row() + "c" + column.index;
            out.triple(subject, predicate, list(values.items(column.index), label));
        } else {
            List<CellValue> items = values.items(column.index);
            for (int i = 0; i < items.size(); i++) {
                out.triple(subject, predicate, literal(items.get(i)));
            }
        }
    }

    private Node object(BoundTemplate valueUrl, RowValues values) {
        if (constantObject != null) {
            return constantObject;
        }
        CellValue own = ownObject ? values.value(column.index) : null;
        Node object = own == null ? null : own.object;
        if (object == null) {
            object = NodeFactory.createURI(valueUrl.expand(values));
            if (own != null) {
                own.object = object;
            }
        }
        return object;
    }

    private Node list(List<CellValue> items, String label) {
        Node next = CsvwTerms.NIL;
        for (int i = items.size() - 1; i >= 0; i--) {
            Node cell = out.blank(label + "i" + i);
            out.triple(cell, CsvwTerms.FIRST, literal(items.get(i)));
            out.triple(cell, CsvwTerms.REST, next);
            next = cell;
        }
        return next;
    }

    private Node literal(CellValue value) {
        Node literal = value.literal;
        if (literal == null) {
            literal = literal(value.lexical(), value.broken());
            value.literal = literal;
        }
        return literal;
    }

    /// [CSV to RDF 4.4](https://www.w3.org/TR/csv2rdf/#datatypes); what is no value stays a string.
    Node literal(String lexical, boolean broken) {
        String tag = broken ? brokenLanguage : language;
        if (!tag.isEmpty()) {
            return NodeFactory.createLiteralLang(lexical, tag);
        }
        return broken ? NodeFactory.createLiteralString(lexical) : NodeFactory.createLiteralDT(lexical, datatype);
    }

    /// A value as a title of its row.
    Node title(String text) {
        String tag = column.column.properties().language();
        return tag.equals("und") ? NodeFactory.createLiteralString(text) : NodeFactory.createLiteralLang(text, tag);
    }
}
