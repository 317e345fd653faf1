package dev.entente.graph;

import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/// The identifiers of terms as numbers, as they stand in an index. For one thread.
final class TermIds {
    private final NodeTable nodes;
    private final byte[] bytes = new byte[NodeId.SIZE];

    /// @param nodes in a transaction that writes
    TermIds(NodeTable nodes) {
        this.nodes = nodes;
    }

    /// That of the term with this IRI.
    long of(String iri) {
        return of(NodeFactory.createURI(iri));
    }

    /// That of a term, given to it if it has none.
    long of(Node node) {
        return of(nodes.getAllocateNodeId(node));
    }

    /// As it stands in an index.
    long of(NodeId id) {
        NodeIdFactory.set(id, bytes);
        return Bytes.getLong(bytes);
    }

    /// The term of an identifier.
    Node term(long id) {
        Bytes.setLong(id, bytes);
        return nodes.getNodeForNodeId(NodeIdFactory.get(bytes));
    }
}
