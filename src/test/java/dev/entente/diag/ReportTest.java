package dev.entente.diag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportTest {
    private enum Found implements Code {
        THING;

        @Override
        public String explain() {
            return "Something was found.";
        }
    }

    private static String text(Position at, String message, @Nullable String hint) {
        return Report.text(new Diagnostic(Found.THING, Severity.ERROR, at, null, message, hint));
    }

    @Test
    void aFindingSaysWhatWhereAndWhatToDo() {
        assertEquals(
                """
                error: no person has the key "kieu-samphan"
                  --> data/participations.csv:14:7, row 13, column agent
                   = help: did you mean "khieu-samphan" (data/persons.csv:9)?""",
                text(
                        new Position("data/participations.csv", 14, 7, 13, "agent"),
                        "no person has the key \"kieu-samphan\"",
                        "did you mean \"khieu-samphan\" (data/persons.csv:9)?"));
    }

    @Test
    void whatIsNotKnownOfAPlaceIsLeftOut() {
        assertEquals("error: it is empty\n  --> a.csv", text(Position.of("a.csv"), "it is empty", null));
        assertEquals("error: it is wrong\n  --> a.csv:3", text(Position.of("a.csv", 3, 0), "it is wrong", null));
    }

    @Test
    void textFromTheInputDoesNotMoveTheCursor() {
        assertEquals(
                "error: \"a\\nb\\u001b[2J\" is no date\n  --> a.csv",
                text(Position.of("a.csv"), "\"a\nb\u001b[2J\" is no date", null));
    }

    @Test
    void aPlaceIsCountedFromOneAndAFindingHasAMessage() {
        assertThrows(IllegalArgumentException.class, () -> Position.of("a.csv", -1, 0));
        assertThrows(IllegalArgumentException.class, () -> text(Position.of("a.csv"), " ", null));
    }
}
