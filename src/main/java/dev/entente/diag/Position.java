package dev.entente.diag;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// A place in the input, counted as editors do that speak the language server protocol: a tab is one character, a
/// character beyond U+FFFF (an emoji) is two, a line ends at LF, CR or both, a byte order mark counts nothing.
///
/// @param file path or URL, as the user knows it
/// @param line from 1; 0 where no line is meant
/// @param character in the line, from 1; 0 where the whole line is meant
/// @param row data row, from 1, header rows not counted; 0 outside the rows
/// @param column name of the column, or null outside a column
public record Position(
        String file,
        long line,
        long character,
        long row,
        @Nullable String column) implements Serializable {
    public Position {
        if (line < 0 || character < 0 || row < 0) {
            throw new IllegalArgumentException("a place is counted from 1: " + line + ":" + character + ", row " + row);
        }
    }

    /// The file as a whole.
    public static Position of(String file) {
        return new Position(file, 0, 0, 0, null);
    }

    /// A line, or a character in it.
    public static Position of(String file, long line, long character) {
        return new Position(file, line, character, 0, null);
    }

    /// `file:line:character, row R, column C`, as far as each is known.
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(file);
        if (line > 0) {
            text.append(':').append(line);
            if (character > 0) {
                text.append(':').append(character);
            }
        }
        if (row > 0) {
            text.append(", row ").append(row);
        }
        if (column != null) {
            text.append(", column ").append(column);
        }
        return text.toString();
    }
}
