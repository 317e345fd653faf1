package dev.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.fixture.Fixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DossierTest {
    @Test
    void itIsFoundFromAnyFolderBelow(@TempDir Path folder) throws IOException {
        Fixture fixture = Fixture.copy(folder);
        Path below = Files.createDirectories(fixture.root().resolve("a/b"));
        assertEquals(fixture.root().toAbsolutePath(), Dossier.find(below).root());
    }

    @Test
    void whereThereIsNoneTheMessageSaysWhatMakesOne(@TempDir Path folder) {
        NoDossierException failure = assertThrows(NoDossierException.class, () -> Dossier.find(folder));
        assertTrue(String.valueOf(failure.getMessage()).contains("data/csv-metadata.json"));
        assertTrue(failure.hint().contains("-C"));
    }

    @Test
    void itSaysOfItselfWhatItsMetadataSays() {
        Description description = Dossier.find(Fixture.FOLDER).description();
        assertEquals(Fixture.BASE, description.base());
        assertEquals("Borovia and Maritania, two invented states", description.title());
        assertEquals("en", description.language());
        assertEquals("https://creativecommons.org/licenses/by/4.0/", description.license());
        assertEquals(Fixture.BASE + "person/", description.kinds().get("person"));
        assertTrue(description.tables().contains("persons.csv"));
    }

    @Test
    void aByteOrderMarkAndAStrangeTemplateDoNoHarm(@TempDir Path folder) throws IOException {
        Fixture fixture = Fixture.copy(folder).replace("data/csv-metadata.json", "../topic/{id}", "../to pic/{id}");
        Path metadata = fixture.root().resolve(Dossier.METADATA);
        Files.writeString(metadata, "\uFEFF" + Files.readString(metadata));
        assertEquals(Fixture.BASE, Dossier.find(fixture.root()).base());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "urn:x/", "https://exa mple.org/", "https:///", ""})
    void aBaseUnderWhichNothingCanLiveIsRefused(String base, @TempDir Path folder) throws IOException {
        Fixture fixture = Fixture.copy(folder).replace("data/csv-metadata.json", Fixture.BASE, base);
        BadDossierException failure = assertThrows(BadDossierException.class, () -> Dossier.find(fixture.root()));
        assertEquals(GraphCode.METADATA, failure.errors().get(0).code());
    }

    @Test
    void itsFilesLieOverThoseOfTheProgram(@TempDir Path folder) throws IOException {
        Fixture fixture = Fixture.copy(folder)
                .write("queries/visits.rq", "# mine\n")
                .write("queries/own/more.rq", "# more\n")
                .write("queries/expected/visits.csv", "a\n");
        Layers layers = Dossier.find(fixture.root()).layers();
        assertEquals("# mine\n", layers.text("queries/visits.rq"));
        assertEquals("# more\n", layers.text("queries/own/more.rq"));
        assertEquals(List.of("queries/own/more.rq"), layers.names("queries/own", ".rq"));
        assertTrue(layers.folders("queries").contains("queries/own"));
        assertTrue(layers.names("queries", ".rq").contains("queries/who-met-whom.rq"));
        assertTrue(layers.names("ontology/rules", ".rq").contains("ontology/rules/41-met.rq"));
        assertTrue(layers.contains("ontology/entente.ttl"));
        assertThrows(IllegalArgumentException.class, () -> layers.text("queries/expected/visits.csv"));
    }

    @Test
    void whatBelongsToOneDossierIsNotPacked() {
        assertEquals(
                List.of("queries/checks"),
                Layers.packed().folders("queries"),
                "queries of the repository's own dossier must not be in the jar");
    }

    @Test
    void namesComeInOrder() {
        List<String> names = Layers.packed().names("ontology/rules", ".rq");
        assertEquals(names.stream().sorted().toList(), names);
    }
}
