package dev.entente.graph;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.util.Symbol;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.jspecify.annotations.Nullable;

/// What a store says of things, all that is said of one read at once, and kept while others need it; a row of an answer
/// asks some twenty times. For one execution.
final class Descriptions {
    private static final Symbol HERE = Symbol.create("https://w3id.org/entente/function#descriptions");
    private static final long[] NOTHING = {};
    private static final int PLACES = 1 << 12;
    private static final int KEPT = 10_000;

    /// Of a thing of which more is said, only what is asked for is read.
    private static final int MOST = 256;

    private final BPlusTree bySubject;
    private final BPlusTree byProperty;
    private final NodeTable nodes;
    private final long[] things = new long[PLACES];
    private final long[] @Nullable [] said = new long[PLACES][];
    private final IdentityHashMap<Object, Object> plans = new IdentityHashMap<>();

    private Descriptions(DatasetGraphTDB store) {
        bySubject = Database.tree(store, "SPOG");
        byProperty = Database.tree(store, "POSG");
        nodes = store.getQuadTable().getNodeTupleTable().getNodeTable();
    }

    /// Those of this execution; nothing where it does not ask a store that is read.
    static Optional<Descriptions> of(ExecutionContext execution) {
        Optional<Descriptions> known = execution.getContext().get(HERE);
        if (known == null) {
            known = execution.getDataset() instanceof DatasetGraphTDB store && Database.isRead(store)
                    ? Optional.of(new Descriptions(store))
                    : Optional.empty();
            execution.getContext().set(HERE, known);
        }
        return known;
    }

    NodeTable nodes() {
        return nodes;
    }

    /// What was made of a part of the query before, or is made now.
    <T> T plan(Object part, Class<T> type, Supplier<T> made) {
        Object known = plans.get(part);
        if (known != null) {
            return type.cast(known);
        }
        T plan = made.get();
        if (plans.size() < KEPT) {
            plans.put(part, plan);
        }
        return plan;
    }

    /// The values that a property has of a thing, each once.
    long[] values(long thing, long property) {
        int place = (int) ((thing * 0x9E3779B97F4A7C15L) >>> 52);
        long[] pairs = said[place];
        if (pairs == null || things[place] != thing) {
            pairs = pairs(KeyScan.of(bySubject, thing), MOST);
            things[place] = thing;
            said[place] = pairs;
        }
        if (pairs.length == 2 * MOST) {
            pairs = pairs(KeyScan.of(bySubject, thing, property), Integer.MAX_VALUE);
        }
        int from = 0;
        while (from < pairs.length && pairs[from] < property) {
            from += 2;
        }
        int to = from;
        while (to < pairs.length && pairs[to] == property) {
            to += 2;
        }
        if (from == to) {
            return NOTHING;
        }
        long[] values = new long[(to - from) / 2];
        for (int at = 0; at < values.length; at++) {
            values[at] = pairs[from + 2 * at + 1];
        }
        return values;
    }

    /// Properties and values by turns, each pair once.
    private static long[] pairs(KeyScan keys, int most) {
        long[] pairs = new long[64];
        int size = 0;
        while (keys.hasNext() && size / 2 < most) {
            keys.next();
            boolean again = size > 0 && pairs[size - 2] == keys.second() && pairs[size - 1] == keys.third();
            if (!again) { // else the same in another graph
                if (size == pairs.length) {
                    pairs = Arrays.copyOf(pairs, 2 * size);
                }
                pairs[size++] = keys.second();
                pairs[size++] = keys.third();
            }
        }
        return Arrays.copyOf(pairs, size);
    }

    /// The things of which a property has this value, each once.
    long[] things(long property, long value) {
        Numbers found = new Numbers();
        for (KeyScan keys = KeyScan.of(byProperty, property, value); keys.hasNext(); ) {
            found.add(keys.next().third());
        }
        return found.asSet().numbers();
    }
}
