package dev.entente.query;

import dev.entente.diag.Diagnostic;
import dev.entente.graph.Dossier;
import java.util.ArrayList;
import java.util.List;

/// Judges the files of a dossier's named queries.
public final class QueryFiles {
    private QueryFiles() {}

    /// What is wrong with them: one finding a file that cannot be used.
    public static List<Diagnostic> findings(Dossier dossier) {
        Catalogue catalogue = Catalogue.of(dossier.layers());
        List<Diagnostic> findings = new ArrayList<>();
        for (String name : catalogue.names()) {
            try {
                catalogue.get(name);
            } catch (BadQueryException e) {
                findings.add(e.finding());
            }
        }
        return findings;
    }
}
