package dev.entente.dossier;

import static dev.entente.dossier.Tables.agents;
import static dev.entente.dossier.Tables.conflict;
import static dev.entente.dossier.Tables.distinct;
import static dev.entente.dossier.Tables.everyRowWith;
import static dev.entente.dossier.Tables.furtherPassages;
import static dev.entente.dossier.Tables.row;
import static dev.entente.dossier.Tables.rows;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Where a date, a span or a count of the source invites a wrong one.
class DateTrapsTest {
    private static final String TERM = "stamo-ambassador-democratic-kampuchea";

    @Test
    void sixVisitsAreKeptAndTheCountOfFiveIsAClaimAboutASet() {
        List<Row> visits = rows(
                "events", row -> row.is("kind", "Visit") && agents(row.id()).contains("person/sihanouk"));
        assertEquals(Set.of("1972", "1973-06", "1974", "1975", "1978", "1985"), distinct(visits, "date"));
        assertTrue(visits.stream().allMatch(visit -> visit.is("standing", "accepted")));
        assertEquals("5", row("claims", "five-visits").get("count"));
        assertEquals("contradiction", conflict("claim/five-visits", "event/visit-sihanouk-1973"));
        assertTrue(rows("claims", row -> row.is("claimKind", "denies") && row.is("predicate", "visited"))
                .isEmpty());
    }

    @Test
    void whatAnEntryTellsOfIsReckonedBackFromItsOwnDate() {
        LocalDate dinner = dateOf("documents", "diary-1972-06-25").minusDays(1);
        assertEquals(dinner.toString(), row("events", "dinner-1972-06-24").get("date"));
        assertEquals("inferred", row("events", "dinner-1972-06-24").get("reading"));
        LocalDate entry = dateOf("documents", "diary-1970-05-01");
        assertEquals(
                "[" + entry.minusDays(3) + "," + entry.minusDays(2) + "]",
                row("events", "withdrawal-announcement-1970").get("date"));
        assertEquals(
                "person/hoxha", row("events", "withdrawal-announcement-1970").get("statedBy"));
    }

    @Test
    void theMonthOfTheChineseAttackIsKeptButOpen() {
        Row attack = row("events", "chinese-attack-1979");
        assertEquals("1979-01", attack.get("date"));
        assertEquals("open", attack.get("standing"));
        assertEquals("tension", conflict("event/chinese-attack-1979", "document/article-1979-02-21"));
        assertEquals("tension", conflict("event/chinese-attack-1979", "event/attacks-after-deng-visit"));
    }

    @Test
    void theEndOfChineseAidHasNoDateAndTheGreetingsOnlyADistanceFromIt() {
        Row greetings = row("events", "greetings-publicised");
        assertEquals("", row("events", "end-of-chinese-aid").get("date"));
        assertEquals("", greetings.get("date"));
        assertEquals("end-of-chinese-aid", greetings.get("relativeTo"));
        assertEquals("P5M", greetings.get("offset"));
        assertEquals("", row("documents", "greetings-phnom-penh").get("date"));
    }

    @Test
    void theReceptionIsDatedByItsReportAndNotByItsPlaceInTheText() {
        Row reception = row("events", "reception-nuon-chea");
        assertEquals(
                reception.get("passage"), row("events", "greetings-publicised").get("passage"));
        assertEquals("[.." + row("documents", "bulletin-1976-10-17").get("date") + "]", reception.get("date"));
        assertEquals("", reception.get("relativeTo"));
    }

    @Test
    void assignmentAndTermAreTwoRowsThatCanBothBeTrue() {
        Row assignment = row("events", "assignment-of-stamo");
        LocalDate term = LocalDate.parse(row("tenures", TERM).get("date").substring(0, 10));
        assertEquals(20, ChronoUnit.DAYS.between(dateOf("events", "assignment-of-stamo"), term));
        assertEquals("open", assignment.get("standing"));
        assertEquals("ambiguous", assignment.get("reading"));
        assertEquals("reconcilable", conflict("event/assignment-of-stamo", "tenure/" + TERM));
    }

