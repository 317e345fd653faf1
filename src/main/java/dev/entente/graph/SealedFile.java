package dev.entente.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/// What is known of a file of a store from when it was built.
///
/// @param name relative to its generation
/// @param length in bytes
/// @param used bytes up to the last that is not zero: what TDB2 lays out ahead is not counted
/// @param checksum CRC-32C of the used bytes
/// @param modified when it was written last, in nanoseconds
record SealedFile(String name, long length, long used, long checksum, long modified) {
    private static final long CHUNK = 1L << 30;
    private static final int BLOCK = 1 << 16;

    /// Reads a file of a generation that will not change any more.
    static SealedFile of(Path generation, Path file) throws IOException {
        String name = generation.relativize(file).toString().replace('\\', '/');
        try (FileChannel channel = FileChannel.open(file)) {
            long used = used(channel);
            return new SealedFile(name, channel.size(), used, checksum(channel, used), modified(file));
        }
    }

    /// Whether the file has not been written to since.
    boolean isUntouched(Path generation) throws IOException {
        Path file = generation.resolve(name);
        return Files.isRegularFile(file) && Files.size(file) == length && modified(file) == modified;
    }

    /// Whether the file holds what it held. Reads it.
    boolean isWhole(Path generation) throws IOException {
        Path file = generation.resolve(name);
        if (!Files.isRegularFile(file) || Files.size(file) < used) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file)) {
            return used(channel) == used && checksum(channel, used) == checksum;
        }
    }

    private static long modified(Path file) throws IOException {
        return Files.getLastModifiedTime(file).to(java.util.concurrent.TimeUnit.NANOSECONDS);
    }

    /// Reads from the end.
    private static long used(FileChannel channel) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(BLOCK);
        for (long end = channel.size(); end > 0; ) {
            long start = Math.max(0, end - BLOCK);
            block.clear().limit((int) (end - start));
            while (block.hasRemaining() && channel.read(block, start + block.position()) >= 0) {
                // until the block is full
            }
            for (int i = block.position() - 1; i >= 0; i--) {
                if (block.get(i) != 0) {
                    return start + i + 1;
                }
            }
            end = start;
        }
        return 0;
    }

    private static long checksum(FileChannel channel, long used) throws IOException {
        CRC32C sum = new CRC32C();
        for (long start = 0; start < used; start += CHUNK) {
            sum.update(channel.map(FileChannel.MapMode.READ_ONLY, start, Math.min(CHUNK, used - start)));
        }
        return sum.getValue();
    }
}
