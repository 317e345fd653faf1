package dev.entente.graph;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.jspecify.annotations.Nullable;

/// Writes statements to a database in batches, one thread an index, all in the one transaction of the thread that made
/// this. Holds one batch in memory, and those that the indexes are busy with.
///
/// Between [#flush] and the next statement the database can be asked.
final class QuadWriter implements AutoCloseable {
    /// Statements in a batch: 6 MB.
    static final int BATCH = 1 << 18;

    private final NodeTable nodes;
    private final BPlusTree subjects;
    private final List<IndexFeed> feeds = new ArrayList<>();
    private final byte[] bytes = new byte[Long.BYTES];
    private boolean lent;
    private long graph;
    private long[] ids = new long[0];
    private int size;
    private @Nullable Node subject;
    private long subjectId;

    /// @param database in a transaction that writes
    QuadWriter(Database database) {
        nodes = database.nodes();
        subjects = database.tree("SPOG");
        Database.INDEXES.forEach((name, order) -> feeds.add(new IndexFeed(name, database.tree(name), order)));
    }

    /// The identifier of the term with this IRI.
    long id(String iri) {
        return id(NodeFactory.createURI(iri));
    }

    /// The identifier of a term, given to it if it has none.
    long id(Node node) {
        NodeIdFactory.set(nodes.getAllocateNodeId(node), bytes);
        return Bytes.getLong(bytes);
    }

    /// What is added from now on belongs to this graph.
    void graph(String name) {
        flush();
        graph = id(name);
    }

    /// Adds a statement; one that is there already does no harm.
    void add(Triple triple) {
        if (!triple.getSubject().equals(subject)) {
            subject = triple.getSubject();
            subjectId = id(triple.getSubject());
        }
        add(subjectId, id(triple.getPredicate()), id(triple.getObject()));
    }

    private void add(long subject, long predicate, long object) {
        if (ids.length == 0) {
            ids = new long[BATCH * 3];
        }
        int at = size * 3;
        ids[at] = subject;
        ids[at + 1] = predicate;
        ids[at + 2] = object;
        size++;
        if (size == BATCH) {
            send();
        }
    }

    /// Adds those statements that are in none of these graphs.
    ///
    /// @param tuples their terms, three a statement
    void addNew(long[] tuples, int number, List<Long> elsewhere) {
        flush();
        long[] sorted = new TupleBatch(graph, tuples, number).sorted(0, 1, 2);
        Record record = subjects.getRecordFactory().create();
        int kept = 0;
        for (int i = 0; i < sorted.length; i += 3) {
            if (!isIn(elsewhere, record, sorted, i)) {
                System.arraycopy(sorted, i, sorted, kept, 3);
                kept += 3;
            }
        }
        if (kept > 0) {
            ids = sorted;
            size = kept / 3;
            flush();
        }
    }

    private boolean isIn(List<Long> graphs, Record record, long[] tuples, int at) {
        byte[] key = record.getKey();
        for (int i = 0; i < 3; i++) {
            Bytes.setLong(tuples[at + i], key, i * Long.BYTES);
        }
        for (long other : graphs) {
            Bytes.setLong(other, key, 3 * Long.BYTES);
            if (subjects.contains(record)) {
                return true;
            }
        }
        return false;
    }

    private void send() {
        if (!lent) {
            feeds.forEach(IndexFeed::lend);
            lent = true;
        }
        TupleBatch batch = new TupleBatch(graph, ids, size);
        feeds.forEach(feed -> feed.add(batch));
        ids = new long[0];
        size = 0;
    }

    /// Brings all that was added into the indexes, and waits until they have it.
    void flush() {
        if (size > 0) {
            send();
        }
        if (lent) {
            feeds.forEach(IndexFeed::takeBack);
            lent = false;
        }
    }

    /// How many statements were written, none twice; right after [#flush].
    long written() {
        return feeds.getFirst().added();
    }

    @Override
    public void close() {
        feeds.forEach(IndexFeed::close);
    }
}
