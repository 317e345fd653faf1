package dev.entente.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;
import org.jspecify.annotations.Nullable;

/// Some of the graphs of [FrozenTriples] as one. It refuses every change, as the empty graph does that it stands for.
final class FrozenGraph extends GraphWrapper {
    private final FrozenTriples triples;
    private final long graphs;

    FrozenGraph(FrozenTriples triples, long graphs) {
        super(Graph.emptyGraph);
        this.triples = triples;
        this.graphs = graphs;
    }

    @Override
    public ExtendedIterator<Triple> find(@Nullable Node subject, @Nullable Node predicate, @Nullable Node object) {
        return range(subject, predicate, object);
    }

    @Override
    public ExtendedIterator<Triple> find(Triple pattern) {
        return range(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
    }

    @Override
    public boolean contains(@Nullable Node subject, @Nullable Node predicate, @Nullable Node object) {
        return range(subject, predicate, object).hasNext();
    }

    @Override
    public boolean contains(Triple pattern) {
        return find(pattern).hasNext();
    }

    @Override
    public boolean isEmpty() {
        return !range(null, null, null).hasNext();
    }

    @Override
    public int size() {
        return range(null, null, null).count();
    }

    @Override
    public boolean isIsomorphicWith(Graph other) {
        return size() == other.size() && other.stream().allMatch(this::contains);
    }

    private TripleRange range(@Nullable Node subject, @Nullable Node predicate, @Nullable Node object) {
        return triples.range(graphs, given(subject), given(predicate), given(object));
    }

    /// Null for what matches every term. A pattern of a triple as a term matches none here.
    private static @Nullable Node given(@Nullable Node term) {
        return term == null || !(term.isConcrete() || term.isTripleTerm()) ? null : term;
    }
}
