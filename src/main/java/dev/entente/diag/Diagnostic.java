package dev.entente.diag;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// Something found wrong in the input. It is data, not an exception: a run reports all of them, then decides.
///
/// @param value the offending text as read, or null where the fault is not in one text
/// @param message what is wrong, without place and without full stop
/// @param hint what to do about it, or null where the message says it all
public record Diagnostic(
        Code code,
        Severity severity,
        Position at,
        @Nullable String value,
        String message,
        @Nullable String hint) implements Serializable {
    public Diagnostic {
        if (message.isBlank()) {
            throw new IllegalArgumentException("a diagnostic says what is wrong");
        }
    }

    /// The same finding, weighed differently.
    public Diagnostic withSeverity(Severity other) {
        return new Diagnostic(code, other, at, value, message, hint);
    }
}
