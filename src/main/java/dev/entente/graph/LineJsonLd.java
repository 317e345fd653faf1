package dev.entente.graph;

import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.XSD;

/// Writes JSON-LD 1.1: the prefixes as its context, one node object for each subject, one value a line. No general
/// writer promises an order, and an export is the same bytes whenever it is made.
final class LineJsonLd {
    private static final JsonProvider JSON = JsonProvider.provider();

    private final Writer out;
    private final Prefixes prefixes;

    LineJsonLd(Writer out, Prefixes prefixes) {
        this.out = out;
        this.prefixes = prefixes;
    }

    /// The whole document.
    void document(Map<String, Graph> graphs) throws IOException {
        out.write("{\n\"@context\": {\n");
        String comma = "";
        for (Map.Entry<String, String> prefix : prefixes.namespaces().entrySet()) {
            out.write(comma + "  " + quoted(prefix.getKey()) + ": " + quoted(prefix.getValue()));
            comma = ",\n";
        }
        out.write("\n},\n\"@graph\": [");
        comma = "\n";
        for (Map.Entry<String, Graph> graph : graphs.entrySet()) {
            out.write(comma + "{\"@id\": " + quoted(graph.getKey()) + ", \"@graph\": [");
            nodes(StatementOrder.sorted(graph.getValue()));
            out.write("\n]}");
            comma = ",\n";
        }
        out.write("\n]\n}\n");
    }

    private void nodes(Triple[] sorted) throws IOException {
        for (int i = 0; i < sorted.length; ) {
            Node subject = sorted[i].getSubject();
            out.write((i == 0 ? "\n" : ",\n") + "{\"@id\": " + iri(subject));
            while (i < sorted.length && sorted[i].getSubject().equals(subject)) {
                i = values(sorted, i);
            }
            out.write("\n}");
        }
    }

    /// All values of one property, from `start` on.
    ///
    /// @return where the next property begins
    private int values(Triple[] sorted, int start) throws IOException {
        Node subject = sorted[start].getSubject();
        Node predicate = sorted[start].getPredicate();
        boolean type =
                StatementOrder.isType(predicate) && sorted[start].getObject().isURI();
        out.write(",\n  " + (type ? "\"@type\"" : iri(predicate)) + ": [");
        int i = start;
        while (i < sorted.length
                && sorted[i].getSubject().equals(subject)
                && sorted[i].getPredicate().equals(predicate)) {
            Node object = sorted[i].getObject();
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
