package dev.entente.convert;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The values of several columns as one text.
final class KeyText {
    /// Between the values of a key; no text holds it.
    private static final char JOINT = '\0';

    /// The same as bytes.
    static final byte[] BEFORE = {JOINT};

    private KeyText() {}

    /// The key in some columns of a row, or null where one of them has no value.
    static @Nullable String of(RowValues values, int[] columns) {
        if (columns.length == 1) {
            return part(values, columns[0]);
        }
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < columns.length; i++) {
            String part = part(values, columns[i]);
            if (part == null) {
                return null;
            }
            key.append(i == 0 ? "" : JOINT).append(part);
        }
        return key.toString();
    }

    /// The same, with an empty text for no value.
    static String primary(RowValues values, int[] columns) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < columns.length; i++) {
            String part = part(values, columns[i]);
            if (columns.length == 1) {
                return part == null ? "" : part;
            }
            key.append(i == 0 ? "" : JOINT).append(part == null ? "" : part);
        }
        return key.toString();
    }

    private static @Nullable String part(RowValues values, int column) {
        List<String> list = values.list(column);
        return list == null ? values.text(column) : String.join(";", list);
    }

    /// A key for people.
    static String shown(String key) {
        return key.replace(String.valueOf(JOINT), ", ");
    }
}
