package dev.entente.convert;

import dev.entente.csv.ByteRange;
import dev.entente.csv.ByteRows;
import dev.entente.csv.CsvSource;
import dev.entente.csv.RangeReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/// Converts the rows of a table in ranges, several at a time. The calling thread cuts them off, and gives out what came
/// of them in their order: bytes and findings are those of one thread. At most twice as many ranges as threads are in
/// memory, with their triples.
final class ParallelRun {
    private static final int ROOM = 10; // triples take about so many times the bytes of their rows

    private final PlannedTable table;
    private final BytePlan bytePlan;
    private final CsvSource source;
    private final TripleOutput out;
    private final NTriplesStream stream;
    private final Problems problems;
    private final @Nullable TableKeys keys;
    private final RowRun run; // for what cannot be divided, and the number of rows
    private final int rangeBytes;
    private final Queue<ByteText> spare = new ConcurrentLinkedQueue<>();
    private final ArrayDeque<Range> waiting = new ArrayDeque<>();

    private record Range(ByteRange range, long before, Future<RangeRun.Outcome> outcome) {}

    ParallelRun(
            PlannedTable table,
            BytePlan bytePlan,
            CsvSource source,
            TripleOutput out,
            NTriplesStream stream,
            Problems problems,
            @Nullable TableKeys keys,
            RowRun run) {
        this.table = table;
        this.bytePlan = bytePlan;
        this.source = source;
        this.out = out;
        this.stream = stream;
        this.problems = problems;
        this.keys = keys;
        this.run = run;
        this.rangeBytes = table.options().rangeBytes();
    }

    /// Reads all rows from here on.
    ///
    /// @param from the first row of data
    void run(ByteRange from, int threads) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try (RangeReader reader = new RangeReader(source, table.table().dialect(), from, rangeBytes)) {
            Optional<ByteRange> rest = readRanges(reader, workers, 2 * threads);
            if (rest.isPresent()) {
                readAsOne(rest.get());
            }
        } finally {
            workers.shutdownNow();
            workers.close();
        }
    }

    /// @return what could not be read in ranges
    private Optional<ByteRange> readRanges(RangeReader reader, ExecutorService workers, int most) throws IOException {
        long firstRow = reader.position().rows();
        boolean more = true;
        while (more || !waiting.isEmpty()) {
            while (more && waiting.size() < most) {
                Optional<RangeReader.Block> block = reader.next();
                more = block.isPresent() && submit(block.get(), reader, firstRow, workers);
            }
            Range first = waiting.poll();
            if (first == null) {
                break;
            }
            RangeRun.Outcome outcome = result(first.outcome);
            if (outcome.stopped()) {
                run.begin(first.before);
                return Optional.of(first.range.toEnd());
            }
            give(outcome);
            run.begin(first.before + outcome.rows());
        }
        return Optional.empty();
    }

    private boolean submit(RangeReader.Block block, RangeReader reader, long firstRow, ExecutorService workers) {
        ByteRange range = block.range();
        long blankRows = DataRows.isSingleColumn(table.table()) ? 0 : range.blankRows();
        long before = range.rows() - firstRow - blankRows;
        if (range.end() == Long.MAX_VALUE) {
            waiting.add(new Range(range, before, CompletableFuture.completedFuture(RangeRun.Outcome.STOPPED)));
            return false;
        }
        long rowsAfter = reader.atEnd() ? RangeRun.UNKNOWN : reader.position().rows();
        RangeRun task =
                new RangeRun(table, bytePlan, source, out, problems.purpose(), keys != null && keys.hasPrimary());
        waiting.add(new Range(range, before, workers.submit(() -> {
            ByteText text = spare.poll();
            return task.run(block, before, rowsAfter, text == null ? new ByteText(ROOM * rangeBytes) : text);
        })));
        return true;
    }

    private static RangeRun.Outcome result(Future<RangeRun.Outcome> outcome) throws IOException {
        try {
            return outcome.get();
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

    /// Gives out what came of a range, findings and keys in the order of their rows.
    private void give(RangeRun.Outcome outcome) throws IOException {
        Iterator<RangeRun.Finding> findings = outcome.findings().iterator();
        Pending pending = new Pending(findings, problems);
        KeyBatch batch = outcome.keys();
        if (batch != null && keys != null) {
            batch.giveTo((bytes, from, to, line, row, place, kept) -> {
                KeyIndex.Entry first = keys.take(bytes, from, to, line, row, kept);
                if (first != null) {
                    pending.tellUpTo(2 * row);
                    keys.duplicate(new String(bytes, from, to - from, StandardCharsets.UTF_8), first, place, row);
                }
            });
        }
        pending.tellUpTo(Long.MAX_VALUE);
        stream.append(outcome.text());
        out.countMore(outcome.triples());
        outcome.text().cut(0);
        spare.add(outcome.text());
    }

    /// Findings that are still to be told.
    private static final class Pending {
        private final Iterator<RangeRun.Finding> findings;
        private final Problems problems;
        private RangeRun.@Nullable Finding next;

        Pending(Iterator<RangeRun.Finding> findings, Problems problems) {
            this.findings = findings;
            this.problems = problems;
            advance();
        }

        private void advance() {
            next = findings.hasNext() ? findings.next() : null;
        }

        void tellUpTo(long moment) {
            while (next != null && next.moment() <= moment) {
                problems.add(next.diagnostic());
                advance();
            }
        }
    }

    private void readAsOne(ByteRange range) throws IOException {
        try (ByteRows rows = ByteRows.open(source, table.table().dialect(), range)) {
            DataRows cursor = new DataRows(rows, table.table(), table.label(), problems, comment -> {});
            run.run(rows, cursor, cursor.next());
        }
    }
}
