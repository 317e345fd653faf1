package dev.entente.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/// Tells all that is known of a thing: what it is, and every fact that names it, each with its date as written, in
/// words how sure it is, and on whose word it stands.
public final class Portrait {
    private static final int SHOWN = 12;
    private static final int DATE = 13;
    private static final String INDENT = "  ";

    private final Node thing;
    private final Graph graph;
    private final Labels labels;
    private final FactGroups groups;
    private final Evidence evidence;
    private final Conflicts conflicts;
    private final Inquiry inquiry;

    private Portrait(Node thing, Graph graph, Inquiry inquiry) {
        this.thing = thing;
        this.graph = graph;
        this.inquiry = inquiry;
        labels = new Labels(graph, inquiry.terms());
        groups = new FactGroups(graph, labels);
        evidence = new Evidence(graph, labels);
        conflicts = new Conflicts(graph, labels);
    }

    /// Fetches what is known of the thing with this IRI.
    public static Portrait of(Inquiry inquiry, String iri) {
        Node thing = Terms.iri(iri);
        Graph graph = new Surroundings(inquiry.engine()).of(List.of(thing));
        return new Portrait(thing, graph, inquiry);
    }

    /// Whether nothing at all is known of it.
    public boolean isEmpty() {
        return !graph.contains(thing, Node.ANY, Node.ANY) && !graph.contains(Node.ANY, Node.ANY, thing);
    }

    /// Whether it is a term of the ontology or a vocabulary.
    boolean isTerm() {
        return graph.contains(thing, Terms.iri(Vocabulary.RDFS + "isDefinedBy"), Node.ANY)
                || graph.contains(thing, Terms.iri(Vocabulary.SKOS + "inScheme"), Node.ANY);
    }

    /// The whole, line by line.
    ///
    /// @param width columns of the terminal
    /// @param all whether long groups are told to their end
    public List<String> lines(int width, boolean all) {
        if (isTerm()) {
            return new TermPortrait(thing, graph, labels, inquiry).lines(width);
        }
        List<String> lines = new ArrayList<>(head(width));
        SequencedMap<String, FactGroups.Group> found = groups.of(thing);
        found.forEach((heading, group) -> lines.addAll(group(heading, group, width, all)));
        if (found.isEmpty()) {
            lines.addAll(List.of("", "No fact names it."));
        }
        return lines;
    }

    /// What it is called and what is said of it itself.
    List<String> head(int width) {
        List<String> lines = new ArrayList<>();
        String kinds = groups.kinds(thing).stream().map(labels::of).sorted().collect(Collectors.joining(", "));
        lines.addAll(Table.wrap(labels.of(thing), width));
        lines.add(labels.shortForm(thing) + (kinds.isEmpty() ? "" : "  (" + kinds + ")"));
        others("altLabel").ifPresent(names -> lines.addAll(hanging(width, INDENT, "also: " + names)));
        lines.addAll(statements(width));
        others("note").ifPresent(note -> lines.addAll(hanging(width, INDENT, "note: " + note)));
        String date = evidence.date(thing);
        if (!date.isEmpty()) {
            lines.addAll(hanging(width, INDENT, "date: " + date));
        }
        String ground = evidence.line(thing);
        if (!ground.isEmpty()) {
            lines.addAll(hanging(width, INDENT, ground));
        }
        return lines;
    }

    private Optional<String> others(String property) {
        String texts = objects(Vocabulary.SKOS + property).stream()
                .map(labels::of)
                .sorted()
                .collect(Collectors.joining("; "));
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
    }

    /// Its own statements, in the words of the ontology.
    private List<String> statements(int width) {
        Map<String, Set<String>> values = new TreeMap<>();
        graph.find(thing, Node.ANY, Node.ANY).forEachRemaining(triple -> {
            Node property = triple.getPredicate();
            if (FactGroups.isStatement(property)) {
                values.computeIfAbsent(labels.of(property), key -> new TreeSet<>())
                        .add(labels.of(triple.getObject()));
            }
        });
        List<String> lines = new ArrayList<>();
        values.forEach(
                (property, texts) -> lines.addAll(hanging(width, INDENT, property + ": " + String.join("; ", texts))));
        return lines;
    }

    private List<String> group(String heading, FactGroups.Group group, int width, boolean all) {
        int count = group.attested().size() + group.plain().size();
        List<String> lines = new ArrayList<>(List.of("", heading + " (" + count + ")"));
        List<Node> facts = group.attested().stream().sorted(evidence.byDate()).toList();
        int shown = all ? facts.size() : Math.min(facts.size(), SHOWN);
        facts.subList(0, shown).forEach(fact -> lines.addAll(fact(fact, width)));
        if (shown < facts.size()) {
            lines.add(INDENT + "… and " + (facts.size() - shown) + " more (--all)");
        }
        if (!group.plain().isEmpty()) {
            lines.addAll(hanging(width, INDENT, names(group.plain())));
        }
        return lines;
    }

    private String names(Collection<Node> things) {
        return things.stream()
                .map(other -> labels.of(other)
                        + conflicts.kind(other).map(kind -> " (" + kind + ")").orElse(""))
                .sorted()
                .collect(Collectors.joining("; "));
    }

    private List<String> fact(Node fact, int width) {
        List<String> lines = new ArrayList<>();
        String date = evidence.date(fact);
        String roles = names(groups.roles(fact, thing));
        String label = labels.of(fact) + (roles.isEmpty() ? "" : " (" + roles + ")");
        String dated = date + " ".repeat(Math.max(1, DATE - CellWidth.of(date)));
        List<String> text = Table.wrap(label, width - INDENT.length() - DATE);
        if (CellWidth.of(date) >= DATE) {
            lines.add(INDENT + date);
            dated = " ".repeat(DATE);
        }
        for (String line : text) {
            lines.add(INDENT + dated + line);
            dated = " ".repeat(DATE);
        }
        lines.addAll(hanging(width, INDENT + " ".repeat(DATE) + INDENT, evidence.line(fact)));
        return lines;
    }

    /// Its own statements with their values: a row of a table, as facts.
    List<Node> objects(String property) {
        return graph.find(thing, Terms.iri(property), Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList();
    }

    static List<String> hanging(int width, String indent, String text) {
        return Table.wrapWords(text, Math.max(20, width - indent.length())).stream()
                .map(line -> indent + line)
                .toList();
    }
}
