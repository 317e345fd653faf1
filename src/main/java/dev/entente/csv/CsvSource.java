package dev.entente.csv;

import java.io.IOException;
import java.io.InputStream;

/// The bytes of a table. They can be opened again, which is how the line of a damaged byte is found.
///
/// @param label the file as diagnostics name it
public record CsvSource(String label, Opener opener) {
    /// Opens the bytes from their beginning.
    @FunctionalInterface
    public interface Opener {
        /// The caller closes the stream.
        InputStream open() throws IOException;
    }
}
