package dev.entente.graph;

import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.XSD;

/// Writes JSON-LD 1.1: the prefixes as its context, one node object for each subject, one value a line. No general
/// writer promises an order, and an export is the same bytes whenever it is made.
final class LineJsonLd {
    private static final JsonProvider JSON = JsonProvider.provider();

    private final Writer out;
    private final Prefixes prefixes;
    private String nodeSeparator = "";

    LineJsonLd(Writer out, Prefixes prefixes) {
        this.out = out;
        this.prefixes = prefixes;
    }

    /// The whole document.
    void document(Map<String, OneSubjectAfterTheOther> graphs) throws IOException {
        out.write("{\n\"@context\": {\n");
        String comma = "";
        for (Map.Entry<String, String> prefix : prefixes.namespaces().entrySet()) {
            out.write(comma + "  " + quoted(prefix.getKey()) + ": " + quoted(prefix.getValue()));
            comma = ",\n";
        }
        out.write("\n},\n\"@graph\": [");
        comma = "\n";
        for (Map.Entry<String, OneSubjectAfterTheOther> graph : graphs.entrySet()) {
            out.write(comma + "{\"@id\": " + quoted(graph.getKey()) + ", \"@graph\": [");
            nodeSeparator = "\n";
            graph.getValue().forEach(this::node);
            out.write("\n]}");
            comma = ",\n";
        }
        out.write("\n]\n}\n");
    }

    private void node(List<Triple> statements) throws IOException {
        out.write(nodeSeparator + "{\"@id\": " + iri(statements.get(0).getSubject()));
        nodeSeparator = ",\n";
        for (int i = 0; i < statements.size(); ) {
            i = values(statements, i);
        }
        out.write("\n}");
    }

    /// All values of one property, from `start` on.
    ///
    /// @return where the next property begins
    private int values(List<Triple> statements, int start) throws IOException {
        Node predicate = statements.get(start).getPredicate();
        boolean type = StatementOrder.isType(predicate)
                && statements.get(start).getObject().isURI();
        out.write(",\n  " + (type ? "\"@type\"" : iri(predicate)) + ": [");
        int i = start;
        while (i < statements.size() && statements.get(i).getPredicate().equals(predicate)) {
            Node object = statements.get(i).getObject();
            out.write((i == start ? "\n    " : ",\n    ") + (type ? iri(object) : value(object)));
            i++;
        }
        out.write("]");
        return i;
    }

    private String value(Node node) {
        if (node.isURI()) {
            return "{\"@id\": " + iri(node) + "}";
        }
        String text = quoted(node.getLiteralLexicalForm());
        if (!node.getLiteralLanguage().isEmpty()) {
            return "{\"@value\": " + text + ", \"@language\": " + quoted(node.getLiteralLanguage()) + "}";
        }
        if (node.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
            return "{\"@value\": " + text + "}";
        }
        return "{\"@value\": " + text + ", \"@type\": " + quoted(shortened(node.getLiteralDatatypeURI())) + "}";
    }

    private String iri(Node node) {
        return quoted(shortened(node.getURI()));
    }

    /// A rest that begins with two slashes would be taken for an address.
    private String shortened(String iri) {
        for (Map.Entry<String, String> prefix : prefixes.namespaces().entrySet()) {
            String namespace = prefix.getValue();
            if (iri.startsWith(namespace) && !iri.startsWith("//", namespace.length())) {
                return prefix.getKey() + ":" + iri.substring(namespace.length());
            }
        }
        return iri;
    }

    private static String quoted(String text) {
        return JSON.createValue(text).toString();
    }
}
