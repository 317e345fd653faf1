package dev.entente.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What an `Accept` header chooses.
class AcceptTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                              | text/html",
                "text/turtle                                     | text/turtle",
                "text/*;q=0.3, text/turtle                       | text/turtle",
                "text/html;q=0, */*                              | text/turtle",
                "TEXT/TURTLE                                     | text/turtle",
                "image/png                                       | none",
                "text/html,application/xhtml+xml,*/*;q=0.8       | text/html",
                "application/ld+json;q=0.4, text/turtle;q=0.41   | text/turtle",
                "nonsense;;;, text/turtle                        | text/turtle"
            })
    void theMostWantedIsChosen(String header, String expected) {
        assertEquals(
                expected,
                Accept.of(header).best(List.of("text/html", "text/turtle")).orElse("none"));
    }
}
