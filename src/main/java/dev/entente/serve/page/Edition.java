package dev.entente.serve.page;

import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import dev.entente.query.Inquiry;
import dev.entente.query.TermText;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;

/// One state of a dossier: what all pages and answers of one request are made from.
///
/// @param dossier its title, base, prefixes and named queries
/// @param dataset what queries are asked of
/// @param graph all its graphs merged: in a store not the same as its default graph
/// @param version differs whenever an answer could
public record Edition(Dossier dossier, DatasetGraph dataset, Graph graph, String version) {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /// Of a dossier that was just built.
    public static Edition of(DossierGraph graph) {
        return new Edition(graph.dossier(), graph.dataset(), graph.union(), "1");
    }

    /// The same under another version.
    public Edition withVersion(String other) {
        return new Edition(dossier, dataset, graph, other);
    }

    /// The ontology and its vocabularies.
    public Graph ontology() {
        return dataset.getGraph(NodeFactory.createURI(dossier.ontologyGraph()));
    }

    /// How terms are shown.
    public TermText terms() {
        return new TermText(dossier.base(), dossier.prefixes().namespaces());
    }

    /// A new way to ask it, for one thread.
    public Inquiry inquiry() {
        Inquiry inquiry = Inquiry.over(dossier, () -> dataset);
        inquiry.engine().timeout(LIMIT);
        return inquiry;
    }

    /// Reads within one transaction.
    public <T> T read(Supplier<T> reader) {
        return Txn.calculateRead(dataset, reader);
    }
}
