package dev.entente.serve;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Holds a whole answer until it is known to be whole: a small one in memory, a larger one in a temporary file, which
/// goes when this is closed. Not thread-safe.
final class Spool extends OutputStream {
    private static final int IN_MEMORY = 256 * 1024;

    private final long limit;
    private final ByteArrayOutputStream memory = new ByteArrayOutputStream(1024);
    private @Nullable Path file;
    private @Nullable OutputStream fileStream;
    private long length;

    /// @param limit bytes it takes at most
    Spool(long limit) {
        this.limit = limit;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    /// @throws Refusal beyond the limit
    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        length += count;
        if (length > limit) {
            throw Refusal.tooMuch("the answer has more than " + limit + " bytes", limit);
        }
        if (fileStream == null && length > IN_MEMORY) {
            file = Files.createTempFile("entente-answer", null);
            fileStream = new BufferedOutputStream(Files.newOutputStream(file), 64 * 1024);
            memory.writeTo(fileStream);
            memory.reset();
        }
        OutputStream target = fileStream == null ? memory : fileStream;
        target.write(bytes, offset, count);
    }

    long length() {
        return length;
    }

    /// The whole as an array where it is small, else null.
    byte @Nullable [] small() {
        return file == null ? memory.toByteArray() : null;
    }

    /// Writes the whole.
    void copyTo(OutputStream out) throws IOException {
        if (file == null || fileStream == null) {
            memory.writeTo(out);
        } else {
            fileStream.flush();
            Files.copy(file, out);
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null && fileStream != null) {
            fileStream.close();
            Files.deleteIfExists(file);
        }
    }
}
