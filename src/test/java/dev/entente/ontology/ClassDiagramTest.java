package dev.entente.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The diagram in the ontology's README is the one that the ontology draws; `-Dgolden.update=true` draws it again.
class ClassDiagramTest {
    private static final Path DIAGRAM = OntologyFiles.FOLDER.resolve("classes.svg");

    @Test
    void diagramIsDrawnFromTheOntologyAsItIs() throws IOException {
        String drawn = ClassDiagram.draw(ClassModel.of(OntologyFiles.TERMS));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(DIAGRAM, drawn);
        }
        assertEquals(drawn, Files.readString(DIAGRAM), "draw it again with -Dgolden.update=true");
    }

    @Test
    void diagramShowsEveryTerm() throws IOException {
        String diagram = Files.readString(DIAGRAM);
        OntologyFiles.read(OntologyFiles.TERMS).stream()
                .map(triple -> triple.getSubject())
                .filter(node -> node.getURI().startsWith(OntologyFiles.NAMESPACE))
                .forEach(node -> assertTrue(
                        diagram.contains(">" + node.getLocalName() + "<")
                                || diagram.contains(">" + node.getLocalName() + " <")
                                || diagram.contains(">/ " + node.getLocalName() + " <"),
                        () -> node.getLocalName() + " is not in the diagram"));
    }
}
