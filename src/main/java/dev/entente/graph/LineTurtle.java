package dev.entente.graph;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterTTL;

/// Writes Turtle and TriG with one statement a line, each line ending the same way wherever it stands. So a changed
/// cell changes its own lines and no others, and an added row only adds lines.
final class LineTurtle {
    private final Writer out;
    private final NodeFormatter terms;
    private final Prefixes prefixes;

    LineTurtle(Writer out, Prefixes prefixes) {
        this.out = out;
        this.prefixes = prefixes;
        this.terms = new NodeFormatterTTL(null, prefixes.map());
    }

    /// The directives, once, before anything else.
    void prefixes() throws IOException {
        for (Map.Entry<String, String> prefix : prefixes.namespaces().entrySet()) {
            out.write("PREFIX " + prefix.getKey() + ": <" + prefix.getValue() + ">\n");
        }
    }

    /// A block for each subject.
    void graph(OneSubjectAfterTheOther graph) throws IOException {
        graph.forEach(this::block);
    }

    private void block(List<Triple> statements) throws IOException {
        out.write("\n" + term(statements.get(0).getSubject()) + "\n");
        for (Triple triple : statements) {
            out.write("    " + predicate(triple.getPredicate()) + " " + term(triple.getObject()) + " ;\n");
        }
        out.write(".\n");
    }

    /// The same in a named graph.
    void graph(String name, OneSubjectAfterTheOther graph) throws IOException {
        out.write("\nGRAPH <" + name + "> {\n");
        graph(graph);
        out.write("}\n");
    }

    private String predicate(Node node) {
        return StatementOrder.isType(node) ? "a" : term(node);
    }

    private String term(Node node) {
        StringWriterI text = new StringWriterI();
        terms.format(text, node);
        return text.toString();
    }
}
