package dev.entente.serve;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.atlas.io.IndentedWriter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVisitor;
import org.apache.jena.sparql.algebra.Transform;
import org.apache.jena.sparql.algebra.op.OpExt;
import org.apache.jena.sparql.algebra.op.OpGraph;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.iterator.QueryIterPath;
import org.apache.jena.sparql.graph.GraphWrapper;
import org.apache.jena.sparql.serializer.SerializationContext;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.sparql.util.NodeIsomorphismMap;
import org.apache.jena.util.iterator.ExtendedIterator;

/// A property path that ends with its time. The library evaluates a whole path at once and looks at no clock meanwhile;
/// here every triple that is read on the way looks whether the query was cancelled.
final class WatchedPath extends OpExt {
    private final OpPath path;

    WatchedPath(OpPath path) {
        super("watched-path");
        this.path = path;
    }

    @Override
    public Op effectiveOp() {
        return path;
    }

    /// What asks a store puts the graph around a path in which it is to be walked.
    @Override
    public Op apply(Transform transform) {
        return switch (transform.transform(path)) {
            case OpPath changed -> new WatchedPath(changed);
            case OpGraph graph
            when graph.getSubOp() instanceof OpPath changed -> new OpGraph(graph.getNode(), new WatchedPath(changed));
            default -> this;
        };
    }

    @Override
    public Op apply(Transform transform, OpVisitor before, OpVisitor after) {
        return apply(transform);
    }

    @Override
    public QueryIterator eval(QueryIterator input, ExecutionContext context) {
        AtomicBoolean signal = Context.getCancelSignal(context.getContext());
        if (signal == null) {
            return new QueryIterPath(path.getTriplePath(), input, context);
        }
        Graph watched = new WatchedGraph(context.getActiveGraph(), signal);
        ExecutionContext under = ExecutionContext.copyChangeActiveGraph(context, watched);
        return new QueryIterPath(path.getTriplePath(), input, under);
    }

    @Override
    public void outputArgs(IndentedWriter out, SerializationContext context) {
        path.output(out, context);
    }

    @Override
    public int hashCode() {
        return path.hashCode() + 1;
    }

    @Override
    public boolean equalTo(Op other, NodeIsomorphismMap labels) {
        return other instanceof WatchedPath watched && path.equalTo(watched.path, labels);
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
            check();
            return get().find(subject, predicate, object).filterKeep(triple -> check());
        }

        @Override
        public ExtendedIterator<Triple> find(Triple pattern) {
            return find(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
        }

        @Override
        public boolean contains(Node subject, Node predicate, Node object) {
            check();
            return get().contains(subject, predicate, object);
        }

        private boolean check() {
            if (cancelled.get()) {
                throw new QueryCancelledException();
            }
            return true;
        }
    }
}
