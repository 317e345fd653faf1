package dev.entente.convert;

import dev.entente.csv.Rows;
import dev.entente.csvw.ForeignKey;
import dev.entente.csvw.Table;
import dev.entente.csvw.TableGroup;
import dev.entente.diag.Nearest;
import dev.entente.diag.Position;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Checks primary and foreign keys over all tables of a group.
/// [Tabular data model 6.6](https://www.w3.org/TR/tabular-data-model/#validating-tables)
final class Keys {
    /// Between the parts of a key; no text holds it.
    private static final char JOINT = '\0';

    private final Problems problems;
    private final Map<Target, KeyIndex> targets = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>(); // of tables, by URL
    private final List<Reference> references = new ArrayList<>();

    /// Columns of a table that something refers to.
    private record Target(String table, List<String> columns) {}

    /// A key that must be found once all tables are read.
    private record Reference(ForeignKey foreignKey, String key, Position at) {}

    Keys(TableGroup group, Problems problems) {
        this.problems = problems;
        for (Table table : group.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                targets.put(new Target(key.table(), key.referencedColumns()), new KeyIndex());
            }
        }
    }

    /// The checks of one table, row by row.
    final class OfTable {
        private final String label;
        private final TablePlan plan;
        private final KeyIndex primary = new KeyIndex();
        private final List<KeyIndex> indexes = new ArrayList<>();
        private final List<int[]> indexed = new ArrayList<>();
        private final List<int[]> referring = new ArrayList<>();

        OfTable(String label, TablePlan plan) {
            this.label = label;
            this.plan = plan;
            labels.put(plan.table.url(), label);
            List<String> names = plan.names();
            targets.forEach((target, index) -> {
                if (target.table.equals(plan.table.url())) {
                    indexes.add(index);
                    indexed.add(TablePlan.indexes(target.columns, names));
                }
            });
            for (ForeignKey key : plan.table.foreignKeys()) {
                referring.add(TablePlan.indexes(key.columns(), names));
            }
        }

        void check(Rows rows, RowValues values) {
            if (plan.primaryKey.length > 0) {
                checkPrimary(rows, values);
            }
            index(rows, values);
            for (int i = 0; i < referring.size(); i++) {
                refer(plan.table.foreignKeys().get(i), referring.get(i), rows, values);
            }
        }

        /// Keeps the keys of a row for those who refer to it.
        void index(Rows rows, RowValues values) {
            for (int i = 0; i < indexes.size(); i++) {
                String key = key(values, indexed.get(i));
                if (key != null) {
                    indexes.get(i).add(key, rows.line(), values.row());
                }
            }
        }

        private void checkPrimary(Rows rows, RowValues values) {
            String key = key(values, plan.primaryKey);
            String text = key == null ? "" : key;
            KeyIndex.Entry before = primary.add(text, rows.line(), values.row());
            if (before != null) {
                Position at = CellReader.position(label, plan, plan.primaryKey[0], rows, values.row());
                problems.add(
                        ConvertCode.DUPLICATE_KEY,
                        at,
                        shown(text),
                        "the key \"" + shown(text) + "\" stands in row " + before.row() + " already (" + label + ":"
                                + before.line() + ")",
                        "give one of the two rows another key");
            }
        }

        private void refer(ForeignKey foreignKey, int[] columns, Rows rows, RowValues values) {
            if (columns.length == 1 && values.isList(columns[0])) {
                List<String> texts = values.list(columns[0]);
                if (texts != null) {
                    texts.forEach(text -> refer(foreignKey, text, columns[0], rows, values));
                }
                return;
            }
            String key = key(values, columns);
            if (key != null) {
                refer(foreignKey, key, columns[0], rows, values);
            } else {
                checkNull(columns, rows, values);
            }
        }

        /// An empty cell refers to nothing. Another text that stands for no value still asks for a row: the
        /// recommendation wants one for every key of every row.
        private void checkNull(int[] columns, Rows rows, RowValues values) {
            for (int column : columns) {
                int cell = column + plan.table.dialect().skipColumns();
                boolean written = column < plan.fileColumns && cell < rows.size();
                if (values.isNull(column) && written && !rows.cell(cell).isEmpty()) {
                    problems.add(
                            ConvertCode.MISSING_KEY,
                            CellReader.position(label, plan, column, rows, values.row()),
                            rows.cell(cell),
                            "\"" + rows.cell(cell) + "\" stands for no value, and refers to no row",
                            "leave the cell empty");
                }
            }
        }

        private void refer(ForeignKey foreignKey, String key, int column, Rows rows, RowValues values) {
            references.add(
                    new Reference(foreignKey, key, CellReader.position(label, plan, column, rows, values.row())));
        }
    }

    /// The values of columns as one text, or null where one of them has none.
    private static @Nullable String key(RowValues values, int[] columns) {
        if (columns.length == 1) {
            return part(values, columns[0]);
        }
        StringBuilder key = new StringBuilder();
        for (int column : columns) {
            String part = part(values, column);
            if (part == null) {
                return null;
            }
            key.append(key.isEmpty() ? "" : JOINT).append(part);
        }
        return key.toString();
    }

    private static @Nullable String part(RowValues values, int column) {
        List<String> list = values.list(column);
        return list == null ? values.text(column) : String.join(";", list);
    }

    /// Looks all references up, once every table has been read.
    void finish() {
        for (Reference reference : references) {
            ForeignKey foreignKey = reference.foreignKey;
            KeyIndex index = targets.get(new Target(foreignKey.table(), foreignKey.referencedColumns()));
            String label = labels.get(foreignKey.table());
            if (index == null || label == null) {
                continue;
            }
            KeyIndex.Entry entry = index.find(reference.key);
            if (entry == null) {
                problems.add(
                        ConvertCode.MISSING_KEY,
                        reference.at,
                        shown(reference.key),
                        "no " + RowNoun.of(label) + " has the key \"" + shown(reference.key) + '"',
                        suggestion(reference.key, index, label));
            } else if (entry.again()) {
                problems.add(
                        ConvertCode.AMBIGUOUS_KEY,
                        reference.at,
                        shown(reference.key),
                        "more than one " + RowNoun.of(label) + " has the key \"" + shown(reference.key) + '"',
                        "the first stands at " + label + ":" + entry.line());
            }
        }
    }

    private static @Nullable String suggestion(String key, KeyIndex index, String label) {
        String near = Nearest.to(key, index.keys()).orElse(null);
        KeyIndex.Entry entry = near == null ? null : index.find(near);
        return near == null || entry == null
                ? "add it to " + label + ", or correct it here"
                : "did you mean \"" + shown(near) + "\" (" + label + ":" + entry.line() + ")?";
    }

    private static String shown(String key) {
        return key.replace(String.valueOf(JOINT), ", ");
    }
}
