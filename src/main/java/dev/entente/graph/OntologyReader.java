package dev.entente.graph;

import dev.entente.diag.Diagnostic;
import dev.entente.diag.Position;
import dev.entente.diag.Severity;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandler;
import org.apache.jena.sparql.graph.GraphFactory;

/// Reads the Turtle files of the layers.
public final class OntologyReader {
    /// The shapes judge the dataset and are no part of it.
    public static final String SHAPES = "ontology/shapes.ttl";

    private final Layers layers;
    private final Consumer<Diagnostic> findings;

    /// @param findings is told of what cannot be read
    public OntologyReader(Layers layers, Consumer<Diagnostic> findings) {
        this.layers = layers;
        this.findings = findings;
    }

    /// The ontology, its alignments and vocabularies in one graph.
    Graph ontology() {
        Graph graph = GraphFactory.createGraphMem();
        List<String> names = Stream.of("ontology", "ontology/vocabularies")
                .flatMap(folder -> layers.names(folder, ".ttl").stream())
                .filter(name -> !name.equals(SHAPES))
                .toList();
        for (String name : names) {
            Graph file = read(name);
            if (file.stream().anyMatch(t -> isBlank(t.getSubject()) || isBlank(t.getObject()))) {
                findings.accept(new Diagnostic(
                        GraphCode.BLANK_NODE,
                        Severity.ERROR,
                        Position.of(name),
                        null,
                        "the file has a blank node, and the dataset holds none",
                        "give the node an IRI, or leave the statement out"));
            }
            file.find().forEachRemaining(graph::add);
        }
        return graph;
    }

    private static boolean isBlank(Node node) {
        return node.isBlank();
    }

    /// One file as a graph; empty where it cannot be read, after saying so.
    public Graph read(String name) {
        Graph graph = GraphFactory.createGraphMem();
        try {
            RDFParser.fromString(layers.text(name), Lang.TURTLE)
                    .errorHandler(new Findings(name))
                    .parse(graph);
        } catch (RiotException e) {
            // The handler has told of it.
            return GraphFactory.createGraphMem();
        }
        return graph;
    }

    private final class Findings implements ErrorHandler {
        private final String name;

        private Findings(String name) {
            this.name = name;
        }

        @Override
        public void warning(String message, long line, long column) {
            tell(Severity.WARNING, message, line, column);
        }

        @Override
        public void error(String message, long line, long column) {
            tell(Severity.ERROR, message, line, column);
            throw new RiotException(message);
        }

        @Override
        public void fatal(String message, long line, long column) {
            error(message, line, column);
        }

        private void tell(Severity severity, String message, long line, long column) {
            Position at = Position.of(name, Math.max(0, line), Math.max(0, column));
            findings.accept(new Diagnostic(GraphCode.UNREADABLE, severity, at, null, message, null));
        }
    }
}
