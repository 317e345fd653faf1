package dev.entente.csvw;

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

    /// How to allow it.
    public String hint() {
        return hint;
    }
}
