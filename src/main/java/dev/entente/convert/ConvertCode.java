package dev.entente.convert;

import dev.entente.diag.Code;
import dev.entente.diag.Severity;

/// What can be wrong with a table beside its metadata.
public enum ConvertCode implements Code {
    FILE_NOT_FOUND(
            "A table of the group has no file.",
            true,
            "The \"url\" of a table is seen from the place of its metadata, or from the \"@base\" there. Correct it, or put the file in its place."),
    EMPTY_FILE(
            "The file holds nothing, not even a header.",
            false,
            "Write at least the header, or take the table out of the metadata."),
    NO_ROWS(
            "The file holds a header and no rows.",
            false,
            "Nothing is wrong where the table is meant to be empty; else the export that wrote it stopped early."),
    ONE_COLUMN(
            "The file has one column, and its title looks like several; the dialect may name another delimiter.",
            false,
            "Name the \"delimiter\" in the dialect, such as \";\" for what a spreadsheet saves in most of Europe."),
    UNKNOWN_VARIABLE(
            "A URI template names a column that the table does not have; nothing stands in its place.",
            false,
            "The names in braces are the \"name\" of a column, or _row, _sourceRow and _name. Correct the name in the template."),
    HEADER_MISMATCH(
            "The header of the file is not the one the metadata describes.",
            false,
            "Columns are matched by their order. Bring the \"titles\" of the metadata and the header of the file to agree, in the same order."),
    DUPLICATE_HEADER(
            "Two columns of the file have one title.",
            false,
            "Give the columns names of their own in the header, and in the metadata."),
    RAGGED_ROW(
            "A row has more or fewer cells than the table has columns; it is left out.",
            true,
            "Most often a cell with a delimiter in it is not quoted, or the delimiters of empty cells are left out at the end."),
    BLANK_ROW(
            "A row is blank; it is left out.",
            false,
            "Delete the line, or set \"skipBlankRows\" to true in the dialect."),
    STRAY_QUOTE(
            "A cell holds a quote without being quoted; the quote is kept as text.",
            false,
            "Quote the whole cell and double the quote in it, or set \"quoteChar\" to null where quotes mean nothing."),
    BAD_VALUE(
            "The cell does not hold a value of its column's datatype.",
            false,
            "Correct the cell, or its column's \"datatype\": its \"base\", its \"format\" for dates, numbers and booleans, or its limits. What stands for an absent value is named by \"null\"."),
    REQUIRED_EMPTY(
            "The cell is empty, and its column requires a value.",
            false,
            "Fill the cell, or take \"required\" from its column. A cell that holds the column's \"null\" counts as empty."),
    DUPLICATE_KEY(
            "Two rows have one primary key.",
            false,
            "Take one of the two rows out or give it a key of its own, or add a column to \"primaryKey\". Keys are compared as values: 1 and 01 are one whole number."),
    MISSING_KEY(
            "The cell refers to a row that is not there.",
            false,
            "Correct the cell, or add the row that it means. Values are compared in whole, upper and lower case, spaces and accents too."),
    AMBIGUOUS_KEY(
            "The cell refers to several rows.",
            false,
            "What a \"foreignKeys\" leads to must be one row: refer to the columns of a primary key.");

    private final String explanation;
    private final String cure;
    private final boolean fatal;

    ConvertCode(String explanation, boolean fatal, String cure) {
        this.explanation = explanation;
        this.cure = cure;
        this.fatal = fatal;
    }

    /// Converting goes on where validating must not.
    Severity severity(Purpose purpose) {
        if (fatal) {
            return Severity.ERROR;
        }
        return switch (this) {
            case EMPTY_FILE, NO_ROWS, ONE_COLUMN, UNKNOWN_VARIABLE, BLANK_ROW, STRAY_QUOTE -> Severity.WARNING;
            default -> purpose == Purpose.VALIDATE ? Severity.ERROR : Severity.WARNING;
        };
    }

    @Override
    public String explain() {
        return explanation;
    }

    @Override
    public String cure() {
        return cure;
    }

    @Override
    public boolean sharesCause() {
        return this == MISSING_KEY || this == AMBIGUOUS_KEY;
    }
}
