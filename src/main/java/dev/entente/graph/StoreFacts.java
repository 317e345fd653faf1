package dev.entente.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.NodeIdType;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.jspecify.annotations.Nullable;

/// Facts of a store, read from its indexes without making a term of any; within a transaction. TDB2 keeps the date
/// within its identifier, so that the index by property and value has the days of a property in their order, those of
/// the years 0 to 7999.
final class StoreFacts implements FactSource {
    private static final int OBJECT = NodeId.SIZE;
    private static final int THIRD = 2 * NodeId.SIZE;
    private static final int QUAD = 4 * NodeId.SIZE;

    private final BPlusTree byProperty;
    private final BPlusTree bySubject;
    private final NodeTable nodes;

    /// @param byProperty the index of property, value, thing, graph
    /// @param bySubject the index of thing, property, value, graph
    StoreFacts(BPlusTree byProperty, BPlusTree bySubject, NodeTable nodes) {
        this.byProperty = byProperty;
        this.bySubject = bySubject;
        this.nodes = nodes;
    }

    @Override
    public long[] subjects(Node property, Node value) {
        NodeId first = nodes.getNodeIdForNode(property);
        NodeId second = nodes.getNodeIdForNode(value);
        if (isUnknown(first) || isUnknown(second)) {
            return new long[0];
        }
        Iterator<long[]> found = beginningWith(byProperty, first, second);
        long[] subjects = new long[1024];
        int size = 0;
        while (found.hasNext()) {
            long subject = found.next()[1];
            if (size == 0 || subjects[size - 1] != subject) {
                subjects = size == subjects.length ? Arrays.copyOf(subjects, 2 * size) : subjects;
                subjects[size++] = subject;
            }
        }
        return Arrays.copyOf(subjects, size);
    }

    /// From each value it looks for the one after it.
    @Override
    public List<Node> values(Node property) {
        List<Node> values = new ArrayList<>();
        NodeId id = nodes.getNodeIdForNode(property);
        if (isUnknown(id)) {
            return values;
        }
        byte[] from = new byte[QUAD];
        byte[] to = new byte[QUAD];
        NodeIdFactory.set(id, from, 0);
        Bytes.setLong(Bytes.getLong(from, 0) + 1, to, 0);
        while (true) {
            Iterator<long[]> found = between(byProperty, from, to);
            if (!found.hasNext()) {
                return values;
            }
            long value = found.next()[0];
            values.add(term(value));
            from = from.clone();
            Bytes.setLong(value + 1, from, OBJECT);
        }
    }

    @Override
    public Iterator<Pair> days(Node property) {
        return map(beginningWith(byProperty, nodes.getNodeIdForNode(property), null), new Days56());
    }

    @Override
    public long day(long thing, Node property) {
        NodeId id = nodes.getNodeIdForNode(property);
        if (isUnknown(id)) {
            return NONE;
        }
        Iterator<long[]> found = beginningWith(bySubject, id(thing), id);
        long earliest = NONE;
        while (found.hasNext()) {
            earliest = Math.min(earliest, Days.of(term(found.next()[1])));
        }
        return earliest;
    }

    @Override
    public Node term(long number) {
        return nodes.getNodeForNodeId(id(number));
    }

    private static NodeId id(long number) {
        byte[] bytes = new byte[NodeId.SIZE];
        Bytes.setLong(number, bytes, 0);
        return NodeIdFactory.get(bytes);
    }

    private static boolean isUnknown(NodeId id) {
        return id == null || NodeId.isDoesNotExist(id);
    }

    /// The second and third identifier of the keys that begin so.
    ///
    /// @param second or null for any
    private static Iterator<long[]> beginningWith(BPlusTree tree, NodeId first, @Nullable NodeId second) {
        if (isUnknown(first)) {
            return Collections.emptyIterator();
        }
        byte[] from = new byte[QUAD];
        byte[] to = new byte[QUAD];
        NodeIdFactory.set(first, from, 0);
        if (second == null) {
            Bytes.setLong(Bytes.getLong(from, 0) + 1, to, 0);
        } else {
            NodeIdFactory.set(first, to, 0);
            NodeIdFactory.set(second, from, OBJECT);
            Bytes.setLong(Bytes.getLong(from, OBJECT) + 1, to, OBJECT);
        }
        return between(tree, from, to);
    }

    private static Iterator<long[]> between(BPlusTree tree, byte[] from, byte[] to) {
        return tree.iterator(new Record(from, null), new Record(to, null), (bytes, at, key, factory) -> {
            int start = at * QUAD;
            bytes.get(start, key, 0, QUAD); // by which the tree knows the end
            return new long[] {bytes.getLong(start + OBJECT), bytes.getLong(start + THIRD)};
        });
    }

    private static Iterator<Pair> map(Iterator<long[]> found, Function<long[], Pair> made) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return found.hasNext();
            }

            @Override
            public Pair next() {
                return made.apply(found.next());
            }
        };
    }

    /// Makes days of identifiers that hold them; equal ones follow each other.
    private final class Days56 implements Function<long[], Pair> {
        private long last;
        private long day = Long.MIN_VALUE;

        @Override
        public Pair apply(long[] pair) {
            if (day == Long.MIN_VALUE || pair[0] != last) {
                NodeId id = id(pair[0]);
                if (!id.isInline() || id.getTypeValue() != NodeIdType.XSD_DATE.type()) {
                    throw new UnorderedException("a date that the index does not hold in order");
                }
                long next = Days.of(term(pair[0]));
                if (next < day) {
                    throw new UnorderedException("dates that the index does not hold in order");
                }
                last = pair[0];
                day = next;
            }
            return new Pair(day, pair[1]);
        }
    }
}
