package dev.entente.graph;

import java.io.IOException;
import java.io.UncheckedIOException;

/// A file cannot be read or written. The message is one for the user, with the file and the reason.
public final class FileTroubleException extends UncheckedIOException {
    private static final long serialVersionUID = 1;

    /// @param message what was tried, with the file
    public FileTroubleException(String message, IOException cause) {
        super(message, cause);
    }
}
