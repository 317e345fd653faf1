package dev.entente.graph;

import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.apache.jena.tdb2.store.nodetable.NodeTableWrapper;
import org.jspecify.annotations.Nullable;

/// Remembers terms and their identifiers while a store is built: in a transaction that writes, TDB2's own caches hold
/// a thousand. What collides is forgotten, so the memory is bounded. For one thread.
final class RememberedNodes extends NodeTableWrapper {
    private static final int PLACES = 1 << 18;

    private final @Nullable Node[] nodes = new Node[PLACES];
    private final NodeId[] idOfNode = new NodeId[PLACES];
    private final @Nullable NodeId[] ids = new NodeId[PLACES];
    private final Node[] nodeOfId = new Node[PLACES];

    RememberedNodes(NodeTable table) {
        super(table);
    }

    @Override
    public NodeId getAllocateNodeId(Node node) {
        int place = place(node.hashCode());
        if (node.equals(nodes[place])) {
            return idOfNode[place];
        }
        NodeId id = super.getAllocateNodeId(node);
        remember(node, id);
        return id;
    }

    private void remember(Node node, NodeId id) {
        int place = place(node.hashCode());
        nodes[place] = node;
        idOfNode[place] = id;
    }

    @Override
    public NodeId getNodeIdForNode(Node node) {
        int place = place(node.hashCode());
        if (node.equals(nodes[place])) {
            return idOfNode[place];
        }
        NodeId id = super.getNodeIdForNode(node);
        if (!NodeId.isDoesNotExist(id)) {
            remember(node, id);
        }
        return id;
    }

    @Override
    public Node getNodeForNodeId(NodeId id) {
        if (!id.isPtr()) { // equals a pointer of the same number
            return super.getNodeForNodeId(id);
        }
        int place = place(id.hashCode());
        if (id.equals(ids[place])) {
            return nodeOfId[place];
        }
        Node node = super.getNodeForNodeId(id);
        ids[place] = id;
        nodeOfId[place] = node;
        remember(node, id);
        return node;
    }

    private static int place(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed >>> 14;
    }
}
