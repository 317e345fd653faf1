package dev.entente.csv;

import java.io.IOException;

/// FastCSV's rows, for as long as they can be trusted.
///
/// FastCSV 4.1.0 takes a carriage return inside the last, quoted cell of a row for the first half of the row's end: it
/// drops the cell or joins two rows. Where a carriage return stands alone, the file is therefore opened once more, and
/// cut by hand from the row that was to come next.
final class GuardedRows implements Rows {
    private final CsvSource source;
    private final Dialect dialect;
    private final StrictReader text;
    private Rows rows;
    private boolean guarded = true;

    GuardedRows(CsvSource source, StrictReader text, Dialect dialect) {
        this.source = source;
        this.dialect = dialect;
        this.text = text;
        this.rows = new FastRows(source.label(), text, dialect);
    }

    @Override
    public boolean next() throws IOException {
        if (!guarded) {
            return rows.next();
        }
        long before = rows.number();
        boolean more;
        try {
            more = rows.next();
        } catch (CsvException e) {
            if (!text.loneReturn()) {
                throw e;
            }
            more = false;
        }
        return text.loneReturn() ? again(before) : more;
    }

    /// Moves to the row behind those already given.
    private boolean again(long given) throws IOException {
        rows.close();
        rows = TokenizedRows.open(source, dialect);
        guarded = false;
        boolean more = rows.next();
        while (more && rows.number() <= given) {
            more = rows.next();
        }
        return more;
    }

    @Override
    public Kind kind() {
        return rows.kind();
    }

    @Override
    public long number() {
        return rows.number();
    }

    @Override
    public long line() {
        return rows.line();
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public String cell(int index) {
        return rows.cell(index);
    }

    @Override
    public Place place(int index) {
        return rows.place(index);
    }

    @Override
    public int strayQuote() {
        return rows.strayQuote();
    }

    @Override
    public String comment() {
        return rows.comment();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
