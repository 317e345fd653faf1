package dev.entente.convert;

import dev.entente.csvw.BoundTemplate;
import dev.entente.csvw.Column;
import dev.entente.csvw.Table;
import dev.entente.csvw.UriTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is done with the rows of one table, worked out before the first of them. Immutable, so that several readers
/// of one table can share it; knows nothing of RDF nodes.
final class TablePlan {
    /// Variables that have another value in each column.
    private static final Set<String> OF_THE_COLUMN = Set.of("_name", "_column", "_sourceColumn");

    final Table table;
    final List<ColumnPlan> columns; // those of the file first, then the virtual ones
    final int fileColumns;
    final int subjects; // how many different `aboutUrl` there are, and none counts as one
    final int[] primaryKey; // indexes into columns
    final int[] rowTitles;

    private TablePlan(
            Table table, List<ColumnPlan> columns, int fileColumns, int subjects, int[] primaryKey, int[] rowTitles) {
        this.table = table;
        this.columns = List.copyOf(columns);
        this.fileColumns = fileColumns;
        this.subjects = subjects;
        this.primaryKey = primaryKey;
        this.rowTitles = rowTitles;
    }

    /// @param columns all of them in order, as [Header] found them
    static TablePlan of(Table table, List<Column> columns) {
        Map<String, Integer> slots = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String name = columns.get(i).name();
            names.add(name == null ? "_col." + (i + 1) : name);
            slots.putIfAbsent(names.get(i), i);
        }
        slots.put("_row", RowValues.rowSlot(columns.size()));
        slots.put("_sourceRow", RowValues.sourceRowSlot(columns.size()));
        List<ColumnPlan> plans = new ArrayList<>();
        List<@Nullable UriTemplate> subjects = new ArrayList<>();
        int inFile = 0;
        for (int i = 0; i < columns.size(); i++) {
            int subject = subject(columns.get(i).properties().aboutUrl(), subjects);
            plans.add(plan(table, columns.get(i), names.get(i), i, subject, slots));
            inFile += columns.get(i).virtual() ? 0 : 1;
        }
        return new TablePlan(
                table,
                plans,
                inFile,
                subjects.size(),
                indexes(table.primaryKey(), names),
                indexes(table.rowTitles(), names));
    }

    /// The place of a subject among those before, where it is now if it was not there yet.
    private static int subject(@Nullable UriTemplate source, List<@Nullable UriTemplate> before) {
        boolean ofTheColumn = source != null && source.variables().stream().anyMatch(OF_THE_COLUMN::contains);
        int known = ofTheColumn ? -1 : before.indexOf(source);
        if (known >= 0) {
            return known;
        }
        before.add(source);
        return before.size() - 1;
    }

    private static ColumnPlan plan(
            Table table, Column column, String name, int index, int subject, Map<String, Integer> slots) {
        BoundTemplate.Scope scope = new ColumnScope(name, index, table.dialect().skipColumns(), slots);
        UriTemplate property = column.properties().propertyUrl();
        // The name is a fragment already, percent-encoded where it must be.
        BoundTemplate propertyUrl =
                property == null ? BoundTemplate.constant(table.withFragment(name)) : property.bind(scope, table.url());
        return new ColumnPlan(
                column,
                name,
                index,
                subject,
                bind(column.properties().aboutUrl(), scope, table),
                propertyUrl,
                bind(column.properties().valueUrl(), scope, table));
    }

    private static @Nullable BoundTemplate bind(
            @Nullable UriTemplate template, BoundTemplate.Scope scope, Table table) {
        return template == null ? null : template.bind(scope, table.url());
    }

    /// The positions of named columns.
    static int[] indexes(List<String> wanted, List<String> names) {
        return wanted.stream().mapToInt(names::indexOf).toArray();
    }

    List<String> names() {
        return columns.stream().map(column -> column.name).toList();
    }

    /// What the names in a template mean in one column.
    private record ColumnScope(String name, int index, int skipColumns, Map<String, Integer> slots)
            implements BoundTemplate.Scope {
        @Override
        public @Nullable String constant(String variable) {
            return switch (variable) {
                case "_name" -> Column.plain(name);
                case "_column" -> Integer.toString(index + 1);
                case "_sourceColumn" -> Integer.toString(index + 1 + skipColumns);
                default -> null;
            };
        }

        @Override
        public int slot(String variable) {
            return slots.getOrDefault(variable, BoundTemplate.UNDEFINED);
        }
    }
}
