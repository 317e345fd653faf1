package dev.entente.query;

import java.util.Optional;
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
    private final transient @Nullable Mistake mistake;

    AskException(Kind kind, String message, @Nullable String hint, @Nullable Throwable cause) {
        this(kind, message, hint, cause, null);
    }

    private AskException(
            Kind kind,
            @Nullable String message,
            @Nullable String hint,
            @Nullable Throwable cause,
            @Nullable Mistake mistake) {
        super(message, cause);
        this.kind = kind;
        this.hint = hint;
        this.mistake = mistake;
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

    /// The same, with what is wrong as a value.
    AskException about(Mistake found) {
        return new AskException(kind, getMessage(), hint, getCause(), found);
    }

    /// The same, with the parameter whose value is wrong.
    AskException at(String parameter) {
        return mistake == null ? this : about(mistake.at(parameter));
    }

    /// What is wrong with an argument, where that is what is wrong.
    public Optional<Mistake> mistake() {
        return Optional.ofNullable(mistake);
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
