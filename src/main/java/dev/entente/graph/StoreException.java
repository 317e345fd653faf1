package dev.entente.graph;

import org.jspecify.annotations.Nullable;

/// A store is in use by another process, or damaged.
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String hint;

    StoreException(String message, String hint) {
        this(message, hint, null);
    }

    StoreException(String message, String hint, @Nullable Throwable cause) {
        super(message, cause);
        this.hint = hint;
    }

    /// What to do about it.
    public String hint() {
        return hint;
    }

    /// Another process is at work on it.
    static StoreException inUse(String what, String process) {
        return new StoreException(what + " by process " + process, "wait until it has ended, or end it");
    }

    /// What is on the disk is not what was built.
    static StoreException damaged(String what, StoreFolder store) {
        return new StoreException(
                "the store " + store + " is damaged: " + what, "build it anew: entente build --store " + store);
    }
}
