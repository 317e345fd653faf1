package dev.entente.cli;

import org.jspecify.annotations.Nullable;

/// What the user can mend: printed as a message with its cure, never with a stack trace.
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;
    private final @Nullable String hint;

    private UserError(int exitCode, String message, @Nullable String hint) {
        super(message);
        this.exitCode = exitCode;
        this.hint = hint;
    }

    /// Wrong usage, or an ambiguous name: ends with 2.
    public static UserError usage(String message, @Nullable String hint) {
        return new UserError(2, message, hint);
    }

    /// Bad input: ends with 3.
    public static UserError badInput(String message, @Nullable String hint) {
        return new UserError(3, message, hint);
    }

    /// Cannot read, write, listen or reach: ends with 4.
    public static UserError unreachable(String message, @Nullable String hint) {
        return new UserError(4, message, hint);
    }

    /// A store in use or damaged: ends with 5.
    public static UserError store(String message, @Nullable String hint) {
        return new UserError(5, message, hint);
    }

    /// The exit code of the process.
    public int exitCode() {
        return exitCode;
    }

    /// What to do about it, or null where the message says it all.
    public @Nullable String hint() {
        return hint;
    }
}
