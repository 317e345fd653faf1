package dev.entente.convert;

import dev.entente.csv.Trim;
import dev.entente.csvw.BoundTemplate;
import dev.entente.csvw.datatype.ByteFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/// What is done with the rows of one table as bytes: the same as by its [TablePlan], with everything encoded that is
/// the same in all rows. Immutable, so that several threads can share it.
///
/// Some tables have none: those that say nothing, have titles for their rows, lists whose order counts, lists in URLs,
/// or virtual columns that need a value.
final class BytePlan {
    final Trim trim;
    final ByteColumn[] columns;
    final List<@Nullable ByteTemplate> subjects; // null for the one that has no name
    final int[] primaryKey;
    final boolean describesRows;
    final boolean rowProvenance;
    final byte[] anonymous; // the subject without a name, up to the number of its row
    final byte[] table;
    final byte[] rowUrl; // up to the number of the row in the file

    private BytePlan(
            PlannedTable table, List<ByteColumn> columns, List<@Nullable ByteTemplate> subjects, Node anonymous) {
        TablePlan plan = table.plan();
        this.trim = plan.table.dialect().trim();
        this.columns = columns.toArray(ByteColumn[]::new);
        this.subjects = Collections.unmodifiableList(subjects);
        this.primaryKey = plan.primaryKey;
        this.describesRows = table.options().mode() == Mode.STANDARD;
        this.rowProvenance = table.options().rowProvenance();
        this.anonymous = NTriplesStream.bytes(anonymous);
        this.table = NTriplesStream.bytes(table.node());
        this.rowUrl = new ByteText(64)
                .put("<")
                .putIri(plan.table.withFragment("row="))
                .copy();
    }

    /// Works a plan out.
    ///
    /// @param out what the general path would write to
    static Optional<BytePlan> of(PlannedTable table, TripleOutput out) {
        TablePlan plan = table.plan();
        if (!canWrite(plan, table.options())) {
            return Optional.empty();
        }
        List<@Nullable ByteTemplate> subjects = new ArrayList<>();
        List<ByteColumn> columns = new ArrayList<>();
        for (ColumnPlan column : plan.columns) {
            if (column.subject == subjects.size()) {
                subjects.add(column.aboutUrl == null ? null : new ByteTemplate(column.aboutUrl));
            }
            columns.add(new ByteColumn(column, plan.table.dialect().skipColumns(), new ColumnEmitter(column, out)));
        }
        return Optional.of(new BytePlan(table, columns, subjects, out.blank(table.blankLabel() + "r")));
    }

    private static boolean canWrite(TablePlan plan, ConvertOptions options) {
        boolean titled = options.mode() == Mode.STANDARD && plan.rowTitles.length > 0;
        return !plan.table.suppressOutput()
                && !titled
                && plan.columns.stream().allMatch(column -> canWrite(column, plan))
                && IntStream.of(plan.primaryKey).noneMatch(key -> plan.columns.get(key).separator != null);
    }

    private static boolean canWrite(ColumnPlan column, TablePlan plan) {
        String separator = column.separator;
        boolean list = separator != null;
        boolean untold = column.column.suppressOutput();
        boolean ordered = list && column.column.properties().ordered();
        boolean virtualOddity = column.column.virtual() && (list || column.column.required());
        boolean unreadItems = list
                && (untold || column.valueUrl != null)
                && !column.type.bytes().equals(ByteFormat.ANY);
        boolean uncut = separator != null && separator.isEmpty();
        return !ordered
                && !virtualOddity
                && !unreadItems
                && !uncut
                && Stream.of(column.aboutUrl, column.propertyUrl, column.valueUrl)
                        .noneMatch(template -> template != null && asksForList(template, plan));
    }

    private static boolean asksForList(BoundTemplate template, TablePlan plan) {
        return template.slots().stream()
                .anyMatch(slot -> slot >= 0 && slot < plan.columns.size() && plan.columns.get(slot).separator != null);
    }
}
