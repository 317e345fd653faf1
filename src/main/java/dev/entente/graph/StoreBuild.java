package dev.entente.graph;

import dev.entente.convert.Summary;
import dev.entente.diag.Diagnostic;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.query.TxnType;
import org.apache.jena.sys.JenaSystem;

/// Builds a store from a dossier: a new generation beside the one in use, which takes its place once it is whole.
public final class StoreBuild {
    /// So many bytes of disk may be needed for each byte of the tables.
    private static final long BYTES_PER_BYTE = 40;

    /// Even a database of a few statements lays out this much.
    private static final long BYTES_AT_LEAST = 64L << 20;

    private final Dossier dossier;
    private final StoreFolder store;
    private final BuildWatch watch;

    private StoreBuild(Dossier dossier, StoreFolder store, BuildWatch watch) {
        this.dossier = dossier;
        this.store = store;
        this.watch = watch;
    }

    /// What was built.
    ///
    /// @param generation its folder
    /// @param rows read from the tables
    /// @param triples how many statements there are, counted once for each graph they are in
    /// @param findings what is not quite right with the dossier, no errors among it
    public record Result(Path generation, long rows, long triples, List<Diagnostic> findings) {
        public Result {
            findings = List.copyOf(findings);
        }
    }

    /// Builds a store in `folder`, which is made where there is none.
    ///
    /// @throws BadDossierException where the dossier has errors; the store is as it was
    /// @throws StoreException where another process is building it
    /// @throws FileTroubleException where it cannot be written; the store is as it was
    @SuppressWarnings("try") // a lock is held, not used
    public static Result run(Dossier dossier, Path folder, BuildWatch watch) {
        JenaSystem.init();
        EdtfFunctions.register();
        StoreFolder store = new StoreFolder(folder);
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new FileTroubleException("cannot make the folder " + folder + ": " + e.getMessage(), e);
        }
        try (StoreLock lock = StoreLock.forBuild(folder)) {
            store.clean();
            Result result = new StoreBuild(dossier, store, watch).build();
            store.clean();
            return result;
        }
    }

    private Result build() {
        Path work = store.unfinished();
        try {
            requireRoom();
            Files.createDirectories(work);
            SortedMap<String, String> hashes = new Inputs(dossier).hashes();
            StoreLoad load = new StoreLoad(dossier, watch);
            Summary tables = load.into(work);
            Effort start = Effort.now();
            StoreManifest manifest = seal(work, tables, hashes);
            watch.done("seal", start.toNow());
            return new Result(store.publish(work), tables.rows(), manifest.statements(), load.findings());
        } catch (IOException e) {
            throw new FileTroubleException("cannot write the store " + store + ": " + e.getMessage(), e);
        } catch (RuntimeIOException | UncheckedIOException e) {
            throw new FileTroubleException(
                    "cannot write the store " + store + ": " + e.getMessage(), new IOException(e));
        } catch (InternalError e) { // so Java tells that a page of a file could not be written
            throw new FileTroubleException(
                    "cannot write the store " + store + ": the disk is full, or cannot be reached", new IOException(e));
        } finally {
            StoreFolder.delete(work);
        }
    }

    private void requireRoom() throws IOException {
        requireRoom(
                new Inputs(dossier).bytes(), Files.getFileStore(store.root()).getUsableSpace());
    }

    /// @param tables their bytes
    /// @param free bytes where the store is written
    static void requireRoom(long tables, long free) throws IOException {
        long needed = BYTES_AT_LEAST + BYTES_PER_BYTE * tables;
        if (free < needed) {
            throw new IOException("it may need " + megabytes(needed) + ", and " + megabytes(free) + " are free");
        }
    }

    private static String megabytes(long bytes) {
        return (bytes >> 20) + " MB";
    }

    /// Reads all back, brings it to the disk, and says in the manifest what is there.
    private StoreManifest seal(Path work, Summary tables, SortedMap<String, String> hashes) throws IOException {
        StoreCount count = count(work);
        Path storage = work.resolve("Data-0001");
        Files.copy(dossier.metadata(), work.resolve(Store.METADATA));
        List<SealedFile> files = new ArrayList<>();
        for (Path file : filesIn(work)) {
            StoreFolder.flush(file);
            files.add(SealedFile.of(work, file));
        }
        StoreManifest manifest = new StoreManifest(
                version(),
                dossier.base(),
                tables.tables(),
                tables.rows(),
                new TreeMap<>(count.graphs()),
                hashes,
                files);
        manifest.write(work);
        StoreFolder.flush(storage);
        StoreFolder.flush(work);
        return manifest;
    }

    private static List<Path> filesIn(Path work) throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("tdb.lock"))
                    .sorted()
                    .toList();
        }
    }

    private static StoreCount count(Path work) {
        try (Database database = Database.open(work)) {
            database.dataset().begin(TxnType.READ);
            try {
                return StoreCount.of(database);
            } finally {
                database.dataset().end();
            }
        }
    }

    private static String version() {
        String version = StoreBuild.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
