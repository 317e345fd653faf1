package dev.entente.graph;

import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpConditional;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.algebra.optimize.TransformFilterPlacement;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Substitute;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterFilterExpr;
import org.apache.jena.sparql.engine.iterator.QueryIterPeek;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.engine.main.iterator.QueryIterOptionalIndex;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.GraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/// Executes queries on a store. TDB2 6.0.0 looks at the first row that comes into a pattern to find the best order of
/// its triples, and fails where none comes; then there is nothing to execute. Patterns of things that rows have are
/// looked up in their [Descriptions], paths in a [PathMemory]; other paths, and sorting, are watched as in memory, by
/// [WatchedExecutor]. How many things have each value of a property is read off an index, as a [GroupedCount].
final class StoreExecutor extends OpExecutorTDB2 {
    /// Executes a part of a query.
    StoreExecutor(ExecutionContext context) {
        super(context);
    }

    @Override
    protected QueryIterator execute(OpFilter filter, QueryIterator input) {
        if (!input.hasNext()) {
            return input;
        }
        Optional<Descriptions> descriptions = descriptions(filter.getSubOp());
        if (descriptions.isEmpty() || !(filter.getSubOp() instanceof OpQuadPattern pattern)) {
            return super.execute(filter, input);
        }
        QueryIterPeek rows = QueryIterPeek.create(input, execCxt);
        Op placed = descriptions
                .get()
                .plan(
                        filter,
                        Op.class,
                        () -> TransformFilterPlacement.transform(
                                filter.getExprs(), pattern.getGraphNode(), ordered(pattern, rows.peek())));
        return placed(placed, rows, descriptions.get());
    }

    /// A pattern whose order is known, and its filters where they can be tried first.
    private QueryIterator placed(Op part, QueryIterator input, Descriptions descriptions) {
        return switch (part) {
            case OpSequence sequence -> {
                QueryIterator rows = input;
                for (Op each : sequence.getElements()) {
                    rows = placed(each, rows, descriptions);
                }
                yield rows;
            }
            case OpFilter filter -> {
                QueryIterator rows = placed(filter.getSubOp(), input, descriptions);
                for (Expr condition : filter.getExprs()) {
                    rows = new QueryIterFilterExpr(rows, condition, execCxt);
                }
                yield rows;
            }
            case OpQuadPattern pattern
            when input.hasNext() -> described(pattern, input, descriptions, row -> pattern.getBasicPattern());
            default -> exec(part, input);
        };
    }

    @Override
    protected QueryIterator execute(OpBGP pattern, QueryIterator input) {
        return input.hasNext() ? super.execute(pattern, input) : input;
    }

    @Override
    protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
        if (!input.hasNext()) {
            return input;
        }
        return descriptions(pattern)
                .map(known -> described(pattern, input, known, row -> ordered(pattern, row)))
                .orElseGet(() -> super.execute(pattern, input));
    }

    private QueryIterator described(
            OpQuadPattern pattern, QueryIterator input, Descriptions known, Function<Binding, BasicPattern> order) {
        QueryIterPeek rows = QueryIterPeek.create(input, execCxt);
        Lookups lookups = known.plan(pattern, Lookups.class, () -> lookups(order.apply(rows.peek()), rows, known));
        if (lookups.steps().length == 0) {
            return super.execute(pattern, rows);
        }
        Node graph = pattern.getGraphNode();
        return new DescribedRows(
                lookups,
                false,
                lookups.scanned().isEmpty() ? rows : super.execute(new OpQuadPattern(graph, lookups.scanned()), rows),
                known,
                row -> super.execute(new OpQuadPattern(graph, lookups.described()), only(row)),
                execCxt);
    }

    @Override
    protected QueryIterator execute(OpConditional optional, QueryIterator input) {
        Optional<Descriptions> descriptions = descriptions(optional.getRight());
        QueryIterator left = exec(optional.getLeft(), input);
        if (descriptions.isEmpty() || !(optional.getRight() instanceof OpQuadPattern pattern) || !left.hasNext()) {
            return new QueryIterOptionalIndex(left, optional.getRight(), execCxt);
        }
        QueryIterPeek rows = QueryIterPeek.create(left, execCxt);
        Descriptions known = descriptions.get();
        Lookups lookups = known.plan(pattern, Lookups.class, () -> lookups(ordered(pattern, rows.peek()), rows, known));
        return lookups.scanned().isEmpty()
                ? new DescribedRows(
                        lookups,
                        true,
                        rows,
                        known,
                        row -> new QueryIterOptionalIndex(only(row), pattern, execCxt),
                        execCxt)
                : new QueryIterOptionalIndex(rows, pattern, execCxt);
    }

    private static Lookups lookups(BasicPattern ordered, QueryIterPeek rows, Descriptions known) {
        return Lookups.of(ordered.getList(), rows.peek(), known.nodes());
    }

    private QueryIterator only(Binding row) {
        return QueryIterSingleton.create(row, execCxt);
    }

    /// The triples in the order in which the store looks for them.
    private BasicPattern ordered(OpQuadPattern pattern, Binding row) {
        BasicPattern triples = pattern.getBasicPattern();
        return triples.size() > 1 && execCxt.getDataset() instanceof DatasetGraphTDB store
                ? store.getReorderTransform()
                        .reorderIndexes(Substitute.substitute(triples, row))
                        .reorder(triples)
                : triples;
    }

    /// Nothing where a part is no pattern in the union of all graphs of a store that is read.
    private Optional<Descriptions> descriptions(Op part) {
        return part instanceof OpQuadPattern pattern
                        && Quad.isUnionGraph(pattern.getGraphNode())
                        && !pattern.getBasicPattern().isEmpty()
                ? Descriptions.of(execCxt)
                : Optional.empty();
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        return PathMemory.follows(path.getTriplePath().getPath()) && isWhole(execCxt.getActiveGraph())
                ? new FollowedPaths(path.getTriplePath(), input, execCxt)
                : WatchedExecutor.follow(path.getTriplePath(), input, execCxt);
    }

    @Override
    protected QueryIterator execute(OpOrder order, QueryIterator input) {
        return WatchedExecutor.sort(exec(order.getSubOp(), input), order, execCxt);
    }

    /// Whether it is all graphs of a store that is not being built.
    private static boolean isWhole(Graph graph) {
        return graph instanceof GraphTDB view
                && Quad.unionGraph.equals(view.getGraphName())
                && view.getDataset() instanceof DatasetGraphTDB store
                && Database.isRead(store);
    }

    @Override
    protected QueryIterator execute(OpGroup group, QueryIterator input) {
        Optional<GroupedCount> count = input.isJoinIdentity() ? GroupedCount.of(group) : Optional.empty();
        if (count.isEmpty() || !(execCxt.getDataset() instanceof DatasetGraphTDB store) || !Database.isRead(store)) {
            return super.execute(group, input);
        }
        input.close();
        NodeTable nodes = store.getQuadTable().getNodeTupleTable().getNodeTable();
        return QueryIterPlainWrapper.create(
                count.get()
                        .rows(Database.tree(store, "POSG"), nodes, execCxt.getCancelSignal())
                        .iterator(),
                execCxt);
    }
}
