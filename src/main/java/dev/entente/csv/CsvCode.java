package dev.entente.csv;

import dev.entente.diag.Code;

/// What can be wrong with the bytes of a table. Each of these ends the reading of its file.
public enum CsvCode implements Code {
    BAD_ENCODING("The bytes are not text in the encoding of the dialect."),
    NUL_CHARACTER("Text does not hold the character U+0000; the file is damaged or in another encoding."),
    UNTERMINATED_QUOTE("A quoted cell is never closed."),
    TEXT_AFTER_QUOTE("After the closing quote of a cell only a delimiter or the end of the row can follow."),
    FIELD_TOO_LONG("No cell is longer than 16 Mi characters; most often a closing quote is missing."),
    TOO_MANY_CELLS("No row has more than 16,384 cells; most often the delimiter is wrong.");

    private final String explanation;

    CsvCode(String explanation) {
        this.explanation = explanation;
    }

    @Override
    public String explain() {
        return explanation;
    }
}
