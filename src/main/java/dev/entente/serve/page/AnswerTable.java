package dev.entente.serve.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// An answer as a table.
///
/// @param caption what it holds
/// @param columns its columns, without those that say on whose word a row stands
/// @param rows its rows
public record AnswerTable(String caption, List<Column> columns, List<Row> rows) {
    public AnswerTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /// Whether any row says on whose word it stands.
    public boolean attested() {
        return rows.stream().anyMatch(row -> row.grounds().isPresent());
    }

    /// What the chips in it mean, each once.
    public List<Chip> glossary() {
        return Chip.glossary(rows.stream()
                .flatMap(row -> Stream.concat(
                        row.cells().stream().flatMap(cell -> cell.chip().stream()),
                        row.grounds().stream().flatMap(grounds -> grounds.chips().stream()))));
    }

    /// A column.
    ///
    /// @param name the variable
    /// @param title what stands above it
    public record Column(String name, String title) {}

    /// A row.
    ///
    /// @param anchor by which it is found on the page
    /// @param cells one for each column
    /// @param grounds on whose word it stands
    /// @param fact the page of the fact it tells, empty where it tells none
    public record Row(String anchor, List<Cell> cells, Optional<Grounds> grounds, String fact) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// A cell: a chip, or a phrase.
    ///
    /// @param phrase its text
    /// @param chip the same as a chip, where it is one
    /// @param more when, whose words, where: what other columns say of the same thing
    public record Cell(Phrase phrase, Optional<Chip> chip, List<Phrase> more) {
        public Cell {
            more = List.copyOf(more);
        }

        static Cell of(Phrase phrase) {
            return new Cell(phrase, Optional.empty(), List.of());
        }

        static Cell of(Chip chip) {
            return new Cell(Phrase.plain(chip.text()), Optional.of(chip), List.of());
        }

        boolean isEmpty() {
            return phrase.isEmpty() && chip.isEmpty() && more.isEmpty();
        }

        Cell with(List<Phrase> further) {
            return new Cell(phrase, chip, further);
        }
    }
}
