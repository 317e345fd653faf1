package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TerminalTest {
    @Test
    void colourNeedsATerminalAndNoObjection() {
        assertTrue(Terminal.of(Map.of("TERM", "xterm"), true, true).colour());
        assertFalse(Terminal.of(Map.of("TERM", "xterm"), false, true).colour());
        assertFalse(Terminal.of(Map.of("TERM", "xterm", "NO_COLOR", "1"), true, true)
                .colour());
        assertFalse(Terminal.of(Map.of("TERM", "dumb"), true, true).colour());
    }

    @Test
    void columnsAreTakenFromTheEnvironmentAndElseEighty() {
        assertEquals(120, Terminal.of(Map.of("COLUMNS", "120"), false, false).width());
        assertEquals(80, Terminal.of(Map.of("COLUMNS", "wide"), false, false).width());
    }
}
