package dev.entente.dossier;

import static dev.entente.dossier.Tables.agents;
import static dev.entente.dossier.Tables.conflict;
import static dev.entente.dossier.Tables.distinct;
import static dev.entente.dossier.Tables.factsAt;
import static dev.entente.dossier.Tables.row;
import static dev.entente.dossier.Tables.rows;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Where two statements, two sides or two kinds of row could be flattened into one.
class ContradictionTrapsTest {
    private static final String DK = "regime/democratic-kampuchea";

    @Test
    void neverMetAndNeverHeardStandBesideTheAmbassadorsMeeting() {
        assertEquals("tension", conflict("claim/hoxha-never-heard-of-pol-pot", "event/stamo-met-pol-pot"));
        assertEquals("tension", conflict("claim/hoxha-never-met-pol-pot", "event/stamo-met-pol-pot"));
        assertEquals("tension", conflict("claim/hoxha-never-heard-of-pol-pot", "event/tanjug-interview"));
        assertEquals("accepted", row("events", "stamo-met-pol-pot").get("standing"));
        assertEquals("accepted", row("claims", "hoxha-never-heard-of-pol-pot").get("standing"));
        assertEquals("private", row("documents", "diary-1979-01").get("audience"));
    }

    @Test
    void privateEntriesBecamePublicYearsAfterTheyWereWritten() {
        List<Row> entries = rows("documents", "genre", "diary-entry");
        assertEquals(Set.of("private"), distinct(entries, "audience"));
        Map<String, Integer> lags = entries.stream().collect(toMap(Row::id, ContradictionTrapsTest::lagInYears));
        assertEquals(
                Map.of(
                        "diary-1970-05-01", 16,
                        "diary-1972-06-25", 7,
                        "diary-1975-04-08", 11,
                        "diary-1977-12-08", 2,
                        "diary-1979-01", 6),
                lags);
        assertEquals("public", row("documents", "article-1979-02-21").get("audience"));
        assertEquals("tension", conflict("claim/first-public-condemnation", "stance/hoxha-ieng-sary-1979"));
    }

    @Test
    void wooingYugoslaviaAndRecallingItsDiplomatsAreBothKept() {
        assertEquals("tension", conflict("claim/dk-wooed-yugoslavia", "event/recall-from-yugoslavia-1977"));
        assertEquals("tension", conflict("event/onward-yugoslavia-1976", "event/recall-from-yugoslavia-1977"));
        assertEquals("accepted", row("events", "recall-from-yugoslavia-1977").get("standing"));
    }

    @Test
    void aMissionHasADirectionAndMembershipOfTheWarsawPactIsNotInferred() {
        assertEquals("state/albania", row("relations", "albanian-mission-in-dk").get("from"));
        assertEquals(DK, row("relations", "dk-mission-in-albania").get("from"));
        assertEquals(Set.of(DK, "state/albania"), agents("recall-from-albania-1977"));
        assertEquals("reconcilable", conflict("relation/albanian-mission-in-dk", "relation/dk-mission-in-albania"));
        assertTrue(rows("organisations", "organOf", "organisation/warsaw-pact").isEmpty());
        assertTrue(rows("groups", "groupOf", "organisation/warsaw-pact").isEmpty());
        assertEquals(Set.of(DK), agents("closing-of-missions-1977"));
    }

    @Test
    void embassiesInPhnomPenhAreNotTheEmbassiesAbroad() {
        Row there = row("claims", "half-dozen-embassies");
        Row abroad = row("claims", "only-four-embassies-left");
        assertEquals("6", there.get("count"));
        assertEquals("about", there.get("hedge"));
        assertEquals("4", abroad.get("count"));
        assertNotEquals(there.get("subject"), abroad.get("subject"));
        List<Row> embassies = rows("relations", row -> row.id().startsWith("dk-embassy-in-"));
        assertEquals(
                Set.of("state/china", "state/north-korea", "state/laos", "state/vietnam"), distinct(embassies, "to"));
        assertEquals("reconcilable", conflict("claim/half-dozen-embassies", "claim/only-four-embassies-left"));
    }

