package dev.entente.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    private final Names names = new Names(Lake.engine(), Lake.prefixes());

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "bela-sorin",
        "person/bela-sorin",
        "person:bela-sorin",
        "https://example.org/lake/person/bela-sorin",
        "Bela Šorin",
        "bela sorin",
        "BELASORIN",
        "Shorin",
        "Šor"
    })
    void aPersonHasManyNames(String text) {
        assertEquals("https://example.org/lake/person/bela-sorin", names.resolve("", text, "Person"));
    }

    @Test
    void theClassDecidesBetweenThingsOfOneSlug() {
        assertEquals("https://example.org/lake/place/norvia", names.resolve("", "norvia", "Place"));
        assertEquals("https://example.org/lake/state/norvia", names.resolve("", "norvia", "Agent"));
    }

    @Test
    void theWholeLabelDecidesWhereTheClassDoesNot() {
        assertEquals("https://example.org/lake/state/norvia", names.resolve("", "norvia", ""));
    }

    @Test
    void severalMatchesAreListed() {
        AskException fault = assertThrows(AskException.class, () -> names.resolve("--person", "lun", "Person"));
        assertEquals("""
                --person: "lun" can mean 3 things:
                  person/ada-lund  Ada Lund
                  person/carl-lund  Carl Lund
                  person/dora-berg  Dora Berg""", fault.getMessage());
    }

    @Test
    void aNameThatIsNoneIsAnsweredWithTheNearest() {
        AskException fault =
                assertThrows(AskException.class, () -> names.resolve("--person", "Bella Schorin", "Person"));
        assertEquals("--person: no person is named \"Bella Schorin\"", fault.getMessage());
        assertTrue(String.valueOf(fault.hint()).contains("person/bela-sorin"), fault.hint());
    }

    @Test
    void termsOfTheOntologyAreNoThings() {
        assertThrows(AskException.class, () -> names.resolve("", "meeting", ""));
    }
}
