package dev.entente.cli;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Standard output or error could not be written.
final class OutputFailure extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    OutputFailure(IOException cause) {
        super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
    }

    /// Whether only the reader went away, as `head` does: no fault of anybody.
    boolean readerGone() {
        String message = String.valueOf(getMessage());
        return message.contains("Broken pipe") || message.contains("pipe is being closed");
    }
}
