package dev.entente.query;

import org.jspecify.annotations.Nullable;

/// A question that cannot be asked as it stands, or cannot be answered just now.
public final class AskException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Whose fault it is.
    public enum Kind {
        /// Whoever asks used a name, a value or a query that is none.
        USAGE,
        /// Nothing has the name of what is to be asked.
        UNKNOWN,
        /// The service asked cannot be reached, refuses, or is too slow.
        UNREACHABLE
    }

    private final Kind kind;
    private final @Nullable String hint;

    AskException(Kind kind, String message, @Nullable String hint, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.hint = hint;
    }

    /// The fault of whoever asks.
    public static AskException usage(String message, @Nullable String hint) {
        return new AskException(Kind.USAGE, message, hint, null);
    }

    static AskException unknown(String message, @Nullable String hint) {
        return new AskException(Kind.UNKNOWN, message, hint, null);
    }

    static AskException unreachable(String message, @Nullable String hint, Throwable cause) {
        return new AskException(Kind.UNREACHABLE, message, hint, cause);
    }

    /// Whose fault it is.
    public Kind kind() {
        return kind;
    }

    /// What to do about it, or null where the message says it all.
    public @Nullable String hint() {
        return hint;
    }
}
