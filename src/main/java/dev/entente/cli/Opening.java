package dev.entente.cli;

import dev.entente.graph.Dossier;
import dev.entente.graph.NoDossierException;
import dev.entente.query.Inquiry;
import java.util.Optional;

/// Opens what the global options name: the dossier here, or the endpoint.
final class Opening {
    private Opening() {}

    /// What questions are asked of.
    static Inquiry inquiry(Output out, GlobalOptions global) {
        Optional<String> endpoint = global.endpoint();
        if (endpoint.isPresent()) {
            return Inquiry.at(endpoint.get(), nearby(global));
        }
        Dossier dossier = global.dossier();
        return Inquiry.of(
                dossier,
                () -> LocalDossier.during(
                        out.progress("building the graph"),
                        () -> global.snapshots().open(dossier)));
    }

    private static Optional<Dossier> nearby(GlobalOptions global) {
        try {
            return Optional.of(global.dossier());
        } catch (NoDossierException e) {
            return Optional.empty();
        }
    }
}
