package dev.entente.csv;

import dev.entente.diag.Diagnostic;
import java.io.IOException;

/// The file cannot be read further; carries the finding that says why.
public final class CsvException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    /// Ends the reading with this finding.
    public CsvException(Diagnostic diagnostic) {
        super(diagnostic.message());
        this.diagnostic = diagnostic;
    }

    /// What is wrong, and where.
    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
