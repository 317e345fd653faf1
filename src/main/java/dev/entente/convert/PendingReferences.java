package dev.entente.convert;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keys that must be found in a table that is not read yet: a list up to a bound, beyond it files.
final class PendingReferences implements Closeable {
    /// How many are kept in memory, of all foreign keys together.
    static final int MOST = 100_000;

    private record Reference(String key, long line, long character, long row) {}

    private final int most;
    private final List<Reference> references = new ArrayList<>();
    private @Nullable KeyFiles files;

    PendingReferences(int most) {
        this.most = most;
    }

    void add(String key, long line, long character, long row) throws IOException {
        if (files == null && references.size() < most) {
            references.add(new Reference(key, line, character, row));
        } else {
            files().add(key, line, character, row);
        }
    }

    private KeyFiles files() throws IOException {
        KeyFiles found = files;
        if (found == null) {
            found = new KeyFiles(0);
            files = found;
        }
        return found;
    }

    /// Looks all of them up.
    void lookUp(KeyTable table, KeyTable.Answers answers) throws IOException {
        KeyIndex index = table.index();
        if (index == null) {
            for (Reference reference : references) {
                files().add(reference.key, reference.line, reference.character, reference.row);
            }
        } else {
            for (Reference reference : references) {
                answers.found(
                        reference.key, reference.line, reference.character, reference.row, index.find(reference.key));
            }
        }
        if (files != null) {
            table.lookUp(files, answers);
        }
    }

    @Override
    public void close() throws IOException {
        if (files != null) {
            files.close();
        }
    }
}
