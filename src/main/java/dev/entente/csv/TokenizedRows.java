package dev.entente.csv;

import dev.entente.diag.Diagnostic;
import dev.entente.diag.Position;
import dev.entente.diag.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Rows cut by hand, for the dialects FastCSV does not know: no quotes, backslashes, long comment prefixes, own ends
/// of rows. Follows the steps of [Tabular data model 8](https://www.w3.org/TR/tabular-data-model/#parsing).
final class TokenizedRows implements Rows {
    private static final int LONGEST_FIELD = 16 << 20;
    private static final int MOST_CELLS = 16_384;

    private final String label;
    private final Dialect dialect;
    private final TextWindow text;
    private final List<String> cells = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final StringBuilder field = new StringBuilder();
    private Kind kind = Kind.CELLS;
    private long number;
    private int strayQuote;

    /// Opens a file, which the caller closes.
    static TokenizedRows open(CsvSource source, Dialect dialect) throws IOException {
        return new TokenizedRows(source.label(), new StrictReader(source, dialect.encoding(), false), dialect);
    }

    private TokenizedRows(String label, StrictReader text, Dialect dialect) {
        this.label = label;
        this.dialect = dialect;
        this.text = new TextWindow(text, dialect.lineTerminators());
    }

    @Override
    public boolean next() throws IOException {
        if (text.atEnd()) {
            return false;
        }
        cells.clear();
        places.clear();
        places.add(text.place());
        field.setLength(0);
        number++;
        strayQuote = -1;
        if (!dialect.commentPrefix().isEmpty() && text.accept(dialect.commentPrefix())) {
            kind = Kind.COMMENT;
            while (!text.atEnd() && !text.acceptEndOfRow()) {
                append(text.take());
            }
            endCell();
        } else if (text.acceptEndOfRow()) {
            kind = Kind.BLANK;
            endCell();
        } else {
            kind = Kind.CELLS;
            readCells();
        }
        return true;
    }

    private void readCells() throws IOException {
        do {
            field.setLength(0);
            if (!dialect.quote().isEmpty() && text.accept(dialect.quote())) {
                readQuoted();
            } else {
                readPlain();
            }
            endCell();
        } while (text.accept(dialect.delimiter()) && startCell());
        if (!text.acceptEndOfRow() && !text.atEnd()) {
            throw failure(
                    CsvCode.TEXT_AFTER_QUOTE,
                    text.place(),
                    "a quoted cell goes on after its closing quote",
                    "remove what follows the closing quote, or escape the quotes that belong to the text");
        }
    }

    private boolean startCell() throws CsvException {
        if (cells.size() >= MOST_CELLS) {
            throw failure(
                    CsvCode.TOO_MANY_CELLS,
                    places.get(0),
                    "this row has more than 16,384 cells",
                    "look at the delimiter of the dialect");
        }
        places.set(places.size() - 1, text.place());
        return true;
    }

    private void readQuoted() throws IOException {
        Place open = places.get(places.size() - 1);
        while (true) {
            if (text.atEnd()) {
                throw failure(
                        CsvCode.UNTERMINATED_QUOTE,
                        open,
                        "the quote that opens here is never closed",
                        "close it, or escape it where it belongs to the text");
            }
            if (!dialect.doubleQuote() && text.accept("\\")) {
                append(text.atEnd() ? '\\' : text.take());
            } else if (text.accept(dialect.quote())) {
                if (!dialect.doubleQuote() || !text.accept(dialect.quote())) {
                    return;
                }
                field.append(dialect.quote());
            } else {
                append(text.take());
            }
        }
    }

    private void readPlain() throws IOException {
        while (!text.atEnd() && !text.startsWith(dialect.delimiter()) && !text.startsEndOfRow()) {
            if (strayQuote < 0 && !dialect.quote().isEmpty() && text.startsWith(dialect.quote())) {
                strayQuote = cells.size();
            }
            boolean escaped = !dialect.quote().isEmpty() && !dialect.doubleQuote() && text.accept("\\");
            append(escaped && text.atEnd() ? '\\' : text.take());
        }
    }

    private void append(char c) throws CsvException {
        if (field.length() >= LONGEST_FIELD) {
            throw failure(
                    CsvCode.FIELD_TOO_LONG,
                    places.get(places.size() - 1),
                    "this field exceeds 16 MiB",
                    "look for a quote that is never closed");
        }
        field.append(c);
    }

    private void endCell() {
        cells.add(field.toString());
        places.add(text.place());
    }

    private CsvException failure(CsvCode code, Place at, String message, String hint) {
        return new CsvException(new Diagnostic(
                code, Severity.ERROR, Position.of(label, at.line(), at.character()), null, message, hint));
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public long line() {
        return places.get(0).line();
    }

    @Override
    public int size() {
        return cells.size();
    }

    @Override
    public String cell(int index) {
        return cells.get(index);
    }

    @Override
    public Place place(int index) {
        return places.get(Math.min(index, places.size() - 1));
    }

    @Override
    public int strayQuote() {
        return strayQuote;
    }

    @Override
    public String comment() {
        return cells.get(0);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
