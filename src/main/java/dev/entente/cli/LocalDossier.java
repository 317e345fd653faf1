package dev.entente.cli;

import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import java.util.function.Supplier;

/// Finds the dossier for the commands that need its files, and cannot work on an endpoint.
final class LocalDossier {
    private LocalDossier() {}

    /// Ends a command that was asked to work on an endpoint.
    static void mustBeLocal(GlobalOptions global, String command) {
        if (global.endpoint().isPresent()) {
            throw UserError.usage(
                    "`entente " + command + "` works on files, not on an endpoint", "leave out --endpoint");
        }
    }

    static Dossier find(GlobalOptions global, String command) {
        mustBeLocal(global, command);
        if (global.store().isPresent()) {
            throw UserError.usage(
                    "`entente " + command + "` works on the files of a dossier, not on a store", "leave out --store");
        }
        return global.dossier();
    }

    /// Opens the store that was named, or builds the graph of the dossier, with a word on the terminal.
    static DossierGraph open(GlobalOptions global, String command, Output out) {
        mustBeLocal(global, command);
        return global.store().isPresent() ? OpenStore.graph(global, out) : built(find(global, command), global, out);
    }

    /// The graph of a dossier in memory.
    static DossierGraph built(Dossier dossier, GlobalOptions global, Output out) {
        return during(
                out.progress("building the graph"), () -> global.snapshots().open(dossier));
    }

    /// Does something while it is said on the terminal what.
    static <T> T during(Progress progress, Supplier<T> work) {
        try {
            return work.get();
        } finally {
            progress.close();
        }
    }
}
