package dev.entente.graph;

import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexWrapper;

/// The index that begins with the graph, asked only where the subject or nothing else is known: the others find a known
/// predicate or object in a few steps, where this one would read its whole graph.
final class GraphIndex extends TupleIndexWrapper {
    private static final int SUBJECT = 1;

    GraphIndex(TupleIndex index) {
        super(index);
    }

    @Override
    public int weight(Tuple<NodeId> pattern) {
        boolean alone = true;
        for (int i = SUBJECT; i < pattern.len(); i++) {
            alone &= NodeId.isAny(pattern.get(i));
        }
        return alone || !NodeId.isAny(pattern.get(SUBJECT)) ? super.weight(pattern) : 0;
    }
}
