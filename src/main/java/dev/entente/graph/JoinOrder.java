package dev.entente.graph;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.optimizer.reorder.PatternTriple;
import org.apache.jena.sparql.engine.optimizer.reorder.ReorderTransformationSubstitution;
import org.apache.jena.sparql.sse.Item;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetupletable.NodeTupleTable;
import org.apache.jena.vocabulary.RDF;

/// The order in which a store looks for the triples of a pattern: those of a known subject first, then those of which
/// there are fewest, counted up to a bound. Where they are equally many, or all beyond the bound, the order is the one
/// in which the pattern is written. TDB2 by itself knows no numbers, and takes what the dossier accepts, nearly
/// everything, before what is a meeting.
///
/// Counts are kept, as nobody changes a store that is open. May be used by several threads.
final class JoinOrder extends ReorderTransformationSubstitution {
    private static final int BOUND = 30_000;
    private static final int KEPT = 100_000;

    private static final double SUBJECT_AND_OBJECT = 0.5;
    private static final double SUBJECT = 1;
    private static final double OBJECT_OF_ANOTHER = 10;
    private static final double MANY = 4 * BOUND;

    private final NodeTupleTable quads;
    private final Map<List<Node>, Integer> counts = new ConcurrentHashMap<>();

    /// Counts in these.
    JoinOrder(NodeTupleTable quads) {
        this.quads = quads;
    }

    @Override
    protected int chooseNext(List<PatternTriple> triples) {
        int found = -1;
        double least = SUBJECT_AND_OBJECT + SUBJECT;
        for (int i = 0; i < triples.size(); i++) {
            PatternTriple triple = triples.get(i);
            if (triple != null && isKnown(triple.subject) && isKnown(triple.predicate)) {
                double weight = isKnown(triple.object) ? SUBJECT_AND_OBJECT : SUBJECT;
                found = weight < least ? i : found;
                least = Math.min(least, weight);
            }
        }
        return found >= 0 ? found : super.chooseNext(triples);
    }

    @Override
    protected double weight(PatternTriple triple) {
        boolean object = isKnown(triple.object);
        if (isKnown(triple.subject)) {
            return object ? SUBJECT_AND_OBJECT : SUBJECT;
        }
        if (!isKnown(triple.predicate)) {
            return object ? BOUND : 2 * MANY;
        }
        if (isTerm(triple.predicate) && (isTerm(triple.object) || !object)) {
            return 2 + count(triple.predicate.getNode(), object ? triple.object.getNode() : Node.ANY);
        }
        boolean kind = isTerm(triple.predicate) && triple.predicate.getNode().equals(RDF.type.asNode());
        return object && !kind ? OBJECT_OF_ANOTHER : MANY;
    }

    private static boolean isTerm(Item item) {
        return item.isNode() && item.getNode().isConcrete();
    }

    /// Whether it is a term, or will be one when this triple's turn comes.
    private static boolean isKnown(Item item) {
        return isTerm(item) || item.isSymbol();
    }

    private int count(Node predicate, Node object) {
        List<Node> key = List.of(predicate, object);
        Integer known = counts.get(key);
        if (known != null) {
            return known;
        }
        Iterator<Tuple<NodeId>> found = quads.findAsNodeIds(Node.ANY, Node.ANY, predicate, object);
        int count = 0;
        while (found != null && count < BOUND && found.hasNext()) {
            found.next();
            count++;
        }
        if (counts.size() < KEPT) {
            counts.put(key, count);
        }
        return count;
    }
}
