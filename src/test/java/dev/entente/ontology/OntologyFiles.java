package dev.entente.ontology;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;

/// The Turtle files of the repository's ontology, read strictly: a warning of the parser is an error.
final class OntologyFiles {
    static final Path FOLDER = Path.of("ontology");
    static final Path TERMS = FOLDER.resolve("entente.ttl");
    static final Path SHAPES = FOLDER.resolve("shapes.ttl");
    static final String NAMESPACE = "https://w3id.org/entente/ontology#";

    private OntologyFiles() {}

    /// Every Turtle file below the folder, in name order.
    static List<Path> all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".ttl"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What travels with a dossier: terms, alignments and vocabularies, without the shapes.
    static Graph travelling() {
        return read(all().stream().filter(file -> !file.equals(SHAPES)).toArray(Path[]::new));
    }

    /// One graph of several files.
    static Graph read(Path... files) {
        JenaSystem.init();
        Graph graph = GraphFactory.createDefaultGraph();
        for (Path file : files) {
            RDFParser.source(file)
                    .strict(true)
                    .checking(true)
                    .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
                    .parse(graph);
        }
        return graph;
    }
}