    @Test
    void noOverlapOfTheTwoHeadsOfGovernmentIsStated() {
        assertEquals("attested", row("tenures", "nuon-chea-prime-minister").get("dating"));
        assertEquals("", row("tenures", "pol-pot-premier").get("date"));
        assertEquals("reconcilable", conflict("tenure/nuon-chea-prime-minister", "tenure/pol-pot-premier"));
    }

    @Test
    void toBeMetWithTheLeadersIsNotToBeOne() {
        for (String person : List.of("sihanouk", "monique")) {
            assertEquals("accepted", row("events", "stamo-met-" + person).get("standing"));
            assertTrue(rows("affiliations", row -> row.is("affiliate", person) && row.is("affiliatedWith", DK))
                    .isEmpty());
        }
        assertEquals("open", row("claims", "sihanouk-and-monique-among-leaders").get("standing"));
    }

    @Test
    void theFoundingOfDemocraticKampucheaIsNotDated() {
        assertEquals("within", row("regimes", "democratic-kampuchea").get("dating"), "only between which days it lies");
        assertTrue(row("regimes", "democratic-kampuchea").get("note").contains("not stated"));
        assertTrue(rows(
                        "events",
                        row -> agents(row.id()).contains(DK) && row.get("date").startsWith("1975"))
                .isEmpty());
    }

    @Test
    void aReversalIsTwoDatedStancesAndNotOneEdge() {
        assertEquals("solidarity", row("stances", "pla-mao-before").get("level"));
        assertEquals("hostile", row("stances", "pla-mao-after").get("level"));
        assertEquals("solidarity", row("stances", "hoxha-grunk-1973").get("level"));
        assertEquals("1973-03-22", row("stances", "hoxha-grunk-1973").get("date"));
        assertEquals("denunciation", row("stances", "hoxha-dk-1979").get("level"));
        assertEquals("1979-02-21", row("stances", "hoxha-dk-1979").get("date"));
        List<Row> onChina = rows("stances", row -> row.is("holder", "person/hoxha") && row.is("target", "state/china"));
        assertEquals(Set.of("1979-02-21", "1979?", "1981-11-01"), distinct(onChina, "date"));
    }

    @Test
    void everyPossibleAidIsWhatOnePartySaysOfItself() {
        assertEquals("person/hoxha", row("claims", "every-possible-aid").get("statedBy"));
        assertEquals("tension", conflict("claim/every-possible-aid", "claim/no-favoured-treatment"));
        assertTrue(rows("relations", row -> row.is("relationKind", "aid") && row.is("from", "state/albania"))
                .isEmpty());
    }

    @Test
    void criticismOfHoxhaIsTheEssaysOwn() {
        for (String stance : List.of("essay-hoxha-on-diary", "essay-hoxha-on-speech")) {
            assertEquals("person/essay-author", row("stances", stance).get("holder"));
            assertEquals("essay", row("stances", stance).get("statedIn"));
            assertEquals("person/hoxha", row("stances", stance).get("target"));
        }
    }

    @Test
    void whatOnlyAPartyAllegesIsAClaimAndNoEvent() {
        assertTrue(rows("events", row -> Set.of("p44", "p45").contains(row.get("passage")))
                .isEmpty());
        List<Row> onLonNol = rows("events", "passage", "p22");
        assertEquals(
                List.of("removal-of-lon-nol"), onLonNol.stream().map(Row::id).toList());
        assertEquals("open", onLonNol.getFirst().get("standing"));
        for (String claim : List.of(
                "usa-and-lon-nol-killed-and-burned",
                "cambodians-rose-against-pol-pot",
                "embassy-isolated-behind-wire",
                "phnom-penh-deserted")) {
            assertEquals("person/hoxha", row("claims", claim).get("statedBy"), claim);
            assertEquals("", row("claims", claim).get("predicate"), claim);
        }
    }

    @Test
    void noTargetStandsForAnother() {
        Map<String, String> article = levelsBy("article-1979-02-21");
        assertEquals("denunciation", article.get("group/pol-pot-group"));
        assertEquals("solidarity", article.get("group/cambodian-people"));
        assertFalse(article.containsKey("state/cambodia"));
        Map<String, String> speech = levelsBy("speech-1981-11-01");
        assertEquals("denunciation", speech.get("group/pol-pot-group"));
        assertEquals("sympathetic", speech.get("group/cambodian-people"));
        assertFalse(speech.containsKey("state/cambodia"));
        assertEquals(DK, row("groups", "pol-pot-group").get("groupOf"));
        assertEquals("state/cambodia", row("organisations", "funk").get("organOf"));
    }

