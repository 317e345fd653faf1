package dev.entente.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.update.UpdateAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every shape is seen to fire: `bad.ru` breaks the good dossier once for each, and the shape, with its severity, is
/// all that is found then.
class ShapesTest {
    private static final Path RESOURCES = Path.of("src/test/resources/dev/entente/ontology");
    private static final String NAMESPACE = "https://w3id.org/entente/shapes#";
    private static final Node SEVERITY = NodeFactory.createURI("http://www.w3.org/ns/shacl#severity");
    private static final Graph GOOD = good();
    private static final Shapes SHAPES = Shapes.parse(OntologyFiles.read(OntologyFiles.SHAPES));

    /// One way to break the good dossier.
    ///
    /// @param finding the shape that must fire and its severity
    /// @param update the SPARQL Update that breaks it
    record Breach(String finding, String update) {
        @Override
        public String toString() {
            return finding;
        }
    }

    static List<Breach> breaches() throws IOException {
        String[] parts = Files.readString(RESOURCES.resolve("bad.ru")).split("(?m)^#\\+ ", -1);
        List<Breach> breaches = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            int lineEnd = parts[i].indexOf('\n');
            breaches.add(new Breach(parts[i].substring(0, lineEnd).strip(), parts[0] + parts[i].substring(lineEnd)));
        }
        return breaches;
    }

    @Test
    void goodDossierHasNoFinding() {
        assertEquals(Set.of(), findings(GOOD));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("breaches")
    void brokenDossierHasThisFindingAlone(Breach breach) {
        Graph broken = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(broken, GOOD);
        UpdateAction.parseExecute(breach.update(), DatasetGraphFactory.wrap(broken));
        assertEquals(Set.of(breach.finding()), findings(broken));
    }

    @Test
    void everyShapeIsBrokenOnce() throws IOException {
        Set<String> broken = breaches().stream().map(Breach::finding).collect(Collectors.toCollection(TreeSet::new));
        Set<String> declared = new TreeSet<>();
        Graph shapes = OntologyFiles.read(OntologyFiles.SHAPES);
        shapes.find(Node.ANY, SEVERITY, Node.ANY)
                .forEach(triple -> declared.add(name(triple.getSubject()) + " " + localName(triple)));
        assertEquals(declared, broken);
    }

    private static Set<String> findings(Graph graph) {
        return ShaclValidator.get().validate(SHAPES, graph).getEntries().stream()
                .map(ShapesTest::finding)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String finding(ReportEntry entry) {
        return name(entry.source()) + " " + entry.severity().level().getLocalName();
    }

    private static String name(Node shape) {
        return shape.isURI() ? shape.getURI().replace(NAMESPACE, "") : "unnamed shape";
    }

    private static String localName(Triple triple) {
        return triple.getObject().getLocalName();
    }

    private static Graph good() {
        Graph graph = OntologyFiles.travelling();
        GraphUtil.addInto(graph, OntologyFiles.read(RESOURCES.resolve("good.ttl")));
        return graph;
    }
}
