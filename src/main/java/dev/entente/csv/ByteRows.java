package dev.entente.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Rows cut from bytes, without making text of them: for UTF-8 whose delimiter and quote are ASCII characters.
///
/// It cuts what is well-formed. Where a row is not (bytes that are no text, U+0000, a quote never closed or followed
/// by text, a carriage return alone, too much of anything), the file is opened once more and cut by [GuardedRows] from
/// that row on, which also says what is wrong. A range of a file ends there instead: [#stopped].
public final class ByteRows implements Rows {
    private static final int LONGEST_ROW = 8 << 20; // below what the other tokenizers allow a cell

    private final CsvSource source;
    private final Dialect dialect;
    private final boolean toEnd; // of the file
    private final long start;
    private final ByteCutter cutter;
    private long number;
    private long line;
    private boolean stopped;
    private @Nullable Rows other; // once the rows are cut otherwise

    private ByteRows(CsvSource source, Dialect dialect, ByteRange range, ByteCutter cutter) throws IOException {
        this.source = source;
        this.dialect = dialect;
        this.toEnd = range.end() == Long.MAX_VALUE;
        this.start = range.start();
        this.cutter = cutter;
        this.number = range.rows();
        this.line = 1 + range.lines();
        cutter.fill();
        if (range.start() == 0) {
            begin();
        }
    }

    private void begin() throws IOException {
        try {
            cutter.begin(source.label());
        } catch (CsvException e) {
            other = text();
        }
    }

    /// The same rows, cut from text; what is wrong with them is said when they are read.
    private Rows text() throws IOException {
        return new GuardedRows(source, new StrictReader(source, dialect.encoding(), true), dialect);
    }

    /// Whether files in this dialect can be cut as bytes.
    static boolean canRead(Dialect dialect) {
        return FastRows.canRead(dialect)
                && dialect.encoding().equals(StandardCharsets.UTF_8)
                && dialect.delimiter().length() == 1
                && isAscii(dialect.delimiter())
                && isAscii(dialect.quote())
                && isAscii(dialect.commentPrefix());
    }

    private static boolean isAscii(String text) {
        return text.isEmpty() || (text.charAt(0) > 0 && text.charAt(0) < 0x80);
    }

    /// Opens part of a file, which the caller closes; the dialect must be one that [#canRead].
    public static ByteRows open(CsvSource source, Dialect dialect, ByteRange range) throws IOException {
        InputStream in = source.opener().open();
        try {
            in.skipNBytes(range.start());
            return new ByteRows(source, dialect, range, new ByteCutter(in, dialect, range.end() - range.start()));
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    /// Opens a range whose bytes are there already, and are written over where a doubled quote stands for one.
    public static ByteRows open(CsvSource source, Dialect dialect, RangeReader.Block block) throws IOException {
        return new ByteRows(source, dialect, block.range(), new ByteCutter(block.bytes(), block.size(), dialect));
    }

    @Override
    public boolean next() throws IOException {
        if (other != null) {
            return other.next();
        }
        line += cutter.lines;
        cutter.lines = 0;
        cutter.rowStart = cutter.nextRow;
        int found = ByteCutter.MORE;
        while (found == ByteCutter.MORE) {
            if (cutter.rowStart == cutter.limit && cutter.exhausted) {
                cutter.size = 0;
                return false;
            }
            found = cutter.cut();
            if (found == ByteCutter.MORE) {
                if (cutter.limit - cutter.rowStart > LONGEST_ROW) {
                    found = ByteCutter.TROUBLE;
                } else {
                    cutter.fill();
                }
            }
        }
        if (found == ByteCutter.TROUBLE || (cutter.stray >= 0 && !toEnd)) {
            return cutOtherwise();
        }
        number++;
        if (cutter.doubled) {
            cutter.undouble();
        }
        return true;
    }

    private boolean cutOtherwise() throws IOException {
        if (!toEnd) {
            stopped = true;
            return false;
        }
        cutter.close();
        Rows rows = text();
        other = rows;
        boolean more = rows.next();
        while (more && rows.number() <= number) {
            more = rows.next();
        }
        return more;
    }

    /// From the current row to the end of the file; blank rows are counted from here.
    public ByteRange position() {
        return new ByteRange(start + cutter.offset(), Long.MAX_VALUE, number - 1, 0, line - 1);
    }

    /// Whether a range was left before its end, because the rest cannot be cut apart from what follows.
    public boolean stopped() {
        return stopped;
    }

    /// Whether the cells of the current row can be had as bytes.
    public boolean hasBytes() {
        return other == null;
    }

    /// The bytes in which the cells of the current row lie.
    public byte[] bytes() {
        return cutter.buffer;
    }

    /// Where the text of a cell begins among [#bytes].
    public int from(int index) {
        return cutter.from[index];
    }

    /// Where it ends.
    public int to(int index) {
        return cutter.to[index];
    }

    /// Whether a cell consists of printable ASCII characters and spaces, without a backslash or a double quote.
    public boolean isPlain(int index) {
        return cutter.flags[index] == 0;
    }

    @Override
    public Kind kind() {
        return other == null ? cutter.kind : other.kind();
    }

    @Override
    public long number() {
        return other == null ? number : other.number();
    }

    @Override
    public long line() {
        return other == null ? line : other.line();
    }

    @Override
    public int size() {
        return other == null ? cutter.size : other.size();
    }

    @Override
    public String cell(int index) {
        if (other != null) {
            return other.cell(index);
        }
        int from = cutter.from[index];
        return new String(cutter.buffer, from, cutter.to[index] - from, StandardCharsets.UTF_8);
    }

    @Override
    public Place place(int index) {
        return other == null ? FastRows.place(this, index, i -> cutter.quoted[i], dialect) : other.place(index);
    }

    @Override
    public int strayQuote() {
        return other == null ? cutter.stray : other.strayQuote();
    }

    @Override
    public boolean isBlank() {
        if (other != null) {
            return other.isBlank();
        }
        for (int i = 0; i < cutter.size; i++) {
            byte first = cutter.buffer[cutter.from[i]];
            boolean visible = first > ' ' && first < 0x7F && cutter.from[i] < cutter.to[i];
            if (visible || !cell(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String comment() {
        return other == null ? cell(0) : other.comment();
    }

    @Override
    public void close() throws IOException {
        cutter.close();
        if (other != null) {
            other.close();
        }
    }
}
