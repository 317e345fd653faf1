package dev.entente.convert;

import dev.entente.csv.ByteRows;
import dev.entente.csv.CsvSource;
import dev.entente.csv.RangeReader;
import dev.entente.csv.Rows;
import dev.entente.csvw.Column;
import dev.entente.csvw.Table;
import dev.entente.csvw.Titles;
import dev.entente.diag.Position;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/// One pass over the rows of a table.
final class TableRun {
    private final Table table;
    private final String label;
    private final CsvSource source;
    private final int number;
    private final Node tableNode;
    private final ConvertOptions options;
    private final TripleOutput out;
    private final Problems problems;
    private @Nullable RowRun rowRun; // once its rows are read

    /// @param number of the table in its group, from 1
    TableRun(TableFile file, int number, Node tableNode, ConvertOptions options, TripleOutput out, Problems problems) {
        this.table = file.table();
        this.label = file.label();
        this.source = file.source();
        this.number = number;
        this.tableNode = tableNode;
        this.options = options;
        this.out = out;
        this.problems = problems;
    }

    /// How many rows of data were read.
    long rows() {
        return rowRun == null ? 0 : rowRun.row();
    }

    /// Reads all rows.
    ///
    /// @param keys what checks the keys, where they are checked
    void read(Rows rows, Optional<Keys> keys) throws IOException {
        TableComments comments = new TableComments(table, tableNode, options, out);
        Optional<Header> header = Header.read(rows, label, table, problems, comments);
        if (header.isEmpty()) {
            return;
        }
        DataRows cursor = new DataRows(rows, table, label, problems, comments);
        boolean more = cursor.next();
        if (!more) {
            problems.add(ConvertCode.NO_ROWS, Position.of(label), null, label + " has no rows", null);
        }
        PlannedTable planned = plan(header.get(), rows, more);
        try (TableKeys tableKeys = keys.isEmpty() ? null : keys.get().of(label, planned.plan())) {
            Optional<BytePlan> bytes = out.bytes().isPresent() ? BytePlan.of(planned, out) : Optional.empty();
            RowRun run = new RowRun(planned, bytes, out, problems, tableKeys);
            rowRun = run;
            if (more && bytes.isPresent() && canDivide(rows, tableKeys)) {
                readInRanges((ByteRows) rows, planned, bytes.get(), tableKeys, run);
            } else {
                run.run(rows, cursor, more);
            }
            if (tableKeys != null) {
                tableKeys.finish();
            }
        }
    }

    private boolean canDivide(Rows rows, @Nullable TableKeys keys) {
        return options.threads() > 1
                && rows instanceof ByteRows bytes
                && bytes.hasBytes()
                && RangeReader.canDivide(table.dialect())
                && (keys == null || keys.hasPrimaryAtMost());
    }

    private void readInRanges(ByteRows rows, PlannedTable planned, BytePlan bytes, @Nullable TableKeys keys, RowRun run)
            throws IOException {
        NTriplesStream stream = out.bytes().orElseThrow();
        new ParallelRun(planned, bytes, source, out, stream, problems, keys, run)
                .run(rows.position(), options.threads());
    }

    private PlannedTable plan(Header header, Rows rows, boolean more) {
        List<Column> columns = header.columns();
        TablePlan plan = TablePlan.of(table, columns.isEmpty() && more ? columnsOf(rows) : columns);
        TemplateCheck.check(plan, problems);
        PlannedTable.RowWidth width =
                PlannedTable.RowWidth.of(table.dialect().skipColumns(), header.width(), plan.fileColumns);
        return new PlannedTable(label, number, tableNode, options, plan, width);
    }

    /// A table without header and description has as many columns as its first row has cells.
    private List<Column> columnsOf(Rows rows) {
        List<Column> columns = new ArrayList<>();
        for (int i = table.dialect().skipColumns(); i < rows.size(); i++) {
            columns.add(Column.undescribed(Titles.NONE, table.inherited(), Position.of(label, rows.line(), 0)));
        }
        return columns;
    }
}
