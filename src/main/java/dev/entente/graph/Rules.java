package dev.entente.graph;

import dev.entente.diag.Diagnostic;
import dev.entente.diag.Position;
import dev.entente.diag.Severity;
import java.util.ArrayList;
import java.util.List;
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

/// Runs the CONSTRUCT rules in name order. Each sees what the tables say and what the rules before it derived.
final class Rules {
    private static final String FOLDER = "ontology/rules";
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

    /// Runs them all.
    ///
    /// @param union what there is; what is derived is added to it
    /// @return the statements that were not there before
    Graph derive(Graph union) {
        Graph derived = GraphFactory.createGraphMem();
        for (String name : layers.names(FOLDER, ".rq")) {
            for (Triple triple : constructed(name, union)) {
                if (!union.contains(triple)) {
                    union.add(triple);
                    derived.add(triple);
                }
            }
        }
        return derived;
    }

    /// All results of one rule, collected before any is added to the graph it reads.
    private List<Triple> constructed(String name, Graph union) {
        String text = layers.text(name);
        Query query;
        try {
            query = QueryFactory.create(text);
        } catch (QueryParseException e) {
            SyntaxFault fault = SyntaxFault.of(text, e);
            tell(GraphCode.RULE, fault.in(name), "the rule is not SPARQL: " + fault.problem(), null);
            return List.of();
        }
        if (!query.isConstructType()) {
            tell(GraphCode.RULE, Position.of(name), "a rule is a CONSTRUCT query", null);
            return List.of();
        }
        List<Triple> triples = new ArrayList<>();
        try (QueryExec exec = QueryExec.graph(union).query(query).build()) {
            exec.constructTriples().forEachRemaining(triples::add);
        }
        if (triples.removeIf(Rules::hasBlankNode)) {
            tell(
                    GraphCode.BLANK_NODE,
                    Position.of(name),
                    "the rule makes blank nodes, and the dataset holds none",
                    "make an IRI instead, with BIND(IRI(…) AS ?node)");
        }
        return triples;
    }

    private void tell(GraphCode code, Position at, String message, @Nullable String hint) {
        findings.accept(new Diagnostic(code, Severity.ERROR, at, null, message, hint));
    }

    private static boolean hasBlankNode(Triple triple) {
        return triple.getSubject().isBlank() || triple.getObject().isBlank();
    }
}
