package dev.entente.convert;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The keys of one table: in memory up to a bound, beyond it in files. What is said of them is exact in both.
final class KeyTable implements Closeable {
    /// About two million short keys; [Keys] gives less where the heap is small or the tables are many.
    static final long MOST_BYTES = 96L << 20;

    private static final int MOST_LEVELS = 8;

    /// Stands in the files where a key is known to stand in two rows.
    private static final int AGAIN = 1;

    private final long mostBytes;
    private final int level;
    private KeyIndex index = new KeyIndex();
    private @Nullable KeyFiles files;

    /// Told of a key that stands in a second row.
    @FunctionalInterface
    interface Duplicates {
        void found(String key, KeyIndex.Entry first, long line, long row);
    }

    KeyTable(long mostBytes) {
        this(mostBytes, 0);
    }

    private KeyTable(long mostBytes, int level) {
        this.mostBytes = mostBytes;
        this.level = level;
    }

    /// Adds a key.
    ///
    /// @return where it stands already; null where it is new, or where [#finish] will say so
    KeyIndex.@Nullable Entry add(String key, long line, long row) throws IOException {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        return add(text, 0, text.length, line, row);
    }

    /// Adds a key that is UTF-8.
    KeyIndex.@Nullable Entry add(byte[] key, int from, int to, long line, long row) throws IOException {
        if (files != null) {
            files.add(new String(key, from, to - from, StandardCharsets.UTF_8), line, 0, row);
            return null;
        }
        KeyIndex.Entry before = index.add(key, from, to, line, row);
        if (index.bytes() > mostBytes && level < MOST_LEVELS) {
            spill();
        }
        return before;
    }

    private void spill() throws IOException {
        KeyFiles out = new KeyFiles(level);
        files = out;
        for (String key : index.keys()) {
            KeyIndex.Entry entry = index.find(key);
            if (entry != null) {
                out.add(key, entry.line(), entry.again() ? AGAIN : 0, entry.row());
            }
        }
        index = new KeyIndex();
    }

    /// The keys as long as they fit into memory.
    ///
    /// @return null where they do not
    @Nullable KeyIndex index() {
        return files == null ? index : null;
    }

    /// Names the keys that stand twice and were not named by [#add].
    void finish(Duplicates duplicates) throws IOException {
        if (files == null) {
            return;
        }
        for (int part = 0; part < KeyFiles.PARTS; part++) {
            try (KeyTable table = part(files, part, duplicates)) {
                table.finish(duplicates);
            }
        }
    }

    private KeyTable part(KeyFiles from, int part, Duplicates duplicates) throws IOException {
        KeyTable table = new KeyTable(mostBytes, level + 1);
        from.read(part, (key, line, mark, row) -> {
            KeyIndex.Entry before = row == 0 ? null : table.add(key, line, row);
            if (before != null) {
                duplicates.found(key, before, line, row);
            } else if (mark == AGAIN) {
                table.repeat(key);
            }
        });
        return table;
    }

    private void repeat(String key) throws IOException {
        if (files == null) {
            index.repeat(key);
        } else {
            files.add(key, 0, AGAIN, 0);
        }
    }

    /// Takes the place of a key that was asked for, or null where it is not there.
    @FunctionalInterface
    interface Answers {
        void found(String key, long line, long character, long row, KeyIndex.@Nullable Entry entry);
    }

    /// Looks up the keys of files that are divided as this table's would be.
    void lookUp(KeyFiles wanted, Answers answers) throws IOException {
        for (int part = 0; part < KeyFiles.PARTS; part++) {
            if (files == null) {
                wanted.read(
                        part, (key, line, character, row) -> answers.found(key, line, character, row, index.find(key)));
            } else {
                lookUp(files, wanted, part, answers);
            }
        }
    }

    private void lookUp(KeyFiles own, KeyFiles wanted, int part, Answers answers) throws IOException {
        try (KeyTable table = part(own, part, (key, first, line, row) -> {});
                KeyFiles divided = new KeyFiles(level + 1)) {
            if (table.files == null) {
                KeyIndex keys = table.index;
                wanted.read(
                        part, (key, line, character, row) -> answers.found(key, line, character, row, keys.find(key)));
            } else {
                wanted.read(part, divided::add);
                table.lookUp(divided, answers);
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (files != null) {
            files.close();
        }
    }
}
