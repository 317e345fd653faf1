package dev.entente.diag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PrintableTest {
    @Test
    void controlsAndMarksOfDirectionAreWrittenOut() {
        assertEquals(
                "a\\u001b[31m\\u009b\\u202e\\u2066\\u200f\\u2028b",
                Printable.escaped("a\u001b[31m\u009b\u202e\u2066\u200f\u2028b"));
    }

    @Test
    void lineBreaksAreWrittenOutKeptOrTurnedIntoASpace() {
        assertEquals("a\\n\\tb\\r", Printable.escaped("a\n\tb\r"));
        assertEquals("a\n\tb\\u000d", Printable.lines("a\n\tb\r"));
        assertEquals("a b c", Printable.line("a\r\n\tb\nc"));
    }

    @Test
    void everyScriptStaysAsItIs() {
        String text = "ëçÇ កម្ពុជា فارسی\u200cها 👩\u200d🚀 – “x”";
        assertEquals(text, Printable.escaped(text));
    }
}
