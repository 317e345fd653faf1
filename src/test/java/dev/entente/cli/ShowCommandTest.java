package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `entente show`, and `entente` alone, on the dossier of this repository.
class ShowCommandTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            hoxha            | person/hoxha  (person)
            Kieu Samphan     | person/khieu-samphan  (person)
            p24              | Read in passage: meeting
            state/cambodia   | regime of
            ent:Stance       | definition (en):
            ent:holder       | things have it
            https://w3id.org/entente/vocabulary/level/hostile | rows name it
            data/events.csv:2 | event/
            """)
    void manyThingsCanBeShown(String name, String part) {
        Session session = Session.of("show", name);
        assertEquals(0, session.code(), session.err());
        assertTrue(session.out().contains(part), session.out());
    }

    @Test
    void everyFactComesWithItsEvidence() {
        Session session = Session.of("show", "balluku");
        assertTrue(session.out().contains("Meeting, participant (1)"), session.out());
        assertTrue(session.out().contains("1974"), session.out());
        assertTrue(session.out().contains("p18"), session.out());
        assertTrue(session.out().contains("data/events.csv:"), session.out());
    }

    @ParameterizedTest(name = "show {0}")
    @CsvSource(delimiter = '|', textBlock = """
            hoxa             | did you mean "hoxha"
            ent:Stanc        | did you mean "ent:Stance"?
            events.csv:99999 | its rows stand on lines 2 to
            https://example.org/nothing | nothing is known
            ''          | an empty name means nothing
            reading:infered  | did you mean "reading:inferred"?
            reading/infered  | did you mean "reading:inferred"?
            evnts.csv:3      | did you mean "events.csv"?
            mentions.csv:2   | only links things
            p99              | did you mean "p
            """)
    void aNameThatIsNoneIsWrongUsage(String name, String says) {
        Session session = Session.of("show", name);
        assertEquals(2, session.code());
        assertTrue(session.err().contains(says), session.err());
        assertEquals("", session.out());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"reading:inferred", "reading/inferred", "inferred", "Inferred"})
    void aCodeOfAVocabularyIsShownHoweverItIsWritten(String name) {
        Session session = Session.of("show", name);
        assertEquals(0, session.code(), session.err());
        assertTrue(session.out().startsWith("inferred\n  label (en): inferred\n"), session.out());
        assertTrue(session.out().contains("  in: reading\n"), session.out());
    }

    @Test
    void aTermIsMeantRatherThanALabelThatHoldsItsLetters() {
        assertTrue(Session.of("show", "stance").out().startsWith("ent:Stance\n"));
    }

    @Test
    void aConflictNamesItsKindAndWhatOnlySeemsOneIsCalledSo() {
        String apart = Session.of("show", "claim/hoxha-never-met-pol-pot").out();
        String together = Session.of("show", "tenure/stamo-ambassador-democratic-kampuchea")
                .out();
        assertTrue(apart.contains("IN CONFLICT WITH: Stamo meets Pol Pot (tension)"), apart);
        assertTrue(together.contains("RECONCILABLE WITH: "), together);
        assertFalse(together.contains("IN CONFLICT WITH: "), together);
    }

    @Test
    void aPlaceInATableIsNotBrokenOverTwoLines() {
        Session session = Session.of("show", "claim/hoxha-never-met-pol-pot");
        assertTrue(session.out().contains("data/claims.csv:"), session.out());
    }

    @Test
    void rowsThatOnlyLinkThingsAreNotCounted() {
        String alone = Session.of().out();
        for (String word : List.of("evidence", "participation", "affiliation")) {
            assertFalse(alone.contains(word), alone);
        }
        assertTrue(alone.matches("(?s).* meetings, [0-9]+ visits.*other events.* stances.*"), alone);
    }

    @Test
    void aloneTheProgramSaysWhatTheDossierHolds() {
        Session session = Session.of();
        assertEquals(0, session.code(), session.err());
        assertTrue(session.out().startsWith("Albania and Cambodia, 1970–1985\n"), session.out());
        assertTrue(session.out().contains(" persons, "), session.out());
        assertTrue(session.out().contains("entente query who-met-whom"), session.out());
    }

    @Test
    void completionKnowsQueriesAndTheirParameters() {
        Session session = Session.of("completion");
        assertTrue(session.out().contains("who-met-whom) words=\"$words --person --with"), session.out());
    }
}
