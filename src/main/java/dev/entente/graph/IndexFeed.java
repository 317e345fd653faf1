package dev.entente.graph;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.transaction.txn.SysTransState;
import org.jspecify.annotations.Nullable;

/// Puts batches of statements into one index, in a thread of its own, sorted, so that neighbours come to lie in the
/// same
/// blocks. The thread borrows the tree from the transaction of the thread that made this, between [#lend] and
/// [#takeBack]; in between nobody else may touch it.
final class IndexFeed implements AutoCloseable {
    private static final int BYTES = Long.BYTES;

    private final BPlusTree tree;
    private final int[] order;
    private final ExecutorService thread;
    private final AtomicLong added = new AtomicLong();
    private @Nullable SysTransState state;
    private @Nullable Future<?> last;

    /// @param order what the tree sorts by: positions in graph, subject, predicate, object
    IndexFeed(String name, BPlusTree tree, int[] order) {
        this.tree = tree;
        this.order = order.clone();
        this.thread = Executors.newSingleThreadExecutor(work -> {
            Thread made = new Thread(work, "index " + name);
            made.setDaemon(true);
            return made;
        });
    }

    /// Gives the tree to the thread.
    void lend() {
        state = tree.detach();
    }

    /// Puts a batch in after those before it; waits while there is one that is not in yet.
    void add(TupleBatch batch) {
        await();
        last = thread.submit(() -> {
            tree.attach(state);
            try {
                insert(batch);
            } finally {
                state = tree.detach();
            }
        });
    }

    /// Waits for the last batch, and gives the tree back.
    void takeBack() {
        await();
        tree.attach(state);
    }

    /// How many statements were not there before.
    long added() {
        return added.get();
    }

    private void await() {
        if (last == null) {
            return;
        }
        try {
            last.get();
            last = null;
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing to the store", e);
        }
    }

    private void insert(TupleBatch batch) {
        boolean graphFirst = order[0] == 0;
        int start = graphFirst ? 1 : 0;
        long[] tuples = batch.sorted(order[start] - 1, order[start + 1] - 1, order[start + 2] - 1);
        Record record = tree.getRecordFactory().create();
        byte[] key = record.getKey();
        Bytes.setLong(batch.graph(), key, graphFirst ? 0 : 3 * BYTES);
        int at = start * BYTES;
        for (int i = 0; i < tuples.length; i += 3) {
            Bytes.setLong(tuples[i], key, at);
            Bytes.setLong(tuples[i + 1], key, at + BYTES);
            Bytes.setLong(tuples[i + 2], key, at + 2 * BYTES);
            if (tree.insert(record)) {
                added.incrementAndGet();
            }
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
