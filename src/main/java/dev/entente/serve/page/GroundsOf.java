package dev.entente.serve.page;

import dev.entente.query.Vocabulary;
import dev.entente.serve.page.Grounds.PassageNote;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/// Finds on whose word something stands: a fact of the graph, or a row of an answer.
///
/// @param setting the page
record GroundsOf(Setting setting) {
    /// The columns of an answer that say on whose word a row stands.
    static final Set<String> COLUMNS = Set.of("reading", "hedge", "standing", "statedBy", "statedIn", "passage", "row");

    /// Of a fact.
    Grounds fact(Node fact) {
        Set<Node> passages = new LinkedHashSet<>(setting.values(fact, "passage"));
        for (Node evidence : setting.subjects(Vocabulary.ENT + "supports", fact)) {
            passages.addAll(setting.values(evidence, "passage"));
        }
        return new Grounds(
                chips(setting.value(fact, "reading"), setting.value(fact, "hedge"), setting.value(fact, "standing")),
                setting.told(fact, "standingReason"),
                phrases(setting.values(fact, "statedBy")),
                phrases(setting.values(fact, "statedIn")),
                passages.stream().map(this::passage).toList(),
                setting.objects(fact, Vocabulary.DERIVED_FROM).stream()
                        .map(this::rowOf)
                        .toList(),
                phrases(setting.values(fact, "conflictsWith")));
    }

    /// Of a row, from its own columns and, where it tells a fact, what that one is in conflict with.
    Optional<Grounds> row(Binding row, Optional<Node> fact) {
        Grounds grounds = new Grounds(
                chips(value(row, "reading"), value(row, "hedge"), value(row, "standing")),
                fact.map(known -> setting.told(known, "standingReason")).orElseGet(() -> Phrase.plain("")),
                value(row, "statedBy").map(setting::phrase).stream().toList(),
                value(row, "statedIn").map(setting::phrase).stream().toList(),
                value(row, "passage").map(this::passage).stream().toList(),
                value(row, "row").map(this::rowOf).stream().toList(),
                fact.map(known -> phrases(setting.values(known, "conflictsWith")))
                        .orElse(List.of()));
        return grounds.isEmpty() ? Optional.empty() : Optional.of(grounds);
    }

    private List<Chip> chips(Optional<Node> reading, Optional<Node> hedge, Optional<Node> standing) {
        List<Chip> chips = new ArrayList<>();
        reading.map(this::chip).ifPresent(chips::add);
        hedge.filter(node -> !code(node).equals("none"))
                .map(node -> new Chip(
                        "hedge",
                        setting.words().of("evidence.hedge", setting.labels().of(node)),
                        definition(node)))
                .ifPresent(chips::add);
        standing.filter(node -> !code(node).equals("accepted")).map(this::chip).ifPresent(chips::add);
        return chips;
    }

    /// A concept as a chip.
    Chip chip(Node concept) {
        return new Chip(code(concept), setting.labels().of(concept), definition(concept));
    }

    /// In the page's language where there is one.
    private Phrase definition(Node concept) {
        List<Node> texts = setting.objects(concept, Vocabulary.SKOS + "definition").stream()
                .filter(Node::isLiteral)
                .toList();
        return texts.stream()
                .filter(text -> setting.foreign(text.getLiteralLanguage()).isEmpty())
                .findFirst()
                .or(() -> texts.stream().findFirst())
                .map(setting::phrase)
                .orElseGet(() -> Phrase.plain(""));
    }

    /// The last part of an IRI, or the text of a literal.
    static String code(Node node) {
        return node.isURI()
                ? node.getURI().substring(node.getURI().lastIndexOf('/') + 1)
                : node.isLiteral() ? node.getLiteralLexicalForm() : "";
    }

    private List<Phrase> phrases(List<Node> terms) {
        return terms.stream().map(setting::phrase).toList();
    }

    private PassageNote passage(Node passage) {
        return new PassageNote(
                new Phrase(
                        setting.labels().slug(passage),
                        "",
                        passage.isURI() ? setting.links().thing(passage.getURI()) : ""),
                setting.told(passage, "paraphrase"));
    }

    /// The IRI of a row, or `data/events.csv:7` as queries write it.
    private Phrase rowOf(Node row) {
        if (row.isURI()) {
            return Phrase.link(
                    setting.edition().terms().iri(row.getURI()), setting.links().thing(row.getURI()));
        }
        String text = row.isLiteral() ? row.getLiteralLexicalForm() : "";
        String iri = setting.links().base() + text.replaceFirst(":([0-9]+)$", "#row=$1");
        return Phrase.link(
                text, setting.links().thing(NodeFactory.createURI(iri).getURI()));
    }

    private static Optional<Node> value(Binding row, String variable) {
        return Optional.ofNullable(row.get(Var.alloc(variable)));
    }
}
