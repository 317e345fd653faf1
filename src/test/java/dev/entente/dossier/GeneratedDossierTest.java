package dev.entente.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.check.Check;
import dev.entente.check.Verdict;
import dev.entente.diag.Diagnostic;
import dev.entente.diag.Severity;
import dev.entente.graph.Dossier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The dossiers on which speed is measured have the shape of the project's own.
class GeneratedDossierTest {
    private static final int EVENTS = 200;

    @Test
    void aGeneratedDossierHasNeitherErrorsNorWarnings(@TempDir Path folder) throws Exception {
        generate(folder);
        Verdict verdict = Check.of(Dossier.find(folder));
        assertEquals(
                List.of(),
                verdict.findings().stream()
                        .filter(finding -> finding.severity() != Severity.NOTE)
                        .map(Diagnostic::toString)
                        .toList());
        assertTrue(verdict.tables().rows() > 3 * EVENTS, () -> verdict.tables().toString());
    }

    private static void generate(Path folder) throws IOException, InterruptedException {
        Process generator = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "src/bench/java/dev/entente/bench/GenerateDossier.java",
                        "data/csv-metadata.json",
                        folder.toString(),
                        Integer.toString(EVENTS))
                .redirectErrorStream(true)
                .start();
        String said = new String(generator.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, generator.waitFor(), said);
    }
}
