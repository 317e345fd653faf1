package dev.entente.convert;

import dev.entente.csv.ByteRange;
import dev.entente.csv.ByteRows;
import dev.entente.csv.CsvSource;
import dev.entente.csv.RangeReader;
import dev.entente.diag.Diagnostic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Converts ranges of rows, one after the other and each by itself: what it writes, finds and sees of keys is kept
/// until its turn comes. Used by one thread at a time.
final class RangeRun {
    /// Stands for a number of rows that was not counted.
    static final long UNKNOWN = -1;

    private static final int ROOM = 10; // triples take about so many times the bytes of their rows

    private final PlannedTable table;
    private final CsvSource source;
    private final RangeReader.Block block = new RangeReader.Block();
    private final ByteText text;
    private final TripleOutput out;
    private final @Nullable KeyBatch keys;
    private final Problems problems;
    private final RowRun run;

    // Of the current range.
    private final List<Finding> findings = new ArrayList<>();
    private long number;
    private long before;
    private long rowsAfter;
    private long triples;
    private boolean stopped;

    /// A finding, and when it was made: twice the number of its row, and one more behind that row.
    private record Finding(Diagnostic diagnostic, long moment) {}

    /// @param whole names blank nodes as the whole table does
    /// @param withKeys whether primary keys are to be collected
    RangeRun(
            PlannedTable table,
            BytePlan bytePlan,
            CsvSource source,
            TripleOutput whole,
            Purpose purpose,
            boolean withKeys) {
        this.table = table;
        this.source = source;
        this.text = new ByteText(ROOM * table.options().rangeBytes());
        this.out = whole.into(NTriplesStream.into(text));
        this.keys = withKeys ? new KeyBatch(table.plan()) : null;
        this.problems = new Problems(purpose, this::keep);
        this.run = new RowRun(table, Optional.of(bytePlan), out, problems, keys);
    }

    /// Takes the bytes of a range before it is [#begin].
    RangeReader.Block block() {
        return block;
    }

    ByteRange range() {
        return block.range();
    }

    /// Forgets the range before, and gets ready for the one in its block.
    ///
    /// @param newNumber of the range, counted by the caller
    /// @param rowsBefore rows of data in front of the range
    /// @param countedAfter all rows of the file up to the end of the range, as they were counted, or [#UNKNOWN]
    void begin(long newNumber, long rowsBefore, long countedAfter) {
        number = newNumber;
        before = rowsBefore;
        rowsAfter = countedAfter;
        run.begin(rowsBefore);
        text.cut(0);
        findings.clear();
        if (keys != null) {
            keys.clear();
        }
        triples = out.count();
        stopped = false;
    }

    /// Converts the range.
    void convert() throws IOException {
        if (range().end() == Long.MAX_VALUE) {
            stopped = true;
            return;
        }
        try (ByteRows rows = ByteRows.open(source, table.table().dialect(), block)) {
            DataRows cursor = new DataRows(rows, table.table(), table.label(), problems, comment -> {});
            run.run(rows, cursor, cursor.next());
            triples = out.count() - triples;
            stopped = rows.stopped() || (rowsAfter != UNKNOWN && rows.number() != rowsAfter);
        }
    }

    private void keep(Diagnostic finding) {
        boolean behind = finding.code() == ConvertCode.BLANK_ROW;
        findings.add(new Finding(finding, 2 * run.row() + (behind ? 1 : 0)));
    }

    /// Whether the range cannot be read by itself: it must be read again, together with all that follows.
    boolean stopped() {
        return stopped;
    }

    /// Its number.
    long number() {
        return number;
    }

    /// Rows of data in front of the range.
    long rowsBefore() {
        return before;
    }

    /// Rows of data up to its end.
    long rows() {
        return run.row();
    }

    long triples() {
        return triples;
    }

    ByteText text() {
        return text;
    }

    @Nullable KeyBatch keys() {
        return keys;
    }

    /// What was found, to be told in the order of the rows.
    Pending pending() {
        return new Pending(findings.iterator());
    }

    /// Findings that are still to be told.
    static final class Pending {
        private final Iterator<Finding> findings;
        private @Nullable Finding next;

        private Pending(Iterator<Finding> findings) {
            this.findings = findings;
            advance();
        }

        private void advance() {
            next = findings.hasNext() ? findings.next() : null;
        }

        /// Tells those that were made up to a moment.
        void tellUpTo(long moment, Problems to) {
            while (next != null && next.moment() <= moment) {
                to.add(next.diagnostic());
                advance();
            }
        }
    }
}
