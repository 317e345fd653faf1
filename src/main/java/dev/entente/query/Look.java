package dev.entente.query;

import java.util.List;

/// How an answer is to look.
///
/// @param format the format to write
/// @param width columns of the terminal; 0 for as many as the table needs
/// @param colour whether the terminal shows colours
/// @param columns the columns wanted, in order; empty for those the query names, `all` alone for all of them
public record Look(Format format, int width, boolean colour, List<String> columns) {
    /// The word for all columns.
    static final String ALL = "all";

    public Look {
        columns = List.copyOf(columns);
    }
}
