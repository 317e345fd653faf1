package dev.entente.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.atlas.lib.Bytes;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingBuilder;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.jspecify.annotations.Nullable;

/// How often each value of a property is given, `SELECT ?value (COUNT(?thing) AS ?number) { ?thing :property ?value }
/// GROUP BY ?value`: the index by property and value holds the statements of a value one after the other, so that only
/// their number is read, and a term is made of the value alone.
///
/// @param property of all statements
/// @param value the variable that is grouped by
/// @param counts the variables that get the number
record GroupedCount(Node property, Var value, List<Var> counts) {
    private static final int GRAPH = 3 * NodeId.SIZE;

    /// Whether a group is one.
    ///
    /// @param group with its pattern in the union of all graphs
    static Optional<GroupedCount> of(OpGroup group) {
        if (!(group.getSubOp() instanceof OpQuadPattern pattern)
                || !Quad.isUnionGraph(pattern.getGraphNode())
                || pattern.getBasicPattern().size() != 1
                || group.getGroupVars().size() != 1
                || !group.getGroupVars().getExprs().isEmpty()) {
            return Optional.empty();
        }
        Triple triple = pattern.getBasicPattern().get(0);
        Var value = group.getGroupVars().getVars().get(0);
        if (!triple.getPredicate().isURI()
                || !triple.getObject().equals(value)
                || !Var.isVar(triple.getSubject())
                || triple.getSubject().equals(value)
                || !group.getAggregators().stream().allMatch(one -> counts(one.getAggregator(), triple.getSubject()))) {
            return Optional.empty();
        }
        return Optional.of(new GroupedCount(
                triple.getPredicate(),
                value,
                group.getAggregators().stream().map(ExprAggregator::getVar).toList()));
    }

    private static boolean counts(Aggregator aggregator, Node thing) {
        return switch (aggregator) {
            case AggCount all -> true;
            case AggCountVar one ->
                one.getExprList().size() == 1
                        && one.getExprList().get(0).isVariable()
                        && one.getExprList().get(0).asVar().equals(thing);
            default -> false;
        };
    }

    /// One row a value, in the order of the index.
    ///
    /// @param byProperty the index of property, value, thing, graph
    /// @param cancelled looked at now and then; null where nobody can cancel
    /// @throws QueryCancelledException where it is set
    List<Binding> rows(BPlusTree byProperty, NodeTable nodes, @Nullable AtomicBoolean cancelled) {
        List<Binding> rows = new ArrayList<>();
        NodeId id = nodes.getNodeIdForNode(property);
        if (id == null || NodeId.isDoesNotExist(id)) {
            return rows;
        }
        byte[] from = new byte[GRAPH + NodeId.SIZE];
        byte[] to = new byte[GRAPH + NodeId.SIZE];
        NodeIdFactory.set(id, from, 0);
        Bytes.setLong(Bytes.getLong(from, 0) + 1, to, 0);
        long[] last = {0, 0};
        long number = 0;
        var found = byProperty.iterator(new Record(from, null), new Record(to, null), (bytes, at, key, factory) -> {
            int start = at * (GRAPH + NodeId.SIZE);
            bytes.get(start, key, 0, key.length); // by which the tree knows the end
            return new long[] {bytes.getLong(start + NodeId.SIZE), bytes.getLong(start + 2 * NodeId.SIZE)};
        });
        while (found.hasNext()) {
            long[] next = found.next();
            if (cancelled != null && cancelled.get()) {
                throw new QueryCancelledException();
            }
            if (number > 0 && next[0] != last[0]) {
                rows.add(row(nodes, last[0], number));
                number = 0;
            }
            number += number > 0 && next[1] == last[1] ? 0 : 1; // once, in however many graphs
            last = next;
        }
        if (number > 0) {
            rows.add(row(nodes, last[0], number));
        }
        return rows;
    }

    private Binding row(NodeTable nodes, long id, long number) {
        byte[] bytes = new byte[NodeId.SIZE];
        Bytes.setLong(id, bytes, 0);
        Node counted = NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
        BindingBuilder row = Binding.builder().add(value, nodes.getNodeForNodeId(NodeIdFactory.get(bytes, 0)));
        counts.forEach(variable -> row.add(variable, counted));
        return row.build();
    }
}
