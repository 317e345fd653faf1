package dev.entente.dossier;

import static dev.entente.dossier.Tables.agents;
import static dev.entente.dossier.Tables.distinct;
import static dev.entente.dossier.Tables.factsAt;
import static dev.entente.dossier.Tables.names;
import static dev.entente.dossier.Tables.row;
import static dev.entente.dossier.Tables.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Where the words of one could be put into the mouth of another.
class VoiceTrapsTest {
    private static final String HOXHA = "person/hoxha";
    private static final String AUTHOR = "person/essay-author";

    @Test
    void everyStanceNamesHolderVoiceDocumentAndPassageApart() {
        for (Row stance : rows("stances")) {
            for (String column : List.of("holder", "target", "statedBy", "statedIn", "passage")) {
                assertFalse(stance.get(column).isEmpty(), stance + " has no " + column);
            }
        }
        Row supposed = row("stances", "drv-ussr-1970");
        assertEquals("regime/drv", supposed.get("holder"));
        assertEquals(HOXHA, supposed.get("statedBy"));
        assertEquals("diary-1970-05-01", supposed.get("statedIn"));
    }

    @Test
    void theOpeningQuotationIsTheDiaryAndNeverTheEssay() {
        for (String passage : List.of("p02", "p03", "p04", "p05", "p06", "p22")) {
            assertEquals(HOXHA, row("passages", passage).get("voice"), passage);
            assertFalse(row("passages", passage).get("quotedDocument").isEmpty(), passage);
            assertEquals(Set.of(HOXHA), distinct(factsAt(passage), "statedBy"), passage);
        }
        assertEquals("inferred", row("documents", "diary-1970-05-01").get("authorReading"));
        assertEquals("inferred", row("documents", "diary-1975-04-08").get("authorReading"));
    }

    @Test
    void oneArticleHasTwoPrintings() {
        String article = "article-1979-02-21";
        List<Row> printings = rows("publications", "publicationOf", article);
        assertEquals(Set.of("zeri-i-popullit", "selected-works-5"), distinct(printings, "carrier"));
        assertEquals(Set.of("fn-xiii", "fn-xiv"), distinct(printings, "passage"));
        assertEquals("inferred", row("documents", article).get("authorReading"));
        for (String passage : List.of("p42", "p44", "p45")) {
            assertEquals(article, row("passages", passage).get("quotedDocument"), passage);
        }
    }

    @Test
    void theEditorialOnMaoIsNotTakenForTheArticle() {
        assertEquals("editorial-on-mao", row("passages", "p46").get("quotedDocument"));
        assertTrue(factsAt("p46").stream().noneMatch(row -> row.is("statedIn", "article-1979-02-21")));
        List<Row> onMao = rows(
                "designations",
                row -> row.is("designated", "person/mao") && !row.id().endsWith("leader"));
        assertEquals(Set.of("editorial-on-mao"), distinct(onMao, "statedIn"));
        assertEquals(4, onMao.size());
    }

    @Test
    void whatHoxhaSaysOfOthersKeepsHisVoiceAndHisDoubt() {
        Map<String, String> doubts = Map.of(
                "soviet-ambassador-lon-nol-1970", "none",
                "sihanouk-ussr-1970", "none",
                "drv-ussr-1970", "must",
                "cambodia-china-1977", "seems");
        doubts.forEach((id, hedge) -> {
            assertEquals(HOXHA, row("stances", id).get("statedBy"), id);
            assertNotEquals(HOXHA, row("stances", id).get("holder"), id);
            assertEquals(hedge, row("stances", id).get("hedge"), id);
        });
    }

