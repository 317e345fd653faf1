package dev.entente.graph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.params.StoreParamsBuilder;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.QuadTable;
import org.apache.jena.tdb2.store.StoragePrefixesTDB;
import org.apache.jena.tdb2.store.StorageTDB;
import org.apache.jena.tdb2.store.TripleTable;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableCache;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.tdb2.store.tupletable.TupleIndex;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.DatabaseConnection;
import org.apache.jena.tdb2.sys.TDBInternal;

/// A TDB2 database that keeps literals as they are written, has four indexes of quads instead of six, and whose default
/// graph is the union of its named graphs. Jena's own tools can read it, too.
///
/// One process at a time can have it open.
final class Database implements AutoCloseable {
    /// What each index sorts by: positions in graph, subject, predicate, object.
    static final Map<String, int[]> INDEXES = Map.of(
            "GSPO", new int[] {0, 1, 2, 3},
            "SPOG", new int[] {1, 2, 3, 0},
            "POSG", new int[] {2, 3, 1, 0},
            "OSPG", new int[] {3, 1, 2, 0});

    private static final String BY_GRAPH = "GSPO";

    /// The first of those that fit a pattern equally well is asked. One that knows all four terms must come to the
    /// index in whose order they are given: TDB2 answers it with the pattern as the index sorts it.
    private static final List<String> ORDER = List.of(BY_GRAPH, "SPOG", "POSG", "OSPG");

    private final DatasetGraph connected;
    private final DatasetGraphTDB dataset;
    private final NodeTable nodes;

    private Database(DatasetGraph connected, DatasetGraphTDB dataset, NodeTable nodes) {
        this.connected = connected;
        this.dataset = dataset;
        this.nodes = nodes;
    }

    /// What an index sorts by.
    static int[] order(String index) {
        int[] order = INDEXES.get(index);
        if (order == null) {
            throw new IllegalStateException("there is no index " + index);
        }
        return order;
    }

    /// Opens the database in a folder for reading, by any number of threads.
    static Database open(Path folder) {
        return connect(folder, false);
    }

    /// Opens the database in a folder, made where there is none, to write to it in one thread.
    static Database create(Path folder) {
        return connect(folder, true);
    }

    private static Database connect(Path folder, boolean remember) {
        JenaSystem.init();
        StoreParams params = StoreParamsBuilder.create("entente")
                .quadIndexes(ORDER.toArray(String[]::new))
                .build();
        DatasetGraph connected = DatabaseConnection.connectCreate(Location.create(folder), params)
                .getDatasetGraph();
        DatasetGraphTDB stock = TDBInternal.requireStorage(connected);
        NodeTable table = stock.getQuadTable().getNodeTupleTable().getNodeTable();
        NodeTable terms = WindowedTerms.over(table);
        NodeTable nodes = remember
                ? new RememberedNodes(ExactNodes.over(table, terms))
                : ExactNodes.over(table, NodeTableCache.create(terms, stock.getStoreParams()));
        return new Database(connected, over(stock, nodes), nodes);
    }

    /// The same files with another table of terms.
    private static DatasetGraphTDB over(DatasetGraphTDB stock, NodeTable nodes) {
        TupleIndex[] stored =
                stock.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes();
        List<TupleIndex> quads = new ArrayList<>();
        for (TupleIndex index : stored) {
            quads.add(index.getName().equals(BY_GRAPH) ? new GraphIndex(index) : index);
        }
        quads.add(stored[ORDER.indexOf(BY_GRAPH)]); // as it is, in which TDB2 looks for the names of the graphs
        return over(stock, nodes, quads.toArray(TupleIndex[]::new));
    }

    private static DatasetGraphTDB over(DatasetGraphTDB stock, NodeTable nodes, TupleIndex[] quads) {
        TupleIndex[] triples =
                stock.getTripleTable().getNodeTupleTable().getTupleTable().getIndexes();
        QuadTable table = new QuadTable(quads, nodes);
        DatasetGraphTDB dataset = new DatasetGraphTDB(
                stock.getLocation(),
                stock.getStoreParams(),
                new JoinOrder(table.getNodeTupleTable()),
                new StorageTDB(stock.getTxnSystem(), new TripleTable(triples, nodes), table),
                (StoragePrefixesTDB) stock.getStoragePrefixes(),
                stock.getTxnSystem());
        QC.setFactory(dataset.getContext(), StoreExecutor::new);
        dataset.getContext().set(TDB2.symUnionDefaultGraph, true);
        return dataset;
    }

