package dev.entente.convert;

import dev.entente.csv.Rows;
import java.io.IOException;

/// Takes the keys of a table, row by row.
interface RowKeys {
    /// Checks the keys of a row and keeps them.
    void check(Rows rows, RowValues values) throws IOException;

    /// Keeps the keys of a row that is left out for those who refer to it, and checks nothing.
    void keep(Rows rows, RowValues values) throws IOException;

    /// Whether there is nothing to check but a primary key.
    boolean hasPrimaryAtMost();

    /// Checks the primary key of a row that is had as bytes, and keeps it.
    void checkPrimary(Rows rows, ByteValues values) throws IOException;
}
