package dev.entente.convert;

import dev.entente.diag.Position;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.jspecify.annotations.Nullable;

/// Counts triples on their way out, and names the nodes that have no URL.
///
/// A blank node is labelled by where it stands (table, row, column), not by chance: the same input gives the same
/// labels, however the work is divided.
final class TripleOutput {
    private final StreamRDF out;
    private final @Nullable PlacedStream placed; // the same, where it wants places
    private final String prefix;
    private long count;

    /// @param source whose blank nodes must differ from those of other sources
    TripleOutput(StreamRDF out, String source) {
        this.out = out;
        this.placed = out instanceof PlacedStream asking ? asking : null;
        this.prefix = "g" + Integer.toHexString(source.hashCode());
    }

    private TripleOutput(NTriplesStream out, TripleOutput like) {
        this.out = out;
        this.placed = null;
        this.prefix = like.prefix;
    }

    /// Another that counts for itself, and gives nodes the same labels.
    TripleOutput into(NTriplesStream other) {
        return new TripleOutput(other, this);
    }

    void triple(Node subject, Node predicate, Node object) {
        count++;
        out.triple(Triple.create(subject, predicate, object));
    }

    /// The receiver, where it takes bytes; what is written to it past this object is to be counted.
    Optional<NTriplesStream> bytes() {
        return out instanceof NTriplesStream bytes ? Optional.of(bytes) : Optional.empty();
    }

    void countMore(long triples) {
        count += triples;
    }

    /// Whether the receiver wants to be told of places.
    boolean wantsPlaces() {
        return placed != null;
    }

    void at(Supplier<Position> place) {
        if (placed != null) {
            placed.at(place);
        }
    }

    long count() {
        return count;
    }

    Node blank(String place) {
        return NodeFactory.createBlankNode(prefix + place);
    }
}
