package dev.entente.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/// A basic pattern as what is looked up one after the other in a store, from terms that a row has. Terms have places:
/// the variables first, what is written in the pattern after them.

final class Lookups {
    private final BasicPattern scanned;
    private final BasicPattern described;
    private final Var[] variables;
    private final long[] written;
    private final Step[] steps;

    private Lookups(BasicPattern scanned, BasicPattern described, Var[] variables, long[] written, Step[] steps) {
        this.scanned = scanned;
        this.described = described;
        this.variables = variables;
        this.written = written;
        this.steps = steps;
    }

    /// A triple of a known property.
    ///
    /// @param subject a place
    /// @param object a place
    record Step(int subject, long property, int object) {}

    /// Of these triples, in their order.
    ///
    /// @param row one of those to which terms are added; the others have the same variables
    static Lookups of(List<Triple> triples, Binding row, NodeTable nodes) {
        List<Node> known = new ArrayList<>();
        int scanned = 0;
        for (int at = 0; at < triples.size(); at++) {
            Triple triple = triples.get(at);
            if (!triple.getPredicate().isURI()
                    || triple.getObject().isTripleTerm()
                    || !(isKnown(triple.getSubject(), known, row)
                            || (triple.getObject().isVariable() && isKnown(triple.getObject(), known, row)))) {
                scanned = at + 1;
            }
            known.add(triple.getSubject());
            known.add(triple.getObject());
        }
        BasicPattern before = new BasicPattern();
        triples.subList(0, scanned).forEach(before::add);
        return of(before, triples.subList(scanned, triples.size()), nodes);
    }

    private static boolean isKnown(Node node, List<Node> known, Binding row) {
        return node.isConcrete() || known.contains(node) || row.contains(Var.alloc(node));
    }

    private static Lookups of(BasicPattern scanned, List<Triple> triples, NodeTable nodes) {
        Map<Node, Integer> places = new LinkedHashMap<>();
        triples.forEach(triple -> place(triple.getSubject(), true, places));
        triples.forEach(triple -> place(triple.getObject(), true, places));
        Var[] variables = places.keySet().stream().map(Var::alloc).toArray(Var[]::new);
        triples.forEach(triple -> place(triple.getSubject(), false, places));
        triples.forEach(triple -> place(triple.getObject(), false, places));
        long[] written = places.keySet().stream()
                .skip(variables.length)
                .mapToLong(term -> number(term, nodes))
                .toArray();
        Step[] steps = triples.stream()
                .map(triple -> new Step(
                        places.getOrDefault(triple.getSubject(), -1),
                        number(triple.getPredicate(), nodes),
                        places.getOrDefault(triple.getObject(), -1)))
                .toArray(Step[]::new);
        BasicPattern described = new BasicPattern();
        triples.forEach(described::add);
        return new Lookups(scanned, described, variables, written, steps);
    }

    private static void place(Node node, boolean variable, Map<Node, Integer> places) {
        if (node.isVariable() == variable) {
            places.putIfAbsent(node, places.size());
        }
    }

    private static long number(Node term, NodeTable nodes) {
        NodeId id = nodes.getNodeIdForNode(term);
        return id == null || NodeId.isDoesNotExist(id) ? StoredRow.UNKNOWN : StoreFacts.number(id);
    }

    /// The triples that have to be found before, as no row has one of their ends.
    BasicPattern scanned() {
        return scanned;
    }

    /// The other triples.
    BasicPattern described() {
        return described;
    }

    /// Theirs; not to be changed.
    Var[] variables() {
        return variables;
    }

    /// What is looked up; not to be changed.
    Step[] steps() {
        return steps;
    }

    /// The number at each place of the terms that are written in them; nothing yet of the variables.
    long[] numbers() {
        long[] numbers = new long[variables.length + written.length];
        Arrays.fill(numbers, StoredRow.NONE);
        System.arraycopy(written, 0, numbers, variables.length, written.length);
        return numbers;
    }

    /// Whether each step has an end to begin with.
    ///
    /// @param numbers what a row has at each place
    boolean fit(long[] numbers) {
        boolean[] known = new boolean[numbers.length];
        for (Step step : steps) {
            boolean begun = numbers[step.subject()] != StoredRow.NONE
                    || known[step.subject()]
                    || numbers[step.object()] != StoredRow.NONE
                    || known[step.object()];
            if (!begun) {
                return false;
            }
            known[step.subject()] = true;
            known[step.object()] = true;
        }
        return true;
    }
}
