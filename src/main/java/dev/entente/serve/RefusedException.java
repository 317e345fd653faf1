package dev.entente.serve;

/// The query asks for something that this endpoint does not do.
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RefusedException(String message) {
        super(message);
    }
}
