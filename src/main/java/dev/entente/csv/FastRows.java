package dev.entente.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.RecordType;
import dev.entente.diag.Diagnostic;
import dev.entente.diag.Position;
import dev.entente.diag.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.IntPredicate;

/// Rows cut by FastCSV.
final class FastRows implements Rows {
    private static final int MOST_CELLS = 16_384;

    private final String label;
    private final StrictReader text;
    private final Dialect dialect;
    private final Handler row = new Handler();
    private final CsvReader<Handler> reader;
    private final CloseableIterator<Handler> records;
    private long number;

    FastRows(String label, StrictReader text, Dialect dialect) {
        this.label = label;
        this.text = text;
        this.dialect = dialect;
        CsvReader.CsvReaderBuilder builder = CsvReader.builder()
                .fieldSeparator(dialect.delimiter())
                .quoteCharacter(dialect.quote().charAt(0))
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .detectBomHeader(false);
        if (!dialect.commentPrefix().isEmpty()) {
            builder.commentStrategy(CommentStrategy.READ)
                    .commentCharacter(dialect.commentPrefix().charAt(0));
        }
        this.reader = builder.build(row, text);
        this.records = reader.iterator();
    }

    /// Whether FastCSV knows all this dialect asks for.
    static boolean canRead(Dialect dialect) {
        return dialect.doubleQuote()
                && dialect.quote().length() == 1
                && dialect.commentPrefix().length() <= 1
                && !dialect.commentPrefix().equals(dialect.quote())
                && !dialect.delimiter().contains(dialect.quote())
                && !dialect.delimiter().startsWith(dialect.commentPrefix().isEmpty() ? "\n" : dialect.commentPrefix())
                && dialect.delimiter().indexOf('\n') < 0
                && dialect.delimiter().indexOf('\r') < 0
                && dialect.lineTerminators().equals(Dialect.LINE_TERMINATORS);
    }

    @Override
    public boolean next() throws IOException {
        try {
            if (!records.hasNext()) {
                return false;
            }
            records.next();
        } catch (UncheckedIOException | CsvParseException e) {
            throw explained(e);
        }
        number++;
        return !text.ended() || !atEnd();
    }

    /// Looks for the mark behind the last character.
    private boolean atEnd() throws CsvException {
        int lastCell = row.size - 1;
        if (row.type == RecordType.COMMENT || lastCell < 0) {
            return false;
        }
        String cell = row.cells[lastCell];
        if (cell.isEmpty() || cell.charAt(cell.length() - 1) != StrictReader.END) {
            return false;
        }
        if (!row.quoted[lastCell]) {
            return true;
        }
        throw failure(
                CsvCode.UNTERMINATED_QUOTE,
                place(lastCell),
                "the quote that opens here is never closed",
                "close it, or double it where it belongs to the text");
    }

    private IOException explained(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException io) {
                return io;
            }
        }
        String message = String.valueOf(
                e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
        if (message.contains("closing quote")) {
            return failure(
                    CsvCode.TEXT_AFTER_QUOTE,
                    nextCell(),
                    "a quoted cell goes on after its closing quote",
                    "double the quotes that belong to the text; where a backslash stands before them, set \"doubleQuote\": false"
                            + " in the dialect");
        }
        if (message.contains("buffer size")) {
            return failure(
                    CsvCode.FIELD_TOO_LONG,
                    nextCell(),
                    "this field exceeds 16 MiB",
                    "look for a quote that is never closed");
        }
        return failure(
                CsvCode.TOO_MANY_CELLS,
                new Place(row.line, 1),
                "this row has more than 16,384 cells",
                "look at the delimiter of the dialect");
    }

    /// Where the cell begins that FastCSV has not handed over yet.
    private Place nextCell() {
        Place end = place(row.size);
        return row.size == 0
                ? end
                : new Place(end.line(), end.character() + dialect.delimiter().length());
    }

    private CsvException failure(CsvCode code, Place at, String message, String hint) {
        return new CsvException(new Diagnostic(
                code, Severity.ERROR, Position.of(label, at.line(), at.character()), null, message, hint));
    }

    @Override
    public Kind kind() {
        return switch (row.type) {
            case DATA -> Kind.CELLS;
            case COMMENT -> Kind.COMMENT;
            case EMPTY -> Kind.BLANK;
        };
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public long line() {
        return row.line;
    }

    @Override
    public int size() {
        return row.size;
    }

    @Override
    public String cell(int index) {
        return row.cells[index];
    }

    @Override
    public String comment() {
        return row.cells[0];
    }

    @Override
    public Place place(int index) {
        return place(this, index, i -> row.quoted[i], dialect);
    }

    /// Counted back from the cells: under this dialect nothing but quotes is lost in cutting.
    static Place place(Rows rows, int index, IntPredicate quoted, Dialect dialect) {
        long line = rows.line();
        long character = 1;
        char quote = dialect.quote().charAt(0);
        for (int i = 0; i < index && i < rows.size(); i++) {
            String cell = rows.cell(i);
            int quotes = quoted.test(i) ? 1 : 0;
            character += quotes;
            for (int c = 0; c < cell.length(); c++) {
                char at = cell.charAt(c);
                if (at == '\n' || (at == '\r' && !(c + 1 < cell.length() && cell.charAt(c + 1) == '\n'))) {
                    line++;
                    character = 1;
                } else {
                    character += quotes == 1 && at == quote ? 2 : 1;
                }
            }
            character += quotes + (i + 1 < rows.size() ? dialect.delimiter().length() : 0);
        }
        return new Place(line, character);
    }

    @Override
    public int strayQuote() {
        char quote = dialect.quote().charAt(0);
        for (int i = 0; i < row.size; i++) {
            if (!row.quoted[i] && row.cells[i].indexOf(quote) >= 0) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    /// Keeps the cells of one record; the same object for all of them.
    private static final class Handler extends AbstractBaseCsvCallbackHandler<Handler> {
        private String[] cells = new String[32];
        private boolean[] quoted = new boolean[32];
        private int size;
        private long line;
        private RecordType type = RecordType.DATA;

        @Override
        protected void handleBegin(long startingLine) {
            line = startingLine;
            size = 0;
            type = RecordType.DATA;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean wasQuoted) {
            if (index >= MOST_CELLS) {
                throw new CsvParseException("too many cells");
            }
            if (index == cells.length) {
                cells = Arrays.copyOf(cells, 2 * index);
                quoted = Arrays.copyOf(quoted, 2 * index);
            }
            cells[index] = new String(buffer, offset, length);
            quoted[index] = wasQuoted;
            size = index + 1;
        }

        @Override
        protected void handleComment(char[] buffer, int offset, int length) {
            cells[0] = new String(buffer, offset, length);
            quoted[0] = false;
            size = 1;
            type = RecordType.COMMENT;
        }

        @Override
        protected void handleEmpty() {
            cells[0] = "";
            quoted[0] = false;
            size = 1;
            type = RecordType.EMPTY;
        }

        @Override
        protected Handler buildRecord() {
            return this;
        }
    }
}