    @Test
    void theChainOfTransmissionLeadsFromEveryDocumentBackToTheEssay() {
        assertEquals(List.of("article-1979-02-21", "essay"), chain("communiques-dk"));
        assertEquals(
                List.of("note-soviet-1979-03", "article-selivanov-2017", "essay"), chain("congratulations-vietnam"));
        assertEquals(List.of("essay"), chain("cable-1975-11-12"));
        for (Row document : rows("documents", row -> !row.id().equals("essay"))) {
            assertEquals("essay", chain(document.id()).getLast(), document.id());
        }
        assertEquals(
                "group/stamo-contacts",
                row("claims", "stamo-taken-for-senior-operative").get("statedBy"));
        assertEquals(
                "cable-1975-11-12",
                row("claims", "stamo-taken-for-senior-operative").get("statedIn"));
        assertEquals(
                "group/albanian-diplomats-phnom-penh",
                row("claims", "people-treated-inhumanly").get("statedBy"));
    }

    @Test
    void theLaterCareerStandsOnTheEssayAndNotOnTheCable() {
        for (Row fact : List.of(
                row("tenures", "stamo-ambassador-china"),
                row("tenures", "stamo-ambassador-burma"),
                row("events", "death-of-stamo"))) {
            assertEquals("fn-x", fact.get("passage"), fact.toString());
            assertEquals("essay", fact.get("statedIn"), fact.toString());
        }
        assertEquals("inferred", row("tenures", "stamo-first-secretary-hungary").get("reading"));
    }

    @Test
    void cablesInThePluralAreOneCableCited() {
        assertEquals(1, rows("documents", "genre", "cable").size());
        assertTrue(row("claims", "portrait-from-american-cables").get("note").contains("one cable"));
        assertTrue(row("documents", "cable-1975-11-12").get("note").contains("cut"));
    }

    @Test
    void reportedSpeechIsTheReportersWording() {
        Row report = row("documents", "report-sarin-chak-1975");
        assertEquals("organisation/albania-today", report.get("author"));
        assertEquals(Set.of("organisation/albania-today"), distinct(factsAt("p17"), "statedBy"));
        assertTrue(rows(
                        "events",
                        row -> row.is("kind", "Speech") && agents(row.id()).contains("person/sarin-chak"))
                .isEmpty());
        assertTrue(row("documents", "editorial-1978-01-05").get("note").contains("paraphrase"));
        assertTrue(row("documents", "press-support").get("note").contains("never closed"));
    }

    @Test
    void whatPolPotIsSaidToHaveSaidStaysWithThoseWhoSaySo() {
        List<Row> sayings = factsAt("p46").stream()
                .filter(row -> (row.table().equals("claims") && row.is("subject", "person/pol-pot"))
                        || (row.table().equals("stances") && row.is("holder", "person/pol-pot")))
                .toList();
        assertEquals(6, sayings.size());
        assertEquals(Set.of("group/supporters-of-albania"), distinct(sayings, "statedBy"));
        assertEquals(Set.of("later-argument"), distinct(sayings, "statedIn"));
        assertEquals(Set.of("open"), distinct(rows("stances", "holder", "person/pol-pot"), "standing"));
    }

    @Test
    void certaintyFollowsTheHedgeOfTheSource() {
        assertEquals("apparently", row("claims", "good-rapport-sihanouk-hoxha").get("hedge"));
        assertEquals("considered", row("claims", "albania-considered-friendly").get("hedge"));
        assertEquals("would", row("claims", "wooing-would-worry-tirana").get("hedge"));
        assertEquals("would", row("stances", "albania-dk-wooing").get("hedge"));
        assertEquals("open", row("stances", "albania-dk-wooing").get("standing"));
    }

    @Test
    void partisanWordsAreDesignationsAndNeverNames() {
        List<String> partisan = List.of("clique", "puppet", "quisling", "aggressor", "traitor", "barbarous", "lackey");
        for (String table : List.of("persons", "states", "regimes", "organisations", "groups", "posts", "events")) {
            for (Row thing : rows(table)) {
                String name = thing.get("label").toLowerCase(Locale.ROOT);
                assertTrue(partisan.stream().noneMatch(name::contains), thing + " is named " + name);
            }
        }
        Set<String> wordings = distinct(rows("designations"), "wording");
        assertTrue(wordings.contains("quisling Lon Nol clique"));
        assertTrue(wordings.contains("Lon Nol-Sirik Matak clique"));
        assertTrue(wordings.contains("Phnom Penh puppets"));
    }

