package dev.entente.graph;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.engine.iterator.QueryIter1;
import org.jspecify.annotations.Nullable;

/// The rows to which a basic pattern leads from other rows, looked up in [Descriptions] triple by triple, in depth.
final class DescribedRows extends QueryIter1 {
    private final Lookups lookups;
    private final boolean optional;
    private final Descriptions descriptions;
    private final Function<Binding, QueryIterator> otherwise;

    private final long[] numbers;
    private final long[] added;
    private final long[] @Nullable [] found;
    private final int[] next;
    private final int[] assigned;
    private int step = -1;
    private boolean matched;
    private Binding row = BindingFactory.root();
    private @Nullable Binding ready;
    private @Nullable QueryIterator others;

    /// @param optional whether a row to which nothing can be added stays as it is
    /// @param otherwise the same for a row that has no end to begin with
    DescribedRows(
            Lookups lookups,
            boolean optional,
            QueryIterator rows,
            Descriptions descriptions,
            Function<Binding, QueryIterator> otherwise,
            ExecutionContext execution) {
        super(rows, execution);
        this.lookups = lookups;
        this.optional = optional;
        this.descriptions = descriptions;
        this.otherwise = otherwise;
        int steps = lookups.steps().length;
        numbers = lookups.numbers();
        added = new long[lookups.variables().length];
        found = new long[steps][];
        next = new int[steps];
        assigned = new int[steps];
    }

    @Override
    protected boolean hasNextBinding() {
        while (ready == null) {
            if (step >= 0) {
                search();
            } else if (others != null) {
                takeOther(others);
            } else if (getInput().hasNext()) {
                begin(getInput().next());
            } else {
                return false;
            }
        }
        return true;
    }

    @Override
    protected Binding moveToNextBinding() {
        Binding found = ready;
        if (found == null) {
            throw new NoSuchElementException();
        }
        ready = null;
        return found;
    }

    private void takeOther(QueryIterator rows) {
        if (rows.hasNext()) {
            ready = rows.next();
        } else {
            rows.close();
            others = null;
        }
    }

    private void begin(Binding from) {
        for (int at = 0; at < added.length; at++) {
            numbers[at] = StoredRow.number(from, lookups.variables()[at], descriptions.nodes());
            added[at] = numbers[at];
        }
        if (lookups.fit(numbers)) {
            row = from;
            step = 0;
            found[0] = null;
            matched = false;
        } else {
            others = otherwise.apply(from);
        }
    }

    /// Goes on to the next row, or to the end of those that this one leads to.
    private void search() {
        if (getExecContext().getCancelSignal() != null
                && getExecContext().getCancelSignal().get()) {
            throw new QueryCancelledException();
        }
        while (step >= 0 && ready == null) {
            long[] candidates = found[step];
            if (candidates == null) {
                candidates = candidates(lookups.steps()[step]);
                found[step] = candidates;
                next[step] = 0;
            }
            if (next[step] == candidates.length) {
                release();
                step--;
            } else {
                take(candidates[next[step]++]);
            }
        }
        if (step < 0 && optional && !matched && ready == null) {
            ready = row;
        }
    }

    private void take(long number) {
        if (assigned[step] >= 0) {
            numbers[assigned[step]] = number;
        }
        if (step + 1 < found.length) {
            step++;
            found[step] = null;
        } else {
            matched = true;
            ready = row();
        }
    }

    private void release() {
        if (assigned[step] >= 0) {
            numbers[assigned[step]] = StoredRow.NONE;
        }
    }

    /// The values that the one unknown end of a triple can have; where both are known, one if they are linked.
    private long[] candidates(Lookups.Step triple) {
        long subject = numbers[triple.subject()];
        long object = numbers[triple.object()];
        if (subject == StoredRow.NONE) {
            assigned[step] = triple.subject();
            return descriptions.things(triple.property(), object);
        }
        long[] values = descriptions.values(subject, triple.property());
        if (object == StoredRow.NONE) {
            assigned[step] = triple.object();
            return values;
        }
        assigned[step] = -1;
        for (long value : values) {
            if (value == object) {
                return new long[] {value};
            }
        }
        return new long[0];
    }

    private Binding row() {
        long[] own = Arrays.copyOf(numbers, added.length);
        boolean more = false;
        for (int at = 0; at < own.length; at++) {
            if (added[at] != StoredRow.NONE) {
                own[at] = StoredRow.NONE; // the row has it
            } else {
                more = true;
            }
        }
        return more ? new StoredRow(row, lookups.variables(), own, descriptions.nodes()) : row;
    }

    @Override
    protected void requestSubCancel() {
        if (others != null) {
            others.cancel();
        }
    }

    @Override
    protected void closeSubIterator() {
        if (others != null) {
            others.close();
        }
    }
}
