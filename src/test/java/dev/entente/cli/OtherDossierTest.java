package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.fixture.Fixture;
import dev.entente.graph.Layers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every packed query answers a dossier it has never seen, with its base and its things, without a line of change.
class OtherDossierTest {
    /// What a query cannot do without.
    private static final Map<String, List<String>> REQUIRED =
            Map.of("interval", List.of("--first", "dinner-1903-05-12", "--second", "treaty-1904"));

    static Stream<String> packed() {
        return Layers.packed().names("queries", ".rq").stream().map(name -> name.replaceAll("^queries/|[.]rq$", ""));
    }

    @ParameterizedTest
    @MethodSource("packed")
    void itAnswersTheMadeUpDossier(String name) {
        String[] arguments = Stream.of(
                        Stream.of("-C", Fixture.FOLDER.toString(), "query", name, "--format", "csv"),
                        REQUIRED.getOrDefault(name, List.of()).stream())
                .flatMap(part -> part)
                .toArray(String[]::new);
        Session session = Session.of(arguments);
        assertEquals(0, session.code(), session.err());
        assertTrue(session.out().lines().count() > 1, () -> "no rows: " + session.out() + session.err());
        assertFalse(session.out().contains("w3id.org/entente/albania-cambodia"), session.out());
    }

    @Test
    void helpShowsNoExampleThatOnlyAnotherDossierKnows() {
        String here = Session.of("query", "who-met-whom", "--help").out();
        String there = Session.of("-C", Fixture.FOLDER.toString(), "query", "who-met-whom", "--help")
                .out();
        assertTrue(here.contains("Example: sihanouk") && here.contains("--person sihanouk"), here);
        assertFalse(there.contains("sihanouk") || there.contains("albania"), there);
        assertTrue(there.contains("Example: 1972"), there);
        String after = Session.of("query", "interval", "--help", "-C", Fixture.FOLDER.toString())
                .out();
        assertTrue(after.contains("--first") && !after.contains("Example:\n"), after);
        Session missing = Session.of("-C", Fixture.FOLDER.toString(), "query", "interval");
        assertEquals(2, missing.code());
        assertFalse(missing.err().contains("for instance"), missing.err());
        assertTrue(Session.of("query", "interval").err().contains("for instance --first"));
    }
}
