package dev.entente.csv;

import dev.entente.diag.Code;

/// What can be wrong with the bytes of a table. Each of these ends the reading of its file.
public enum CsvCode implements Code {
    BAD_ENCODING(
            "The bytes are not text in the encoding of the dialect.",
            "Most often the file was saved as Windows-1252 or Latin-1, or it is a spreadsheet. Save it as CSV in UTF-8, or name its \"encoding\" in the dialect."),
    NOT_A_TABLE(
            "The file is a web page, most often since its address leads to a page about the table.",
            "Servers answer with a page where a login, a consent or a preview stands before the file. Look there for the address of the raw table, and save what it gives."),
    NUL_CHARACTER(
            "Text does not hold the character U+0000; the file is damaged or in another encoding.",
            "Save the file anew as UTF-8; a copy that broke off is to be copied again."),
    UNTERMINATED_QUOTE(
            "A quoted cell is never closed.",
            "The place is where the quote opens. Close it, double a quote that belongs to the text, or set \"quoteChar\" to null where quotes mean nothing."),
    TEXT_AFTER_QUOTE(
            "After the closing quote of a cell only a delimiter or the end of the row can follow.",
            "A quote within a quoted cell is doubled (\"\"), or escaped where the dialect says \"doubleQuote\": false."),
    FIELD_TOO_LONG(
            "No cell is longer than 16 Mi characters; most often a closing quote is missing.",
            "Look at the place where the cell begins, and close its quote."),
    TOO_MANY_CELLS(
            "No row has more than 16,384 cells; most often the delimiter is wrong.",
            "Look at the first lines of the file, and name the \"delimiter\" that they use in the dialect.");

    private final String explanation;
    private final String cure;

    CsvCode(String explanation, String cure) {
        this.explanation = explanation;
        this.cure = cure;
    }

    @Override
    public String explain() {
        return explanation;
    }

    @Override
    public String cure() {
        return cure;
    }
}
