package dev.entente.graph;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongFunction;

/// Statements in the order of the index that begins with the graph, from those that begin with the subject.
final class OneGraphAfterTheOther implements QuadCursor {
    private final Iterator<Long> graphs;
    private final LongFunction<QuadCursor> bySubject;
    private final long[] quad = new long[4];
    private QuadCursor statements = new MergedRuns();

    /// @param graphs their identifiers
    /// @param bySubject all statements of a graph and of others, sorted by subject, predicate, object
    OneGraphAfterTheOther(List<Long> graphs, LongFunction<QuadCursor> bySubject) {
        this.graphs = graphs.stream().sorted(Long::compareUnsigned).iterator();
        this.bySubject = bySubject;
    }

    @Override
    public boolean next() throws IOException {
        while (true) {
            while (statements.next()) {
                if (statements.quad()[3] == quad[0]) {
                    System.arraycopy(statements.quad(), 0, quad, 1, 3);
                    return true;
                }
            }
            if (!graphs.hasNext()) {
                return false;
            }
            quad[0] = graphs.next();
            statements = bySubject.apply(quad[0]);
        }
    }

    @Override
    public long[] quad() {
        return quad;
    }
}
