package dev.entente.convert;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/// Keys that are too many for memory, in temporary files: equal keys lie in one file, in the order in which they came.
/// The system takes a file away when it is closed, however the process ends.
final class KeyFiles implements Closeable {
    /// How many files there are.
    static final int PARTS = 64;

    private static final int BITS = 6;

    private final int level;
    private final List<FileChannel> files = new ArrayList<>();
    private final List<DataOutputStream> outs = new ArrayList<>();

    /// Takes one key.
    @FunctionalInterface
    interface Reader {
        void read(String key, long line, long character, long row) throws IOException;
    }

    /// Opens empty files.
    ///
    /// @param level 0, or one more than that of the files whose part this divides again
    KeyFiles(int level) throws IOException {
        this.level = level;
        for (int i = 0; i < PARTS; i++) {
            Path file = Files.createTempFile("entente-keys", "");
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            files.add(channel);
            outs.add(new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 13)));
        }
    }

    void add(String key, long line, long character, long row) throws IOException {
        DataOutputStream out = outs.get(part(key));
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
        out.writeLong(line);
        out.writeLong(character);
        out.writeLong(row);
    }

    private int part(String key) {
        long hash = (key.hashCode() + 1L) * 0x9E3779B97F4A7C15L;
        return (int) (hash >>> (Long.SIZE - BITS * (level % 10 + 1))) & (PARTS - 1);
    }

    /// Gives the keys of one file.
    void read(int part, Reader reader) throws IOException {
        outs.get(part).flush();
        FileChannel file = files.get(part);
        file.position(0);
        DataInputStream in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(file), 1 << 16));
        while (true) {
            int length;
            try {
                length = in.readInt();
            } catch (EOFException e) {
                return;
            }
            String key = new String(in.readNBytes(length), StandardCharsets.UTF_8);
            reader.read(key, in.readLong(), in.readLong(), in.readLong());
        }
    }

    @Override
    public void close() throws IOException {
        for (FileChannel file : files) {
            file.close();
        }
    }
}
