package dev.entente.check;

import dev.entente.diag.Position;
import dev.entente.graph.DossierGraph;
import dev.entente.graph.RowIri;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/// Leads from a thing back to the row of the table that describes it.
final class RowPlaces {
    private final Graph graph;
    private final String base;

    RowPlaces(DossierGraph dossier) {
        this.graph = dossier.asserted();
        this.base = dossier.dossier().base();
    }

    /// The row of `thing`, or its name where no row describes it.
    ///
    /// @param column to name, or null where none is known
    Position of(Node thing, @Nullable String column) {
        return RowIri.of(graph, thing, base)
                .map(row -> new Position(row.file(), row.line(), 0, Math.max(0, row.line() - 1), column))
                .orElseGet(() -> Position.of(thing.isURI() ? shortened(thing.getURI()) : "the dossier"));
    }

    /// An IRI of the dossier as `kind/slug`.
    String shortened(String iri) {
        return iri.startsWith(base) ? iri.substring(base.length()) : iri;
    }

    /// A message in which each IRI of the dossier stands as `kind/slug`, with or without angle brackets before.
    String readable(String message) {
        return message.replaceAll("<" + Pattern.quote(base) + "([^>\\s]*)>", "$1")
                .replace(base, "");
    }
}
