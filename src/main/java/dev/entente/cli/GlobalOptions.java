package dev.entente.cli;

import dev.entente.graph.Dossier;
import dev.entente.graph.Snapshots;
import dev.entente.graph.Store;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The options every command takes, before or after its name. Their names are reserved: no named query declares them.
public final class GlobalOptions {
    /// Those followed by a value.
    static final Set<String> TAKES_VALUE = Set.of("-C", "--store", "--endpoint");

    private final Output out;
    private final Snapshots snapshots;
    private @Nullable Path folder;
    private @Nullable Path store;
    private @Nullable String endpoint;
    private boolean verbose;
    private @Nullable Store openStore;

    GlobalOptions(Output out, Snapshots snapshots) {
        this.out = out;
        this.snapshots = snapshots;
    }

    @Option(
            names = "-C",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Look for the dossier from this folder on.")
    void setFolder(Path folder) {
        this.folder = folder;
    }

    @Option(
            names = "--store",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Ask the store that `entente build` has made in this folder.")
    void setStore(Path store) {
        this.store = store;
    }

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "Ask this SPARQL endpoint instead of the dossier.")
    void setEndpoint(String endpoint) {
        this.endpoint = endpoint;
    }

    @Option(names = "-q", scope = ScopeType.INHERIT, description = "Print results and errors, nothing else.")
    void setQuiet(boolean quiet) {
        out.quiet(quiet);
    }

    @Option(names = "-v", scope = ScopeType.INHERIT, description = "Say more; print stack traces.")
    void setVerbose(boolean verbose) {
        this.verbose = verbose;
    }

    /// Where the search for the dossier starts: `-C`, else the current folder.
    public Path folder() {
        return folder == null ? Path.of("") : folder;
    }

    /// What opens dossiers, and keeps their datasets from start to start.
    Snapshots snapshots() {
        return snapshots;
    }

    /// The dossier from whose files the command works.
    Dossier dossier() {
        return snapshots.find(folder());
    }

    /// The folder of the store to ask or to build, where one was named.
    public Optional<Path> store() {
        return Optional.ofNullable(store);
    }

    /// The SPARQL service to ask, where one was named.
    public Optional<String> endpoint() {
        return Optional.ofNullable(endpoint);
    }

    /// The store, once it is open.
    Optional<Store> openStore() {
        return Optional.ofNullable(openStore);
    }

    /// Keeps the store for the rest of the command.
    void opened(Store store) {
        openStore = store;
    }

    /// Closes the store, if it is open.
    void close() {
        if (openStore != null) {
            openStore.close();
            openStore = null;
        }
    }

    /// Whether `-v` was given.
    public boolean verbose() {
        return verbose;
    }
}
