package dev.entente.convert;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The keys of one table, and where each stands first.
final class KeyIndex {
    /// Where a key stands.
    ///
    /// @param again whether another row has it too
    record Entry(long line, long row, boolean again) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /// Adds a key.
    ///
    /// @return where it stands already, or null where it is new
    @Nullable Entry add(String key, long line, long row) {
        Entry before = entries.get(key);
        entries.put(key, before == null ? new Entry(line, row, false) : new Entry(before.line, before.row, true));
        return before;
    }

    @Nullable Entry find(String key) {
        return entries.get(key);
    }

    Iterable<String> keys() {
        return entries.keySet();
    }
}
