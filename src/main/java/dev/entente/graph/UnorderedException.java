package dev.entente.graph;

/// Things cannot be taken in the order of their dates, such as where one of these is no plain `xsd:date`.
public final class UnorderedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnorderedException(String message) {
        super(message);
    }
}
