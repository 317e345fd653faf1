package dev.entente.query;

import dev.entente.diag.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;

/// Tells what a term of the ontology or a vocabulary means, and how often the dossier uses it.
final class TermPortrait {
    private static final String USES = """
            PREFIX prov: <http://www.w3.org/ns/prov#>
            SELECT (COUNT(DISTINCT ?a) AS ?things) (COUNT(DISTINCT ?b) AS ?subjects) (COUNT(DISTINCT ?c) AS ?values)
            WHERE {
              VALUES ?thing { UNDEF }
              { ?a a ?thing }
              UNION { ?b ?thing ?any }
              UNION { ?c ?property ?thing ; prov:wasDerivedFrom ?row . FILTER NOT EXISTS { ?c a ?thing } }
            }
            """;

    private final Node term;
    private final Graph graph;
    private final Labels labels;
    private final Inquiry inquiry;

    TermPortrait(Node term, Graph graph, Labels labels, Inquiry inquiry) {
        this.term = term;
        this.graph = graph;
        this.labels = labels;
        this.inquiry = inquiry;
    }

    List<String> lines(int width) {
        List<String> lines = new ArrayList<>();
        lines.add(labels.shortForm(term));
        texts(Vocabulary.LABEL, width, "label", lines);
        texts(Vocabulary.PREF_LABEL, width, "label", lines);
        texts(Vocabulary.SKOS + "definition", width, "definition", lines);
        texts(Vocabulary.SKOS + "scopeNote", width, "scope note", lines);
        texts(Vocabulary.SKOS + "example", width, "example", lines);
        terms(Vocabulary.RDFS + "subClassOf", "kind of", lines);
        terms(Vocabulary.RDFS + "subPropertyOf", "also holds", lines);
        terms(Vocabulary.RDFS + "domain", "of", lines);
        terms(Vocabulary.RDFS + "range", "leads to", lines);
        terms(Vocabulary.SKOS + "inScheme", "in", lines);
        below(lines);
        lines.add("  used: " + uses());
        return lines;
    }

    private String uses() {
        Query query = QueryFactory.create(USES, Syntax.syntaxSPARQL_11);
        Markers.fill(query, Var.alloc("thing"), List.of(term));
        Answer answer = inquiry.rows(query);
        List<String> parts = new ArrayList<>();
        count(answer, "things", "things of this kind", parts);
        count(answer, "subjects", "things have it", parts);
        count(answer, "values", "rows name it", parts);
        return parts.isEmpty() ? "never in this dossier" : String.join(", ", parts);
    }

    private static void count(Answer answer, String variable, String what, List<String> parts) {
        String number = answer.rows().get(0).get(Var.alloc(variable)).getLiteralLexicalForm();
        if (!number.equals("0")) {
            parts.add(number + " " + what);
        }
    }

    private void texts(String property, int width, String title, List<String> lines) {
        objects(property).stream()
                .filter(Node::isLiteral)
                .map(text -> title + (text.getLiteralLanguage().isEmpty() ? "" : " (" + text.getLiteralLanguage() + ")")
                        + ": " + Printable.line(text.getLiteralLexicalForm()))
                .sorted()
                .forEach(text -> lines.addAll(Portrait.hanging(width, "  ", text)));
    }

    private void terms(String property, String title, List<String> lines) {
        String terms = objects(property).stream()
                .filter(Node::isURI)
                .map(labels::shortForm)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!terms.isEmpty()) {
            lines.add("  " + title + ": " + terms);
        }
    }

    private void below(List<String> lines) {
        String kinds = graph
                .find(Node.ANY, Terms.iri(Vocabulary.RDFS + "subClassOf"), term)
                .mapWith(triple -> labels.shortForm(triple.getSubject()))
                .toList()
                .stream()
                .sorted()
                .collect(Collectors.joining(", "));
        if (!kinds.isEmpty()) {
            lines.add("  kinds of it: " + kinds);
        }
    }

    private List<Node> objects(String property) {
        return graph.find(term, Terms.iri(property), Node.ANY)
                .mapWith(triple -> triple.getObject())
                .toList();
    }
}
