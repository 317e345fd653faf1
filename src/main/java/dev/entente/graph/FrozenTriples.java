package dev.entente.graph;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/// The triples of up to three named graphs, sorted in three orders. They come out in the order of their terms, so that
/// an answer has the same rows in the same order whenever it is given. Immutable.
final class FrozenTriples {
    private static final int UNKNOWN = -1;
    private static final int ANY = -2;

    private final TermTable terms;
    private final List<String> names;
    private final long[] spo;
    private final long[] pos;
    private final long[] osp;

    private FrozenTriples(TermTable terms, List<String> names, long[] spo, long[] pos, long[] osp) {
        this.terms = terms;
        this.names = List.copyOf(names);
        this.spo = spo;
        this.pos = pos;
        this.osp = osp;
    }

    /// The same triples, frozen; nothing where there are too many terms or such as a frozen graph cannot hold.
    static Optional<FrozenTriples> of(Map<String, Graph> named) {
        Set<Node> all = new HashSet<>();
        Map<Triple, Long> graphs = new HashMap<>();
        long graph = 1;
        for (Graph triples : named.values()) {
            for (Triple triple : (Iterable<Triple>) triples::find) {
                all.add(triple.getSubject());
                all.add(triple.getPredicate());
                all.add(triple.getObject());
                graphs.merge(triple, graph, (one, other) -> one | other);
            }
            graph <<= 1;
        }
        if (named.size() > TripleOrder.MAX_GRAPHS
                || all.size() > TripleOrder.MAX_TERMS
                || !all.stream().allMatch(TermTable::holds)) {
            return Optional.empty();
        }
        return Optional.of(sort(TermTable.of(all), List.copyOf(named.keySet()), graphs));
    }

    private static FrozenTriples sort(TermTable terms, List<String> names, Map<Triple, Long> graphs) {
        long[] spo = new long[graphs.size()];
        long[] pos = new long[graphs.size()];
        long[] osp = new long[graphs.size()];
        int i = 0;
        for (Map.Entry<Triple, Long> entry : graphs.entrySet()) {
            int subject = terms.number(entry.getKey().getSubject());
            int predicate = terms.number(entry.getKey().getPredicate());
            int object = terms.number(entry.getKey().getObject());
            spo[i] = TripleOrder.SPO.key(subject, predicate, object, entry.getValue());
            pos[i] = TripleOrder.POS.key(subject, predicate, object, entry.getValue());
            osp[i] = TripleOrder.OSP.key(subject, predicate, object, entry.getValue());
            i++;
        }
        Arrays.sort(spo);
        Arrays.sort(pos);
        Arrays.sort(osp);
        return new FrozenTriples(terms, names, spo, pos, osp);
    }

    /// All graphs merged.
    Graph union() {
        return new FrozenGraph(this, (1 << TripleOrder.MAX_GRAPHS) - 1);
    }

    /// Each graph by its name.
    Map<String, Graph> named() {
        Map<String, Graph> graphs = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            graphs.put(names.get(i), new FrozenGraph(this, 1L << i));
        }
        return graphs;
    }

    /// The triples that match, in the order of their terms.
    ///
    /// @param graphs those in which a triple may stand, one bit for each
    /// @param subject or null for any, as are the others
    TripleRange range(long graphs, @Nullable Node subject, @Nullable Node predicate, @Nullable Node object) {
        int s = number(subject);
        int p = number(predicate);
        int o = number(object);
        if (s == UNKNOWN || p == UNKNOWN || o == UNKNOWN) {
            return new TripleRange(terms, TripleOrder.SPO, spo, graphs, 0, 0);
        }
        TripleOrder order = order(s != ANY, p != ANY, o != ANY);
        long[] keys = keys(order);
        long key = order.key(Math.max(s, 0), Math.max(p, 0), Math.max(o, 0), 0);
        int given = (s == ANY ? 0 : 1) + (p == ANY ? 0 : 1) + (o == ANY ? 0 : 1);
        int from = TripleOrder.from(keys, key);
        return new TripleRange(terms, order, keys, graphs, from, TripleOrder.from(keys, TripleOrder.after(key, given)));
    }

    /// The order in which what is given comes first.
    private static TripleOrder order(boolean subject, boolean predicate, boolean object) {
        if (predicate && !subject) {
            return TripleOrder.POS;
        }
        return object && !predicate ? TripleOrder.OSP : TripleOrder.SPO;
    }

    private int number(@Nullable Node term) {
        return term == null ? ANY : terms.number(term);
    }

    private long[] keys(TripleOrder order) {
        return switch (order) {
            case SPO -> spo;
            case POS -> pos;
            case OSP -> osp;
        };
    }

    void writeTo(SnapshotBytes out) {
        terms.writeTo(out);
        out.strings(names);
        out.longs(spo);
        out.longs(pos);
        out.longs(osp);
    }

    static FrozenTriples readFrom(ByteBuffer in) {
        return new FrozenTriples(
                TermTable.readFrom(in),
                SnapshotBytes.strings(in),
                SnapshotBytes.longs(in),
                SnapshotBytes.longs(in),
                SnapshotBytes.longs(in));
    }
}
