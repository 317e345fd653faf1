package dev.entente.convert;

import dev.entente.diag.Code;
import dev.entente.diag.Severity;

/// What can be wrong with a table beside its metadata.
public enum ConvertCode implements Code {
    FILE_NOT_FOUND("A table of the group has no file.", true),
    EMPTY_FILE("The file holds nothing, not even a header.", false),
    NO_ROWS("The file holds a header and no rows.", false),
    ONE_COLUMN(
            "The file has one column, and its title looks like several; the dialect may name another delimiter.",
            false),
    UNKNOWN_VARIABLE("A URI template names a column that the table does not have; nothing stands in its place.", false),
    HEADER_MISMATCH("The header of the file is not the one the metadata describes.", false),
    DUPLICATE_HEADER("Two columns of the file have one title.", false),
    RAGGED_ROW("A row has more or fewer cells than the table has columns; it is left out.", true),
    BLANK_ROW("A row is blank; it is left out.", false),
    STRAY_QUOTE("A cell holds a quote without being quoted; the quote is kept as text.", false),
    BAD_VALUE("The cell does not hold a value of its column's datatype.", false),
    REQUIRED_EMPTY("The cell is empty, and its column requires a value.", false),
    DUPLICATE_KEY("Two rows have one primary key.", false),
    MISSING_KEY("The cell refers to a row that is not there.", false),
    AMBIGUOUS_KEY("The cell refers to several rows.", false);

    private final String explanation;
    private final boolean fatal;

    ConvertCode(String explanation, boolean fatal) {
        this.explanation = explanation;
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
    public boolean sharesCause() {
        return this == MISSING_KEY || this == AMBIGUOUS_KEY;
    }
}
