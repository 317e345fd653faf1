package dev.entente.csv;

import java.io.Closeable;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/// Characters with a look ahead, and the place of the next one.
final class TextWindow implements Closeable {
    private static final int CHUNK = 1 << 14;

    private final StrictReader in;
    private final List<String> endsOfRow; // longest first
    private final char[] buffer = new char[CHUNK];
    private int from;
    private int to;
    private long line = 1;
    private long character = 1;

    TextWindow(StrictReader in, List<String> endsOfRow) {
        this.in = in;
        this.endsOfRow = endsOfRow.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /// Where the next character stands.
    Place place() {
        return new Place(line, character);
    }

    boolean atEnd() throws IOException {
        return !has(1) || buffer[from] == StrictReader.END;
    }

    boolean startsWith(String text) throws IOException {
        if (!has(text.length())) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (buffer[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean accept(String text) throws IOException {
        if (!startsWith(text)) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            take();
        }
        return true;
    }

    boolean startsEndOfRow() throws IOException {
        for (String end : endsOfRow) {
            if (startsWith(end)) {
                return true;
            }
        }
        return false;
    }

    boolean acceptEndOfRow() throws IOException {
        for (String end : endsOfRow) {
            if (accept(end)) {
                return true;
            }
        }
        return false;
    }

    /// The next character, which must be there.
    char take() throws IOException {
        if (atEnd()) {
            throw new IllegalStateException("taken beyond the end");
        }
        char c = buffer[from];
        boolean followedByFeed = c == '\r' && has(2) && buffer[from + 1] == '\n';
        from++;
        if (c == '\n' || (c == '\r' && !followedByFeed)) {
            line++;
            character = 1;
        } else {
            character++;
        }
        return c;
    }

    private boolean has(int count) throws IOException {
        while (to - from < count) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
            int read = in.read(buffer, to, buffer.length - to);
            if (read < 0) {
                return false;
            }
            to += read;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
