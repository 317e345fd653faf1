package dev.entente.csv;

import java.io.Serializable;

/// A stretch of a file from the beginning of a row to the end of one, and what stands in front of it.
///
/// @param start offset of its first byte
/// @param end offset behind its last byte; [Long#MAX_VALUE] for the end of the file
/// @param rows of the file in front of it, whatever their kind
/// @param blankRows how many of those hold no byte at all
/// @param lines that end in front of it
public record ByteRange(long start, long end, long rows, long blankRows, long lines) implements Serializable {
    /// The whole of a file.
    public static final ByteRange WHOLE = new ByteRange(0, Long.MAX_VALUE, 0, 0, 0);

    public ByteRange {
        if (start < 0 || end < start || blankRows < 0 || rows < blankRows || lines < 0) {
            throw new IllegalArgumentException("no range of rows: " + start + " to " + end);
        }
    }

    /// From the same row to the end of the file.
    public ByteRange toEnd() {
        return new ByteRange(start, Long.MAX_VALUE, rows, blankRows, lines);
    }
}
