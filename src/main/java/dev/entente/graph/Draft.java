package dev.entente.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.atlas.lib.tuple.TupleMap;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;

/// The statements of a store while it is built, by their identifiers, in files that go away with it. What the tables
/// and the ontology say is sorted and laid down once; what is derived lies in trees beside it. At the end both are
/// merged into the indexes of the store. All writing goes from the least to the greatest, so that the cost of a
/// statement does not grow with their number.
final class Draft implements AutoCloseable {
    /// Enough for rules. The one that begins with the graph is made from these.
    static final List<String> INDEXES = List.of("SPOG", "POSG", "OSPG");

    private final Path folder;
    private final TermIds terms;
    private final long derivedGraph;
    private final Set<Long> iris = new HashSet<>();
    private final Map<String, ScratchTree> told = new LinkedHashMap<>();
    private final Map<String, ScratchTree> derived = new LinkedHashMap<>();
    private final Set<NodeId> toldPredicates = new HashSet<>();
    private final Set<NodeId> derivedPredicates = new HashSet<>();

    /// @param folder is made
    /// @param derivedGraph the identifier of the graph of what is derived
    Draft(Path folder, TermIds terms, long derivedGraph) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.terms = terms;
        this.derivedGraph = derivedGraph;
        for (String index : INDEXES) {
            told.put(index, new ScratchTree(folder.resolve("told"), index));
            derived.put(index, new ScratchTree(folder.resolve("derived"), index));
        }
    }

    /// Lays down what was told, once.
    void fill(QuadWriter written) {
        inThreads(index -> {
            try (SortedRuns sorted = written.sorted(index)) {
                tree(told, index).fill(sorted.merged());
            }
        });
        tree(told, "POSG")
                .tree()
                .distinctByKeyPrefix(NodeId.SIZE)
                .forEachRemaining(record -> toldPredicates.add(NodeIdFactory.get(record.getKey(), 0)));
    }

    /// A view of all there is so far, which can be asked in the transaction of the database.
    DatasetGraphTDB dataset(Database database) {
        return database.asking(INDEXES.stream().map(this::layered).toArray(TupleIndex[]::new));
    }

    private TupleIndex layered(String index) {
        return new LayeredIndex(
                records(index, tree(told, index)),
                toldPredicates,
                records(index, tree(derived, index)),
                derivedPredicates);
    }

    private static TupleIndex records(String index, ScratchTree tree) {
        return new TupleIndexRecord(
                ScratchTree.COLUMNS, TupleMap.create("GSPO", index), index, ScratchTree.RECORDS, tree.tree());
    }

    /// The different objects of what was told.
    Iterator<Node> objects() {
        return Iter.map(
                tree(told, "OSPG").tree().distinctByKeyPrefix(NodeId.SIZE),
                record -> terms.term(Bytes.getLong(record.getKey())));
    }

    /// Adds what is not there yet of what a rule has made.
    ///
    /// @param made sorted by subject, predicate, object
    /// @return how many statements were new
    long derive(SortedRuns made) throws IOException {
        try (SortedRuns byPredicate = runs("POSG");
                SortedRuns byObject = runs("OSPG")) {
            long number = insertNew(made.merged(), byPredicate, byObject);
            if (number > 0) {
                Map<String, SortedRuns> others = Map.of("POSG", byPredicate, "OSPG", byObject);
                inThreads(index -> {
                    SortedRuns sorted = others.get(index);
                    if (sorted != null) {
                        insert(sorted.merged(), tree(derived, index).tree());
                    }
                });
            }
            return number;
        }
    }

    /// The identifier of the graph of what is derived.
    long derivedGraph() {
        return derivedGraph;
    }

    /// For statements to be sorted as in an index. It is for the caller to close.
    SortedRuns runs(String index) throws IOException {
        return new SortedRuns(Files.createTempFile(folder, index, ".runs"), Database.order(index));
    }

    private long insertNew(QuadCursor made, SortedRuns byPredicate, SortedRuns byObject) throws IOException {
        SortedLookup lookup = new SortedLookup(tree(told, "SPOG").tree());
        BPlusTree tree = tree(derived, "SPOG").tree();
        Record record = ScratchTree.RECORDS.create();
        long[] ids = new long[QuadWriter.BATCH * 3];
        int size = 0;
        long number = 0;
        while (made.next()) {
            ScratchTree.set(record, made.quad());
            if (!lookup.contains(made.quad()) && isRdf(made.quad(), lookup) && tree.insert(record)) {
                derivedPredicates.add(NodeIdFactory.get(record.getKey(), NodeId.SIZE));
                System.arraycopy(made.quad(), 0, ids, size * 3, 3);
                size++;
                number++;
            }
            if (size == QuadWriter.BATCH) {
                TupleBatch batch = new TupleBatch(derivedGraph, ids, size);
                byPredicate.add(batch);
                byObject.add(batch);
                size = 0;
            }
        }
        TupleBatch batch = new TupleBatch(derivedGraph, ids, size);
        byPredicate.add(batch);
        byObject.add(batch);
        return number;
    }

    /// Whether the subject is no literal and the predicate an IRI. What is the subject of something told needs no look.
    private boolean isRdf(long[] quad, SortedLookup lookup) {
        return (lookup.metSubject(quad[0]) || !terms.term(quad[0]).isLiteral())
                && (iris.contains(quad[1]) || (terms.term(quad[1]).isURI() && iris.add(quad[1])));
    }

    private static void insert(QuadCursor sorted, BPlusTree tree) throws IOException {
        Record record = ScratchTree.RECORDS.create();
        while (sorted.next()) {
            ScratchTree.set(record, sorted.quad());
            tree.insert(record);
        }
    }

    /// Merges all into the empty indexes of a database, two at a time. Each takes its trees of this with it.
    ///
    /// @param graphs the identifiers of all graphs
    void finish(Database database, List<Long> graphs) {
        inThreads(index -> {
            if (!index.equals("SPOG")) {
                pack(database, index, merged(index));
                close(index);
            }
        });
        try (IndexThread other = new IndexThread("GSPO")) {
            other.begin(() -> pack(database, "GSPO", byGraph(graphs)));
            pack(database, "SPOG", merged("SPOG"));
            other.await();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        close("SPOG");
    }

    private QuadCursor merged(String index) throws IOException {
        return new MergedRuns(List.of(
                ScratchTree.all(tree(told, index).tree()),
                ScratchTree.all(tree(derived, index).tree())));
    }

    private QuadCursor byGraph(List<Long> graphs) {
        return new OneGraphAfterTheOther(
                graphs,
                graph -> ScratchTree.all(
                        tree(graph == derivedGraph ? derived : told, "SPOG").tree()));
    }

    private static void pack(Database database, String index, QuadCursor statements) {
        TupleIndex target = database.index(index);
        CoLib.executeWrite(target, () -> ScratchTree.packed(database.tree(index), statements));
    }

    private void close(String index) {
        tree(told, index).close();
        tree(derived, index).close();
    }

    /// Work on one index.
    private interface Work {
        void on(String index) throws IOException;
    }

    private static void inThreads(Work work) {
        List<IndexThread> threads = INDEXES.stream().map(IndexThread::new).toList();
        try {
            for (int i = 0; i < threads.size(); i++) {
                String index = INDEXES.get(i);
                threads.get(i).begin(() -> work.on(index));
            }
            threads.forEach(IndexThread::await);
        } finally {
            threads.forEach(IndexThread::close);
        }
    }

    private static ScratchTree tree(Map<String, ScratchTree> layer, String index) {
        ScratchTree tree = layer.get(index);
        if (tree == null) {
            throw new IllegalStateException("a draft has no index " + index);
        }
        return tree;
    }

    @Override
    public void close() {
        INDEXES.forEach(this::close);
        StoreFolder.delete(folder);
    }
}
