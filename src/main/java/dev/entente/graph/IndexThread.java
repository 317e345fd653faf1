package dev.entente.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Does the work on one index, piece after piece, in a thread of its own.
final class IndexThread implements AutoCloseable {
    private final ExecutorService thread;
    private @Nullable Future<?> last;

    /// A piece of work.
    interface Task {
        void run() throws IOException;
    }

    IndexThread(String index) {
        thread = Executors.newSingleThreadExecutor(work -> {
            Thread made = new Thread(work, "index " + index);
            made.setDaemon(true);
            return made;
        });
    }

    /// Begins a piece once the one before it is done; waits until then, so that never more than one is waiting.
    void begin(Task task) {
        await();
        last = thread.submit(() -> {
            task.run();
            return null;
        });
    }

    /// Waits for the last piece; throws what it threw.
    void await() {
        Future<?> waited = last;
        last = null;
        if (waited == null) {
            return;
        }
        try {
            waited.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case IOException cause -> throw new UncheckedIOException(cause);
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing to the store", e);
        }
    }

    /// Lets what is under way come to its end, for it uses what is closed after this.
    @Override
    public void close() {
        thread.close();
    }
}
