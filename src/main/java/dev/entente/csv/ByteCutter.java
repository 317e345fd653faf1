package dev.entente.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Bytes with a window over one row of them, and the places of its cells.
final class ByteCutter implements Closeable {
    // What comes of cutting a row.
    static final int ROW = 0;
    static final int MORE = 1; // its end has not been read yet
    static final int TROUBLE = 2; // it is not well-formed

    // What a byte is; a cell that holds only ORDINARY ones is plain.
    static final byte ODD = 1; // a control character, a backslash, a double quote
    private static final byte ORDINARY = 0;
    private static final byte HIGH = 2; // part of a character beyond ASCII
    private static final byte MARK = 4; // delimiter, quote, end of line, U+0000

    private static final int FIRST_BUFFER = 1 << 18;
    private static final int MOST_CELLS = 16_384;

    private final InputStream in;
    private final byte delimiter;
    private final byte quote;
    private final int comment; // -1 where no row is one
    private final byte[] classes = new byte[256];
    private long left; // bytes not read yet
    private long base; // offset of the buffer's first byte among all bytes
    private byte cellFlags; // of the cell cut last
    byte[] buffer;
    int limit; // behind the last byte read; the byte there is a line feed
    boolean exhausted;
    int rowStart;
    int nextRow;
    Rows.Kind kind = Rows.Kind.CELLS;
    int size;
    int[] from = new int[32];
    int[] to = new int[32];
    byte[] flags = new byte[32]; // ODD and HIGH, as far as the cell holds such bytes
    boolean[] quoted = new boolean[32];
    boolean doubled; // whether the row holds a doubled quote
    int stray; // the first cell with a quote that quotes nothing, or -1
    int lines; // that end in the row

    /// @param in at the first byte, closed with this
    /// @param length how many bytes belong to the rows
    ByteCutter(InputStream in, Dialect dialect, long length) {
        this(in, dialect, length, new byte[FIRST_BUFFER]);
    }

    /// @param bytes of the rows, and at least one more
    /// @param size how many belong to the rows
    ByteCutter(byte[] bytes, int size, Dialect dialect) {
        this(InputStream.nullInputStream(), dialect, 0, bytes);
        limit = size;
        buffer[limit] = '\n';
        exhausted = true;
    }

    private ByteCutter(InputStream in, Dialect dialect, long length, byte[] buffer) {
        this.in = in;
        this.left = length;
        this.buffer = buffer;
        this.delimiter = (byte) dialect.delimiter().charAt(0);
        this.quote = (byte) dialect.quote().charAt(0);
        this.comment =
                dialect.commentPrefix().isEmpty() ? -1 : dialect.commentPrefix().charAt(0);
        for (int i = 0; i < classes.length; i++) {
            classes[i] = i < 0x80 ? ascii(i) : HIGH;
        }
        for (int mark : new int[] {delimiter, quote, '\n', '\r', 0}) {
            classes[mark] = MARK;
        }
    }

    private static byte ascii(int b) {
        return b < ' ' || b == '\\' || b == '"' || b == 0x7F ? ODD : ORDINARY;
    }

    /// Leaves out what does not belong to the text.
    ///
    /// @throws CsvException where the first bytes show that it is none
    void begin(String label) throws CsvException {
        nextRow = FirstBytes.toSkip(ByteBuffer.wrap(buffer, 0, limit), StandardCharsets.UTF_8, label);
    }

    /// How many bytes stand in front of the current row.
    long offset() {
        return base + rowStart;
    }

    /// Makes room behind the current row and reads on.
    void fill() throws IOException {
        if (exhausted) {
            return;
        }
        System.arraycopy(buffer, rowStart, buffer, 0, limit - rowStart);
        limit -= rowStart;
        base += rowStart;
        nextRow -= rowStart;
        rowStart = 0;
        if (limit > buffer.length / 2) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        int room = (int) Math.min(left, buffer.length - 1 - limit);
        int count = room == 0 ? 0 : in.readNBytes(buffer, limit, room);
        exhausted = count < room || left == count;
        left -= count;
        limit += count;
        buffer[limit] = '\n';
    }