    @Test
    void theTitleOfTheMemoirIsNoDuration() {
        assertEquals("reconcilable", conflict("document/memoir-stamo", "tenure/" + TERM));
        assertEquals("1975-12-02/1978-07", row("tenures", TERM).get("date"));
        assertTrue(rows("claims", row -> row.is("claimKind", "counts") && row.is("subject", "document/memoir-stamo"))
                .isEmpty());
    }

    @Test
    void theUnificationOfVietnamIsDatedByItsSeasonOnly() {
        assertEquals("1976-21", row("events", "unification-of-vietnam").get("date"));
    }

    @Test
    void theYearOfImperialismAndRevolutionStaysOpen() {
        assertEquals("", row("documents", "imperialism-and-revolution").get("date"));
        Row publication = row("publications", "imperialism-and-revolution");
        assertEquals("1979", publication.get("date"));
        assertEquals("open", publication.get("standing"));
        assertEquals("open", row("claims", "book-published-same-year").get("standing"));
    }

    @Test
    void aSideTakenBySummerIsNotDatedByItsLaterEvidence() {
        Row side = row("stances", "albania-vietnam-1978-summer");
        assertEquals("1978-22", side.get("date"));
        assertEquals("by", side.get("dating"));
        assertEquals("person/essay-author", side.get("statedBy"));
        List<Row> evidence = rows("evidence", "supports", "stance/albania-vietnam-1978-summer");
        assertEquals(Set.of("article-1979-02-21"), distinct(evidence, "statedIn"));
        assertEquals("reconcilable", conflict("stance/albania-vietnam-1978-summer", "document/article-1979-02-21"));
    }

    @Test
    void aHeadingIsNoDateAndNoDayIsInvented() {
        assertEquals("heading", row("passages", "p21").get("passageKind"));
        assertTrue(rows("events", "passage", "p21").isEmpty());
        assertEquals("1975-04-08", row("documents", "diary-1975-04-08").get("date"));
        assertEquals("1975-04", row("events", "victory-1975-04").get("date"));
        assertEquals("1970", row("events", "coup-1970").get("date"));
        assertEquals("[..1979-02-21]", row("events", "fall-of-pol-pot").get("date"));
    }

    @Test
    void theYearOfTheRecallsRestsOnTheEntryBeforeThem() {
        for (String from : List.of("ussr", "yugoslavia", "romania", "albania")) {
            String id = "recall-from-" + from + "-1977";
            assertEquals("1977", row("events", id).get("date"));
            assertTrue(furtherPassages("event/" + id).contains("p27"), id);
        }
    }

    @Test
    void theEssayIsDatedByWhatItCitesAndByNothingElse() {
        assertEquals("[2017..]", row("documents", "essay").get("date"));
        assertEquals("[2017..]", row("claims", "no-diplomatic-relations-today").get("date"));
        assertTrue(
                everyRowWith("date").stream().noneMatch(row -> row.get("date").contains("2018")));
    }

    @Test
    void theWeekdaysOfTheEntriesAreRight() {
        List<Row> withWeekday = rows("documents", row -> row.get("dateWording").contains("day"));
        withWeekday = withWeekday.stream()
                .filter(row -> row.get("date").length() == 10 && row.is("genre", "diary-entry"))
                .toList();
        assertEquals(4, withWeekday.size());
        for (Row entry : withWeekday) {
            LocalDate date = LocalDate.parse(entry.get("date"));
            String weekday = date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            assertTrue(entry.get("dateWording").startsWith(weekday), entry + " is a " + weekday);
        }
    }

    @Test
    void everyLooseDateKeepsItsOwnPrecisionAndItsWording() {
        Map<String, String> loose = Map.of(
                "visit-vietnamese-unions-1977", "1977-06-13~",
                "speech-report-seventh-congress", "1976-11",
                "severing-ussr-albania", "196X");
        loose.forEach((id, date) -> assertDated("events", id, date));
        assertDated("stances", "albania-vietnam-1978-summer", "1978-22");
        assertDated("claims", "pol-pot-said-communism-over", "199X");
        assertDated("claims", "only-four-embassies-left", "1977-10~/1977-12~");
    }

