package dev.entente.graph;

import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;

/// What is in a database, counted by reading each of its indexes from end to end.
final class StoreCount {
    private final Database database;
    private final Map<String, Long> graphs = new TreeMap<>();

    private StoreCount(Database database) {
        this.database = database;
    }

    /// Counts.
    ///
    /// @param database in a transaction
    /// @throws IllegalStateException where its indexes do not hold equally many statements
    static StoreCount of(Database database) {
        StoreCount count = new StoreCount(database);
        long statements = count.countGraphs();
        for (String index : Database.INDEXES.keySet()) {
            long found = count.size(index);
            if (found != statements) {
                throw new IllegalStateException(
                        "index " + index + " holds " + found + " statements, and others " + statements);
            }
        }
        return count;
    }

    /// How many statements each named graph holds.
    Map<String, Long> graphs() {
        return graphs;
    }

    private long countGraphs() {
        return eachRun("GSPO", 1, (key, number) -> graphs.merge(iri(key, 0), number, Long::sum));
    }

    private long size(String index) {
        return eachRun(index, 0, (key, number) -> {});
    }

    /// What takes the first key of a run, and how long the run is.
    private interface Run {
        void of(byte[] key, long number);
    }

    /// Goes through an index, and tells of each run of keys that begin alike.
    ///
    /// @param columns how many identifiers at the beginning are compared
    private long eachRun(String index, int columns, Run run) {
        Iterator<Record> records = database.tree(index).iterator();
        long all = 0;
        long inRun = 0;
        byte[] first = null;
        while (records.hasNext()) {
            byte[] key = records.next().getKey();
            if (first != null && !beginAlike(first, key, columns)) {
                run.of(first, inRun);
                inRun = 0;
            }
            if (inRun == 0) {
                first = key;
            }
            inRun++;
            all++;
        }
        if (first != null) {
            run.of(first, inRun);
        }
        return all;
    }

    private static boolean beginAlike(byte[] one, byte[] other, int columns) {
        for (int i = 0; i < columns; i++) {
            if (Bytes.getLong(one, i * NodeId.SIZE) != Bytes.getLong(other, i * NodeId.SIZE)) {
                return false;
            }
        }
        return true;
    }

    private String iri(byte[] key, int column) {
        Node node = database.nodes().getNodeForNodeId(NodeIdFactory.get(key, column * NodeId.SIZE));
        return node.getURI();
    }
}
