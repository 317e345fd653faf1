package dev.entente.graph;

import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpFilter;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpQuadPattern;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.tdb2.solver.OpExecutorTDB2;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.GraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTable;

/// Executes queries on a store. TDB2 6.0.0 looks at the first row that comes into a pattern to find the best order of
/// its triples, and fails where none comes; then there is nothing to execute. Paths are looked up in
/// a [PathMemory], others, and sorting, are watched as in memory, by [WatchedExecutor]. How many things have each value
/// of a property is read off an
/// index, as a [GroupedCount].
final class StoreExecutor extends OpExecutorTDB2 {
    /// Executes a part of a query.
    StoreExecutor(ExecutionContext context) {
        super(context);
    }

    @Override
    protected QueryIterator execute(OpFilter filter, QueryIterator input) {
        return input.hasNext() ? super.execute(filter, input) : input;
    }

    @Override
    protected QueryIterator execute(OpBGP pattern, QueryIterator input) {
        return input.hasNext() ? super.execute(pattern, input) : input;
    }

    @Override
    protected QueryIterator execute(OpQuadPattern pattern, QueryIterator input) {
        return input.hasNext() ? super.execute(pattern, input) : input;
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
