package dev.entente.graph;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// Reads one sorted batch of [SortedRuns].
final class RunReader implements QuadCursor {
    private static final int BUFFER = 1 << 16;

    private final FileChannel file;
    private final long end;
    private final long[] quad = new long[4];
    private final ByteBuffer buffer;
    private long position;

    /// @param file is read at positions of its own, so that several can read it
    RunReader(FileChannel file, SortedRuns.Run run) {
        this.file = file;
        this.position = run.start();
        this.end = run.end();
        this.quad[3] = run.graph();
        this.buffer = ByteBuffer.allocate((int) Math.min(BUFFER, Math.max(end - position, 1)));
        buffer.limit(0);
    }

    @Override
    public boolean next() throws IOException {
        if (buffer.remaining() < SortedRuns.LONGEST && position < end) {
            fill();
        }
        if (!buffer.hasRemaining()) {
            return false;
        }
        for (int i = buffer.get(); i < 3; i++) {
            quad[i] += difference();
        }
        return true;
    }

    private long difference() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = buffer.get();
            value |= (next & 0x7FL) << shift;
            shift += 7;
        } while (next < 0);
        return value >>> 1 ^ -(value & 1);
    }

    private void fill() throws IOException {
        buffer.compact();
        buffer.limit((int) Math.min(buffer.capacity(), buffer.position() + end - position));
        while (buffer.hasRemaining()) {
            int read = file.read(buffer, position);
            if (read < 0) {
                throw new EOFException("a file of sorted statements is shorter than it was written");
            }
            position += read;
        }
        buffer.flip();
    }

    @Override
    public long[] quad() {
        return quad;
    }
}
