package dev.entente.graph;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBase;
import org.apache.jena.tdb2.solver.BindingTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.jspecify.annotations.Nullable;

/// A row of an answer that adds terms of a store to another row, as their numbers; a term is made when it is asked for.
final class StoredRow extends BindingBase {
    /// Stands for no term; not the number of any.
    static final long NONE = Long.MIN_VALUE;

    /// Stands for a term that the store does not have; not the number of any.
    static final long UNKNOWN = Long.MIN_VALUE + 1;

    private final @Nullable Binding before;
    private final Var[] variables;
    private final long[] numbers;
    private final @Nullable Node[] terms;
    private final NodeTable nodes;

    /// @param variables not to be changed, as the numbers
    /// @param numbers [#NONE] where this row adds nothing
    StoredRow(Binding before, Var[] variables, long[] numbers, NodeTable nodes) {
        this(before, variables, numbers, new Node[numbers.length], nodes);
    }

    private StoredRow(
            @Nullable Binding before, Var[] variables, long[] numbers, @Nullable Node[] terms, NodeTable nodes) {
        super(before);
        this.before = before;
        this.variables = variables;
        this.numbers = numbers;
        this.terms = terms;
        this.nodes = nodes;
    }

    /// The number of what a row has for a variable, [#NONE] where it has nothing.
    static long number(Binding row, Var variable, NodeTable nodes) {
        Binding at = row;
        while (at instanceof StoredRow stored) {
            int place = stored.place(variable);
            if (place >= 0) {
                return stored.numbers[place];
            }
            at = stored.before;
        }
        if (at instanceof BindingTDB read) {
            NodeId id = read.getBindingId().get(variable);
            if (id != null) {
                return NodeId.isDoesNotExist(id) ? UNKNOWN : StoreFacts.number(id);
            }
        }
        Node term = at == null ? null : at.get(variable);
        if (term == null) {
            return NONE;
        }
        NodeId id = nodes.getNodeIdForNode(term);
        return id == null || NodeId.isDoesNotExist(id) ? UNKNOWN : StoreFacts.number(id);
    }

    private int place(Var variable) {
        for (int at = 0; at < numbers.length; at++) {
            if (numbers[at] != NONE && variables[at].equals(variable)) {
                return at;
            }
        }
        return -1;
    }

    @Override
    protected @Nullable Node get1(Var variable) {
        int place = place(variable);
        return place < 0 ? null : term(place);
    }

    private Node term(int place) {
        Node known = terms[place];
        if (known == null) {
            known = nodes.getNodeForNodeId(StoreFacts.id(numbers[place]));
            terms[place] = known;
        }
        return known;
    }

    @Override
    protected Iterator<Var> vars1() {
        List<Var> added = new ArrayList<>(numbers.length);
        for (int at = 0; at < numbers.length; at++) {
            if (numbers[at] != NONE) {
                added.add(variables[at]);
            }
        }
        return added.iterator();
    }

    @Override
    protected int size1() {
        int size = 0;
        for (long number : numbers) {
            size += number == NONE ? 0 : 1;
        }
        return size;
    }

    @Override
    protected boolean isEmpty1() {
        return size1() == 0;
    }

    @Override
    protected boolean contains1(Var variable) {
        return place(variable) >= 0;
    }

    @Override
    protected Binding detachWithOriginalParent() {
        for (int at = 0; at < numbers.length; at++) {
            if (numbers[at] != NONE) {
                term(at);
            }
        }
        return this;
    }

    @Override
    protected Binding detachWithNewParent(Binding detached) {
        detachWithOriginalParent();
        return new StoredRow(detached, variables, numbers, terms, nodes);
    }
}
