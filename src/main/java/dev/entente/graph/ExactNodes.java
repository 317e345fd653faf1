package dev.entente.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableCache;
import org.apache.jena.tdb2.store.nodetable.NodeTableWrapper;
import org.jspecify.annotations.Nullable;

/// The table of terms of a store, which keeps every literal as it is written. TDB2 by itself keeps the value of a
/// number or a date within its identifier and forgets how it was written: `007` comes back as `7`. Here that is done
/// only where the same text comes back.
final class ExactNodes extends NodeTableWrapper {
    private static final int FEW = 20_000;

    private final NodeTable terms;

    private ExactNodes(NodeTable whole, NodeTable terms) {
        super(whole);
        this.terms = terms;
    }

    /// @param table as TDB2 makes it
    /// @param terms what asks the file of terms
    static ExactNodes over(NodeTable table, NodeTable terms) {
        return new ExactNodes(table, terms);
    }

    /// The same, remembering few terms, and none for whoever asks this.
    NodeTable apart() {
        return new ExactNodes(wrapped(), NodeTableCache.create(terms.wrapped(), FEW, FEW, FEW, 0.25));
    }

    @Override
    public Node getNodeForNodeId(NodeId id) {
        return NodeId.isInline(id) ? NodeId.extract(id) : terms.getNodeForNodeId(id);
    }

    @Override
    public NodeId getAllocateNodeId(Node node) {
        NodeId inline = inline(node);
        return inline == null ? terms.getAllocateNodeId(node) : inline;
    }

    @Override
    public NodeId getNodeIdForNode(Node node) {
        NodeId inline = inline(node);
        return inline == null ? terms.getNodeIdForNode(node) : inline;
    }

    /// @return null where the same text would not come back
    private static @Nullable NodeId inline(Node node) {
        NodeId inline = node.isLiteral() ? NodeId.inline(node) : null;
        return inline != null && node.equals(NodeId.extract(inline)) ? inline : null;
    }
}
