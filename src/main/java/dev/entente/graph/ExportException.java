package dev.entente.graph;

/// The dataset cannot be written in the syntax asked for.
public final class ExportException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ExportException(String message) {
        super(message);
    }
}
