package dev.entente.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Cuts a file into ranges at true ends of rows, in one pass from front to back.
///
/// A line feed ends a row where an even number of quotes stands before it. That holds as long as quotes only stand
/// around cells and doubled inside: whoever cuts the cells of a range must see to it, as [ByteRows#stopped] does, and
/// otherwise read on from the beginning of that range as one.
public final class RangeReader implements Closeable {
    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;
    private static final long FEEDS = '\n' * ONES;
    private static final int MOST_BYTES = 16 << 20;

    private final InputStream in;
    private final byte quote;
    private final long quotes; // eight of them
    private final int size; // of a range
    private byte[] bytes = {}; // of the current block
    private int held; // of these bytes
    private byte[] rest = {}; // of what was read, behind the last range
    private ByteRange next;
    private boolean exhausted;

    // The scan of the current block.
    private boolean inQuotes;
    private int rowStart;
    private int lastEnd; // behind the last row that ended
    private long rows;
    private long blankRows;
    private long lines;
    private long rowLines; // up to the last end of a row

    /// Room for a range and its bytes, which serves for one range after the other. Not for use by several threads.
    public static final class Block {
        private ByteRange range = ByteRange.WHOLE;
        private byte[] bytes = {}; // and at least one more
        private int size;

        /// Which range it holds.
        public ByteRange range() {
            return range;
        }

        byte[] bytes() {
            return bytes;
        }

        int size() {
            return size;
        }

        private void set(ByteRange newRange, byte[] newBytes, int newSize) {
            range = newRange;
            bytes = newBytes;
            size = newSize;
        }
    }

    /// @param from where to begin, to the end of the file
    /// @param size how many bytes a range has at most, but for a single row that is longer
    public RangeReader(CsvSource source, Dialect dialect, ByteRange from, int size) throws IOException {
        if (!canDivide(dialect)) {
            throw new IllegalArgumentException("rows of this dialect are not found by counting quotes");
        }
        this.in = source.opener().open();
        in.skipNBytes(from.start());
        this.quote = (byte) dialect.quote().charAt(0);
        this.quotes = quote * ONES;
        this.size = size;
        this.next = from;
    }

    /// Whether the ranges of a file in this dialect are found by counting quotes: comments may hold single ones, and
    /// which rows are blank is not told by line feeds alone.
    public static boolean canDivide(Dialect dialect) {
        return ByteRows.canRead(dialect) && dialect.commentPrefix().isEmpty() && !dialect.skipBlankRows();
    }

    /// Reads the next range; false behind the last. One that is open at its end is the last, and has no bytes: no row
    /// was seen to end in it.
    public boolean next(Block block) throws IOException {
        if (atEnd()) {
            return false;
        }
        begin(block);
        int scanned = 0;
        while (true) {
            scan(scanned, held);
            scanned = held;
            if (exhausted) {
                end(block, held);
                return held > 0;
            }
            if (lastEnd > 0 && held >= size) {
                end(block, lastEnd);
                return true;
            }
            if (held >= MOST_BYTES) {
                exhausted = true;
                block.set(next.toEnd(), bytes, 0);
                return true;
            }
            fill();
        }
    }

    private void begin(Block block) {
        held = rest.length;
        int room = Math.max(size, held) + 1;
        bytes = block.bytes.length == room ? block.bytes : new byte[room];
        System.arraycopy(rest, 0, bytes, 0, held);
        rest = new byte[0];
        inQuotes = false;
        rowStart = 0;
        lastEnd = 0;
        rows = 0;
        blankRows = 0;
        lines = 0;
        rowLines = 0;
    }

    private void fill() throws IOException {
        if (held + 1 == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        int wanted = bytes.length - 1 - held;
        int count = in.readNBytes(bytes, held, wanted);
        exhausted = count < wanted;
        held += count;
    }

    private void end(Block block, int end) {
        long start = next.start();
        block.set(new ByteRange(start, start + end, next.rows(), next.blankRows(), next.lines()), bytes, end);
        rest = Arrays.copyOfRange(bytes, end, held);
        next = new ByteRange(
                start + end, Long.MAX_VALUE, next.rows() + rows, next.blankRows() + blankRows, next.lines() + rowLines);
    }

    /// Counts rows and lines, eight bytes at a time.
    private void scan(int from, int to) {
        byte[] text = bytes;
        long four = quotes;
        int at = from;
        for (; at <= to - 2 * Long.BYTES; at += 2 * Long.BYTES) {
            long first = marks((long) EIGHT_BYTES.get(text, at), four);
            long second = marks((long) EIGHT_BYTES.get(text, at + Long.BYTES), four);
            if ((first | second) != 0) {
                look(at, first);
                look(at + Long.BYTES, second);
            }
        }
        for (; at < to; at++) {
            look(at);
        }
    }

    /// The top bit of every byte that is a quote or a line feed, and of some behind one.
    private static long marks(long eight, long quotes) {
        long feed = eight ^ FEEDS;
        long mark = eight ^ quotes;
        return (((feed - ONES) & ~feed) | ((mark - ONES) & ~mark)) & TOPS;
    }

    private void look(int at, long marks) {
        for (long rest = marks; rest != 0; rest &= rest - 1) {
            look(at + (Long.numberOfTrailingZeros(rest) >>> 3));
        }
    }

    private void look(int at) {
        if (bytes[at] == quote) {
            inQuotes = !inQuotes;
        } else if (bytes[at] == '\n') {
            lines++;
            if (!inQuotes) {
                endRow(at);
            }
        }
    }

    private void endRow(int feed) {
        boolean blank = feed == rowStart || (feed == rowStart + 1 && bytes[rowStart] == '\r');
        rows++;
        blankRows += blank ? 1 : 0;
        rowStart = feed + 1;
        lastEnd = feed + 1;
        rowLines = lines;
    }

    /// Whether the last range has been given.
    public boolean atEnd() {
        return exhausted && rest.length == 0;
    }

    /// Where the range behind the last one given begins.
    public ByteRange position() {
        return next;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
