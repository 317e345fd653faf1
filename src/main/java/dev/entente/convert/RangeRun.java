package dev.entente.convert;

import dev.entente.csv.ByteRows;
import dev.entente.csv.CsvSource;
import dev.entente.csv.RangeReader;
import dev.entente.diag.Diagnostic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Converts one range of rows, by itself: what it writes, finds and sees of keys is kept until its turn comes.
final class RangeRun {
    /// Stands for a number of rows that was not counted.
    static final long UNKNOWN = -1;

    /// A finding, and when it was made: twice the number of its row, and one more behind that row.
    record Finding(Diagnostic diagnostic, long moment) {}

    /// What came of a range.
    ///
    /// @param stopped whether it must be read again, together with all that follows
    record Outcome(
            ByteText text, List<Finding> findings, @Nullable KeyBatch keys, long rows, long triples, boolean stopped) {
        /// Of a range that cannot be read by itself.
        static final Outcome STOPPED = new Outcome(new ByteText(0), List.of(), null, 0, 0, true);
    }

    private final PlannedTable table;
    private final BytePlan bytePlan;
    private final CsvSource source;
    private final TripleOutput out;
    private final Purpose purpose;
    private final boolean withKeys;
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable RowRun current;

    /// @param out names blank nodes as the whole table does
    /// @param withKeys whether primary keys are to be collected
    RangeRun(
            PlannedTable table,
            BytePlan bytePlan,
            CsvSource source,
            TripleOutput out,
            Purpose purpose,
            boolean withKeys) {
        this.table = table;
        this.bytePlan = bytePlan;
        this.source = source;
        this.out = out;
        this.purpose = purpose;
        this.withKeys = withKeys;
    }

    /// Converts.
    ///
    /// @param before rows of data in front of the range
    /// @param rowsAfter all rows of the file up to the end of the range, as they were counted, or [#UNKNOWN]
    /// @param text takes the triples
    Outcome run(RangeReader.Block block, long before, long rowsAfter, ByteText text) throws IOException {
        TripleOutput own = out.into(NTriplesStream.into(text));
        KeyBatch keys = withKeys ? new KeyBatch(table.plan()) : null;
        Problems problems = new Problems(purpose, this::keep);
        RowRun run = new RowRun(table, Optional.of(bytePlan), own, problems, keys);
        current = run;
        run.begin(before);
        try (ByteRows rows = ByteRows.open(source, table.table().dialect(), block)) {
            DataRows cursor = new DataRows(rows, table.table(), table.label(), problems, comment -> {});
            run.run(rows, cursor, cursor.next());
            boolean stopped = rows.stopped() || (rowsAfter != UNKNOWN && rows.number() != rowsAfter);
            return new Outcome(text, findings, keys, run.row() - before, own.count(), stopped);
        }
    }

    private void keep(Diagnostic finding) {
        long row = current == null ? 0 : current.row();
        boolean behind = finding.code() == ConvertCode.BLANK_ROW;
        findings.add(new Finding(finding, 2 * row + (behind ? 1 : 0)));
    }
}
