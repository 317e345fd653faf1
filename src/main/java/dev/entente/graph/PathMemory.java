package dev.entente.graph;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.util.Symbol;

/// Where property paths lead to in a store, each looked up once while a query is executed. TDB2 follows them term by
/// term, and again for each row.
final class PathMemory {
    private static final Symbol HERE = Symbol.create("https://w3id.org/entente/function#paths");
    private static final int KEPT = 1_000_000;

    private final Facts facts;
    private final Map<List<Object>, List<Node>> ends = new HashMap<>();
    private int kept;

    private PathMemory(Facts facts) {
        this.facts = facts;
    }

    /// That of this execution.
    static PathMemory of(ExecutionContext execution) {
        PathMemory memory = execution.getContext().get(HERE);
        if (memory == null) {
            memory = new PathMemory(Facts.of(execution));
            execution.getContext().set(HERE, memory);
        }
        return memory;
    }

    /// Whether paths of this kind are followed here: a choice of properties, or one that may be repeated or left out.
    static boolean follows(Path path) {
        return (path instanceof P_Alt && properties(path).isPresent())
                || path instanceof P_OneOrMore1
                || path instanceof P_ZeroOrMore1
                || path instanceof P_ZeroOrOne;
    }

    /// Where the path leads to from this term, with one that a choice leads to twice named twice.
    ///
    /// @param forward from its subject to its object, else the other way round
    /// @return nothing where a part of it is of another kind
    Optional<List<Node>> ends(Node from, Path path, boolean forward) {
        if (path instanceof P_Alt choice) {
            return properties(choice).map(properties -> facts.each(from, properties, forward));
        }
        List<Object> key = List.of(from, path, forward);
        List<Node> known = ends.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<List<Node>> found =
                facts.follow(facts.only(from), path, forward).map(facts::terms);
        found.ifPresent(these -> keep(key, these));
        return found;
    }

    private void keep(List<Object> key, List<Node> these) {
        if (kept + these.size() < KEPT) {
            ends.put(key, these);
            kept += these.size() + 1;
        }
    }

    private static Optional<List<Node>> properties(Path path) {
        return switch (path) {
            case P_Link link -> Optional.of(List.of(link.getNode()));
            case P_Alt choice ->
                properties(choice.getLeft())
                        .flatMap(left -> properties(choice.getRight())
                                .map(right -> Stream.concat(left.stream(), right.stream())
                                        .toList()));
            default -> Optional.empty();
        };
    }
}
