package dev.entente.graph;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/// Takes statements, and sorts them for each index of a [Draft], batch by batch, one thread an index. Holds one batch
/// in memory, and those that the threads are busy with.
final class QuadWriter implements AutoCloseable {
    /// The most statements in a batch: 24 MB.
    static final int BATCH = 1 << 20;

    private static final int BATCH_AT_FIRST = 1 << 14;

    private final TermIds terms;
    private final Map<String, Lane> lanes = new LinkedHashMap<>();
    private long graph;
    private long[] ids = new long[BATCH_AT_FIRST * 3];
    private int size;
    private @Nullable Node subject;
    private long subjectId;

    /// What is done for one index.
    private record Lane(SortedRuns runs, IndexThread thread) {}

    /// @param draft in whose folder it may write
    QuadWriter(TermIds terms, Draft draft) throws IOException {
        this.terms = terms;
        for (String index : Draft.INDEXES) {
            lanes.put(index, new Lane(draft.runs(index), new IndexThread(index)));
        }
    }

    /// What is added from now on belongs to this graph.
    void graph(long id) {
        send();
        graph = id;
    }

    /// Adds a statement; one that is there already does no harm.
    void add(Triple triple) {
        if (!triple.getSubject().equals(subject)) {
            subject = triple.getSubject();
            subjectId = terms.of(triple.getSubject());
        }
        add(subjectId, terms.of(triple.getPredicate()), terms.of(triple.getObject()));
    }

    /// Adds a statement.
    void add(long subject, long predicate, long object) {
        int at = size * 3;
        if (at == ids.length) {
            ids = Arrays.copyOf(ids, Math.min(2 * at, BATCH * 3));
        }
        ids[at] = subject;
        ids[at + 1] = predicate;
        ids[at + 2] = object;
        size++;
        if (size == BATCH) {
            send();
        }
    }

    private void send() {
        if (size > 0) {
            TupleBatch batch = new TupleBatch(graph, ids, size);
            lanes.values().forEach(lane -> lane.thread().begin(() -> lane.runs().add(batch)));
            ids = new long[size == BATCH ? ids.length : BATCH_AT_FIRST * 3];
            size = 0;
        }
    }

    /// Sends the last batch. Nothing is added any more.
    void finish() {
        send();
        lanes.values().forEach(lane -> lane.thread().await());
    }

    /// After [#finish] all that was added, sorted for an index.
    SortedRuns sorted(String index) {
        Lane lane = lanes.get(index);
        if (lane == null) {
            throw new IllegalStateException("nothing was sorted for index " + index);
        }
        return lane.runs();
    }

    @Override
    public void close() throws IOException {
        for (Lane lane : lanes.values()) {
            lane.thread().close();
            lane.runs().close();
        }
    }
}
