package dev.entente.convert;

import dev.entente.csvw.ForeignKey;
import dev.entente.csvw.Table;
import dev.entente.csvw.TableGroup;
import dev.entente.diag.Nearest;
import dev.entente.diag.Position;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks primary and foreign keys over all tables of a group.
/// [Tabular data model 6.6](https://www.w3.org/TR/tabular-data-model/#validating-tables)
///
/// What is found is exact, in bounded memory: a quarter of the heap at most, of which each set of columns that is a
/// primary key or referred to has an equal share, up to [KeyTable#MOST_BYTES]; a million keys of ten characters take
/// 40 MB. Of the references that lead to a table further down, [PendingReferences#MOST] are kept. What goes beyond
/// lies in temporary files. Keys in files get no suggestion of a nearest one.
final class Keys implements Closeable {
    private static final int MOST_SUGGESTIONS = 100;

    private final Problems problems;
    private final long mostBytes;
    private final int mostReferences;
    private final Map<Target, KeyTable> targets = new HashMap<>();
    private final Map<String, String> labels = new HashMap<>(); // of tables already read, by URL
    private final List<Pending> pending = new ArrayList<>();
    private int suggestions;

    /// Columns of a table that something refers to.
    private record Target(String table, List<String> columns) {}

    /// The references of one foreign key that could not be followed at once.
    private record Pending(ForeignKey foreignKey, String label, String column, PendingReferences references) {}

    /// @param memory bytes for all keys together
    Keys(TableGroup group, Problems problems, long memory) {
        this.problems = problems;
        Set<Target> sets = new HashSet<>();
        List<ForeignKey> foreignKeys = new ArrayList<>();
        for (Table table : group.tables()) {
            sets.add(new Target(table.url(), table.primaryKey()));
            foreignKeys.addAll(table.foreignKeys());
        }
        foreignKeys.forEach(key -> sets.add(target(key)));
        // What grows is copied, so that a set takes up to three times its bytes for a moment.
        this.mostBytes = Math.min(KeyTable.MOST_BYTES, memory / (sets.size() + 2));
        this.mostReferences = PendingReferences.MOST / Math.max(1, foreignKeys.size());
        foreignKeys.forEach(key -> targets.computeIfAbsent(target(key), wanted -> new KeyTable(mostBytes)));
    }

    private static Target target(ForeignKey key) {
        return new Target(key.table(), key.referencedColumns());
    }

    /// The checks of one table.
    TableKeys of(String label, TablePlan plan) {
        return new TableKeys(this, problems, label, plan);
    }

    /// The keys of some columns that others refer to, or null where nobody does.
    @Nullable KeyTable referred(String table, List<String> columns) {
        return targets.get(new Target(table, columns));
    }

    /// The sets of columns of a table that others refer to.
    List<List<String>> referredColumns(String table) {
        return targets.keySet().stream()
                .filter(target -> target.table.equals(table))
                .map(Target::columns)
                .toList();
    }

    /// Room for the keys of a table to which nobody refers.
    KeyTable table() {
        return new KeyTable(mostBytes);
    }

    /// Room for references, kept until all tables are read.
    PendingReferences pending(ForeignKey foreignKey, String label, String column) {
        PendingReferences references = new PendingReferences(mostReferences);
        pending.add(new Pending(foreignKey, label, column, references));
        return references;
    }

    /// The keys that a foreign key leads to, once they are all known and in memory, else null.
    @Nullable KeyIndex known(ForeignKey foreignKey) {
        KeyTable table = targets.get(target(foreignKey));
        return table == null || !labels.containsKey(foreignKey.table()) ? null : table.index();
    }

    /// Says that a table has been read to its end.
    void complete(String table, String label) {
        labels.put(table, label);
    }

    /// Follows all references that wait, once every table has been read.
    void finish() throws IOException {
        for (Pending waiting : pending) {
            KeyTable table = targets.get(target(waiting.foreignKey));
            if (table != null && labels.containsKey(waiting.foreignKey.table())) {
                waiting.references.lookUp(
                        table,
                        (key, line, character, row, entry) -> judge(
                                waiting.foreignKey,
                                key,
                                new Position(waiting.label, line, character, row, waiting.column),
                                entry));
            }
        }
    }

    /// Reports a reference that leads to no row, or to several.
    void judge(ForeignKey foreignKey, String key, Position at, KeyIndex.@Nullable Entry entry) {
        String label = labels.getOrDefault(foreignKey.table(), foreignKey.table());
        String shown = KeyText.shown(key);
        if (entry == null) {
            problems.add(
                    ConvertCode.MISSING_KEY,
                    at,
                    shown,
                    "no " + RowNoun.of(label) + " has the key \"" + shown + '"',
                    suggestion(foreignKey, key, label));
        } else if (entry.again()) {
            problems.add(
                    ConvertCode.AMBIGUOUS_KEY,
                    at,
                    shown,
                    "more than one " + RowNoun.of(label) + " has the key \"" + shown + '"',
                    "the first stands at " + label + ":" + entry.line());
        }
    }

    private String suggestion(ForeignKey foreignKey, String key, String label) {
        KeyIndex index = known(foreignKey);
        if (index != null && suggestions++ < MOST_SUGGESTIONS) {
            String near = Nearest.to(key, index.keys()).orElse(null);
            KeyIndex.Entry entry = near == null ? null : index.find(near);
            if (near != null && entry != null) {
                return "did you mean \"" + KeyText.shown(near) + "\" (" + label + ":" + entry.line() + ")?";
            }
        }
        return "add it to " + label + ", or correct it here";
    }

    @Override
    public void close() throws IOException {
        for (KeyTable table : targets.values()) {
            table.close();
        }
        for (Pending waiting : pending) {
            waiting.references.close();
        }
    }
}
