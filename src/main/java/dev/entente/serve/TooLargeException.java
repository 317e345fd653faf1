package dev.entente.serve;

/// The answer is larger than this endpoint gives at once.
final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooLargeException(String message) {
        super(message);
    }
}
