package dev.entente.convert;

import dev.entente.csv.Place;
import dev.entente.csv.Rows;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The primary keys of a range of rows, packed, until their turn comes to be checked.
final class KeyBatch implements RowKeys {
    private static final int NUMBERS = 4; // line, row, line of the key's cell, its character

    private final TablePlan plan;
    private final ByteText text = new ByteText(1 << 12);
    private int[] ends = new int[256];
    private boolean[] kept = new boolean[256];
    private long[] numbers = new long[256 * NUMBERS];
    private int count;

    KeyBatch(TablePlan plan) {
        this.plan = plan;
    }

    /// Forgets all of them.
    void clear() {
        text.cut(0);
        count = 0;
    }

    /// Takes the keys again, in the order of their rows.
    @FunctionalInterface
    interface Taker {
        /// Takes one.
        ///
        /// @param kept whether the key is only kept for those who refer to it
        void take(byte[] bytes, int from, int to, long line, long row, Place place, boolean kept) throws IOException;
    }

    void giveTo(Taker taker) throws IOException {
        for (int i = 0; i < count; i++) {
            int at = i * NUMBERS;
            taker.take(
                    text.bytes(),
                    i == 0 ? 0 : ends[i - 1],
                    ends[i],
                    numbers[at],
                    numbers[at + 1],
                    new Place(numbers[at + 2], numbers[at + 3]),
                    kept[i]);
        }
    }

    @Override
    public boolean hasPrimaryAtMost() {
        return true;
    }

    @Override
    public void check(Rows rows, RowValues values) {
        add(rows, values, false);
    }

    @Override
    public void keep(Rows rows, RowValues values) {
        add(rows, values, true);
    }

    private void add(Rows rows, RowValues values, boolean keptOnly) {
        byte[] key = KeyText.primary(values, plan.primaryKey).getBytes(StandardCharsets.UTF_8);
        text.put(key);
        end(rows, values.row(), keptOnly);
    }

    @Override
    public void checkPrimary(Rows rows, ByteValues values) {
        values.putKey(plan.primaryKey, text);
        end(rows, values.row(), false);
    }

    private void end(Rows rows, long row, boolean keptOnly) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
            kept = Arrays.copyOf(kept, 2 * count);
            numbers = Arrays.copyOf(numbers, 2 * count * NUMBERS);
        }
        int column = plan.primaryKey[0];
        int cell = column + plan.table.dialect().skipColumns();
        boolean first = cell == 0 || column >= plan.fileColumns;
        Place place = first ? null : rows.place(cell);
        int at = count * NUMBERS;
        numbers[at] = rows.line();
        numbers[at + 1] = row;
        numbers[at + 2] = place == null ? rows.line() : place.line();
        numbers[at + 3] = place != null ? place.character() : column >= plan.fileColumns ? 0 : 1;
        ends[count] = text.size();
        kept[count++] = keptOnly;
    }
}
