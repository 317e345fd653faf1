package dev.entente.serve;

import dev.entente.graph.BadDossierException;
import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import dev.entente.query.BadQueryException;
import dev.entente.serve.CurrentDossier.Problem;
import dev.entente.serve.CurrentDossier.Snapshot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Rebuilds a dossier in the background when its files change, and swaps it in once it is without errors. The system
/// says when something changes; as not every file system does, the files are looked at once a second, too.
public final class DossierWatch implements AutoCloseable {
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    /// Files that did not change for this long have been written to their end.
    private static final Duration SETTLED = Duration.ofMillis(250);

    private final CurrentDossier current;
    private final Path root;
    private final Function<Dossier, DossierGraph> build;
    private final Consumer<String> say;
    private final @Nullable WatchService watcher;
    private final Set<Path> watched = new HashSet<>();
    private final Thread thread;
    private FolderState known;
    private volatile boolean closed;

    private DossierWatch(
            CurrentDossier current, FolderState known, Function<Dossier, DossierGraph> build, Consumer<String> say) {
        this.current = current;
        this.build = build;
        this.root = current.snapshot().dossier().root();
        this.known = known;
        this.say = say;
        this.watcher = watchService();
        this.thread = Thread.ofPlatform().daemon().name("dossier-watch").unstarted(this::run);
    }

    private static DossierWatch start(
            CurrentDossier current, FolderState known, Function<Dossier, DossierGraph> build, Consumer<String> say) {
        DossierWatch watch = new DossierWatch(current, known, build, say);
        watch.thread.start();
        return watch;
    }

    /// Builds a dossier, and watches it from then on.
    ///
    /// @param build makes its dataset
    /// @param say takes what the terminal is to show, called from another thread
    public static DossierWatch over(Dossier dossier, Function<Dossier, DossierGraph> build, Consumer<String> say) {
        FolderState known = FolderState.of(dossier.root());
        DossierGraph graph = build.apply(dossier);
        return start(CurrentDossier.of(Snapshot.of(graph, known.version())), known, build, say);
    }

    /// What it swaps.
    public CurrentDossier current() {
        return current;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        if (watcher != null) {
            try {
                watcher.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static @Nullable WatchService watchService() {
        try {
            return FileSystems.getDefault().newWatchService();
        } catch (IOException | UnsupportedOperationException none) {
            return null;
        }
    }

    private void run() {
        try {
            while (!closed) {
                register();
                await();
                FolderState now = FolderState.of(root);
                if (!now.equals(known)) {
                    known = settled(now);
                    rebuild();
                }
            }
        } catch (InterruptedException | ClosedWatchServiceException end) {
            // It was closed.
        }
    }

    private void register() {
        if (watcher == null) {
            return;
        }
        for (Path folder : known.folders()) {
            if (watched.add(folder)) {
                try {
                    folder.register(
                            watcher,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_DELETE,
                            StandardWatchEventKinds.ENTRY_MODIFY);
                } catch (IOException unwatchable) {
                    watched.remove(folder);
                }
            }
        }
    }

    private void await() throws InterruptedException {
        if (watcher == null) {
            Thread.sleep(LOOK_AGAIN);
            return;
        }
        WatchKey key = watcher.poll(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        while (key != null) {
            key.pollEvents();
            if (!key.reset()) {
                watched.clear();
            }
            key = watcher.poll();
        }
    }

    /// Waits until nothing changes any more.
    private FolderState settled(FolderState first) throws InterruptedException {
        FolderState before = first;
        while (true) {
            Thread.sleep(SETTLED);
            FolderState now = FolderState.of(root);
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
    }

    private void rebuild() {
        try {
            Dossier dossier = Dossier.find(root);
            if (!dossier.root().equals(root)) {
                throw new IllegalStateException(root.resolve(Dossier.METADATA) + " is gone");
            }
            Snapshot next = Snapshot.of(build.apply(dossier), known.version());
            next.edition().inquiry().catalogue().all();
            current.swap(next);
            say.accept("The files changed: what is served is now version " + known.version());
        } catch (BadDossierException | BadQueryException e) {
            refuse(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            refuse("error: " + e.getMessage());
        }
    }

    private void refuse(String message) {
        current.keep(new Problem(message, Instant.now()));
        say.accept(message + "\nThe files changed and have errors: version "
                + current.snapshot().version() + ", the last without, is still served");
    }
}
