package dev.entente.graph;

import dev.entente.convert.Summary;
import dev.entente.diag.Diagnostic;
import dev.entente.diag.Severity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.jspecify.annotations.Nullable;

/// The dataset of a dossier, in memory or in a store: three named graphs, and their union as the default graph. Nobody
/// changes it once it is built, so any number of threads may read it; the graphs of a store within a transaction of
/// [#dataset] each.
public final class DossierGraph {
    private final Dossier dossier;
    private final DatasetGraph dataset;
    private final Graph union;
    private final Map<String, Graph> named;
    private final Origin origin;
    private final @Nullable FrozenTriples frozen;

    DossierGraph(Dossier dossier, Graph union, Map<String, Graph> named, Origin origin) {
        this(dossier, inMemory(union, named), union, new LinkedHashMap<>(named), origin, null);
    }

    DossierGraph(Dossier dossier, FrozenTriples triples, Origin origin) {
        this(dossier, inMemory(triples.union(), triples.named()), triples.union(), triples.named(), origin, triples);
    }

    private DossierGraph(
            Dossier dossier,
            DatasetGraph dataset,
            Graph union,
            Map<String, Graph> named,
            Origin origin,
            @Nullable FrozenTriples frozen) {
        EdtfFunctions.register();
        this.dossier = dossier;
        this.dataset = dataset;
        this.union = union;
        this.named = named;
        this.origin = origin;
        this.frozen = frozen;
    }

    private static DatasetGraph inMemory(Graph union, Map<String, Graph> named) {
        DatasetGraph dataset = DatasetGraphFactory.create(union);
        named.forEach((name, graph) -> dataset.addGraph(NodeFactory.createURI(name), graph));
        return dataset;
    }

    /// That of a store, whose default graph is the union of its named graphs.
    static DossierGraph in(DatasetGraph store, Dossier dossier, Summary tables) {
        Map<String, Graph> named = new LinkedHashMap<>();
        for (String name : List.of(dossier.assertedGraph(), dossier.derivedGraph(), dossier.ontologyGraph())) {
            named.put(name, store.getGraph(NodeFactory.createURI(name)));
        }
        return new DossierGraph(
                dossier, store, store.getUnionGraph(), named, new Origin(tables, List.of(), false), null);
    }

    /// Builds the dataset of a dossier that has no errors.
    ///
    /// @throws BadDossierException where it has
    public static DossierGraph open(Dossier dossier) {
        DossierGraph graph = Build.of(dossier);
        if (graph.hasErrors()) {
            throw new BadDossierException(graph.findings());
        }
        return FrozenTriples.of(graph.named)
                .map(triples -> new DossierGraph(dossier, triples, graph.origin))
                .orElse(graph);
    }

    /// What a later start can use instead of building it; nothing where there are findings, which would be lost, or
    /// where a later start could give something else from the same files.
    Optional<Snapshot> snapshot(String fingerprint) {
        return frozen == null || !findings().isEmpty() || !origin.repeatable()
                ? Optional.empty()
                : Optional.of(new Snapshot(fingerprint, dossier.description(), tables(), frozen));
    }

    /// What it was built from.
    public Dossier dossier() {
        return dossier;
    }

    /// What queries are asked of: the union as its default graph, and the named graphs beside it.
    public DatasetGraph dataset() {
        return dataset;
    }

    /// All three graphs merged.
    public Graph union() {
        return union;
    }

    /// How many statements there are, each counted once.
    public long size() {
        dataset.begin(TxnType.READ);
        try {
            return union.size();
        } finally {
            dataset.end();
        }
    }

    /// The named graphs by their IRIs: asserted, derived, ontology.
    public Map<String, Graph> named() {
        return Collections.unmodifiableMap(named);
    }

    /// What the tables say, and the dossier's description of itself.
    public Graph asserted() {
        return graph(dossier.assertedGraph());
    }

    /// What the rules add.
    public Graph derived() {
        return graph(dossier.derivedGraph());
    }

    /// The ontology, its alignments and its vocabularies.
    public Graph ontology() {
        return graph(dossier.ontologyGraph());
    }

    private Graph graph(String name) {
        Graph graph = named.get(name);
        if (graph == null) {
            throw new IllegalStateException("no graph " + name);
        }
        return graph;
    }

    /// The short names of its namespaces.
    public Prefixes prefixes() {
        return Prefixes.of(dossier.description());
    }

    /// How many tables and rows it was built from.
    public Summary tables() {
        return origin.tables();
    }

    /// What was found wrong while it was built, tables first.
    public List<Diagnostic> findings() {
        return origin.findings();
    }

    /// Whether it must not be asked.
    public boolean hasErrors() {
        return findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
    }
}
