package dev.entente.graph;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The statements that a rule makes while it still reads: kept as identifiers, a batch of them in memory, more in a
/// file
/// that goes away when this is closed.
final class RuleResults implements AutoCloseable {
    private static final int BATCH_BYTES = QuadWriter.BATCH * 3 * Long.BYTES;

    /// What takes a number of statements, three identifiers each.
    interface Taker {
        void take(long[] ids, int number);
    }

    private final Path file;
    private final FileChannel spilled;
    private final long[] ids = new long[QuadWriter.BATCH * 3];
    private int size;
    private long number;

    /// @param file to write to where there are many
    RuleResults(Path file) throws IOException {
        this.file = file;
        this.spilled = FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    void add(long subject, long predicate, long object) throws IOException {
        if (size == QuadWriter.BATCH) {
            spill();
        }
        int at = size * 3;
        ids[at] = subject;
        ids[at + 1] = predicate;
        ids[at + 2] = object;
        size++;
        number++;
    }

    /// How many were added.
    long number() {
        return number;
    }

    /// Gives them out a batch at a time, once.
    void drain(Taker taker) throws IOException {
        if (size > 0) {
            taker.take(ids, size);
        }
        spilled.position(0);
        ByteBuffer bytes = ByteBuffer.allocate(BATCH_BYTES);
        for (long left = spilled.size(); left > 0; left -= BATCH_BYTES) {
            read(bytes.clear());
            bytes.flip().asLongBuffer().get(ids);
            taker.take(ids, QuadWriter.BATCH);
        }
    }

    private void spill() throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(BATCH_BYTES);
        bytes.asLongBuffer().put(ids);
        while (bytes.hasRemaining()) {
            spilled.write(bytes);
        }
        size = 0;
    }

    private void read(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (spilled.read(bytes) < 0) {
                throw new EOFException(file + " is shorter than it was written");
            }
        }
    }

    @Override
    public void close() throws IOException {
        spilled.close();
        Files.deleteIfExists(file);
    }
}