    @Test
    void weIsAmbiguousAndSoIsWhatHangsOnIt() {
        assertEquals(
                "ambiguous",
                row("participations", "meetings-hoxha-ieng-sary-hoxha").get("reading"));
        assertEquals(
                "inferred", row("participations", "dinner-1972-06-24-hoxha").get("reading"));
        assertTrue(row("claims", "hoxha-never-met-pol-pot").get("note").contains("we"));
        assertTrue(row("claims", "hoxha-never-heard-of-pol-pot").get("note").contains("we"));
    }

    @Test
    void fourteenPairsMetAndTenOfThemRestOnOneSentence() {
        Set<String> pairs = new TreeSet<>();
        Set<String> onOneSentence = new TreeSet<>();
        List<Row> meetings = rows(
                "events",
                row -> Set.of("Meeting", "Reception").contains(row.get("kind")) && row.is("standing", "accepted"));
        for (Row meeting : meetings) {
            for (String albanian : List.of("person/hoxha", "person/balluku", "person/stamo")) {
                for (String other : agents(meeting.id())) {
                    if (agents(meeting.id()).contains(albanian)
                            && other.startsWith("person/")
                            && !other.equals(albanian)) {
                        pairs.add(albanian + " " + other);
                        if (meeting.is("passage", "p24")) {
                            onOneSentence.add(albanian + " " + other);
                        }
                    }
                }
            }
        }
        assertEquals(15, meetings.size());
        assertEquals(14, pairs.size());
        assertEquals(10, onOneSentence.size());
    }

    @Test
    void whatIsReadBetweenTheLinesIsMarkedAsInferred() {
        assertEquals(
                "inferred",
                row("participations", "talks-balluku-1974-khieu-samphan").get("reading"));
        assertEquals("inferred", row("events", "film-gift-1973").get("reading"));
        assertEquals("inferred", row("events", "visit-khieu-samphan-1974").get("reading"));
        assertEquals("inferred", row("events", "visit-sarin-chak-1975").get("reading"));
        assertEquals("open", row("events", "talks-before-dinner-1972").get("standing"));
        assertEquals("[..1972-06-24]", row("events", "talks-before-dinner-1972").get("date"));
    }

    @Test
    void causesAreClaimsWithTheirExtent() {
        Map<String, String> extents = Map.of(
                "cooling-from-sino-albanian-split", "partly",
                "cooling-from-wooing-of-yugoslavia", "contributory",
                "cooling-not-from-vindictiveness", "rejected",
                "was-it-only-china", "asked",
                "was-it-only-trade", "asked");
        extents.forEach((id, extent) -> {
            assertEquals("explains", row("claims", id).get("claimKind"), id);
            assertEquals(extent, row("claims", id).get("extent"), id);
            assertFalse(row("claims", id).get("cause").isEmpty(), id);
            assertFalse(row("claims", id).get("effect").isEmpty(), id);
        });
    }

    @Test
    void whatCanBeReadInTwoWaysIsAmbiguous() {
        assertEquals("ambiguous", row("claims", "cambodia-tense-with-thailand").get("reading"));
        assertEquals("ambiguous", row("stances", "hoxha-usa-1972").get("reading"));
        assertEquals("ambiguous", row("designations", "usa-aggressors-1972").get("reading"));
        assertTrue(factsAt("p18").stream().anyMatch(row -> row.is("reading", "ambiguous")));
    }

    private static int lagInYears(Row entry) {
        Row printing = rows("publications", "publicationOf", entry.id()).getFirst();
        return year(printing.get("date")) - year(entry.get("date"));
    }

    private static int year(String date) {
        return Integer.parseInt(date.substring(0, 4));
    }

    private static Map<String, String> levelsBy(String document) {
        return rows("stances", row -> row.is("statedIn", document) && row.is("holder", "person/hoxha")).stream()
                .collect(toMap(row -> row.get("target"), row -> row.get("level")));
    }
}
