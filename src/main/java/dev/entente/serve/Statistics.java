package dev.entente.serve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.RDF;

/// How much a graph holds of what.
///
/// @param triples all of them
/// @param subjects how many different ones
/// @param objects how many different ones
/// @param classes IRI of each class to the number of its members
/// @param properties IRI of each property to how it is used
record Statistics(
        long triples, long subjects, long objects, SortedMap<String, Long> classes, SortedMap<String, Use> properties) {
    /// Counting keeps all terms in memory: a larger graph is described without numbers.
    private static final long MAX_TRIPLES = 3_000_000;

    /// How a property is used.
    ///
    /// @param triples in how many triples
    /// @param subjects how many different ones
    /// @param objects how many different ones
    record Use(long triples, long subjects, long objects) {}

    /// Counts, unless there is too much.
    static Optional<Statistics> of(Graph graph) {
        Set<Node> subjects = new HashSet<>();
        Set<Node> objects = new HashSet<>();
        SortedMap<String, Long> classes = new TreeMap<>();
        Map<String, Counting> properties = new HashMap<>();
        long triples = 0;
        for (Iterator<Triple> all = graph.find(); all.hasNext(); ) {
            Triple triple = all.next();
            if (++triples > MAX_TRIPLES) {
                return Optional.empty();
            }
            subjects.add(triple.getSubject());
            objects.add(triple.getObject());
            properties
                    .computeIfAbsent(triple.getPredicate().getURI(), p -> new Counting())
                    .add(triple);
            if (triple.getPredicate().equals(RDF.Nodes.type)
                    && triple.getObject().isURI()) {
                classes.merge(triple.getObject().getURI(), 1L, Long::sum);
            }
        }
        SortedMap<String, Use> uses = new TreeMap<>();
        properties.forEach((property, counting) -> uses.put(property, counting.use()));
        return Optional.of(new Statistics(triples, subjects.size(), objects.size(), classes, uses));
    }

    private static final class Counting {
        private final Set<Node> subjects = new HashSet<>();
        private final Set<Node> objects = new HashSet<>();
        private long triples;

        void add(Triple triple) {
            triples++;
            subjects.add(triple.getSubject());
            objects.add(triple.getObject());
        }

        Use use() {
            return new Use(triples, subjects.size(), objects.size());
        }
    }
}
