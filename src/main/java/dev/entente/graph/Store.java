package dev.entente.graph;

import dev.entente.convert.Summary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.AlreadyLocked;
import org.apache.jena.tdb2.TDBException;

/// A store on disk, opened for reading. It keeps its generation, whatever is built meanwhile; one process at a time can
/// have a generation open.
public final class Store implements AutoCloseable {
    /// The copy of the metadata that a generation keeps.
    static final String METADATA = "csv-metadata.json";

    private static final String ENDPOINT = "ENDPOINT";

    /// Stores up to this size are read through each time they are opened, larger ones only when a file was touched.
    private static final long SOON_READ = 256L << 20;

    private final StoreFolder folder;
    private final Path generation;
    private final StoreManifest manifest;
    private final Database database;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Store(StoreFolder folder, Path generation, StoreManifest manifest, Database database) {
        this.folder = folder;
        this.generation = generation;
        this.manifest = manifest;
        this.database = database;
    }

    /// Opens the store in a folder.
    ///
    /// @throws FileTroubleException where there is none
    /// @throws StoreException where another process has it open, or it is damaged
    public static Store open(Path root) {
        StoreFolder folder = new StoreFolder(root);
        if (!Files.isDirectory(root)) {
            throw none(root);
        }
        return StoreLock.whilePinning(root, () -> {
            Path generation = folder.current().orElseThrow(() -> none(root));
            StoreManifest manifest = StoreManifest.read(generation, folder);
            requireFree(generation, root);
            requireWhole(generation, manifest, folder);
            return new Store(folder, generation, manifest, connect(generation, folder));
        });
    }

    private static FileTroubleException none(Path root) {
        return new FileTroubleException(
                "there is no store in " + root + "; make one: entente build --store " + root,
                new IOException("no file CURRENT"));
    }

    private static void requireFree(Path generation, Path root) throws IOException {
        if (StoreLock.isOpen(generation)) {
            throw inUse(generation, root, StoreLock.reader(generation));
        }
    }

    private static StoreException inUse(Path generation, Path root, String process) {
        Optional<String> endpoint = endpointOf(generation, process);
        return new StoreException(
                "the store " + root + " is in use by process " + process + ", and one process at a time can use it",
                endpoint.map(url -> "ask that process instead: --endpoint " + url)
                        .orElse("wait until it has ended; or let one process answer all: entente serve --store "
                                + root));
    }

    /// Where the process that has a generation open answers queries.
    private static Optional<String> endpointOf(Path generation, String process) {
        try {
            List<String> lines = Files.readAllLines(generation.resolve(ENDPOINT));
            return lines.size() == 2 && lines.get(0).equals(process) ? Optional.of(lines.get(1)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static void requireWhole(Path generation, StoreManifest manifest, StoreFolder folder) throws IOException {
        long size = manifest.files().stream().mapToLong(SealedFile::used).sum();
        for (SealedFile file : manifest.files()) {
            boolean trusted = size > SOON_READ && file.isUntouched(generation);
            if (!trusted && !file.isWhole(generation)) {
                throw StoreException.damaged(
                        "its file " + generation.getFileName() + "/" + file.name() + " is not as it was built", folder);
            }
        }
    }

    private static Database connect(Path generation, StoreFolder folder) {
        try {
            Database database = Database.open(generation);
            StoreLock.opened(generation);
            return database;
        } catch (AlreadyLocked e) {
            throw inUse(generation, folder.root(), StoreLock.reader(generation));
        } catch (DBOpEnvException | TDBException e) {
            throw StoreException.damaged(String.valueOf(e.getMessage()), folder);
        }
    }

    /// What it holds, as the dossier it was built from.
    ///
    /// @param nearby the dossier in whose folder it is asked: it lends its queries where this was built from
    ///     it; else the copy of its metadata has to do
    public DossierGraph graph(Optional<Dossier> nearby) {
        Dossier dossier = nearby.filter(found -> found.base().equals(manifest.base()))
                .orElseGet(() -> new Dossier(
                        generation, DescriptionReader.read(generation.resolve(METADATA), METADATA), Layers.packed()));
        Summary tables = new Summary(manifest.tables(), manifest.rows(), manifest.statements(), 0, 0);
        return DossierGraph.in(database.dataset(), dossier, tables);
    }

    /// What to tell whoever asks a store that was built from other tables than are there now.
    ///
    /// @return nothing where the dossier is still the same, or another
    public Optional<String> outdated(Dossier dossier) {
        if (!dossier.base().equals(manifest.base())) {
            return Optional.empty();
        }
        Map<String, String> now = new Inputs(dossier).hashes();
        return now.equals(manifest.inputs())
                ? Optional.empty()
                : Optional.of("the store is older than " + firstChange(now) + "; build it anew: entente build --store "
                        + folder);
    }

    private String firstChange(Map<String, String> now) {
        for (Map.Entry<String, String> input : now.entrySet()) {
            if (!input.getValue().equals(manifest.inputs().get(input.getKey()))) {
                return input.getKey();
            }
        }
        return "the dossier, of which a file is gone";
    }

    /// Differs from that of every other build of this store.
    public String version() {
        return generation.getFileName() + "-" + Long.toHexString(manifest.checksum());
    }

    /// The name of the generation that this is.
    public String generation() {
        return String.valueOf(generation.getFileName());
    }

    /// The name of the generation that a reader would open now; nothing where there is none any more.
    public Optional<String> newest() {
        return folder.current().map(path -> String.valueOf(path.getFileName()));
    }

    /// Lets others know at which URL this process answers for the store.
    public void announce(String endpoint) {
        AtomicFile.write(
                generation.resolve(ENDPOINT),
                out -> out.write(
                        (ProcessHandle.current().pid() + "\n" + endpoint + "\n").getBytes(StandardCharsets.UTF_8)));
    }

    /// Does nothing the second time.
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        StoreFolder.delete(generation.resolve(ENDPOINT));
        database.close();
        StoreLock.closed(generation);
    }
}
