package dev.entente.graph;

import java.util.Iterator;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexWrapper;

/// Two trees of one order as one index: below what was told, above what was derived from it. No statement is in both,
/// so what the two give one after the other needs no sorting out.
final class LayeredIndex extends TupleIndexWrapper {
    private static final int PREDICATE = 2;

    private final TupleIndex told;
    private final TupleIndex derived;
    private final Set<NodeId> toldPredicates;
    private final Set<NodeId> derivedPredicates;

    /// @param toldPredicates all those in `told`
    /// @param derivedPredicates all those in `derived`, and it grows with it
    LayeredIndex(TupleIndex told, Set<NodeId> toldPredicates, TupleIndex derived, Set<NodeId> derivedPredicates) {
        super(told);
        this.told = told;
        this.derived = derived;
        this.toldPredicates = toldPredicates;
        this.derivedPredicates = derivedPredicates;
    }

    @Override
    public Iterator<Tuple<NodeId>> find(Tuple<NodeId> pattern) {
        NodeId predicate = pattern.get(PREDICATE);
        if (NodeId.isAny(predicate)) {
            return Iter.concat(told.find(pattern), derived.find(pattern));
        }
        boolean below = toldPredicates.contains(predicate);
        boolean above = derivedPredicates.contains(predicate);
        if (below && above) {
            return Iter.concat(told.find(pattern), derived.find(pattern));
        }
        return below ? told.find(pattern) : above ? derived.find(pattern) : Iter.nullIterator();
    }

    @Override
    public Iterator<Tuple<NodeId>> all() {
        return Iter.concat(told.all(), derived.all());
    }

    @Override
    public boolean isEmpty() {
        return told.isEmpty() && derived.isEmpty();
    }

    @Override
    public long size() {
        return told.size() + derived.size();
    }
}
