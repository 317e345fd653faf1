package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// `--columns`, whatever the format.
class ColumnsOptionTest {
    private static Session ask(String format, String columns, String... more) {
        String[] args = new String[more.length + 6];
        System.arraycopy(
                new String[] {"query", "who-met-whom", "--format", format, "--columns", columns}, 0, args, 0, 6);
        System.arraycopy(more, 0, args, 6, more.length);
        return Session.of(args);
    }

    @Test
    void rowsHoldTheseColumnsInThisOrder() {
        assertTrue(ask("csv", "whomLabel,date", "--limit", "1").out().startsWith("whomLabel,date\r\n"));
        assertTrue(ask("tsv", "whomLabel,date").out().startsWith("?whomLabel\t?date\n"));
        assertTrue(ask("md", "whom,date").out().startsWith("| whom | date |\n"));
        assertTrue(ask("table", "whom,date").out().matches("(?s)whom +date\n.*"));
        assertTrue(ask("json", "whom,date").out().contains("\"vars\": [ \"whom\" , \"date\" ]"));
        assertFalse(ask("json", "whom,date").out().contains("passage"));
        assertFalse(ask("xml", "whom,date").out().contains("passage"));
    }

    @Test
    void allMeansEveryColumn() {
        assertEquals(
                Session.of("query", "visits", "--format", "csv").out(),
                Session.of("query", "visits", "--format", "csv", "--columns", "all")
                        .out());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"table", "md", "csv", "tsv", "json", "xml"})
    void aMisspeltColumnIsAnErrorWithTheNearestName(String format) {
        for (String person : new String[] {"hoxha", "pol-pot"}) {
            Session session = ask(format, "who,pasage", "--person", person, "--with", "pol-pot");
            assertEquals(2, session.code(), session.out());
            assertEquals("", session.out());
            assertTrue(session.err().contains("did you mean \"passage\"?"), session.err());
        }
    }
}
