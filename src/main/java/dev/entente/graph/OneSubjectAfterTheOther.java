package dev.entente.graph;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphCollection;
import org.apache.jena.sparql.core.DatasetGraphTriplesQuads;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/// The statements of a graph in the order of every export, within a transaction. Of a store it holds those of one
/// subject in memory; the subjects are sorted in a file.
///
/// @param subjects each at least once
record OneSubjectAfterTheOther(Graph graph, Supplier<Iterator<Node>> subjects) {
    /// Takes all that is said of one subject, sorted.
    interface Block {
        void write(List<Triple> statements) throws IOException;
    }

    /// Of all graphs of a dataset, as one.
    ///
    /// @param union all of them merged
    static OneSubjectAfterTheOther union(DatasetGraph dataset, Graph union) {
        return of(dataset, Quad.unionGraph, union);
    }

    /// Of a graph of a dataset.
    static OneSubjectAfterTheOther named(DatasetGraph dataset, Node name) {
        return of(dataset, name, dataset.getGraph(name));
    }

    private static OneSubjectAfterTheOther of(DatasetGraph dataset, Node name, Graph graph) {
        DatasetGraph inner = dataset;
        while (inner instanceof DatasetGraphWrapper wrapper) {
            inner = wrapper.getWrapped();
        }
        boolean inMemory = inner instanceof DatasetGraphCollection || inner instanceof DatasetGraphTriplesQuads;
        return inMemory ? inMemory(graph) : stored(inner, name, graph);
    }

    private static OneSubjectAfterTheOther inMemory(Graph graph) {
        return new OneSubjectAfterTheOther(
                graph, () -> graph.stream().map(Triple::getSubject).distinct().iterator());
    }

    /// Not in the same method, since the class path of short commands has no TDB2.
    private static OneSubjectAfterTheOther stored(DatasetGraph inner, Node name, Graph graph) {
        if (inner instanceof DatasetGraphTDB store) {
            DatasetGraphTDB apart = Database.apart(store);
            return new OneSubjectAfterTheOther(apart.getGraph(name), () -> Database.subjects(apart, name));
        }
        return inMemory(graph);
    }

    /// Gives one block after the other.
    void forEach(Block block) throws IOException {
        try (SortedSubjects sorted = new SortedSubjects()) {
            subjects.get().forEachRemaining(sorted::add);
            for (Iterator<Node> all = sorted.sorted(); all.hasNext(); ) {
                List<Triple> statements =
                        graph.find(all.next(), Node.ANY, Node.ANY).toList();
                statements.sort(StatementOrder.WITHIN_SUBJECT);
                block.write(statements);
            }
        }
    }
}
