package dev.entente.graph;

import java.util.NoSuchElementException;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.iterator.NiceIterator;

/// Triples that stand together in one order, those of some graphs only.
final class TripleRange extends NiceIterator<Triple> {
    private final TermTable terms;
    private final TripleOrder order;
    private final long[] keys;
    private final long graphs;
    private final int end;
    private int next;

    TripleRange(TermTable terms, TripleOrder order, long[] keys, long graphs, int from, int end) {
        this.terms = terms;
        this.order = order;
        this.keys = keys;
        this.graphs = graphs;
        this.end = end;
        this.next = from;
    }

    @Override
    public boolean hasNext() {
        while (next < end && !TripleOrder.isIn(keys[next], graphs)) {
            next++;
        }
        return next < end;
    }

    @Override
    public Triple next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return order.triple(keys[next++], terms);
    }

    /// How many are left.
    int count() {
        int count = 0;
        for (int i = next; i < end; i++) {
            count += TripleOrder.isIn(keys[i], graphs) ? 1 : 0;
        }
        return count;
    }
}
