package dev.entente.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.entente.graph.Dossier;
import java.io.IOException;
import java.nio.file.Path;

/// Invented dossiers of any size, with the tables and the metadata of the project's own.
final class GeneratedDossier {
    private GeneratedDossier() {}

    /// Writes one, the same each time.
    static Dossier in(Path folder, int events) throws IOException, InterruptedException {
        Process generator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "src/bench/java/dev/entente/bench/GenerateDossier.java",
                        "data/csv-metadata.json",
                        folder.toString(),
                        Integer.toString(events))
                .redirectErrorStream(true)
                .start();
        String said = new String(generator.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, generator.waitFor(), said);
        return Dossier.find(folder);
    }
}
