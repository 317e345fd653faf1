package dev.entente.convert;

import dev.entente.csvw.BoundTemplate;
import dev.entente.csvw.datatype.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The values of one row, filled anew for every row.
final class RowValues implements BoundTemplate.Values {
    private final TablePlan plan;
    private final @Nullable String[] lexical; // as RDF writes it; null where there is no single value
    private final boolean[] broken; // true where the text is no value of the datatype
    private final List<List<Item>> lists; // by column; empty where there is none
    private final boolean[] isList;
    private long row;
    private long sourceRow;

    /// One value of a list.
    record Item(String lexical, boolean broken) {}

    RowValues(TablePlan plan) {
        int size = plan.columns.size();
        this.plan = plan;
        this.lexical = new @Nullable String[size];
        this.broken = new boolean[size];
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
        lexical[column] = null;
        isList[column] = false;
    }

    void set(int column, String value, boolean isBroken) {
        lexical[column] = value;
        broken[column] = isBroken;
        isList[column] = false;
    }

    /// Begins a list, which is empty at first.
    List<Item> setList(int column) {
        lexical[column] = null;
        isList[column] = true;
        List<Item> items = lists.get(column);
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
        return lexical[column] == null && !isList[column];
    }

    boolean isList(int column) {
        return isList[column];
    }

    List<Item> items(int column) {
        return lists.get(column);
    }

    @Nullable String lexical(int column) {
        return lexical[column];
    }

    boolean broken(int column) {
        return broken[column];
    }

    @Override
    public @Nullable String text(int slot) {
        if (slot < lexical.length) {
            String value = lexical[slot];
            return value == null || broken[slot] ? value : canonical(slot, value);
        }
        return Long.toString(slot == lexical.length ? row : sourceRow);
    }

    @Override
    public @Nullable List<String> list(int slot) {
        if (slot >= isList.length || !isList[slot]) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        for (Item item : lists.get(slot)) {
            texts.add(item.broken ? item.lexical : canonical(slot, item.lexical));
        }
        return texts;
    }

    private String canonical(int column, String value) {
        ValueType type = plan.columns.get(column).type;
        return type == ValueType.STRING ? value : type.canonical(value);
    }
}
