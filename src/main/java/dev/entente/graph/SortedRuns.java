package dev.entente.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// Statements in the order of an index that ends with the graph: each batch is sorted and written to a file, and all
/// are merged when they are read. A statement takes some ten bytes of the file, for it is written as the difference
/// from the one before; reading holds [RunReader#BUFFER] bytes a batch in memory.
final class SortedRuns implements AutoCloseable {
    private static final int BUFFER = 1 << 18;

    /// The most bytes that a statement takes: which identifier differs first, and three of them.
    static final int LONGEST = 1 + 3 * 10;

    private final Path path;
    private final int[] order;
    private final FileChannel file;
    private final List<Run> runs = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    /// A batch in the file.
    ///
    /// @param start its first byte
    /// @param end the byte behind its last
    /// @param graph of all its statements
    record Run(long start, long end, long graph) {}

    /// @param path of the file
    /// @param order what to sort by: positions in graph, subject, predicate, object, the graph last
    SortedRuns(Path path, int[] order) throws IOException {
        this.path = path;
        this.order = order.clone();
        this.file = FileChannel.open(
                path,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    /// Sorts a batch and writes it.
    void add(TupleBatch batch) throws IOException {
        long start = file.position();
        long[] tuples = batch.sorted(order[0] - 1, order[1] - 1, order[2] - 1);
        long[] before = new long[3];
        for (int i = 0; i < tuples.length; i += 3) {
            write(tuples, i, before);
            System.arraycopy(tuples, i, before, 0, 3);
        }
        flush();
        runs.add(new Run(start, file.position(), batch.graph()));
    }

    private void write(long[] tuples, int at, long[] before) throws IOException {
        if (buffer.remaining() < LONGEST) {
            flush();
        }
        int same = 0;
        while (same < 2 && tuples[at + same] == before[same]) {
            same++;
        }
        buffer.put((byte) same);
        for (int i = same; i < 3; i++) {
            long difference = tuples[at + i] - before[i];
            long rest = difference << 1 ^ difference >> 63;
            while ((rest & ~0x7FL) != 0) {
                buffer.put((byte) (rest | 0x80));
                rest >>>= 7;
            }
            buffer.put((byte) rest);
        }
    }

    private void flush() throws IOException {
        buffer.flip();
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
        buffer.clear();
    }

    /// All statements in order. Nothing may be added while they are read.
    QuadCursor merged() throws IOException {
        List<RunReader> readers = new ArrayList<>();
        for (Run run : runs) {
            readers.add(new RunReader(file, run));
        }
        return new MergedRuns(readers);
    }

    @Override
    public void close() throws IOException {
        file.close();
        Files.deleteIfExists(path);
    }
}
