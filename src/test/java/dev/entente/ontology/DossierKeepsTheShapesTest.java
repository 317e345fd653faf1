package dev.entente.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.Severity;
import org.junit.jupiter.api.Test;

/// The dossier of this repository, built with its rules, is as the shapes demand.
class DossierKeepsTheShapesTest {
    @Test
    void noShapeIsViolated() {
        DossierGraph dossier = DossierGraph.open(Dossier.find(Path.of("").toAbsolutePath()));
        Shapes shapes = Shapes.parse(OntologyFiles.read(OntologyFiles.SHAPES));
        List<String> violations = ShaclValidator.get().validate(shapes, dossier.union()).getEntries().stream()
                .filter(entry -> entry.severity().equals(Severity.Violation))
                .map(entry -> entry.focusNode() + ": " + entry.message())
                .toList();
        assertEquals(List.of(), violations);
    }
}
