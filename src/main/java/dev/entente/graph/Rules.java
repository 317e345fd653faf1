package dev.entente.graph;

import dev.entente.diag.Diagnostic;
import dev.entente.diag.Position;
import dev.entente.diag.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.graph.GraphFactory;
import org.jspecify.annotations.Nullable;

/// The CONSTRUCT rules in name order. Each sees what the tables say and what the rules before it derived.
final class Rules {
    /// A rule that can be run.
    ///
    /// @param name of its file
    record Rule(String name, Query query) {}

    static final String FOLDER = "ontology/rules";
    private static final Pattern CHANGING = Pattern.compile("(?i)\\b((NOW|RAND|UUID|STRUUID)\\s*\\(|SERVICE\\b)");

    private final Layers layers;
    private final Consumer<Diagnostic> findings;

    Rules(Layers layers, Consumer<Diagnostic> findings) {
        this.layers = layers;
        this.findings = findings;
    }

    /// Whether they derive the same from the same whenever they are run: none asks for the time, for chance or for a
    /// service.
    boolean areTimeless() {
        return layers.names(FOLDER, ".rq").stream()
                .noneMatch(name -> CHANGING.matcher(layers.text(name)).find());
    }

    /// Those that can be run; of the others it is told what is wrong with them.
    List<Rule> read() {
        return layers.names(FOLDER, ".rq").stream()
                .flatMap(name -> read(name).stream())
                .toList();
    }

    private Optional<Rule> read(String name) {
        String text = layers.text(name);
        try {
            Query query = QueryFactory.create(text);
            if (query.isConstructType()) {
                return Optional.of(new Rule(name, query));
            }
            tell(GraphCode.RULE, Position.of(name), "a rule is a CONSTRUCT query", null);
        } catch (QueryParseException e) {
            SyntaxFault fault = SyntaxFault.of(text, e);
            tell(GraphCode.RULE, fault.in(name), "the rule is not SPARQL: " + fault.problem(), null);
        }
        return Optional.empty();
    }

    /// Runs them all in memory.
    ///
    /// @param union what there is; what is derived is added to it
    /// @return the statements that were not there before
    Graph derive(Graph union) {
        Graph derived = GraphFactory.createGraphMem();
        for (Rule rule : read()) {
            for (Triple triple : constructed(rule, union)) {
                if (!union.contains(triple)) {
                    union.add(triple);
                    derived.add(triple);
                }
            }
        }
        return derived;
    }

    /// All results of one rule, collected before any is added to the graph it reads.
    private List<Triple> constructed(Rule rule, Graph union) {
        List<Triple> triples = new ArrayList<>();
        try (QueryExec exec = QueryExec.graph(union).query(rule.query()).build()) {
            exec.constructTriples().forEachRemaining(triples::add);
        }
        if (triples.removeIf(Rules::hasBlankNode)) {
            tellOfBlankNodes(rule);
        }
        return triples;
    }

    /// Says that a rule has made blank nodes.
    void tellOfBlankNodes(Rule rule) {
        tell(
                GraphCode.BLANK_NODE,
                Position.of(rule.name()),
                "the rule makes blank nodes, and the dataset holds none",
                "make an IRI instead, with BIND(IRI(…) AS ?node)");
    }

    private void tell(GraphCode code, Position at, String message, @Nullable String hint) {
        findings.accept(new Diagnostic(code, Severity.ERROR, at, null, message, hint));
    }

    static boolean hasBlankNode(Triple triple) {
        return triple.getSubject().isBlank() || triple.getObject().isBlank();
    }
}
