package dev.entente.convert;

import dev.entente.csvw.BoundTemplate;
import dev.entente.csvw.datatype.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The values of one row, filled anew for every row.
final class RowValues implements BoundTemplate.Values {
    private final TablePlan plan;
    private final @Nullable CellValue[] single; // null where there is no single value
    private final List<List<CellValue>> lists; // by column; empty where there is none
    private final boolean[] isList;
    private long row;
    private long sourceRow;

    RowValues(TablePlan plan) {
        int size = plan.columns.size();
        this.plan = plan;
        this.single = new @Nullable CellValue[size];
        this.isList = new boolean[size];
        this.lists = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            lists.add(new ArrayList<>());
        }
    }

    static int rowSlot(int columns) {
        return columns;
    }

    static int sourceRowSlot(int columns) {
        return columns + 1;
    }

    void begin(long newRow, long newSourceRow) {
        row = newRow;
        sourceRow = newSourceRow;
    }

    void setNull(int column) {
        single[column] = null;
        isList[column] = false;
    }

    void set(int column, CellValue value) {
        single[column] = value;
        isList[column] = false;
    }

    /// Begins a list, which is empty at first.
    List<CellValue> setList(int column) {
        single[column] = null;
        isList[column] = true;
        List<CellValue> items = lists.get(column);
        items.clear();
        return items;
    }

    long row() {
        return row;
    }

    long sourceRow() {
        return sourceRow;
    }

    boolean isNull(int column) {
        return single[column] == null && !isList[column];
    }

    boolean isList(int column) {
        return isList[column];
    }

    List<CellValue> items(int column) {
        return lists.get(column);
    }

    /// A value, or null where there is none or it is a list.
    @Nullable CellValue value(int column) {
        return single[column];
    }

    @Override
    public @Nullable String text(int slot) {
        if (slot < single.length) {
            CellValue value = single[slot];
            return value == null ? null : canonical(slot, value);
        }
        return Long.toString(slot == single.length ? row : sourceRow);
    }

    @Override
    public @Nullable List<String> list(int slot) {
        if (slot >= isList.length || !isList[slot]) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (CellValue item : lists.get(slot)) {
            texts.add(canonical(slot, item));
        }
        return texts;
    }

    private String canonical(int column, CellValue value) {
        ValueType type = plan.columns.get(column).type;
        return value.broken() || type == ValueType.STRING ? value.lexical() : type.canonical(value.lexical());
    }
}