    /// What queries are asked of, in the same transaction, where the statements are in other indexes.
    DatasetGraphTDB asking(TupleIndex[] quads) {
        return over(dataset, nodes, quads);
    }

    /// What queries are asked of, in a transaction.
    DatasetGraphTDB dataset() {
        return dataset;
    }

    /// The terms and their identifiers.
    NodeTable nodes() {
        return nodes;
    }

    /// Facts of such a database by numbers.
    static FactSource facts(DatasetGraphTDB dataset) {
        return new StoreFacts(
                tree(dataset, "POSG"),
                tree(dataset, "SPOG"),
                tree(dataset, "OSPG"),
                dataset.getQuadTable().getNodeTupleTable().getNodeTable());
    }

    /// The same for whoever goes through all of it: it remembers few terms, and leaves to others what they remember.
    static DatasetGraphTDB apart(DatasetGraphTDB dataset) {
        NodeTupleTable quads = dataset.getQuadTable().getNodeTupleTable();
        if (quads.getNodeTable() instanceof ExactNodes nodes) {
            return over(dataset, nodes.apart(), quads.getTupleTable().getIndexes());
        }
        throw new IllegalStateException("the terms are others than expected: " + quads.getNodeTable());
    }

    /// The subjects of the statements in a graph of such a database, or in all, each once; within a transaction.
    static Iterator<Node> subjects(DatasetGraphTDB dataset, Node graph) {
        NodeTable nodes = dataset.getQuadTable().getNodeTupleTable().getNodeTable();
        if (Quad.isUnionGraph(graph)) {
            Iterator<Record> first = tree(dataset, "SPOG").distinctByKeyPrefix(NodeId.SIZE);
            return Iter.map(first, record -> nodes.getNodeForNodeId(NodeIdFactory.get(record.getKey(), 0)));
        }
        NodeId id = nodes.getNodeIdForNode(graph);
        Iterator<Record> first = tree(dataset, BY_GRAPH).distinctByKeyPrefix(2 * NodeId.SIZE);
        return Iter.iter(first)
                .filter(record -> NodeIdFactory.get(record.getKey(), 0).equals(id))
                .map(record -> nodes.getNodeForNodeId(NodeIdFactory.get(record.getKey(), NodeId.SIZE)));
    }

    /// Whether its statements are in the indexes of its files, not in those of a store that is being built.
    static boolean isRead(DatasetGraphTDB dataset) {
        return INDEXES.keySet().stream()
                .allMatch(name -> find(dataset, name)
                        .filter(index -> index.getRangeIndex() instanceof BPlusTree)
                        .isPresent());
    }

    /// The tree behind an index.
    BPlusTree tree(String index) {
        return tree(dataset, index);
    }

    /// The tree behind an index of such a dataset.
    static BPlusTree tree(DatasetGraphTDB dataset, String index) {
        if (index(dataset, index).getRangeIndex() instanceof BPlusTree tree) {
            return tree;
        }
        throw new IllegalStateException("index " + index + " is no tree");
    }

    /// An index of the quads.
    TupleIndexRecord index(String name) {
        return index(dataset, name);
    }

    private static TupleIndexRecord index(DatasetGraphTDB dataset, String name) {
        return find(dataset, name).orElseThrow(() -> new IllegalStateException("the store has no index " + name));
    }

    private static Optional<TupleIndexRecord> find(DatasetGraphTDB dataset, String name) {
        for (TupleIndex found :
                dataset.getQuadTable().getNodeTupleTable().getTupleTable().getIndexes()) {
            if (found.getName().equals(name) && found instanceof TupleIndexRecord records) {
                return Optional.of(records);
            }
        }
        return Optional.empty();
    }

    /// Lets go of its files and of the lock on them.
    @Override
    public void close() {
        TDBInternal.expel(connected, true);
    }
}
