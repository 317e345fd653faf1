package dev.entente.csvw;

import dev.entente.diag.Diagnostic;
import dev.entente.diag.Position;
import java.io.IOException;

/// A document leads where its reader was not allowed to go.
public final class AccessRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String hint;

    /// @param hint how to allow it
    public AccessRefusedException(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /// The finding that says so.
    ///
    /// @param at what led there
    public Diagnostic diagnostic(Position at) {
        return new Diagnostic(
                MetadataCode.REFUSED, MetadataCode.REFUSED.severity(), at, null, String.valueOf(getMessage()), hint);
    }
}
