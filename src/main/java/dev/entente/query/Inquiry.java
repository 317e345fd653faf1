package dev.entente.query;

import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import dev.entente.graph.Layers;
import dev.entente.graph.Prefixes;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;

/// All that is needed to ask a dossier, or an endpoint that serves one. Builds nothing before a query needs it.
public final class Inquiry {
    private final Engine engine;
    private final Catalogue catalogue;
    private final Prefixes prefixes;
    private final TermText terms;
    private final Names names;
    private final List<String> tables;

    private Inquiry(Engine engine, Layers layers, Prefixes prefixes, String base, List<String> tables) {
        this.engine = engine;
        this.catalogue = Catalogue.of(layers);
        this.prefixes = prefixes;
        this.terms = new TermText(base, prefixes.namespaces());
        this.names = new Names(engine, prefixes.mapping());
        this.tables = List.copyOf(tables);
    }

    /// Asks a dossier.
    ///
    /// @param graph builds its dataset
    public static Inquiry of(Dossier dossier, Supplier<DossierGraph> graph) {
        return over(dossier, () -> graph.get().dataset());
    }

    /// Asks a dataset in the words of a dossier.
    public static Inquiry over(Dossier dossier, Supplier<DatasetGraph> dataset) {
        return new Inquiry(
                Engine.over(dataset),
                dossier.layers(),
                dossier.prefixes(),
                dossier.base(),
                dossier.description().tables());
    }

    /// Asks an endpoint; the dossier in whose folder that is done lends its queries and short names.
    public static Inquiry at(String endpoint, Optional<Dossier> dossier) {
        return new Inquiry(
                Engine.at(endpoint),
                dossier.map(Dossier::layers).orElseGet(Layers::packed),
                dossier.map(Dossier::prefixes).orElseGet(Prefixes::shared),
                dossier.map(Dossier::base).orElse(""),
                dossier.map(d -> d.description().tables()).orElse(List.of()));
    }

    /// What executes queries.
    public Engine engine() {
        return engine;
    }

    /// The named queries.
    public Catalogue catalogue() {
        return catalogue;
    }

    /// The short names of namespaces.
    public Prefixes prefixes() {
        return prefixes;
    }

    /// How terms are shown.
    public TermText terms() {
        return terms;
    }

    /// What things are called.
    public Names names() {
        return names;
    }

    /// The tables of the dossier by their files; none where only an endpoint is known.
    List<String> tables() {
        return tables;
    }

    /// Makes terms of what was typed.
    public Arguments arguments() {
        return new Arguments(names);
    }

    /// What else is known of a question.
    public FollowUps followUps() {
        return new FollowUps(catalogue, arguments(), engine, terms);
    }

    /// A query that somebody wrote.
    ///
    /// @throws AskException where it is none
    public Query parse(String text) {
        return Sparql.parse(text, prefixes.mapping());
    }

    /// The rows of a named query with its arguments, all in memory; those of a limited one without looking at all
    /// things where its header says how they follow each other, or its order is by what two have in common.
    public Answer rows(NamedQuery named, Query query) {
        return engine.first(query, named.header().walk()).orElseGet(() -> rows(query));
    }

    /// The rows of a SELECT query, all in memory.
    public Answer rows(Query query) {
        return engine.use(query, execution -> Answer.of(execution.select()));
    }
}
