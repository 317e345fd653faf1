package dev.entente.graph;

import java.util.Iterator;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.jspecify.annotations.Nullable;

/// Looks for statements in an index that ends with the graph, each greater than the one asked for before. It goes on to
/// those that are near, and seeks those that are not.
final class SortedLookup {
    private static final int NEAR = 64;
    private static final int COLUMNS = 3;

    private final BPlusTree tree;
    private Iterator<Record> records;
    private byte @Nullable [] key;
    private long subject;
    private boolean met;

    SortedLookup(BPlusTree tree) {
        this.tree = tree;
        records = tree.iterator();
        step();
    }

    /// Whether the statement is there, in whatever graph.
    boolean contains(long[] quad) {
        if (quad[0] != subject) {
            subject = quad[0];
            met = false;
        }
        for (int steps = 0; compare(quad) < 0; steps++) {
            if (steps == NEAR) {
                seek(quad);
                break;
            }
            step();
        }
        return compare(quad) == 0;
    }

    /// Whether it came by a statement of a subject when it looked for another of its statements. Where it did not,
    /// there may be one all the same.
    boolean metSubject(long subject) {
        return met && subject == this.subject;
    }

    private void seek(long[] quad) {
        Record record = ScratchTree.RECORDS.create();
        ScratchTree.set(record, new long[] {quad[0], quad[1], quad[2], 0});
        records = tree.iterator(record, null);
        step();
    }

    private void step() {
        key = records.hasNext() ? records.next().getKey() : null;
    }

    /// Where it stands, compared to a statement; at the end it is greater than all.
    private int compare(long[] quad) {
        if (key == null) {
            return 1;
        }
        met |= Bytes.getLong(key) == subject;
        for (int i = 0; i < COLUMNS; i++) {
            int difference = Long.compareUnsigned(Bytes.getLong(key, i * Long.BYTES), quad[i]);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
