package dev.entente.cli;

import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import dev.entente.query.Inquiry;
import java.util.Optional;

/// Opens what the global options name: the dossier here, a store, or an endpoint.
final class Opening {
    private Opening() {}

    /// What questions are asked of.
    static Inquiry inquiry(Output out, GlobalOptions global) {
        Optional<String> endpoint = global.endpoint();
        if (endpoint.isPresent() && global.store().isPresent()) {
            throw UserError.usage("a store and an endpoint cannot both be asked", "leave out --store or --endpoint");
        }
        if (endpoint.isPresent()) {
            return Inquiry.at(endpoint.get(), OpenStore.nearby(global));
        }
        if (global.store().isPresent()) {
            DossierGraph graph = OpenStore.graph(global, out);
            return Inquiry.of(graph.dossier(), () -> graph);
        }
        Dossier dossier = global.dossier();
        return Inquiry.of(dossier, () -> LocalDossier.built(dossier, global, out));
    }
}
