package dev.entente.graph;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.tdb2.store.NodeId;

/// Keys of an index of quads, one after the other, each as its second and third identifier; nothing is made of a key.
final class KeyScan {
    private static final int SECOND = NodeId.SIZE;
    private static final int THIRD = 2 * NodeId.SIZE;
    private static final int QUAD = 4 * NodeId.SIZE;

    private final Iterator<KeyScan> keys;
    private long nextSecond;
    private long nextThird;
    private long second;
    private long third;

    private KeyScan(BPlusTree tree, byte[] from, byte[] to) {
        keys = tree.iterator(new Record(from, null), new Record(to, null), (bytes, at, key, factory) -> {
            int start = at * QUAD;
            bytes.get(start, key, 0, QUAD); // by which the tree knows the end
            nextSecond = bytes.getLong(start + SECOND);
            nextThird = bytes.getLong(start + THIRD);
            return this;
        });
    }

    /// The keys that begin with this identifier.
    static KeyScan of(BPlusTree tree, long first) {
        return new KeyScan(tree, key(first, 0), key(first + 1, 0));
    }

    /// The keys that begin with these.
    static KeyScan of(BPlusTree tree, long first, long second) {
        return between(tree, first, second, second + 1);
    }

    /// The keys that begin with this identifier and go on with one from these on, up to another one.
    static KeyScan between(BPlusTree tree, long first, long from, long to) {
        return new KeyScan(tree, key(first, from), key(first, to));
    }

    private static byte[] key(long first, long second) {
        byte[] key = new byte[QUAD];
        Bytes.setLong(first, key, 0);
        Bytes.setLong(second, key, SECOND);
        return key;
    }

    boolean hasNext() {
        return keys.hasNext();
    }

    /// Goes on; what it returns is this.
    KeyScan next() {
        if (!keys.hasNext()) {
            throw new NoSuchElementException();
        }
        second = nextSecond;
        third = nextThird;
        return keys.next();
    }

    /// Of the key that was read last.
    long second() {
        return second;
    }

    /// Of the key that was read last.
    long third() {
        return third;
    }
}
