package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import dev.entente.query.Inquiry;
import dev.entente.query.NamedQuery;
import dev.entente.query.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every named query gives the answer kept in `queries/expected`, asked with the example of its first parameter and of
/// those that are required. `-Dgolden.update=true` writes them anew, to be read as a difference.
class ExpectedAnswersTest {
    private static final Path EXPECTED = Path.of("queries/expected");

    static Stream<NamedQuery> queries() {
        Dossier dossier = Dossier.find(Path.of(""));
        return Inquiry.of(dossier, () -> DossierGraph.open(dossier)).catalogue().all().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("queries")
    void eachQueryGivesItsExpectedAnswer(NamedQuery query) throws IOException {
        List<String> words = new ArrayList<>(List.of("query", query.name(), "--format", "csv"));
        List<Parameter> parameters = query.header().parameters();
        for (Parameter parameter : parameters) {
            if (parameter.required() || parameter.equals(parameters.getFirst())) {
                words.add("--" + parameter.name());
                words.addAll(List.of(parameter.example().split(" ")));
            }
        }
        Session session = Session.of(words.toArray(String[]::new));
        assertEquals(0, session.code(), session.err());
        Path file = EXPECTED.resolve(query.name() + ".csv");
        String answer = session.out().replace("\r\n", "\n");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(EXPECTED);
            Files.writeString(file, answer);
        }
        assertTrue(Files.exists(file), () -> "no " + file + ": write it with -Dgolden.update=true, and read it");
        assertFalse(answer.lines().count() < 2, words + " has no rows");
        assertEquals(Files.readString(file), answer, String.join(" ", words));
    }

    @Test
    void noAnswerIsKeptForAQueryThatIsGone() throws IOException {
        Set<String> names = queries().map(query -> query.name() + ".csv").collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(EXPECTED)) {
            List<String> orphans = files.map(file -> file.getFileName().toString())
                    .filter(name -> !names.contains(name))
                    .toList();
            assertEquals(List.of(), orphans);
        }
    }
}
