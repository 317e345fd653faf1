package dev.entente.convert;

import dev.entente.csvw.Table;
import org.apache.jena.graph.Node;

/// A table of which everything is known that its rows need. Immutable, so that several threads can share it.
///
/// @param label the file as diagnostics name it
/// @param number of the table in its group, from 1
/// @param width how many cells a row may have
record PlannedTable(String label, int number, Node node, ConvertOptions options, TablePlan plan, RowWidth width) {
    /// How many cells a row may have: as many as the header, or as the description.
    record RowWidth(int expected, int other) {
        static RowWidth of(int skipped, int header, int described) {
            return header == 0
                    ? new RowWidth(skipped + described, skipped + described)
                    : new RowWidth(skipped + header, skipped + described);
        }

        boolean fits(int cells) {
            return cells == expected || cells == other;
        }
    }

    Table table() {
        return plan.table;
    }

    /// Stands in the labels of its blank nodes.
    String blankLabel() {
        return "t" + number;
    }
}
