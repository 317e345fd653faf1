package dev.entente.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.fixture.Fixture;
import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTextTest {
    private static final String TEXT = "Zëri 𝄞 one.\nThe second line.\n";

    @TempDir
    private Path folder;

    private final Graph graph = GraphFactory.createDefaultGraph();
    private final Inquiry inquiry = inquiry();

    /// The second dossier's names, and a graph in which only its source stands.
    private Inquiry inquiry() {
        Dossier dossier = Dossier.find(Fixture.FOLDER);
        return Inquiry.over(dossier, () -> DatasetGraphFactory.wrap(graph));
    }

    private String passage(int start, int end) {
        String passage = Fixture.BASE + "passage/x";
        graph.add(Terms.iri(passage), Terms.ent("passageOf"), Terms.iri(Fixture.BASE + "document/y"));
        graph.add(Terms.iri(passage), Terms.ent("start"), Terms.integer(start));
        graph.add(Terms.iri(passage), Terms.ent("end"), Terms.integer(end));
        return passage;
    }

    private void hash(String text) {
        graph.add(Terms.iri(Fixture.BASE + "document/y"), Terms.ent("sha256"), Terms.string(SourceText.sha256(text)));
    }

    private Path copy(String text) throws IOException {
        return Files.writeString(folder.resolve("copy.txt"), text);
    }

    @Test
    void thePassageIsCutByCharactersNotBytes() throws IOException {
        hash(TEXT);
        assertEquals("𝄞 one", SourceText.passage(inquiry, passage(5, 10), copy(TEXT)));
    }

    @Test
    void lineEndsAndAByteOrderMarkDoNotMatter() throws IOException {
        hash(TEXT);
        Path copy = copy("\ufeff" + TEXT.replace("\n", "\r\n"));
        assertEquals("The second", SourceText.passage(inquiry, passage(12, 22), copy));
    }

    @Test
    void anotherTextIsRefused() throws IOException {
        hash(TEXT);
        Path copy = copy(TEXT.replace("second", "third"));
        AskException fault = assertThrows(AskException.class, () -> SourceText.passage(inquiry, passage(0, 4), copy));
        assertTrue(String.valueOf(fault.getMessage()).contains("is not the text"), fault.getMessage());
    }

    @Test
    void withoutAHashNoCopyIsTrusted() throws IOException {
        Path copy = copy(TEXT);
        assertThrows(AskException.class, () -> SourceText.passage(inquiry, passage(0, 4), copy));
    }

    @Test
    void whatHasNoPlaceIsNoPassage() throws IOException {
        Path copy = copy(TEXT);
        assertThrows(AskException.class, () -> SourceText.passage(inquiry, Fixture.BASE + "person/x", copy));
    }

    @Test
    void theOwnDossierStatesTheHashOfItsSource() {
        Dossier dossier = Dossier.find(Path.of(""));
        DossierGraph built = DossierGraph.open(dossier);
        assertTrue(built.union().contains(Terms.iri(dossier.base() + "document/essay"), Terms.ent("sha256"), Node.ANY));
    }
}
