package dev.entente.graph;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.tdb2.solver.BindingTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.jspecify.annotations.Nullable;

/// What a rule makes of each solution, as identifiers: a term that was found in the store is passed on without being
/// read.
final class RuleTemplate {
    private final TermIds terms;
    private final List<Slot[]> statements = new ArrayList<>();
    private final long[] ids = new long[3];
    private boolean blank;

    /// A place in a statement.
    ///
    /// @param variable that stands there, or null where a term does
    /// @param id of that term
    private record Slot(@Nullable Var variable, long id) {}

    /// What takes the identifiers of a statement.
    interface Taker {
        void take(long subject, long predicate, long object) throws IOException;
    }

    RuleTemplate(Query rule, TermIds terms) {
        this.terms = terms;
        for (Triple triple : rule.getConstructTemplate().getTriples()) {
            statements.add(
                    new Slot[] {slot(triple.getSubject()), slot(triple.getPredicate()), slot(triple.getObject())});
        }
    }

    private Slot slot(Node node) {
        return Var.isVar(node) ? new Slot(Var.alloc(node), 0) : new Slot(null, terms.of(node));
    }

    /// Gives out what it makes of a solution: nothing of a statement in which a variable is not bound.
    ///
    /// That a subject may be a literal is not looked at here.
    void apply(Binding solution, Taker out) throws IOException {
        for (Slot[] statement : statements) {
            if (fill(statement, solution)) {
                out.take(ids[0], ids[1], ids[2]);
            }
        }
    }

    private boolean fill(Slot[] statement, Binding solution) {
        for (int i = 0; i < ids.length; i++) {
            Var variable = statement[i].variable();
            if (variable == null) {
                ids[i] = statement[i].id();
            } else if (!fill(i, variable, solution)) {
                return false;
            }
        }
        return true;
    }

    private boolean fill(int place, Var variable, Binding solution) {
        NodeId id = solution instanceof BindingTDB found ? found.getNodeId(variable) : null;
        if (id != null) {
            ids[place] = terms.of(id);
            return true;
        }
        Node node = solution.get(variable);
        if (node == null) {
            return false;
        }
        if (node.isBlank()) {
            blank = true;
            return false;
        }
        ids[place] = terms.of(node);
        return true;
    }

    /// Whether a blank node was bound to a variable of it, which it left out.
    boolean metBlankNodes() {
        return blank;
    }

    /// Whether it makes blank nodes itself.
    static boolean hasBlankNodes(Query rule) {
        return rule.getConstructTemplate().getTriples().stream()
                .anyMatch(triple -> isBlank(triple.getSubject()) || isBlank(triple.getObject()));
    }

    private static boolean isBlank(Node node) {
        return node.isBlank() || Var.isBlankNodeVar(node);
    }
}
