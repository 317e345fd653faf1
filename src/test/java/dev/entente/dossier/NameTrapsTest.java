package dev.entente.dossier;

import static dev.entente.dossier.Tables.factsAt;
import static dev.entente.dossier.Tables.row;
import static dev.entente.dossier.Tables.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Where a spelling, a misprint or a name for two things leads astray.
class NameTrapsTest {
    @Test
    void theSpellingsOfTheSourceFindTheThing() {
        assertFinds("persons", "khieu-samphan", "Kieu Samphan", "Khieu Sampham");
        assertFinds("persons", "lon-nol", "Lon No");
        assertFinds("persons", "stamo", "DHIMITER STAMO");
        assertFinds("places", "phnom-penh", "Phnom Pen", "Phnom-Penh");
        assertFinds("documents", "zeri-i-popullit", "Zeri I Popiullit", "Zëri i popullit");
        assertFinds("topics", "three-worlds-theory", "Three Worlds Theory");
        assertFinds("states", "burma", "Myanmar");
        assertFinds("states", "north-korea", "DPRK");
    }

    @Test
    void misprintsAreNotedAndNeverNames() {
        for (String table : List.of("persons", "states", "regimes", "organisations", "groups", "events", "documents")) {
            for (String misprint :
                    List.of("Lon No ", "Sampham", "Kieu", "Popiullit", "disposed", "acerbat", "signally")) {
                assertTrue(
                        rows(table).stream().noneMatch(row -> (row.get("label") + " ").contains(misprint)), misprint);
            }
        }
        List<Row> marked = rows("evidence", row -> row.get("note").contains("[sic]"));
        assertTrue(marked.stream().anyMatch(row -> row.is("supports", "event/coup-1970")));
        assertTrue(row("events", "removal-of-lon-nol").get("note").contains("[sic]"));
    }

    @Test
    void namesKeepTheirOwnOrder() {
        assertEquals("Pol Pot", row("persons", "pol-pot").get("label"));
        assertEquals("Deng Xiaoping", row("persons", "deng").get("label"));
        assertEquals("Igor N. Selivanov", row("persons", "selivanov").get("label"));
        assertFinds("persons", "selivanov", "Selivanov, Igor N.");
    }

    @Test
    void normalRelationsInSpiteOfTheRuptureAreLeftToTheEssay() {
        assertEquals("essay", row("relations", "pra-drv-normal-relations").get("statedIn"));
        assertEquals("fn-xi", row("documents", "article-selivanov-2017").get("passage"));
        assertTrue(factsAt("p38").stream().noneMatch(row -> row.is("statedIn", "article-selivanov-2017")));
    }

    @Test
    void countryPlaceRegimeAndFrontAreThingsApart() {
        assertEquals("cambodia", row("regimes", "democratic-kampuchea").get("regimeOf"));
        assertEquals("cambodia", row("regimes", "grunk").get("regimeOf"));
        assertEquals("cambodia", row("places", "phnom-penh").get("country"));
        assertNotEquals(
                row("organisations", "funk").get("label"),
                row("organisations", "united-front-indochina").get("label"));
        assertEquals(
                "organisation/united-front-indochina",
                row("claims", "ussr-weakens-indochina-front").get("object"));
        assertEquals("organisation/funk", row("claims", "funk-is-coalition").get("subject"));
        assertNotEquals(
                row("regimes", "pr-albania").get("label"),
                row("regimes", "republic-of-albania").get("label"));
        assertEquals(
                "regime/republic-of-albania",
                row("claims", "no-diplomatic-relations-today").get("object"));
    }

    @Test
    void goodsFlowBothWaysAndTheListIsNotClosed() {
        Row there = row("relations", "trade-dk-to-albania");
        assertEquals("regime/democratic-kampuchea", there.get("from"));
        assertEquals(List.of("hardwood", "coconuts", "rubber"), there.list("goods"));
        assertTrue(there.get("note").contains("examples"));
        Row back = row("relations", "trade-albania-to-dk");
        assertEquals("state/albania", back.get("from"));
        assertEquals(List.of("tractors", "other agricultural equipment"), back.list("goods"));
    }

    private static void assertFinds(String table, String id, String... spellings) {
        List<String> known = row(table, id).list("altLabel");
        for (String spelling : spellings) {
            assertTrue(known.contains(spelling), id + " is not found under " + spelling);
        }
    }
}
