package dev.entente.graph;

import java.util.Comparator;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.op.OpOrder;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingComparator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.engine.iterator.QueryIterSort;
import org.apache.jena.sparql.engine.main.OpExecutor;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.util.iterator.ExtendedIterator;

/// Executes queries on a dataset in memory, with property paths and sorting that end with their time. The library
/// evaluates a whole path, and sorts all rows, at once and looks at no clock meanwhile; here every triple that is read
/// on the way and every comparison look whether the query was cancelled.
public final class WatchedExecutor extends OpExecutor {
    /// Executes a part of a query.
    public WatchedExecutor(ExecutionContext context) {
        super(context);
    }

    @Override
    protected QueryIterator execute(OpPath path, QueryIterator input) {
        return follow(path.getTriplePath(), input, execCxt);
    }

    @Override
    protected QueryIterator execute(OpOrder order, QueryIterator input) {
        return sort(exec(order.getSubOp(), input), order, execCxt);
    }

    /// These rows in order.
    static QueryIterator sort(QueryIterator rows, OpOrder order, ExecutionContext execution) {
        Comparator<Binding> comparator = new BindingComparator(order.getConditions(), execution);
        AtomicBoolean signal = execution.getCancelSignal();
        if (signal == null) {
            return new QueryIterSort(rows, comparator, execution);
        }
        Comparator<Binding> watched = (one, other) -> {
            check(signal);
            return comparator.compare(one, other);
        };
        return new QueryIterSort(rows, watched, execution);
    }

    private static void check(AtomicBoolean cancelled) {
        if (cancelled.get()) {
            throw new QueryCancelledException();
        }
    }

    /// The rows to which a path leads from other rows in the graph that is asked.
    static QueryIterator follow(TriplePath path, QueryIterator rows, ExecutionContext execution) {
        AtomicBoolean signal = execution.getCancelSignal();
        if (signal == null) {
            return new QueryIterPath(path, rows, execution);
        }
        Graph watched = new WatchedGraph(execution.getActiveGraph(), signal);
        return new QueryIterPath(path, rows, ExecutionContext.copyChangeActiveGraph(execution, watched));
    }

    /// A graph that cannot be read any more once the query is cancelled.
    private static final class WatchedGraph extends GraphWrapper {
        private final AtomicBoolean cancelled;

        private WatchedGraph(Graph graph, AtomicBoolean cancelled) {
            super(graph);
            this.cancelled = cancelled;
        }

        @Override
        public ExtendedIterator<Triple> find(Node subject, Node predicate, Node object) {
            check(cancelled);
            return get().find(subject, predicate, object).filterKeep(triple -> {
                check(cancelled);
                return true;
            });
        }

        @Override
        public ExtendedIterator<Triple> find(Triple pattern) {
            return find(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
        }

        @Override
        public boolean contains(Node subject, Node predicate, Node object) {
            check(cancelled);
            return get().contains(subject, predicate, object);
        }
    }
}
