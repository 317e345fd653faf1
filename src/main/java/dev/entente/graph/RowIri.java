package dev.entente.graph;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/// The IRI of a row, `<base>data/persons.csv#row=7`: the file below the dossier, and its line, since no cell of a
/// dossier holds a line break.
///
/// @param file such as `data/persons.csv`
/// @param line counted from 1, the header being the first
public record RowIri(String file, long line) {
    private static final Node DERIVED_FROM = NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom");
    private static final String ROW = "#row=";

    /// Reads one.
    ///
    /// @return nothing where it is not the IRI of a row of the dossier with this base
    public static Optional<RowIri> parse(String iri, String base) {
        int at = iri.lastIndexOf(ROW);
        if (at < 0 || !iri.startsWith(base) || !iri.substring(at + ROW.length()).matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return Optional.of(
                new RowIri(iri.substring(base.length(), at), Long.parseLong(iri.substring(at + ROW.length()))));
    }

    /// The row that describes a thing, the first by name where there are several.
    public static Optional<RowIri> of(Graph graph, Node thing, String base) {
        return graph.stream(thing, DERIVED_FROM, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isURI)
                .map(Node::getURI)
                .sorted()
                .flatMap(iri -> parse(iri, base).stream())
                .findFirst();
    }

    /// `data/persons.csv:7`.
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
