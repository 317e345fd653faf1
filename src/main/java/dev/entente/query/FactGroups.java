package dev.entente.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// Sorts what names a thing into groups, one for each kind of fact and each way in which it names the thing; both are
/// called as the ontology calls them.
public final class FactGroups {
    private static final Set<String> IN_HEADING_OR_EVIDENCE = Set.of(
            "passage",
            "statedBy",
            "statedIn",
            "reading",
            "hedge",
            "standing",
            "standingReason",
            "date",
            "dating",
            "notBefore",
            "notAfter",
            "certainlyFrom",
            "certainlyUntil",
            "attestedFrom",
            "attestedUntil",
            "start",
            "end",
            "conflictsWith",
            "meetingOf",
            "talliedIn");

    /// How a fact leads to its evidence: such groups come last.
    private static final Set<String> EVIDENCE = Set.of("statedBy", "statedIn", "passage");

    /// Is there to be counted; who took part is told already.
    private static final Node COUNTED = Terms.ent("meetingOf");

    /// What names the thing in one way.
    ///
    /// @param kind of what names it, where the ontology has one
    /// @param via how
    /// @param attested facts, which have evidence of their own
    /// @param plain things, which have not
    public record Group(Optional<Node> kind, Node via, List<Node> attested, List<Node> plain) {}

    private final Graph graph;
    private final Labels labels;

    /// Reads this graph, and calls things as `labels` does.
    public FactGroups(Graph graph, Labels labels) {
        this.graph = graph;
        this.labels = labels;
    }

    /// The groups by their headings: what is said of the thing, then what stands on its word.
    public SequencedMap<String, Group> of(Node thing) {
        SortedMap<String, Group> groups = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        SortedMap<String, Group> last = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Set<Node> facts = new LinkedHashSet<>();
        graph.find(Node.ANY, Node.ANY, thing).forEachRemaining(triple -> facts.add(triple.getSubject()));
        for (Node fact : facts) {
            if (!isShownElsewhere(fact, facts) && !fact.equals(thing)) {
                for (Node via : nearest(ways(fact, thing), "subPropertyOf")) {
                    Group group = (isEvidence(via) ? last : groups)
                            .computeIfAbsent(
                                    heading(fact, via),
                                    key -> new Group(
                                            kinds(fact).stream().findFirst(),
                                            via,
                                            new ArrayList<>(),
                                            new ArrayList<>()));
                    (isAttested(fact) ? group.attested() : group.plain()).add(fact);
                }
            }
        }
        SequencedMap<String, Group> all = new LinkedHashMap<>(groups);
        all.putAll(last);
        return all;
    }

    private static boolean isEvidence(Node via) {
        return EVIDENCE.contains(via.getURI().substring(Vocabulary.ENT.length()));
    }

    /// The kinds of a thing, without those above another one.
    public List<Node> kinds(Node thing) {
        List<Node> kinds = new ArrayList<>();
        graph.find(thing, Terms.iri(Vocabulary.TYPE), Node.ANY).forEachRemaining(triple -> {
            if (isOfOntology(triple.getObject())) {
                kinds.add(triple.getObject());
            }
        });
        return nearest(kinds, "subClassOf");
    }

    /// The roles in which a thing takes part in an event.
    public List<Node> roles(Node event, Node thing) {
        List<Node> roles = new ArrayList<>();
        for (Triple taking : graph.find(Node.ANY, Terms.ent("event"), event).toList()) {
            if (graph.contains(taking.getSubject(), Terms.ent("agent"), thing)) {
                graph.find(taking.getSubject(), Terms.ent("role"), Node.ANY)
                        .forEachRemaining(role -> roles.add(role.getObject()));
            }
        }
        return roles;
    }

    private String heading(Node fact, Node via) {
        List<Node> kinds = kinds(fact);
        String kind = kinds.isEmpty() ? "thing" : labels.of(kinds.get(0));
        return isEvidence(via) ? capital(labels.of(via)) + ": " + kind : capital(kind) + ", " + labels.of(via);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private List<Node> ways(Node fact, Node thing) {
        List<Node> ways = new ArrayList<>();
        graph.find(fact, Node.ANY, thing).forEachRemaining(triple -> {
            if (isOfOntology(triple.getPredicate()) && !triple.getPredicate().equals(COUNTED)) {
                ways.add(triple.getPredicate());
            }
        });
        return ways;
    }

    /// A participation is shown with its event, a piece of evidence with what it supports.
    private boolean isShownElsewhere(Node fact, Set<Node> facts) {
        return graph.contains(fact, Terms.ent("supports"), Node.ANY)
                || graph.find(fact, Terms.ent("event"), Node.ANY).mapWith(Triple::getObject).toList().stream()
                        .anyMatch(facts::contains);
    }

    private boolean isAttested(Node fact) {
        return graph.contains(fact, Terms.ent("reading"), Node.ANY);
    }

    /// Those that are not above another one of them.
    private List<Node> nearest(Collection<Node> terms, String above) {
        Set<Node> covered = new HashSet<>();
        for (Node term : terms) {
            graph.find(term, Terms.iri(Vocabulary.RDFS + above), Node.ANY).forEachRemaining(triple -> {
                if (!triple.getObject().equals(term)) {
                    covered.add(triple.getObject());
                }
            });
        }
        return terms.stream().filter(term -> !covered.contains(term)).distinct().toList();
    }

    /// Whether such a property says something of a thing that neither its heading nor its line of evidence says.
    public static boolean isStatement(Node property) {
        return isOfOntology(property)
                && !IN_HEADING_OR_EVIDENCE.contains(property.getURI().substring(Vocabulary.ENT.length()));
    }

    static boolean isOfOntology(Node term) {
        return term.isURI() && term.getURI().startsWith(Vocabulary.ENT);
    }
}
