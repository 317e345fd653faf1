package dev.entente.csv;

import java.io.Closeable;
import java.io.IOException;

/// A cursor over the rows of a file, each row of the file in turn: header, data, comments, blank ones.
///
/// Not for use by several threads. What the accessors give is valid until the next [#next].
public interface Rows extends Closeable {
    /// What a row of the file is.
    enum Kind {
        /// Cells.
        CELLS,
        /// A comment.
        COMMENT,
        /// Nothing at all between two ends of rows.
        BLANK
    }

    /// Moves on.
    ///
    /// @return false behind the last row
    /// @throws CsvException where the bytes cannot be cut into rows
    boolean next() throws IOException;

    /// What the current row is.
    Kind kind();

    /// Number of the current row in the file, from 1, whatever its kind. This is the row of RFC 7111 fragments.
    long number();

    /// Line on which the current row begins, from 1.
    long line();

    /// How many cells the current row has; a blank row has one, and it is empty.
    int size();

    /// A cell of the current row, from 0, without its quotes, not trimmed.
    String cell(int index);

    /// Where a cell of the current row begins, from 0; behind the last one, where the row ends.
    Place place(int index);

    /// The first cell of the current row that holds a quote without being quoted, from 0, or -1. Such a quote is kept
    /// as text, which may not be what was meant.
    int strayQuote();

    /// Whether no cell of the current row holds anything but white space.
    default boolean isBlank() {
        for (int i = 0; i < size(); i++) {
            if (!cell(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /// The text of a comment, without its prefix.
    String comment();

    /// Opens a file. The caller closes the rows.
    static Rows open(CsvSource source, Dialect dialect) throws IOException {
        if (!FastRows.canRead(dialect)) {
            return TokenizedRows.open(source, dialect);
        }
        if (ByteRows.canRead(dialect)) {
            return ByteRows.open(source, dialect, ByteRange.WHOLE);
        }
        return new GuardedRows(source, new StrictReader(source, dialect.encoding(), true), dialect);
    }
}
