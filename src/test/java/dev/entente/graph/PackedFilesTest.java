package dev.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What was deleted from ontology/ or queries/ must not live on among the compiled classes.
class PackedFilesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "ontology, .ttl",
        "ontology/vocabularies, .ttl",
        "ontology/rules, .rq",
        "queries, .rq",
        "queries/checks, .rq"
    })
    void whatIsPackedIsWhatIsInTheRepository(String folder, String suffix) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            List<String> there = files.map(file -> file.toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(suffix))
                    .sorted()
                    .toList();
            assertEquals(there, Layers.packed().names(folder, suffix));
        }
    }
}
