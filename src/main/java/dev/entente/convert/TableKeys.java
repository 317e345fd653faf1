package dev.entente.convert;

import dev.entente.csv.Place;
import dev.entente.csv.Rows;
import dev.entente.csvw.ForeignKey;
import dev.entente.diag.Position;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The keys of one table, row by row: its own, and those of other tables it refers to.
final class TableKeys implements RowKeys, Closeable {
    private final Keys keys;
    private final Problems problems;
    private final String label;
    private final TablePlan plan;
    private final @Nullable KeyTable primary; // null where the table has no primary key
    private final boolean primaryIsOwn; // where nobody refers to it
    private final ByteText keyText = new ByteText(64);
    private final List<KeyTable> referred = new ArrayList<>();
    private final List<int[]> referredColumns = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();

    /// A foreign key and where its references wait.
    private final class Reference {
        private final ForeignKey foreignKey;
        private final int[] columns;
        private final @Nullable KeyIndex known;
        private @Nullable PendingReferences waiting;

        Reference(ForeignKey foreignKey) {
            this.foreignKey = foreignKey;
            this.columns = TablePlan.indexes(foreignKey.columns(), plan.names());
            this.known = keys.known(foreignKey);
        }

        void follow(String key, Rows rows, RowValues values) throws IOException {
            if (known != null) {
                KeyIndex.Entry entry = known.find(key);
                if (entry == null || entry.again()) {
                    keys.judge(foreignKey, key, position(columns[0], rows, values), entry);
                }
                return;
            }
            PendingReferences room = waiting;
            if (room == null) {
                room = keys.pending(
                        foreignKey, label, plan.columns.get(columns[0]).plainName());
                waiting = room;
            }
            Position at = position(columns[0], rows, values);
            room.add(key, at.line(), at.character(), at.row());
        }
    }

    TableKeys(Keys keys, Problems problems, String label, TablePlan plan) {
        this.keys = keys;
        this.problems = problems;
        this.label = label;
        this.plan = plan;
        String url = plan.table.url();
        List<String> primaryColumns = plan.table.primaryKey();
        KeyTable shared = keys.referred(url, primaryColumns);
        this.primaryIsOwn = shared == null;
        this.primary = plan.primaryKey.length == 0 ? null : shared == null ? keys.table() : shared;
        for (List<String> columns : keys.referredColumns(url)) {
            KeyTable table = keys.referred(url, columns);
            if (table != null && table != primary) {
                referred.add(table);
                referredColumns.add(TablePlan.indexes(columns, plan.names()));
            }
        }
        plan.table.foreignKeys().forEach(key -> references.add(new Reference(key)));
    }

    @Override
    public void check(Rows rows, RowValues values) throws IOException {
        if (primary != null) {
            String key = KeyText.primary(values, plan.primaryKey);
            KeyIndex.Entry before = primary.add(key, rows.line(), values.row());
            if (before != null) {
                duplicate(key, before, position(plan.primaryKey[0], rows, values));
            }
        }
        keepReferred(rows, values);
        for (Reference reference : references) {
            follow(reference, rows, values);
        }
    }

    @Override
    public boolean hasPrimaryAtMost() {
        return referred.isEmpty() && references.isEmpty();
    }

    @Override
    public void checkPrimary(Rows rows, ByteValues values) throws IOException {
        KeyTable table = primary;
        if (table != null) {
            keyText.cut(0);
            values.putKey(plan.primaryKey, keyText);
            KeyIndex.Entry before = table.add(keyText.bytes(), 0, keyText.size(), rows.line(), values.row());
            if (before != null) {
                Position at = CellReader.position(label, plan, plan.primaryKey[0], rows, values.row());
                duplicate(keyText.toString(), before, at);
            }
        }
    }

    /// Takes the primary key of a row that was read elsewhere.
    ///
    /// @param kept whether it is only kept for those who refer to it
    /// @return where it stands already, if that is a fault
    KeyIndex.@Nullable Entry take(byte[] key, int from, int to, long line, long row, boolean kept) throws IOException {
        if (primary == null || (kept && primaryIsOwn)) {
            return null;
        }
        KeyIndex.Entry before = primary.add(key, from, to, line, row);
        return kept ? null : before;
    }

    /// Reports a key that stands in two rows.
    void duplicate(String key, KeyIndex.Entry before, Place place, long row) {
        String column = plan.columns.get(plan.primaryKey[0]).plainName();
        duplicate(key, before, new Position(label, place.line(), place.character(), row, column));
    }

    /// Whether there is a primary key.
    boolean hasPrimary() {
        return primary != null;
    }

    @Override
    public void keep(Rows rows, RowValues values) throws IOException {
        if (primary != null && !primaryIsOwn) {
            primary.add(KeyText.primary(values, plan.primaryKey), rows.line(), values.row());
        }
        keepReferred(rows, values);
    }

    private void keepReferred(Rows rows, RowValues values) throws IOException {
        for (int i = 0; i < referred.size(); i++) {
            String key = KeyText.of(values, referredColumns.get(i));
            if (key != null) {
                referred.get(i).add(key, rows.line(), values.row());
            }
        }
    }

    private void follow(Reference reference, Rows rows, RowValues values) throws IOException {
        int first = reference.columns[0];
        List<String> list = reference.columns.length == 1 ? values.list(first) : null;
        if (list != null) {
            for (String text : list) {
                reference.follow(text, rows, values);
            }
            return;
        }
        String key = KeyText.of(values, reference.columns);
        if (key == null) {
            checkNull(reference.columns, rows, values);
        } else {
            reference.follow(key, rows, values);
        }
    }

    /// An empty cell refers to nothing. Another text that stands for no value still asks for a row: the recommendation
    /// wants one for every key of every row.
    private void checkNull(int[] columns, Rows rows, RowValues values) {
        for (int column : columns) {
            int cell = column + plan.table.dialect().skipColumns();
            boolean inFile = column < plan.fileColumns && cell < rows.size();
            if (values.isNull(column) && inFile && !rows.cell(cell).isEmpty()) {
                problems.add(
                        ConvertCode.MISSING_KEY,
                        position(column, rows, values),
                        rows.cell(cell),
                        "\"" + rows.cell(cell) + "\" stands for no value, and refers to no row",
                        "leave the cell empty");
            }
        }
    }

    private Position position(int column, Rows rows, RowValues values) {
        return CellReader.position(label, plan, column, rows, values.row());
    }

    private void duplicate(String key, KeyIndex.Entry before, Position at) {
        String shown = KeyText.shown(key);
        problems.add(
                ConvertCode.DUPLICATE_KEY,
                at,
                shown,
                "the key \"" + shown + "\" stands in row " + before.row() + " already (" + label + ":" + before.line()
                        + ")",
                "give one of the two rows another key");
    }

    /// Ends the table.
    void finish() throws IOException {
        if (primary != null) {
            String column = plan.columns.get(plan.primaryKey[0]).plainName();
            primary.finish(
                    (key, before, line, row) -> duplicate(key, before, new Position(label, line, 0, row, column)));
        }
        keys.complete(plan.table.url(), label);
    }

    @Override
    public void close() throws IOException {
        if (primary != null && primaryIsOwn) {
            primary.close();
        }
    }
}
