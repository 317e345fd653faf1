package dev.entente.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The words of the pages.
class WordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void everyLanguageHasTheSameMessages(String language) throws IOException {
        assertEquals(keys("en"), keys(language));
        for (Object pattern : properties(language).values()) {
            String text = new MessageFormat((String) pattern, Locale.forLanguageTag(language))
                    .format(new Object[] {1, 2, 3, 4, 5, 6});
            assertTrue(!text.contains("{"), text);
        }
    }

    @ParameterizedTest
    @CsvSource({"fr, fr", "'fr-CA, en;q=0.5', fr", "de, en", "'', en", "'de, fr;q=0.1', fr", "'*;;', en"})
    void theBrowserChoosesTheLanguage(String accepted, String language) {
        assertEquals(language, Words.accepted(accepted).language());
    }

    @Test
    void anApostropheIsOne() {
        assertEquals("Ouvrir dans l'éditeur", Words.in("fr").of("query.editor"));
        assertEquals("2 documents", Words.in("fr").of("documents.caption", 2));
    }

    private static Set<Object> keys(String language) throws IOException {
        return properties(language).keySet();
    }

    private static Properties properties(String language) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Words.class.getResourceAsStream("messages_" + language + ".properties")) {
            if (in == null) {
                throw new IOException("no messages in " + language);
            }
            properties.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        }
        return properties;
    }
}
