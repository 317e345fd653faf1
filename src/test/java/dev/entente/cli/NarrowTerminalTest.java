package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Answers where a table has no room.
class NarrowTerminalTest {
    private static Session at(int width, String... args) {
        return Session.of(new Terminal(true, false, false, width), args);
    }

    @Test
    void onFortyColumnsEachFieldHasALineAndTheEvidenceStays() throws IOException {
        Session session = at(40, "query", "who-met-whom", "--person", "balluku");
        Golden.compare("who-met-whom-40.txt", session.out() + session.err());
    }

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({"conflicts, 80", "documents, 80", "stances, 80", "relations, 80", "stances, 40", "timeline, 50"})
    void noLineIsLongerThanTheTerminal(String query, int width) {
        Session session = at(width, "query", query);
        assertEquals(0, session.code(), session.err());
        session.out().lines().forEach(line -> assertTrue(line.codePointCount(0, line.length()) <= width, line));
    }

    @Test
    void columnsThatWereAskedForAreNeverLeftOut() {
        Session session = at(50, "query", "who-met-whom", "--columns", "who,whom,statedIn,row");
        assertTrue(session.out().contains("data/events.csv:"), session.out());
        assertFalse(session.err().contains("No room"), session.err());
    }

    @Test
    void whatHasNoRoomIsNamedWithTheWayToGetIt() {
        Session session = at(80, "query", "who-met-whom", "--limit", "1");
        assertTrue(session.err().contains("No room for: "), session.err());
        assertTrue(session.err().contains("--wide shows them, --columns chooses."), session.err());
        Session wide = at(80, "query", "who-met-whom", "--limit", "1", "--wide");
        assertTrue(wide.out().contains("data/events.csv:"), wide.out());
        assertEquals("", wide.err());
    }

    @Test
    void helpAndTheListOfQueriesFitToo() {
        String[][] commands = {{"query"}, {"query", "who-met-whom", "--help"}, {"check", "--help"}, {"show", "p24"}};
        for (String[] words : commands) {
            Session session = at(62, words);
            assertEquals(0, session.code(), session.err());
            session.out()
                    .lines()
                    .filter(line -> !line.startsWith("  entente ")) // examples can be copied whole
                    .forEach(line -> assertTrue(line.codePointCount(0, line.length()) <= 62, line));
        }
    }
}