    @Test
    void anUnknownDayAnUnknownStartAndAnUnknownEndAreThreeThings() {
        assertTrue(
                everyRowWith("date").stream().noneMatch(row -> row.get("date").endsWith("/..")));
        assertTrue(rows("events").stream().noneMatch(row -> row.get("date").startsWith("../")));
        assertEquals("../1979-01", row("claims", "pol-pot-kept-secret").get("date"));
        assertEquals("[1976-10..]", row("events", "onward-romania-1976").get("date"));
        assertEquals("[1976-10..]", row("events", "onward-yugoslavia-1976").get("date"));
        assertEquals("1987/", row("tenures", "stamo-ambassador-burma").get("date"));
        assertEquals("/1979-01", row("events", "meetings-hoxha-ieng-sary").get("date"));
    }

    @Test
    void visitsOfOneYearAreNotJoined() {
        for (String visit : List.of("visit-sihanouk-1974", "visit-sihanouk-1975")) {
            assertEquals(Set.of("person/sihanouk"), agents(visit));
            assertEquals("", row("events", visit).get("partOfEvent"));
            assertTrue(rows("events", "partOfEvent", visit).isEmpty());
        }
        assertFalse(agents("visit-khieu-samphan-1974").contains("person/sihanouk"));
        assertFalse(agents("visit-sarin-chak-1975").contains("person/sihanouk"));
        assertTrue(furtherPassages("event/visit-khieu-samphan-1974").contains("p16"));
    }

    @Test
    void theLateVisitsAreNotMadeVisitsToAnAllyOfTheRoyalGovernment() {
        assertEquals("1970~/1975~", row("relations", "albania-supports-grunk").get("date"));
        assertEquals("ambiguous", row("claims", "visits-while-supporting-grunk").get("reading"));
        for (String year : List.of("1978", "1985")) {
            assertEquals("accepted", row("events", "visit-sihanouk-" + year).get("standing"));
            assertEquals("tension", conflict("claim/visits-while-supporting-grunk", "event/visit-sihanouk-" + year));
        }
    }

    @Test
    void byADateIsNotAtIt() {
        assertEquals("by", row("claims", "relations-cooled-1978").get("dating"));
        assertEquals("by", row("stances", "albania-vietnam-1978-summer").get("dating"));
        assertEquals("by", row("claims", "pol-pot-said-communism-over").get("dating"));
        assertEquals("by", row("claims", "pol-pot-said-cambodia-is-western").get("dating"));
        assertTrue(rows("events", row -> List.of("1978", "1978-22", "199X").contains(row.get("date"))).stream()
                .allMatch(row -> row.id().equals("visit-sihanouk-1978")));
    }

    @Test
    void anOfficeSeenOnceIsAttestedAndNotHeldThroughout() {
        Map<String, String> seen = Map.of(
                "balluku-defence-minister", "1974",
                "sarin-chak-foreign-minister", "1975",
                "nuon-chea-prime-minister", "1976-10-17",
                "stamo-charge-hungary", "1975-11-12");
        seen.forEach((id, date) -> {
            assertEquals(date, row("tenures", id).get("date"));
            assertEquals("attested", row("tenures", id).get("dating"), id);
        });
    }

    @Test
    void theEditorialOnMaoIsUndatedAndTheFirstSecretaryHasNoEnd() {
        assertEquals("", row("documents", "editorial-on-mao").get("date"));
        assertEquals("1970~/", row("tenures", "stamo-first-secretary-hungary").get("date"));
        assertEquals("about", row("tenures", "stamo-first-secretary-hungary").get("hedge"));
    }

    private static LocalDate dateOf(String table, String id) {
        return LocalDate.parse(row(table, id).get("date"));
    }

    private static void assertDated(String table, String id, String date) {
        assertEquals(date, row(table, id).get("date"), id);
        assertFalse(
                (row(table, id).get("dateWording") + row(table, id).get("note")).isEmpty(),
                id + " says neither in the source's words nor in ours where its date is from");
    }
}
