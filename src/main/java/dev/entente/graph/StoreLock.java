package dev.entente.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;

/// The locks of a store. They are the system's, so that a killed process holds none; and since the system lets go of
/// all locks on a file when a process closes any of its handles on it, those of this process are remembered here.
final class StoreLock implements AutoCloseable {
    private static final String BUILD = "build.lock";
    private static final String PIN = "pin.lock";
    private static final String DATABASE = "tdb.lock";
    private static final Set<Path> HELD_HERE = new HashSet<>();

    private final Path file;
    private final FileChannel channel;

    private StoreLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// What is done while no generation is opened or put aside.
    interface Pinned<T> {
        T get() throws IOException;
    }

    /// Lets one process at a time build in a folder.
    ///
    /// @throws StoreException at once where another does
    static StoreLock forBuild(Path root) {
        Path file = root.toAbsolutePath().normalize().resolve(BUILD);
        synchronized (HELD_HERE) {
            if (HELD_HERE.contains(file)) {
                throw StoreException.inUse("the store " + root + " is being built", String.valueOf(pid()));
            }
            try {
                FileChannel channel = open(file);
                if (channel.tryLock() == null) {
                    channel.close();
                    throw StoreException.inUse("the store " + root + " is being built", holder(file));
                }
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(String.valueOf(pid()).getBytes(StandardCharsets.US_ASCII)));
                HELD_HERE.add(file);
                return new StoreLock(file, channel);
            } catch (IOException e) {
                throw new FileTroubleException("cannot write to " + root + ": " + e.getMessage(), e);
            }
        }
    }

    /// Does something short while no other process opens a generation or puts one aside.
    @SuppressWarnings("try") // a lock is held, not used
    static <T> T whilePinning(Path root, Pinned<T> work) {
        synchronized (HELD_HERE) {
            try (FileChannel channel = open(root.resolve(PIN));
                    FileLock lock = channel.lock()) {
                return work.get();
            } catch (IOException e) {
                throw new FileTroubleException("cannot write to " + root + ": " + e.getMessage(), e);
            }
        }
    }

    /// Remembers that this process has a generation open.
    static void opened(Path generation) {
        synchronized (HELD_HERE) {
            HELD_HERE.add(generation.toAbsolutePath().normalize());
        }
    }

    /// Forgets it.
    static void closed(Path generation) {
        synchronized (HELD_HERE) {
            HELD_HERE.remove(generation.toAbsolutePath().normalize());
        }
    }

    /// Whether any process has the database of a generation open.
    static boolean isOpen(Path generation) throws IOException {
        Path file = generation.resolve(DATABASE);
        if (HELD_HERE.contains(generation.toAbsolutePath().normalize())) {
            return true;
        }
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = open(file);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        }
    }

    /// The process that has a generation open, as its lock says.
    static String reader(Path generation) {
        return holder(generation.resolve(DATABASE));
    }

    private static String holder(Path file) {
        try {
            String pid = Files.readString(file).strip();
            return pid.isEmpty() ? "unknown" : pid;
        } catch (IOException e) {
            return "unknown";
        }
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static long pid() {
        return ProcessHandle.current().pid();
    }

    @Override
    public void close() {
        synchronized (HELD_HERE) {
            HELD_HERE.remove(file);
            try {
                channel.close();
            } catch (IOException e) {
                throw new FileTroubleException("cannot close " + file + ": " + e.getMessage(), e);
            }
        }
    }
}
