package dev.entente.check;

import dev.entente.diag.Position;
import dev.entente.graph.OntologyReader;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.sparql.graph.GraphFactory;

/// Finds the shape that makes a file of shapes unreadable: the library names no place.
final class BrokenShape {
    private final Graph shapes;
    private final String text;

    /// @param text the file that the shapes were read from
    BrokenShape(Graph shapes, String text) {
        this.shapes = shapes;
        this.text = text;
    }

    /// The line where the shape begins; the file as a whole where no single shape is to blame.
    Position place() {
        Optional<Graph> smallest = shapes.stream()
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .distinct()
                .map(this::alone)
                .filter(BrokenShape::isBroken)
                .min(Comparator.comparingInt(Graph::size));
        return smallest.map(this::line).orElseGet(() -> Position.of(OntologyReader.SHAPES));
    }

    private Position line(Graph shape) {
        List<String> names = shape.stream()
                .map(Triple::getSubject)
                .filter(Node::isURI)
                .map(name -> name.getURI().replaceFirst("^.*[/#]", ""))
                .distinct()
                .toList();
        for (String name : names) {
            Matcher subject = Pattern.compile("(?m)^[^\\s\"]*[:/#<]" + Pattern.quote(name) + ">?(?=\\s|$)")
                    .matcher(text);
            if (subject.find()) {
                return Position.of(
                        OntologyReader.SHAPES,
                        text.substring(0, subject.start()).lines().count() + 1,
                        1);
            }
        }
        return Position.of(OntologyReader.SHAPES);
    }

    /// A shape with all it refers to.
    private Graph alone(Node shape) {
        Graph alone = GraphFactory.createDefaultGraph();
        copy(shape, alone, new HashSet<>());
        return alone;
    }

    private void copy(Node node, Graph into, Set<Node> copied) {
        if (copied.add(node)) {
            shapes.find(node, Node.ANY, Node.ANY).forEachRemaining(triple -> {
                into.add(triple);
                copy(triple.getObject(), into, copied);
            });
        }
    }

    private static boolean isBroken(Graph shape) {
        try {
            ShaclValidator.get().validate(ShaclValidator.get().parse(shape), GraphFactory.createDefaultGraph());
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }
}
