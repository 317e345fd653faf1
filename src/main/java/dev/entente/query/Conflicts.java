package dev.entente.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// Says what a fact disagrees with, and how far.
final class Conflicts {
    private static final String IN_CONFLICT = "IN CONFLICT WITH";

    private final Graph graph;
    private final Labels labels;

    Conflicts(Graph graph, Labels labels) {
        this.graph = graph;
        this.labels = labels;
    }

    /// What it conflicts with, each with the kind of the conflict; then what only seems to, under its kind.
    List<String> of(Node fact) {
        TreeMap<String, List<String>> byHeading = new TreeMap<>();
        for (Node other : objects(fact, "conflictsWith")) {
            String kind = between(fact, other).flatMap(this::kind).orElse("one affirms, one denies");
            byHeading.computeIfAbsent(IN_CONFLICT, key -> new ArrayList<>()).add(labels.of(other) + " (" + kind + ")");
        }
        for (Node conflict : all(fact)) {
            Node other = other(conflict, fact);
            if (!graph.contains(fact, Terms.ent("conflictsWith"), other)) {
                String heading = kind(conflict).orElse("joined").toUpperCase(Locale.ROOT) + " WITH";
                byHeading.computeIfAbsent(heading, key -> new ArrayList<>()).add(labels.of(other));
            }
        }
        List<String> parts = new ArrayList<>();
        byHeading.forEach((heading, others) -> parts.add(
                heading + ": " + String.join("; ", others.stream().sorted().toList())));
        return parts;
    }

    /// The kind of a conflict, in the words of its vocabulary; nothing for any other thing.
    Optional<String> kind(Node conflict) {
        return objects(conflict, "conflictKind").stream().findFirst().map(labels::of);
    }

    private Optional<Node> between(Node fact, Node other) {
        return all(fact).stream()
                .filter(conflict -> other(conflict, fact).equals(other))
                .findFirst();
    }

    private List<Node> all(Node fact) {
        List<Node> conflicts = new ArrayList<>();
        for (String member : List.of("first", "second")) {
            graph.find(Node.ANY, Terms.ent(member), fact)
                    .mapWith(Triple::getSubject)
                    .forEachRemaining(conflicts::add);
        }
        return conflicts;
    }

    private Node other(Node conflict, Node fact) {
        return objects(conflict, "first").stream()
                .filter(member -> !member.equals(fact))
                .findFirst()
                .or(() -> objects(conflict, "second").stream().findFirst())
                .orElse(fact);
    }

    private List<Node> objects(Node thing, String property) {
        return graph.find(thing, Terms.ent(property), Node.ANY)
                .mapWith(Triple::getObject)
                .toList();
    }
}
