package dev.entente.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.NodeIdType;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/// Facts of a store, read from its indexes without making a term of any; within a transaction. TDB2 keeps the date
/// within its identifier, so that the index by property and value has the days of a property in their order, those of
/// the years 0 to 7999.
final class StoreFacts implements FactSource {
    private static final int TYPE_BITS = 8;

    private final BPlusTree byProperty;
    private final BPlusTree bySubject;
    private final BPlusTree byObject;
    private final NodeTable nodes;
    private final Map<Long, Long> days = new HashMap<>();

    /// @param byProperty the index of property, value, thing, graph
    /// @param bySubject the index of thing, property, value, graph
    /// @param byObject the index of value, thing, property, graph
    StoreFacts(BPlusTree byProperty, BPlusTree bySubject, BPlusTree byObject, NodeTable nodes) {
        this.byProperty = byProperty;
        this.bySubject = bySubject;
        this.byObject = byObject;
        this.nodes = nodes;
    }

    @Override
    public ThingSet only(Node term) {
        NodeId id = nodes.getNodeIdForNode(term);
        return new ThingSet(id == null || NodeId.isDoesNotExist(id) ? new long[0] : new long[] {number(id)});
    }

    @Override
    public ThingSet subjects(Node property, ThingSet values) {
        Numbers found = new Numbers();
        for (long value : values.numbers()) {
            if (property.equals(Node.ANY)) {
                for (KeyScan keys = KeyScan.of(byObject, value); keys.hasNext(); ) {
                    found.add(keys.next().second());
                }
            } else {
                for (long known : only(property).numbers()) {
                    for (KeyScan keys = KeyScan.of(byProperty, known, value); keys.hasNext(); ) {
                        found.add(keys.next().third());
                    }
                }
            }
        }
        return found.asSet();
    }

    @Override
    public ThingSet objects(ThingSet things, Node property) {
        Numbers found = new Numbers();
        long[] known = only(property).numbers();
        for (long thing : things.numbers()) {
            KeyScan keys = property.equals(Node.ANY)
                    ? KeyScan.of(bySubject, thing)
                    : KeyScan.of(bySubject, thing, known.length == 0 ? -1 : known[0]);
            while (keys.hasNext()) {
                found.add(keys.next().third());
            }
        }
        return found.asSet();
    }

    /// All that is said of a thing is read at once.
    @Override
    public List<Node> each(Node term, List<Node> properties, boolean forward) {
        List<Node> found = new ArrayList<>();
        ThingSet from = only(term);
        if (!forward) {
            for (Node property : properties) {
                for (long thing : subjects(property, from).numbers()) {
                    found.add(term(thing));
                }
            }
            return found;
        }
        long[] wanted = properties.stream()
                .flatMapToLong(property -> Arrays.stream(only(property).numbers()))
                .toArray();
        for (long thing : from.numbers()) {
            KeyScan keys = KeyScan.of(bySubject, thing);
            long lastProperty = 0;
            long lastValue = 0;
            while (keys.hasNext()) {
                keys.next();
                boolean again = keys.second() == lastProperty && keys.third() == lastValue; // in another graph
                for (long property : again ? new long[0] : wanted) {
                    if (property == keys.second()) {
                        found.add(term(keys.third()));
                    }
                }
                lastProperty = keys.second();
                lastValue = keys.third();
            }
        }
        return found;
    }

    @Override
    public ThingSet having(Node property) {
        Numbers found = new Numbers();
        for (long known : only(property).numbers()) {
            for (KeyScan keys = KeyScan.of(byProperty, known); keys.hasNext(); ) {
                found.add(keys.next().third());
            }
        }
        return found.asSet();
    }

    @Override
    public Iterator<Pair> pairs(Node property) {
        List<Pair> pairs = new ArrayList<>();
        for (long known : only(property).numbers()) {
            KeyScan keys = KeyScan.of(byProperty, known);
            for (Pair last = new Pair(NONE, NONE); keys.hasNext(); ) {
                Pair next = new Pair(keys.next().second(), keys.third());
                if (!next.equals(last)) { // else the same in another graph
                    pairs.add(next);
                }
                last = next;
            }
        }
        return pairs.iterator();
    }

    @Override
    public ThingSet dated(Node property, long day, boolean before) {
        Numbers found = new Numbers();
        for (long known : only(property).numbers()) {
            KeyScan first = KeyScan.of(byProperty, known);
            if (first.hasNext()) {
                day(first.next().second()); // those that are not held in order come before the others
            }
            long bound = number(NodeId.inline(Days.literal(before ? day : day + 1)));
            long type = bound >>> (Long.SIZE - TYPE_BITS);
            long least = type << (Long.SIZE - TYPE_BITS);
            long end = (type + 1) << (Long.SIZE - TYPE_BITS);
            KeyScan keys = KeyScan.between(byProperty, known, before ? least : bound, before ? bound : end);
            while (keys.hasNext()) {
                found.add(keys.next().third());
            }
        }
        return found.asSet();
    }

    /// From each value it looks for the one after it.
    @Override
    public List<Node> values(Node property) {
        List<Node> values = new ArrayList<>();
        for (long known : only(property).numbers()) {
            KeyScan keys = KeyScan.of(byProperty, known);
            while (keys.hasNext()) {
                long value = keys.next().second();
                values.add(term(value));
                keys = KeyScan.between(byProperty, known, value + 1, -1);
            }
        }
        return values;
    }

    @Override
    public Iterator<Pair> days(Node property) {
        long[] known = only(property).numbers();
        return known.length == 0 ? Collections.emptyIterator() : new Dated(KeyScan.of(byProperty, known[0]));
    }

    @Override
    public long day(long thing, Node property) {
        long earliest = NONE;
        for (long known : only(property).numbers()) {
            for (KeyScan keys = KeyScan.of(bySubject, thing, known); keys.hasNext(); ) {
                earliest = Math.min(earliest, day(keys.next().third()));
            }
        }
        return earliest;
    }

    private long day(long number) {
        return days.computeIfAbsent(number, date -> {
            NodeId id = id(date);
            if (!id.isInline() || id.getTypeValue() != NodeIdType.XSD_DATE.type()) {
                throw new UnorderedException("a date that the index does not hold in order");
            }
            return Days.of(term(date));
        });
    }

    @Override
    public Node term(long number) {
        return nodes.getNodeForNodeId(id(number));
    }

    /// The identifier that is this number in an index.
    static NodeId id(long number) {
        if (number >= 0) {
            return NodeIdFactory.createPtr(number);
        }
        byte[] bytes = new byte[NodeId.SIZE];
        Bytes.setLong(number, bytes, 0);
        return NodeIdFactory.get(bytes);
    }

    /// The number that an identifier is in an index.
    static long number(NodeId id) {
        if (id.isPtr()) {
            return id.getPtrLocation();
        }
        byte[] bytes = new byte[NodeId.SIZE];
        NodeIdFactory.set(id, bytes, 0);
        return Bytes.getLong(bytes, 0);
    }

    /// Days in their order.
    private final class Dated implements Iterator<Pair> {
        private final KeyScan keys;
        private long last = Long.MIN_VALUE;

        Dated(KeyScan keys) {
            this.keys = keys;
        }

        @Override
        public boolean hasNext() {
            return keys.hasNext();
        }

        @Override
        public Pair next() {
            long day = day(keys.next().second());
            if (day < last) {
                throw new UnorderedException("dates that the index does not hold in order");
            }
            last = day;
            return new Pair(day, keys.third());
        }
    }
}