    @Test
    void whoSpeaksForWhomIsKept() {
        List<Row> telegram = rows("stances", "statedIn", "telegram-1973-03-22");
        assertEquals(Set.of(HOXHA), distinct(telegram, "holder"));
        assertEquals(Set.of("group/albanian-people"), distinct(telegram, "onBehalfOf"));
        Row speech = row("stances", "hoxha-pol-pot-group-1981");
        assertEquals(HOXHA, speech.get("holder"));
        assertEquals("organisation/pla", speech.get("onBehalfOf"));
    }

    @Test
    void whoseJoyTheDeclarationSpeaksOfStaysAmbiguous() {
        assertEquals(Set.of("ambiguous"), distinct(rows("stances", "statedIn", "joint-declaration-1974"), "reading"));
        List<Row> signing =
                rows("participations", row -> row.is("event", "joint-declaration-1974") && row.is("role", "signatory"));
        assertEquals(Set.of("group/khieu-samphan-delegation-1974"), distinct(signing, "agent"));
        assertFalse(agents("joint-declaration-1974").contains("person/balluku"));
    }

    @Test
    void nothingFromOutsideTheEssayHasComeIn() {
        for (String table : names()) {
            for (Row row : rows(table)) {
                assertTrue(row.cells().values().stream()
                        .noneMatch(cell -> cell.contains("http") || cell.contains("www.")));
            }
        }
        assertEquals(Set.of("essay"), distinct(rows("passages"), "passageOf"));
    }

    @Test
    void aSilenceNamesWhoIsSilentAndWhoNoticedIt() {
        List<Row> silences = rows("claims", "claimKind", "silent");
        for (Row silence : silences) {
            assertFalse(silence.get("silentParty").isEmpty(), silence.id());
            assertNotEquals(silence.get("silentParty"), "document/" + silence.get("statedIn"), silence.id());
            String observer = silence.is("passage", "p49") ? HOXHA : AUTHOR;
            assertEquals(observer, silence.get("statedBy"), silence.id());
        }
        assertEquals(Set.of("p41", "p43", "p49", "p52"), distinct(silences, "passage"));
    }

    @Test
    void oneWordScoresAlikeWhereverItStands() {
        List<Row> aggressors = rows(
                "stances",
                row -> row.is("target", "state/usa") && row.get("cue").contains("ggressor"));
        assertEquals(4, aggressors.size());
        assertEquals(Set.of("hostile"), distinct(aggressors, "level"));
        assertEquals("not-scalable", row("stances", "hoxha-cambodia-1977").get("level"));
        assertTrue(rows("stances", "passage", "p23").isEmpty());
    }

    @Test
    void languageAndTranslationBelongToTheDocument() {
        List<Row> quoted = rows("documents", row -> row.is("author", HOXHA) && row.is("usage", "quoted"));
        assertEquals(Set.of("en"), distinct(quoted, "language"));
        List<Row> rendered =
                quoted.stream().filter(row -> !row.is("genre", "telegram")).toList();
        assertEquals(Set.of("sq"), distinct(rendered, "originalLanguage"));
        assertEquals(
                List.of("documents"),
                names().stream()
                        .filter(name -> rows(name).getFirst().knows("language"))
                        .toList());
    }

    private static List<String> chain(String document) {
        List<String> chain = new ArrayList<>();
        String next = row("documents", document).get("readIn");
        while (!next.isEmpty() && chain.size() < rows("documents").size()) {
            chain.add(next);
            next = row("documents", next).get("readIn");
        }
        return chain;
    }
}
