package dev.entente.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.fixture.Fixture;
import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import dev.entente.serve.page.Page.Hit;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a search finds, and in which order.
class SearchPagesTest {
    private static final int MANY = 203;

    @SuppressWarnings("NullAway.Init")
    private static Edition edition;

    @BeforeAll
    static void build(@TempDir Path folder) throws Exception {
        Fixture fixture = Fixture.copy(folder)
                .addRow(
                        "data/conflicts.csv",
                        "id=visits-and-treaty",
                        "first=claim/two-visits",
                        "second=event/dinner-1903-05-12",
                        "conflictKind=tension",
                        "label=A memoir of Venn knows of no dinner",
                        "passage=p04")
                .addRow("data/topics.csv", "id=vennish", "label=A Vennish custom", "passage=p03");
        for (int i = 0; i < MANY; i++) {
            fixture.addRow("data/topics.csv", "id=matter-" + i, "label=Matter " + i, "passage=p03");
        }
        edition = Edition.of(DossierGraph.open(Dossier.find(folder)));
    }

    @Test
    void whatIsNamedSoComesBeforeWhatTellsOfIt() {
        List<Hit> hits = found("venn").hits();
        List<String> kinds = hits.stream().map(Hit::kind).toList();
        assertEquals("Ada Venn", hits.get(0).thing().text());
        assertTrue(kinds.indexOf("topic") < kinds.indexOf("conflict"), kinds.toString());
        assertTrue(kinds.indexOf("topic") < kinds.indexOf("stance"), kinds.toString());
    }

    @Test
    void wholeWordsComeBeforePartsOfOthers() {
        List<String> names = found("venn").hits().stream()
                .map(hit -> hit.thing().text())
                .filter(name -> name.toLowerCase(Locale.ROOT).contains("venn"))
                .toList();
        assertTrue(names.indexOf("Ada Venn") < names.indexOf("A Vennish custom"), names.toString());
    }

    @Test
    void aFactIsFoundAsItsSentenceWithItsDate() {
        Hit stance = found("venn maritania").hits().stream()
                .filter(hit -> hit.thing().href().contains("venn-maritania-1904"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                "Ada Venn took a friendly stance toward Maritania in private (diary entry)",
                stance.thing().text());
        assertEquals("2 September 1904", stance.when().words());
    }

    @Test
    void thoseThatAreNotListedAreCounted() {
        Page.Search page = found("matter");
        assertTrue(page.hits().size() < page.total());
        assertEquals(MANY, page.total());
        assertFalse(found("").hits().size() < found("").total());
    }

    private static Page.Search found(String asked) {
        return new SearchPages(new Setting(
                        edition, Words.in("en"), new FileLinks(edition.dossier().base(), "/search")))
                .page(asked);
    }
}
