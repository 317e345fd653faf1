package dev.entente.serve.page;

import dev.entente.query.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Finds what speaks against facts, and which direct statements stand on nothing better than what is contested or only
/// inferred.
record Doubts(Setting setting) {
    /// What contradicts a fact, or pulls against it, each with its own evidence.
    List<Side> against(Node fact) {
        return setting.values(fact, "conflictsWith").stream()
                .map(other -> new Side(
                        kind(fact, other),
                        new DateWords(setting).of(other),
                        new Sentences(setting).of(other),
                        new Remarks(setting).of(other),
                        new GroundsOf(setting).fact(other)))
                .toList();
    }

    /// The kind of the conflict of the two; of two claims that no row joins, that one denies the other.
    private String kind(Node one, Node other) {
        for (List<Node> pair : List.of(List.of(one, other), List.of(other, one))) {
            for (Node conflict : setting.subjects(Vocabulary.ENT + "first", pair.get(0))) {
                if (setting.values(conflict, "second").contains(pair.get(1))) {
                    return setting.value(conflict, "conflictKind")
                            .map(setting.labels()::of)
                            .orElse("");
                }
            }
        }
        return setting.words().of("side.denied");
    }

    /// What a reader has to know of a direct statement: nothing where any fact that it follows from is explicit and
    /// uncontested, else why none is.
    ///
    /// @param property such as `met`; other properties than derived ones rest on the thing's own row
    List<Chip> of(Node thing, Node property, Node value) {
        Set<Chip> doubts = new LinkedHashSet<>();
        List<Node> grounds = grounds(thing, Headings.local(property), value);
        for (Node fact : grounds) {
            List<Chip> own = doubts(fact, thing, value);
            if (own.isEmpty()) {
                return List.of();
            }
            doubts.addAll(own);
        }
        return List.copyOf(doubts);
    }

    /// As the ontology's README has it: a direct triple leads back to facts of one kind that name both its ends.
    private List<Node> grounds(Node thing, String property, Node value) {
        return switch (property) {
            case "met" -> common("participant", "participant", "Meeting", thing, value);
            case "visited" ->
                setting.subjects(Vocabulary.ENT + "participant", thing).stream()
                        .filter(event ->
                                isOf(event, "Visit") && countries(event).contains(value))
                        .toList();
            case "heldPost" -> common("officeHolder", "post", "Tenure", thing, value);
            case "actsFor" -> common("affiliate", "affiliatedWith", "Affiliation", thing, value);
            case "participant" -> common("event", "agent", "Participation", thing, value);
            default -> List.of();
        };
    }

    private List<Node> countries(Node event) {
        return setting.values(event, "place").stream()
                .flatMap(place -> setting.values(place, "country").stream())
                .toList();
    }

    private List<Node> common(String first, String second, String kind, Node one, Node other) {
        return setting.subjects(Vocabulary.ENT + first, one).stream()
                .filter(fact -> isOf(fact, kind) && setting.values(fact, second).contains(other))
                .toList();
    }

    private boolean isOf(Node fact, String kind) {
        return setting.graph()
                .contains(fact, NodeFactory.createURI(Vocabulary.TYPE), NodeFactory.createURI(Vocabulary.ENT + kind));
    }

    /// Those of a fact, and of the rows by which these two take part in it.
    private List<Chip> doubts(Node fact, Node one, Node other) {
        List<Node> rows = new ArrayList<>(List.of(fact));
        for (Node row : setting.subjects(Vocabulary.ENT + "event", fact)) {
            if (setting.value(row, "agent")
                    .filter(agent -> agent.equals(one) || agent.equals(other))
                    .isPresent()) {
                rows.add(row);
            }
        }
        Set<Chip> doubts = new LinkedHashSet<>();
        for (Node row : rows) {
            if (!setting.values(row, "conflictsWith").isEmpty()) {
                doubts.add(contested());
            }
            reading(row).ifPresent(doubts::add);
        }
        return List.copyOf(doubts);
    }

    private Optional<Chip> reading(Node row) {
        return setting.value(row, "reading")
                .filter(reading -> !GroundsOf.code(reading).equals("explicit"))
                .map(new GroundsOf(setting)::chip);
    }

    private Chip contested() {
        return new Chip("conflicting", setting.words().of("evidence.contested"), Phrase.plain(""));
    }
}
