package dev.entente.serve;

import dev.entente.graph.Dossier;
import dev.entente.graph.Store;
import dev.entente.serve.CurrentDossier.Problem;
import dev.entente.serve.CurrentDossier.Snapshot;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Serves the newest generation of a store: looks once a second whether a build has put another in the place of the one
/// that is served. The old one stays open for a while, for answers under way.
public final class StoreWatch implements AutoCloseable {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    /// Longer than any answer takes.
    private static final Duration FOR_ANSWERS = Duration.ofMinutes(10);

    private final CurrentDossier current;
    private final Optional<Dossier> nearby;
    private final Supplier<Store> open;
    private final Consumer<String> say;
    private final Thread thread;
    private final Deque<Retired> retired = new ArrayDeque<>();
    private Store served;
    private String tried;
    private String endpoint = "";

    private record Retired(Store store, Instant since) {}

    private StoreWatch(Store first, Optional<Dossier> nearby, Supplier<Store> open, Consumer<String> say) {
        this.served = first;
        this.tried = first.generation();
        this.nearby = nearby;
        this.open = open;
        this.say = say;
        this.current = CurrentDossier.of(snapshot(first));
        this.thread = Thread.ofPlatform().daemon().name("store-watch").unstarted(this::run);
    }

    /// Watches from now on.
    ///
    /// @param first the generation that is there now, which this closes at the end, as all that follow
    /// @param nearby the dossier in whose folder the command runs
    /// @param say takes what the terminal is to show, called from another thread
    public static StoreWatch over(Path root, Store first, Optional<Dossier> nearby, Consumer<String> say) {
        StoreWatch watch = new StoreWatch(first, nearby, () -> Store.open(root), say);
        watch.thread.start();
        return watch;
    }

    /// What it swaps.
    public CurrentDossier current() {
        return current;
    }

    /// Lets other processes know at which URL this one answers for the store.
    public synchronized void announce(String url) {
        endpoint = url;
        served.announce(url);
    }

    private Snapshot snapshot(Store store) {
        return Snapshot.of(store.graph(nearby), store.version());
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(LOOK_AGAIN);
                look();
            }
        } catch (InterruptedException end) {
            // It was closed.
        }
    }

    private synchronized void look() {
        Optional<String> newest = served.newest();
        if (newest.isPresent() && !newest.get().equals(tried)) {
            tried = newest.get();
            try {
                swap(open.get());
            } catch (RuntimeException e) {
                String message = "error: " + e.getMessage();
                current.keep(new Problem(message, Instant.now()));
                say.accept(message + "\nThe store was built anew and cannot be opened: " + served.version()
                        + " is still served");
            }
        }
        while (!retired.isEmpty()
                && retired.getFirst().since().plus(FOR_ANSWERS).isBefore(Instant.now())) {
            retired.removeFirst().store().close();
        }
    }

    private void swap(Store next) {
        current.swap(snapshot(next));
        retired.addLast(new Retired(served, Instant.now()));
        served = next;
        if (!endpoint.isEmpty()) {
            next.announce(endpoint);
        }
        say.accept("The store was built anew: what is served is now version " + next.version());
    }

    @Override
    public void close() {
        thread.interrupt();
        synchronized (this) {
            retired.forEach(old -> old.store().close());
            retired.clear();
            served.close();
        }
    }
}
