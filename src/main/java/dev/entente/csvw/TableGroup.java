package dev.entente.csvw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tables that belong together.
/// [Metadata vocabulary 5.3](https://www.w3.org/TR/tabular-metadata/#table-groups)
///
/// @param id of the group, or null
/// @param language of the texts in the metadata; empty where unknown
public record TableGroup(
        @Nullable String id,
        String language,
        List<Table> tables,
        List<Annotation> annotations,
        List<Annotation.Value> notes) {
    public TableGroup {
        tables = List.copyOf(tables);
        annotations = List.copyOf(annotations);
        notes = List.copyOf(notes);
    }

    /// A group of one table and nothing more.
    public static TableGroup of(Table table) {
        return new TableGroup(null, "", List.of(table), List.of(), List.of());
    }
}
