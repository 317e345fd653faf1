package dev.entente.query;

import dev.entente.diag.Printable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;

/// What the terms of a graph are called. A row that joins two things, such as a tenure, is called by their names.
final class Labels {
    /// Whose the row is.
    private static final List<String> FIRST = List.of("officeHolder", "affiliate", "agent", "holder", "publicationOf");

    /// With what it joins it.
    private static final List<String> SECOND =
            List.of("post", "affiliatedWith", "event", "target", "designated", "carrier");

    /// How.
    private static final List<String> CODE = List.of("role", "level", "wording");

    private final Graph graph;
    private final TermText terms;

    Labels(Graph graph, TermText terms) {
        this.graph = graph;
        this.terms = terms;
    }

    /// The label, the English one where there are several, else the short form of the IRI.
    String of(Node term) {
        if (!term.isURI()) {
            return terms.of(term, "");
        }
        return joined(term)
                .or(() -> named(term, Vocabulary.LABEL))
                .or(() -> named(term, Vocabulary.PREF_LABEL))
                .orElseGet(() -> shortForm(term));
    }

    /// The short form of an IRI.
    String shortForm(Node term) {
        return terms.of(term, "");
    }

    /// The last part of an IRI.
    String slug(Node term) {
        String iri = shortForm(term);
        return iri.substring(iri.lastIndexOf('/') + 1);
    }

    private Optional<String> joined(Node row) {
        Optional<String> second = part(row, SECOND).flatMap(thing -> named(thing, Vocabulary.LABEL));
        return part(row, FIRST)
                .flatMap(thing -> named(thing, Vocabulary.LABEL))
                .flatMap(first -> second.map(other -> first + " → " + other
                        + part(row, CODE).map(code -> ": " + terms.of(code, "")).orElse("")));
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

    private Optional<String> named(Node term, String property) {
        List<Node> names = new ArrayList<>();
        graph.find(term, Terms.iri(property), Node.ANY).forEachRemaining(triple -> names.add(triple.getObject()));
        return names.stream()
                .filter(Node::isLiteral)
                .min(Comparator.comparingInt((Node name) -> rank(name.getLiteralLanguage()))
                        .thenComparing(Node::getLiteralLexicalForm))
                .map(name -> Printable.line(name.getLiteralLexicalForm()));
    }

    private static int rank(String language) {
        return language.equals("en") ? 0 : language.isEmpty() ? 1 : 2;
    }
}
