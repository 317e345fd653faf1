package dev.entente.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/// The rows that a SELECT query gave, held in memory.
///
/// @param variables its columns, in order
/// @param rows its rows, in order
public record Answer(List<Var> variables, List<Binding> rows) {
    public Answer {
        variables = List.copyOf(variables);
        rows = List.copyOf(rows);
    }

    /// Reads a result to its end. Rows of a store look their terms up when they are asked for, which is too late after
    /// the transaction.
    static Answer of(RowSet result) {
        List<Binding> rows = new ArrayList<>();
        result.forEachRemaining(row -> rows.add(row.detach()));
        return new Answer(result.getResultVars(), rows);
    }

    /// For a writer of this library; can be read once.
    RowSet rowSet() {
        return RowSetStream.create(variables, rows.iterator());
    }

    /// Whether there are no rows.
    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
