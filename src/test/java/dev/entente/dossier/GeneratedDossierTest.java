package dev.entente.dossier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.check.Check;
import dev.entente.check.Verdict;
import dev.entente.diag.Diagnostic;
import dev.entente.diag.Severity;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The dossiers on which speed is measured have the shape of the project's own.
class GeneratedDossierTest {
    private static final int EVENTS = 200;

    @Test
    void aGeneratedDossierHasNeitherErrorsNorWarnings(@TempDir Path folder) throws Exception {
        Verdict verdict = Check.of(GeneratedDossier.in(folder, EVENTS));
        assertEquals(
                List.of(),
                verdict.findings().stream()
                        .filter(finding -> finding.severity() != Severity.NOTE)
                        .map(Diagnostic::toString)
                        .toList());
        assertTrue(verdict.tables().rows() > 3 * EVENTS, () -> verdict.tables().toString());
    }
}
