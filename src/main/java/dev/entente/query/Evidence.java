package dev.entente.query;

import dev.entente.diag.Printable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/// Says in words how sure a fact is, and on whose word it stands.
public final class Evidence {
    /// After every day.
    private static final String UNDATED = "~";

    private final Graph graph;
    private final Labels labels;

    /// Reads this graph, and calls things as `labels` does.
    public Evidence(Graph graph, Labels labels) {
        this.graph = graph;
        this.labels = labels;
    }

    /// The date as written, with how it is meant where that is not the usual.
    public String date(Node fact) {
        String date = literal(fact, "date");
        String dating = value(fact, "dating").map(labels::of).orElse("");
        return date + (dating.isEmpty() || dating.equals("within") || date.isEmpty() ? "" : " (" + dating + ")");
    }

    /// Sorts facts by the first day they can have been on, undated ones last, then by what they are called.
    public Comparator<Node> byDate() {
        return Comparator.comparing((Node fact) -> {
                    for (String bound : List.of("notBefore", "attestedFrom", "notAfter")) {
                        String day = literal(fact, bound);
                        if (!day.isEmpty()) {
                            return day;
                        }
                    }
                    return UNDATED;
                })
                .thenComparing(fact -> literal(fact, "date"))
                .thenComparing(labels::of)
                .thenComparing(fact -> fact.toString());
    }

    /// One line: how it was read, how far the source commits itself, how it stands, whose words, where.
    String line(Node fact) {
        List<String> parts = new ArrayList<>();
        value(fact, "reading").map(labels::of).ifPresent(parts::add);
        value(fact, "hedge")
                .map(labels::of)
                .filter(hedge -> !hedge.equals("none"))
                .ifPresent(hedge -> parts.add("source says: " + hedge));
        standing(fact).ifPresent(parts::add);
        voice(fact).ifPresent(parts::add);
        String passages = passages(fact);
        if (!passages.isEmpty()) {
            parts.add(passages);
        }
        rows(fact).forEach(parts::add);
        parts.addAll(new Conflicts(graph, labels).of(fact));
        return String.join(" · ", parts);
    }

    private Optional<String> standing(Node fact) {
        String reason = literal(fact, "standingReason");
        return value(fact, "standing")
                .map(labels::of)
                .filter(standing -> !standing.equals("accepted"))
                .map(standing -> standing.toUpperCase(Locale.ROOT) + (reason.isEmpty() ? "" : ": " + reason));
    }

    private Optional<String> voice(Node fact) {
        Optional<String> by = value(fact, "statedBy").map(labels::of);
        Optional<String> in = value(fact, "statedIn").map(labels::of);
        return by.isPresent() && in.isPresent() ? Optional.of(by.get() + " in “" + in.get() + "”") : by.or(() -> in);
    }

    /// The passage of the row itself first, those of further evidence after it.
    private String passages(Node fact) {
        List<String> own = values(fact, "passage").map(labels::slug).sorted().toList();
        List<String> further =
                graph
                        .find(Node.ANY, Terms.ent("supports"), fact)
                        .mapWith(triple -> triple.getSubject())
                        .toList()
                        .stream()
                        .flatMap(evidence -> values(evidence, "passage"))
                        .map(labels::slug)
                        .sorted()
                        .toList();
        return String.join(
                ", ", Stream.concat(own.stream(), further.stream()).distinct().toList());
    }

    private List<String> rows(Node fact) {
        return graph
                .find(fact, Terms.iri(Vocabulary.DERIVED_FROM), Node.ANY)
                .mapWith(triple -> labels.shortForm(triple.getObject()))
                .toList()
                .stream()
                .sorted()
                .toList();
    }

    private Optional<Node> value(Node fact, String property) {
        return values(fact, property).findFirst();
    }

    private Stream<Node> values(Node fact, String property) {
        return graph.find(fact, Terms.ent(property), Node.ANY).mapWith(triple -> triple.getObject()).toList().stream();
    }

    private String literal(Node fact, String property) {
        return value(fact, property)
                .filter(Node::isLiteral)
                .map(text -> Printable.line(text.getLiteralLexicalForm()))
                .orElse("");
    }
}
