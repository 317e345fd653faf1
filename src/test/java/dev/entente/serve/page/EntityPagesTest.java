package dev.entente.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.fixture.Fixture;
import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the page of a thing says.
class EntityPagesTest {
    @SuppressWarnings("NullAway.Init")
    private static Edition edition;

    @BeforeAll
    static void build(@TempDir Path folder) throws Exception {
        Fixture.copy(folder)
                .replace(
                        "data/csv-metadata.json",
                        "\"dc:license\":",
                        "\"dc:creator\": [\"The archivists\", {\"@value\": \"A second hand\"}],"
                                + " \"dc:issued\": \"1931-05\", \"dc:license\":")
                .addRow(
                        "data/conflicts.csv",
                        "id=visits-and-treaty",
                        "first=claim/two-visits",
                        "second=event/dinner-1903-05-12",
                        "conflictKind=tension",
                        "label=The memoir knows of no dinner",
                        "passage=p04")
                .addRow(
                        "data/stances.csv",
                        "id=crown-borovia-1904",
                        "holder=regime/maritanian-crown",
                        "target=topic/herring-question",
                        "level=critical",
                        "cue=salt for salt",
                        "codedBy=Entente contributors",
                        "date=1904-09-02",
                        "dateWording=on that evening",
                        "statedIn=diary-venn-1904",
                        "statedBy=person/ada-venn",
                        "passage=p03",
                        "note=She tells of another.");
        edition = Edition.of(DossierGraph.open(Dossier.find(folder)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "affiliation/venn-republic, en, Ada Venn is counted on the side of the Republic of Borovia",
        "affiliation/venn-republic, fr, On compte Ada Venn du côté de\u00a0: Republic of Borovia",
        "stance/venn-crown-1908, en, 'Ada Venn took a hostile stance toward the Crown of Maritania, speaking for Borovia in public (speech)'",
        "stance/venn-maritania-1904, fr, Ada Venn\u00a0: position amicale envers Maritania en privé (entrée de journal)",
        "stance/crown-borovia-1904, en, 'The Crown of Maritania took a critical stance toward “The herring question”, according to Ada Venn in private (diary entry)'",
        "stance/gazette-fishermen-1908, en, 'Harbour Gazette, publisher took a sympathetic stance toward the fishermen of Port Lumen in public (issue)'",
        "stance/kesh-borovia-1915, en, Orlo Kesh on Borovia in public (memoir): no level of the scale fits",
        "claim/kesh-never-met-mar, en, According to Orlo Kesh: Orlo Kesh never met Piet Mar.",
        "participation/dinner-1903-05-12-orlo-kesh, en, Orlo Kesh: host in “Dinner for Ada Venn”",
        "publication/diary-venn-1904, en, “Diary entry of 2 September 1904” was published in “Diaries”",
        "event/dinner-1903-05-12, fr, Dinner for Ada Venn"
    })
    void aFactIsASentence(String path, String language, String sentence) {
        assertEquals(sentence, page(path, language).heading().text());
    }

    @Test
    void namesInASentenceKeepTheirLanguage() {
        List<Phrase> parts = page("affiliation/venn-republic", "fr").heading().parts();
        assertEquals(
                List.of("", "en", "", "en"),
                parts.stream().map(Phrase::language).toList());
    }

    private static Page.Fact stanceOfTheCrown() {
        return page("topic/herring-question", "fr").groups().stream()
                .flatMap(group -> group.facts().stream())
                .filter(fact -> fact.sentence().href().contains("crown-borovia-1904"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatTheRowNotesStandsBesideTheFact() {
        Page.Fact stance = stanceOfTheCrown();
        assertEquals(
                List.of("«\u00a0salt for salt\u00a0»", "She tells of another."),
                stance.remarks().stream().map(Phrase::text).toList());
    }

    @Test
    void wordsOfTheTablesKeepTheLanguageOfTheDossier() {
        Page.Fact stance = stanceOfTheCrown();
        assertEquals(
                List.of("en", "en"),
                stance.remarks().stream().map(Phrase::language).toList());
        assertEquals("en", stance.when().wording().language());
    }

    @ParameterizedTest
    @CsvSource({"en, English", "fr, anglais"})
    void languagesHaveTheirNames(String language, String name) {
        assertEquals(
                List.of(name),
                page("document/diary-venn-1904", language).statements().stream()
                        .filter(entry -> List.of("language", "langue")
                                .contains(entry.property().text()))
                        .flatMap(entry -> entry.values().stream())
                        .map(said -> said.value().text())
                        .toList());
    }

    @Test
    void headingsAreWordsForAHistorian() {
        List<String> english = headings(page("person/ada-venn", "en"));
        assertTrue(
                english.containsAll(List.of("On whose side", "Stances taken", "Documents by Ada Venn")), "" + english);
        assertTrue(english.contains("Stances according to Ada Venn"), english.toString());
        List<String> french = headings(page("person/ada-venn", "fr"));
        assertTrue(french.contains("Documents écrits par Ada Venn"), french.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"person/orlo-kesh", "state/borovia", "event/treaty-1904", "document/essay", "passage/p03"})
    void noHeadingIsMadeOfTheWordsOfTheOntologyAlone(String path) {
        for (String language : Words.LANGUAGES) {
            List<String> headings = headings(page(path, language));
            assertFalse(headings.isEmpty());
            for (String heading : headings) {
                assertFalse(heading.contains(", ") || heading.contains("{"), heading);
            }
        }
    }

    @Test
    void whatSpeaksAgainstAFactStandsBesideItWithItsOwnEvidence() {
        Page.Fact dinner = page("person/ada-venn", "en").groups().stream()
                .flatMap(group -> group.facts().stream())
                .filter(fact -> fact.sentence().text().equals("Dinner for Ada Venn"))
                .findFirst()
                .orElseThrow();
        Side side = dinner.against().get(0);
        assertEquals("tension", side.kind());
        assertEquals("Orlo Kesh", side.grounds().voices().get(0).text());
        assertEquals("12 May 1903", dinner.when().words());
        assertEquals(1, page("event/dinner-1903-05-12", "en").against().size());
    }

    @Test
    void whatRestsOnContestedOrInferredFactsIsMarked() {
        assertEquals(List.of("Ila Torm: inferred", "Orlo Kesh: contested"), said("met"));
        assertEquals(List.of("Republic of Borovia: "), said("acts for"));
    }

    @Test
    void aCitationNamesWhoMadeTheDossierAndWhichEditionOfItWasRead() {
        assertEquals(
                "The archivists, A second hand, “Ada Venn”, Borovia and Maritania, two invented states, edition 1"
                        + " (May 1931), licence https://creativecommons.org/licenses/by/4.0/, " + Fixture.BASE
                        + "person/ada-venn",
                page("person/ada-venn", "en").citation().text());
    }

    private static List<String> said(String property) {
        return page("person/ada-venn", "en").statements().stream()
                .filter(entry -> entry.property().text().equals(property))
                .flatMap(entry -> entry.values().stream())
                .map(said -> said.value().text() + ": "
                        + String.join(
                                ", ", said.doubts().stream().map(Chip::text).toList()))
                .toList();
    }

    private static List<String> headings(Page.Entity page) {
        return page.groups().stream().map(group -> group.heading().text()).toList();
    }

    private static Page.Entity page(String path, String language) {
        return new EntityPages(setting(language)).page(path).orElseThrow(() -> new AssertionError("no page " + path));
    }

    private static Setting setting(String language) {
        return new Setting(
                edition, Words.in(language), new FileLinks(edition.dossier().base(), "/page/person/x"));
    }
}
