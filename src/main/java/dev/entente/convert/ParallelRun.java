package dev.entente.convert;

import dev.entente.csv.ByteRange;
import dev.entente.csv.ByteRows;
import dev.entente.csv.CsvSource;
import dev.entente.csv.RangeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Converts the rows of a table in ranges, several at a time; bytes and findings are those of one thread.
///
/// Every thread cuts a range off for itself and converts it. Whoever finds a range done that is the next to be given
/// out gives it out, and those behind it that are done too: so triples are mostly written by the processor that made
/// them, and nobody waits unless too many are ahead. At most twice as many ranges as threads are in memory, with
/// their triples.
final class ParallelRun {
    private final PlannedTable table;
    private final BytePlan bytePlan;
    private final CsvSource source;
    private final TripleOutput out;
    private final NTriplesStream stream;
    private final Problems problems;
    private final @Nullable TableKeys keys;
    private final RowRun whole; // for what cannot be divided, and the number of rows

    // All of this is guarded by the lock of this object.
    private final ArrayDeque<RangeRun> spare = new ArrayDeque<>();
    private final Map<Long, RangeRun> done = new HashMap<>(); // by number, until they are given out
    private long cut; // how many ranges were cut off
    private long given; // how many of them were given out
    private boolean giving; // whether a thread is at it
    private boolean ended; // whether no further range is to be cut off
    private @Nullable ByteRange rest; // what could not be read in ranges

    ParallelRun(
            PlannedTable table,
            BytePlan bytePlan,
            CsvSource source,
            TripleOutput out,
            NTriplesStream stream,
            Problems problems,
            @Nullable TableKeys keys,
            RowRun whole) {
        this.table = table;
        this.bytePlan = bytePlan;
        this.source = source;
        this.out = out;
        this.stream = stream;
        this.problems = problems;
        this.keys = keys;
        this.whole = whole;
    }

    /// Reads all rows from here on. The calling thread is one of those that work.
    ///
    /// @param from the first row of data
    void run(ByteRange from, int threads) throws IOException {
        ExecutorService others = Executors.newFixedThreadPool(threads - 1);
        List<Future<?>> work = new ArrayList<>();
        try (RangeReader reader = new RangeReader(
                source, table.table().dialect(), from, table.options().rangeBytes())) {
            for (int i = 1; i < threads; i++) {
                work.add(others.submit(() -> {
                    work(reader, from.rows(), 2L * threads);
                    return null;
                }));
            }
            work(reader, from.rows(), 2L * threads);
            for (Future<?> other : work) {
                result(other);
            }
        } finally {
            others.shutdownNow();
            others.close();
        }
        if (rest != null) {
            readAsOne(rest);
        }
    }

    private static void result(Future<?> work) throws IOException {
        try {
            work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case RuntimeException runtime -> throw runtime;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    private void work(RangeReader reader, long firstRow, long most) throws IOException {
        try {
            RangeRun range = cutOff(reader, firstRow, most);
            while (range != null) {
                range.convert();
                giveOut(range);
                range = cutOff(reader, firstRow, most);
            }
        } catch (IOException | RuntimeException | Error e) {
            end(null);
            throw e;
        }
    }

    private synchronized void end(@Nullable ByteRange notRead) {
        ended = true;
        rest = notRead;
        notifyAll();
    }

    /// Cuts the next range off, once not too many are ahead of those given out.
    ///
    /// @return null where there is none
    private synchronized @Nullable RangeRun cutOff(RangeReader reader, long firstRow, long most) throws IOException {
        awaitRoom(most);
        RangeRun range = spare.isEmpty() ? newRange() : spare.pop();
        if (ended || !reader.next(range.block())) {
            ended = true;
            return null;
        }
        ByteRange bytes = range.range();
        long blankRows = DataRows.isSingleColumn(table.table()) ? 0 : bytes.blankRows();
        long rowsAfter = reader.atEnd() ? RangeRun.UNKNOWN : reader.position().rows();
        range.begin(cut++, bytes.rows() - firstRow - blankRows, rowsAfter);
        return range;
    }

    private synchronized void awaitRoom(long most) throws IOException {
        try {
            while (!ended && cut - given >= most) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private RangeRun newRange() {
        return new RangeRun(table, bytePlan, source, out, problems.purpose(), keys != null && keys.hasPrimary());
    }

    /// Gives out a range that is done, when its turn comes.
    private void giveOut(RangeRun range) throws IOException {
        RangeRun next = ready(range);
        while (next != null) {
            if (next.stopped()) {
                whole.begin(next.rowsBefore());
                end(next.range().toEnd());
                return;
            }
            give(next);
            whole.begin(next.rows());
            next = afterGiving(next);
        }
    }

    /// Leaves a range to be given out.
    ///
    /// @return the one whose turn it is, where nobody else gives any out
    private synchronized @Nullable RangeRun ready(RangeRun range) {
        done.put(range.number(), range);
        return giving ? null : turn();
    }

    private synchronized @Nullable RangeRun afterGiving(RangeRun range) {
        given++;
        spare.push(range);
        notifyAll();
        return turn();
    }

    private synchronized @Nullable RangeRun turn() {
        RangeRun next = done.remove(given);
        giving = next != null;
        return next;
    }

    /// Gives out what came of a range, findings and keys in the order of their rows.
    private void give(RangeRun range) throws IOException {
        RangeRun.Pending pending = range.pending();
        KeyBatch batch = range.keys();
        if (batch != null && keys != null) {
            batch.giveTo((bytes, from, to, line, row, place, kept) -> {
                KeyIndex.Entry first = keys.take(bytes, from, to, line, row, kept);
                if (first != null) {
                    pending.tellUpTo(2 * row, problems);
                    keys.duplicate(new String(bytes, from, to - from, StandardCharsets.UTF_8), first, place, row);
                }
            });
        }
        pending.tellUpTo(Long.MAX_VALUE, problems);
        stream.append(range.text());
        out.countMore(range.triples());
    }

    private void readAsOne(ByteRange range) throws IOException {
        try (ByteRows rows = ByteRows.open(source, table.table().dialect(), range)) {
            DataRows cursor = new DataRows(rows, table.table(), table.label(), problems, comment -> {});
            whole.run(rows, cursor, cursor.next());
        }
    }
}
