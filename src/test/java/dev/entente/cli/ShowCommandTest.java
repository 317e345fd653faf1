package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            hoxa             | did you mean "hoxha"
            ent:Stanc        | did you mean "ent:Stance"?
            events.csv:99999 | counted from 1
            https://example.org/nothing | nothing is known
            """)
    void aNameThatIsNoneIsWrongUsage(String name, String says) {
        Session session = Session.of("show", name);
        assertEquals(2, session.code());
        assertTrue(session.err().contains(says), session.err());
        assertEquals("", session.out());
    }

    @Test
    void aloneTheProgramSaysWhatTheDossierHolds() {
        Session session = Session.of();
        assertEquals(0, session.code(), session.err());
        assertTrue(session.out().startsWith("Albania and Cambodia, 1970–1985\n"), session.out());
        assertTrue(session.out().contains(" × person"), session.out());
        assertTrue(session.out().contains("entente query who-met-whom"), session.out());
    }

    @Test
    void completionKnowsQueriesAndTheirParameters() {
        Session session = Session.of("completion");
        assertTrue(session.out().contains("who-met-whom) words=\"$words --person --with"), session.out());
    }
}
