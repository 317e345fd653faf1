package dev.entente.graph;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIterPlainWrapper;
import org.apache.jena.sparql.engine.iterator.QueryIterRepeatApply;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;

/// The rows to which a path leads from other rows, looked up in a [PathMemory] where one of its ends is known.
final class FollowedPaths extends QueryIterRepeatApply {
    private final TriplePath path;
    private final PathMemory memory;

    FollowedPaths(TriplePath path, QueryIterator rows, ExecutionContext execution) {
        super(rows, execution);
        this.path = path;
        this.memory = PathMemory.of(execution);
    }

    @Override
    protected QueryIterator nextStage(Binding row) {
        Node subject = Var.lookup(row, path.getSubject());
        Node object = Var.lookup(row, path.getObject());
        boolean forward = !subject.isVariable();
        Optional<List<Node>> ends = forward || !object.isVariable()
                ? memory.ends(forward ? subject : object, path.getPath(), forward)
                : Optional.empty();
        return ends.map(found -> rows(row, found, forward ? object : subject))
                .orElseGet(() -> WatchedExecutor.follow(
                        path, QueryIterSingleton.create(row, getExecContext()), getExecContext()));
    }

    private QueryIterator rows(Binding row, List<Node> ends, Node other) {
        Iterator<Binding> rows = other.isVariable()
                ? Iter.map(ends.iterator(), end -> BindingFactory.binding(row, Var.alloc(other), end))
                : Iter.map(Iter.filter(ends.iterator(), other::equals), end -> row);
        return QueryIterPlainWrapper.create(rows, getExecContext());
    }
}
