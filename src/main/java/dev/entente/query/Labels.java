package dev.entente.query;

import dev.entente.diag.Printable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/// What the terms of a graph are called. A row that joins two things, such as a tenure, is called by their names.
public final class Labels {
    /// Whose the row is.
    private static final List<String> FIRST = List.of("officeHolder", "affiliate", "agent", "holder", "publicationOf");

    /// With what it joins it.
    private static final List<String> SECOND =
            List.of("post", "affiliatedWith", "event", "target", "designated", "carrier");

    /// How.
    private static final List<String> CODE = List.of("role", "level", "wording");

    private final Graph graph;
    private final TermText terms;
    private final String language;

    Labels(Graph graph, TermText terms) {
        this(graph, terms, "en");
    }

    /// Prefers labels in `language`, then English ones, then any.
    public Labels(Graph graph, TermText terms, String language) {
        this.graph = graph;
        this.terms = terms;
        this.language = language;
    }

    /// The label, the one in the language wanted where there are several, else the short form of the IRI.
    public String of(Node term) {
        if (!term.isURI()) {
            return terms.of(term, "");
        }
        return joined(term).or(() -> name(term).map(Labels::line)).orElseGet(() -> shortForm(term));
    }

    /// The literal of a label, which knows its language.
    public Optional<Node> name(Node term) {
        return named(term, Vocabulary.LABEL).or(() -> named(term, Vocabulary.PREF_LABEL));
    }

    /// The short form of an IRI.
    public String shortForm(Node term) {
        return terms.of(term, "");
    }

    /// The last part of an IRI.
    public String slug(Node term) {
        String iri = shortForm(term);
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    private Optional<String> joined(Node row) {
        Optional<String> second = part(row, SECOND).flatMap(this::label);
        return part(row, FIRST)
                .flatMap(this::label)
                .flatMap(first -> second.map(other -> first + " → " + other
                        + part(row, CODE).map(code -> ": " + terms.of(code, "")).orElse("")));
    }

    private Optional<String> label(Node thing) {
        return named(thing, Vocabulary.LABEL).map(Labels::line);
    }

    private Optional<Node> part(Node row, List<String> properties) {
        return properties.stream()
                .flatMap(
                        property -> graph
                                .find(row, Terms.ent(property), Node.ANY)
                                .mapWith(triple -> triple.getObject())
                                .toList()
                                .stream())
                .findFirst();
    }

    private static String line(Node name) {
        return Printable.line(name.getLiteralLexicalForm());
    }

    private Optional<Node> named(Node term, String property) {
        List<Node> names = new ArrayList<>();
        graph.find(term, Terms.iri(property), Node.ANY).forEachRemaining(triple -> names.add(triple.getObject()));
        return names.stream()
                .filter(Node::isLiteral)
                .min(Comparator.comparingInt((Node name) -> rank(name.getLiteralLanguage()))
                        .thenComparing(Node::getLiteralLexicalForm));
    }

    private int rank(String found) {
        return found.equals(language) ? 0 : found.equals("en") ? 1 : found.isEmpty() ? 2 : 3;
    }
}