    /// Cuts the row that begins at [#rowStart], from its first byte.
    ///
    /// @return MORE where its end has not been read yet
    int cut() {
        size = 0;
        stray = -1;
        doubled = false;
        lines = 0;
        kind = Rows.Kind.CELLS;
        int at = rowStart;
        if (buffer[at] == comment && at < limit) {
            return cutComment();
        }
        byte seen = 0;
        while (true) {
            if (size == from.length) {
                if (size == MOST_CELLS) {
                    return TROUBLE;
                }
                grow();
            }
            boolean opened = buffer[at] == quote && at < limit;
            int end = opened ? quotedEnd(at + 1) : plainEnd(at);
            if (end < 0) {
                return -end;
            }
            quoted[size] = opened;
            from[size] = opened ? at + 1 : at;
            to[size] = opened ? end - 1 : end;
            flags[size] = cellFlags;
            seen |= cellFlags;
            size++;
            at = end + 1;
            byte mark = buffer[end];
            if (mark == delimiter && end < limit) {
                continue;
            }
            int rest = endOfRow(end);
            if (rest != ROW) {
                return rest;
            }
            break;
        }
        if (size == 1 && !quoted[0] && from[0] == to[0]) {
            kind = Rows.Kind.BLANK;
        }
        return (seen & HIGH) != 0 && !Utf8.isText(buffer, rowStart, nextRow) ? TROUBLE : ROW;
    }

    /// Where an unquoted cell ends, or a result below 0: minus MORE, minus TROUBLE.
    private int plainEnd(int start) {
        byte[] bytes = buffer;
        byte seen = 0;
        int at = start;
        while (true) {
            byte here = classes[bytes[at] & 0xFF];
            if (here < MARK) {
                seen |= here;
                at++;
            } else if (bytes[at] == quote && quote != delimiter) {
                stray = stray < 0 ? size : stray;
                seen |= ODD;
                at++;
            } else if (bytes[at] == 0) {
                return -TROUBLE;
            } else {
                cellFlags = seen;
                return at;
            }
        }
    }

    /// Where a quoted cell ends, behind its closing quote; or a result below 0.
    private int quotedEnd(int start) {
        byte[] bytes = buffer;
        byte seen = 0;
        int at = start;
        while (true) {
            byte here = classes[bytes[at] & 0xFF];
            if (here < MARK) {
                seen |= here;
                at++;
                continue;
            }
            byte b = bytes[at];
            if (b == quote) {
                if (bytes[at + 1] == quote && at + 1 < limit) {
                    seen |= ODD;
                    doubled = true;
                    at += 2;
                    continue;
                }
                if (at + 1 == limit && !exhausted) {
                    return -MORE;
                }
                byte next = bytes[at + 1];
                cellFlags = seen;
                return next == delimiter || next == '\n' || next == '\r' ? at + 1 : -TROUBLE;
            }
            if (b == '\n' && at == limit) {
                return exhausted ? -TROUBLE : -MORE;
            }
            if (b == 0) {
                return -TROUBLE;
            }
            if (b == '\r' && bytes[at + 1] != '\n') {
                return -TROUBLE;
            }
            if (b == '\r' && at + 1 == limit) {
                return exhausted ? -TROUBLE : -MORE;
            }
            lines += b == '\n' ? 1 : 0;
            seen |= b == delimiter ? ascii(delimiter) : ODD;
            at++;
        }
    }

    /// Goes behind the end of a row.
    private int endOfRow(int at) {
        if (at == limit) {
            nextRow = limit;
            return exhausted ? ROW : MORE;
        }
        lines++;
        if (buffer[at] == '\n') {
            nextRow = at + 1;
            return ROW;
        }
        if (at + 1 == limit) {
            return exhausted ? TROUBLE : MORE;
        }
        nextRow = at + 2;
        return buffer[at + 1] == '\n' ? ROW : TROUBLE;
    }

    private int cutComment() {
        int at = rowStart + 1;
        while (buffer[at] != '\n' && buffer[at] != '\r' && buffer[at] != 0) {
            at++;
        }
        kind = Rows.Kind.COMMENT;
        from[0] = rowStart + 1;
        to[0] = at;
        quoted[0] = false;
        size = 1;
        int rest = buffer[at] == 0 ? TROUBLE : endOfRow(at);
        return rest == ROW && !Utf8.isText(buffer, rowStart, at) ? TROUBLE : rest;
    }

    private void grow() {
        from = Arrays.copyOf(from, 2 * size);
        to = Arrays.copyOf(to, 2 * size);
        flags = Arrays.copyOf(flags, 2 * size);
        quoted = Arrays.copyOf(quoted, 2 * size);
    }

    /// Takes one of each two quotes away, in place.
    void undouble() {
        for (int i = 0; i < size; i++) {
            if (quoted[i] && (flags[i] & ODD) != 0) {
                int put = from[i];
                for (int at = from[i]; at < to[i]; at++) {
                    buffer[put++] = buffer[at];
                    at += buffer[at] == quote ? 1 : 0;
                }
                to[i] = put;
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
