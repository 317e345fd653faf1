package dev.entente.query;

import dev.entente.diag.Nearest;
import java.util.List;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.BindingProject;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/// The columns somebody asked for.
final class Columns {
    private Columns() {}

    /// These columns, each once.
    ///
    /// @throws AskException with the nearest name where the answer lacks one
    static List<String> chosen(List<String> wanted, List<String> answered) {
        for (String column : wanted) {
            if (!answered.contains(column)) {
                throw AskException.usage(
                        "the answer has no column \"" + column + "\"",
                        Nearest.to(column, answered)
                                .map(near -> "did you mean \"" + near + "\"?")
                                .orElse("it has " + String.join(", ", answered)));
            }
        }
        return wanted.stream().distinct().toList();
    }

    /// Rows with these columns alone, as they come.
    ///
    /// @param wanted as in [Look#columns()]
    static RowSet of(RowSet rows, List<String> wanted) {
        if (wanted.isEmpty() || wanted.equals(List.of(Look.ALL))) {
            return rows;
        }
        List<String> answered =
                rows.getResultVars().stream().map(Var::getVarName).toList();
        List<Var> columns = chosen(wanted, answered).stream().map(Var::alloc).toList();
        return RowSetStream.create(columns, Iter.map(rows, row -> new BindingProject(columns, row)));
    }
}
