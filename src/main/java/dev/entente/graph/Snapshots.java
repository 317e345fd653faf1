package dev.entente.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Opens dossiers, and keeps the dataset of each in a folder, so that the next start need not build it. An answer is
/// never stale: a snapshot counts only where every input and the program are byte for byte what it was made of. A
/// folder that cannot be used, or a damaged file, is as none. For one run of the program; not thread-safe.
public final class Snapshots {
    private static final String SUFFIX = ".graph";
    private static final Duration KEPT = Duration.ofDays(30);

    private final @Nullable Path folder;
    private final String program;
    private Path opened = Path.of("");
    private @Nullable Snapshot found;
    private @Nullable Snapshot unwritten;

    private Snapshots(@Nullable Path folder, String program) {
        this.folder = folder;
        this.program = program;
    }

    /// Keeps none.
    public static Snapshots none() {
        return new Snapshots(null, "");
    }

    /// Keeps them in this folder, where the program is a jar: classes in a folder may change from start to start.
    public static Snapshots in(Path folder) {
        return Fingerprint.ofProgram().map(program -> in(folder, program)).orElseGet(Snapshots::none);
    }

    /// @param program tells two programs apart
    static Snapshots in(Path folder, String program) {
        return new Snapshots(folder, program);
    }

    /// Opens the dossier in `from`, or in the nearest folder above that is one.
    ///
    /// @throws NoDossierException where there is none
    /// @throws BadDossierException where its metadata cannot be used
    public Dossier find(Path from) {
        Path root = Dossier.root(from);
        if (found != null && root.equals(opened)) {
            return new Dossier(root, found.description(), Layers.over(root));
        }
        found = fingerprint(root).flatMap(print -> read(root, print)).orElse(null);
        opened = root;
        return found == null ? Dossier.open(root) : new Dossier(root, found.description(), Layers.over(root));
    }

    /// The dataset of a dossier, which must have no errors: out of the snapshot that was found with it, or built. A
    /// snapshot is given out once, as what is opened later may have changed since it was found.
    ///
    /// @throws BadDossierException where it has errors
    public DossierGraph open(Dossier dossier) {
        Snapshot snapshot = dossier.root().equals(opened) ? found : null;
        found = null;
        if (snapshot != null) {
            return snapshot.graph(dossier);
        }
        opened = dossier.root();
        Optional<String> before = fingerprint(opened);
        DossierGraph graph = DossierGraph.open(dossier);
        if (before.isPresent() && before.equals(fingerprint(opened))) {
            unwritten = graph.snapshot(before.get()).orElse(null);
        }
        return graph;
    }

    /// Writes what was built; to be called when everything else is done. Says nothing where that fails.
    public void keep() {
        if (unwritten == null || folder == null) {
            return;
        }
        byte[] bytes = unwritten.toBytes();
        unwritten = null;
        try {
            Files.createDirectories(folder);
            prune(folder);
            AtomicFile.write(folder.resolve(fileName(opened)), out -> out.write(bytes));
        } catch (IOException | UncheckedIOException e) {
            // The next start builds again, and tries again.
        }
    }

    private Optional<String> fingerprint(Path root) {
        return folder == null
                ? Optional.empty()
                : Fingerprint.ofDossier(root).map(dossier -> root + "\0" + program + "\0" + dossier);
    }

    private Optional<Snapshot> read(Path root, String fingerprint) {
        if (folder == null) {
            return Optional.empty();
        }
        try {
            return Snapshot.of(Files.readAllBytes(folder.resolve(fileName(root))), fingerprint);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// One for each dossier: a newer snapshot replaces the older.
    private static String fileName(Path root) {
        return Fingerprint.ofText(root.toString()) + SUFFIX;
    }

    /// Deletes those of dossiers that have long not been built, and may be gone.
    private static void prune(Path folder) throws IOException {
        FileTime oldest = FileTime.from(Instant.now().minus(KEPT));
        List<Path> snapshots;
        try (Stream<Path> files = Files.list(folder)) {
            snapshots = files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
        }
        for (Path snapshot : snapshots) {
            if (Files.getLastModifiedTime(snapshot).compareTo(oldest) < 0) {
                Files.deleteIfExists(snapshot);
            }
        }
    }
}
