package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.fixture.Fixture;
import dev.entente.graph.Layers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
}
