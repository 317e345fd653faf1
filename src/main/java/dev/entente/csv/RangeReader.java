package dev.entente.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;

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
    private static final int MOST_BYTES = 16 << 20;

    private final InputStream in;
    private final byte quote;
    private final long quotes; // eight of them
    private final int atLeast;
    private byte[] block;
    private int held; // bytes of the block that belong to the next range
    private byte[] rest = {};
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

    /// A range together with its bytes; for one reader only, who may write over them.
    public static final class Block {
        private final ByteRange range;
        private final byte[] bytes; // and one more

        Block(ByteRange range, byte[] bytes) {
            this.range = range;
            this.bytes = bytes;
        }

        /// Which range it is.
        public ByteRange range() {
            return range;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    /// @param from where to begin, to the end of the file
    /// @param atLeast how many bytes a range has, but for the last
    public RangeReader(CsvSource source, Dialect dialect, ByteRange from, int atLeast) throws IOException {
        if (!canDivide(dialect)) {
            throw new IllegalArgumentException("rows of this dialect are not found by counting quotes");
        }
        this.in = source.opener().open();
        in.skipNBytes(from.start());
        this.quote = (byte) dialect.quote().charAt(0);
        this.quotes = quote * ONES;
        this.atLeast = atLeast;
        this.block = new byte[atLeast + (1 << 16)];
        this.next = from;
    }

    /// Whether the ranges of a file in this dialect are found by counting quotes: comments may hold single ones, and
    /// which rows are blank is not told by line feeds alone.
    public static boolean canDivide(Dialect dialect) {
        return ByteRows.canRead(dialect) && dialect.commentPrefix().isEmpty() && !dialect.skipBlankRows();
    }

    /// The next range; nothing behind the last. One that is open at its end is the last, and has no bytes: no row was
    /// seen to end in it.
    public Optional<Block> next() throws IOException {
        if (exhausted && rest.length == 0) {
            return Optional.empty();
        }
        begin();
        int scanned = 0;
        while (true) {
            scan(scanned, held);
            scanned = held;
            if (exhausted) {
                return held == 0 ? Optional.empty() : Optional.of(block(held));
            }
            if (lastEnd > 0 && held >= atLeast) {
                return Optional.of(block(lastEnd));
            }
            if (held >= MOST_BYTES) {
                exhausted = true;
                return Optional.of(new Block(next.toEnd(), new byte[0]));
            }
            fill();
        }
    }

    private void begin() {
        System.arraycopy(rest, 0, block, 0, rest.length);
        held = rest.length;
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
        if (held == block.length) {
            block = Arrays.copyOf(block, 2 * held);
        }
        int wanted = (held < atLeast ? Math.min(block.length, atLeast + (1 << 12)) : block.length) - held;
        int count = in.readNBytes(block, held, wanted);
        exhausted = count < wanted;
        held += count;
    }

    private Block block(int end) {
        byte[] bytes = Arrays.copyOf(block, end + 1);
        long start = next.start();
        ByteRange range = new ByteRange(start, start + end, next.rows(), next.blankRows(), next.lines());
        rest = Arrays.copyOfRange(block, end, held);
        next = new ByteRange(
                start + end, Long.MAX_VALUE, next.rows() + rows, next.blankRows() + blankRows, next.lines() + rowLines);
        return new Block(range, bytes);
    }

    /// Counts rows and lines; eight bytes at once where none of them is a quote or a line feed.
    private void scan(int from, int to) {
        byte[] bytes = block;
        int at = from;
        while (at < to) {
            if (at + Long.BYTES <= to) {
                long eight = (long) EIGHT_BYTES.get(bytes, at);
                long feed = eight ^ '\n' * ONES;
                long mark = eight ^ quotes;
                if (((((feed - ONES) & ~feed) | ((mark - ONES) & ~mark)) & TOPS) == 0) {
                    at += Long.BYTES;
                    continue;
                }
            }
            int stop = Math.min(to, at + Long.BYTES);
            for (; at < stop; at++) {
                if (bytes[at] == quote) {
                    inQuotes = !inQuotes;
                } else if (bytes[at] == '\n') {
                    lines++;
                    if (!inQuotes) {
                        endRow(at);
                    }
                }
            }
        }
    }

    private void endRow(int feed) {
        boolean blank = feed == rowStart || (feed == rowStart + 1 && block[rowStart] == '\r');
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
