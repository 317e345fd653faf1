package dev.entente.query;

import dev.entente.diag.Diagnostic;
import dev.entente.diag.Position;
import dev.entente.diag.Report;
import dev.entente.diag.Severity;
import org.jspecify.annotations.Nullable;

/// The file of a named query cannot be used: bad input, like a bad table.
public final class BadQueryException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Diagnostic finding;

    BadQueryException(QueryCode code, String file, long line, String message, @Nullable String hint) {
        this(new Diagnostic(code, Severity.ERROR, Position.of(file, line, 0), null, message, hint));
    }

    BadQueryException(Diagnostic finding) {
        super(Report.text(finding));
        this.finding = finding;
    }

    /// What is wrong, and where.
    public Diagnostic finding() {
        return finding;
    }
}
