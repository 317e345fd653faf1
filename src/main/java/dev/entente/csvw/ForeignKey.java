package dev.entente.csvw;

import dev.entente.diag.Position;
import java.util.List;

/// Columns whose values must stand in columns of a table of the group.
/// [Metadata vocabulary 5.5.2](https://www.w3.org/TR/tabular-metadata/#schema-foreignKeys)
///
/// @param table URL of the table referred to
/// @param at where it is described
public record ForeignKey(List<String> columns, String table, List<String> referencedColumns, Position at) {
    public ForeignKey {
        columns = List.copyOf(columns);
        referencedColumns = List.copyOf(referencedColumns);
    }
}
