package dev.entente.cli;

import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import dev.entente.graph.NoDossierException;
import dev.entente.graph.Store;
import java.nio.file.Path;
import java.util.Optional;

/// Opens the store that `--store` names; it is closed at the end of the command.
final class OpenStore {
    private OpenStore() {}

    /// What the store holds.
    static DossierGraph graph(GlobalOptions global, Output out) {
        return open(global, out).graph(nearby(global));
    }

    /// What the dossier is called that the store holds, where one was named.
    static Optional<String> title(GlobalOptions global, Output out) {
        return global.store().isPresent()
                ? Optional.of(graph(global, out).dossier().title())
                : Optional.empty();
    }

    /// Opens it, and says where it is older than the tables of the dossier here.
    static Store open(GlobalOptions global, Output out) {
        return global.openStore().orElseGet(() -> opened(global, out));
    }

    private static Store opened(GlobalOptions global, Output out) {
        Path folder = global.store().orElseThrow();
        Store store = LocalDossier.during(out.progress("opening the store"), () -> Store.open(folder));
        global.opened(store);
        nearby(global).flatMap(store::outdated).ifPresent(text -> out.note("warning: " + text));
        return store;
    }

    /// The dossier in whose folder the command runs, where there is one.
    static Optional<Dossier> nearby(GlobalOptions global) {
        try {
            return Optional.of(global.dossier());
        } catch (NoDossierException e) {
            return Optional.empty();
        }
    }
}
