package dev.entente.serve;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphReadOnly;

/// A dataset that asking does not change: a dataset in memory makes a graph of each name it is asked for, this one
/// answers that it is empty.
final class StillDataset extends DatasetGraphReadOnly {
    StillDataset(DatasetGraph dataset) {
        super(dataset);
    }

    @Override
    public Graph getGraph(Node name) {
        return containsGraph(name) ? super.getGraph(name) : Graph.emptyGraph;
    }
}
