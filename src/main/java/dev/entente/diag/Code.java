package dev.entente.diag;

import java.io.Serializable;

/// One kind of finding. Each package keeps an enum of its own codes.
public interface Code extends Serializable {
    /// The stable name of the kind, as in `BAD_VALUE`.
    String name();

    /// What this kind means, in one sentence for the user.
    String explain();

    /// What it most often comes from and what to do about it, in full sentences; empty where the message says it all.
    default String cure() {
        return "";
    }

    /// Whether findings of this kind with one message have one cause, such as the row that all of them miss.
    default boolean sharesCause() {
        return false;
    }
}
