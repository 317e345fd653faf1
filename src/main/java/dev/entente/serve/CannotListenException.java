package dev.entente.serve;

/// The address asked for cannot be listened on.
public final class CannotListenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String hint;

    CannotListenException(String message, String hint, Throwable cause) {
        super(message, cause);
        this.hint = hint;
    }

    /// What to do about it.
    public String hint() {
        return hint;
    }
}
