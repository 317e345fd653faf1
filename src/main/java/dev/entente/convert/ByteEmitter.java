package dev.entente.convert;

import dev.entente.csv.ByteRows;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Writes the triples of rows as bytes; to be followed step by step beside [RowEmitter] and [ColumnEmitter].
/// [CSV to RDF 4.2, generating RDF](https://www.w3.org/TR/csv2rdf/#generating-rdf), from step 4.6 on
final class ByteEmitter {
    private static final byte[] END = ByteText.ascii(" .\n");
    private static final byte[] SPACE = {' '};
    private static final byte[] QUOTE = ByteText.ascii(" \"");
    private static final byte[] ROW = ByteText.ascii("row");
    private static final byte[] IRI_END = ByteText.ascii("> .\n");
    private static final byte[] NUMBER_END = ByteText.ascii("\"^^<http://www.w3.org/2001/XMLSchema#integer> .\n");
    private static final byte[] HAS_ROW = predicate(NTriplesStream.bytes(CsvwTerms.HAS_ROW));
    private static final byte[] ROWNUM = predicate(NTriplesStream.bytes(CsvwTerms.ROWNUM));
    private static final byte[] URL = predicate(NTriplesStream.bytes(CsvwTerms.URL));
    private static final byte[] DESCRIBES = predicate(NTriplesStream.bytes(CsvwTerms.DESCRIBES));
    private static final byte[] DERIVED_FROM = predicate(NTriplesStream.bytes(CsvwTerms.DERIVED_FROM));
    private static final byte[] IS_ROW = new ByteText(128)
            .put(predicate(NTriplesStream.bytes(CsvwTerms.TYPE)))
            .put(NTriplesStream.bytes(CsvwTerms.ROW_CLASS))
            .put(END)
            .copy();

    private final BytePlan plan;
    private final ByteValues values;
    private final NTriplesStream out;
    private final ByteText text;
    private final ByteText subjects = new ByteText(1 << 10); // of the current row
    private final int[] subjectFrom;
    private final int[] subjectTo; // 0 where it is not written yet
    private final int[] told; // subjects that are different, in their order
    private int toldCount;
    private long triples; // of the current row

    ByteEmitter(BytePlan plan, NTriplesStream out) {
        this.plan = plan;
        this.values = new ByteValues(plan);
        this.out = out;
        this.text = out.text();
        this.subjectFrom = new int[plan.subjects.size()];
        this.subjectTo = new int[plan.subjects.size()];
        this.told = new int[plan.subjects.size()];
    }

    private static byte[] predicate(byte[] iri) {
        return new ByteText(64).put(SPACE).put(iri).put(SPACE).copy();
    }

    /// The values of the row written last.
    ByteValues values() {
        return values;
    }

    /// How many triples the row written last has.
    long triples() {
        return triples;
    }

    /// Writes a row.
    ///
    /// @param row counted without header, comments and blank ones
    /// @return false where nothing was written, because the row is a matter for [CellReader] and [RowEmitter]
    boolean emit(ByteRows rows, long row) {
        if (!values.read(rows, row)) {
            return false;
        }
        int before = text.size();
        begin();
        for (ByteColumn column : plan.columns) {
            if (column.speaks && !emit(column)) {
                text.cut(before);
                return false;
            }
        }
        if (plan.rowProvenance) {
            for (int i = 0; i < toldCount; i++) {
                putSubject(told[i]);
                text.put(DERIVED_FROM).put(plan.rowUrl).put(values.sourceRow()).put(IRI_END);
                triples++;
            }
        }
        out.lineEnded();
        return true;
    }

    private void begin() {
        triples = 0;
        toldCount = 0;
        subjects.cut(0);
        Arrays.fill(subjectTo, 0);
        if (plan.describesRows) {
            text.put(plan.table).put(HAS_ROW);
            putRow().put(END);
            putRow().put(IS_ROW);
            putRow().put(ROWNUM).put(QUOTE, 1, 2).put(values.row()).put(NUMBER_END);
            putRow().put(URL).put(plan.rowUrl).put(values.sourceRow()).put(IRI_END);
            triples += 4;
        }
    }

    private ByteText putRow() {
        return text.put(plan.anonymous).put(values.row()).put(ROW);
    }

    private boolean emit(ByteColumn column) {
        if (column.separator != null) {
            return !values.isThere(column.index) || emitList(column, column.separator);
        }
        if (column.always || values.isThere(column.index)) {
            tell(column.subject);
            putFront(column);
            if (column.object == null) {
                values.put(column.index, text);
                text.put(column.afterLiteral);
            } else {
                column.object.put(text, values);
                text.put(END);
            }
            triples++;
        }
        return true;
    }

    /// Subject and predicate, and the quote where a literal follows.
    private void putFront(ByteColumn column) {
        putSubject(column.subject);
        if (column.object == null && column.beforeLiteral.length > 0) {
            text.put(column.beforeLiteral);
        } else {
            text.put(SPACE);
            column.predicate.put(text, values);
            text.put(column.object == null ? QUOTE : SPACE);
        }
    }

    /// The items of a list, one triple each; or one triple, where they have a URL together.
    private boolean emitList(ByteColumn column, byte[] separator) {
        byte[] bytes = values.bytes(column.index);
        int end = values.to(column.index);
        int from = values.from(column.index);
        if (from == end) {
            return true;
        }
        boolean first = true;
        while (from <= end) {
            int to = indexOf(bytes, from, end, separator);
            if (column.trimsItems && !hasCleanEnds(bytes, from, to)) {
                return false;
            }
            boolean empty = from == to;
            byte[] item = empty ? column.defaultText : bytes;
            int start = empty ? 0 : from;
            int stop = empty ? item.length : to;
            if (!column.isNull(item, start, stop)) {
                if (first) {
                    tell(column.subject);
                }
                boolean plain = !empty && values.isPlain(column.index);
                if (!emitItem(column, item, start, stop, plain, first)) {
                    return false;
                }
                first = false;
            }
            from = to + separator.length;
        }
        return true;
    }

    private boolean emitItem(ByteColumn column, byte[] item, int from, int to, boolean plain, boolean first) {
        ByteTemplate object = column.object;
        if (object != null && !first) {
            return true;
        }
        putFront(column);
        triples++;
        if (object != null) {
            object.put(text, values);
            text.put(END);
            return true;
        }
        boolean valid = values.putItem(column, item, from, to, plain, text);
        text.put(column.afterLiteral);
        return valid;
    }

    private static int indexOf(byte[] text, int from, int end, byte[] separator) {
        byte first = separator[0];
        for (int i = from; i <= end - separator.length; i++) {
            if (text[i] == first && Arrays.equals(text, i, i + separator.length, separator, 0, separator.length)) {
                return i;
            }
        }
        return end;
    }

    /// Whether no white space stands at either end, of ASCII or beyond.
    private static boolean hasCleanEnds(byte[] text, int from, int to) {
        return from == to || (text[from] > ' ' && text[to - 1] > ' ');
    }

    private void putSubject(int subject) {
        if (subjectTo[subject] == 0) {
            subjectFrom[subject] = subjects.size();
            @Nullable ByteTemplate template = plan.subjects.get(subject);
            if (template == null) {
                subjects.put(plan.anonymous).put(values.row());
            } else {
                template.put(subjects, values);
            }
            subjectTo[subject] = subjects.size();
        }
        text.put(subjects.bytes(), subjectFrom[subject], subjectTo[subject]);
    }

    /// Says once of each subject that the row describes it, where rows are described; remembers it where it matters.
    private void tell(int subject) {
        if (!plan.describesRows && !plan.rowProvenance) {
            return;
        }
        int before = text.size();
        putSubject(subject);
        text.cut(before);
        for (int i = 0; i < toldCount; i++) {
            if (isSame(told[i], subject)) {
                return;
            }
        }
        told[toldCount++] = subject;
        if (plan.describesRows) {
            putRow().put(DESCRIBES);
            putSubject(subject);
            text.put(END);
            triples++;
        }
    }

    private boolean isSame(int one, int other) {
        byte[] all = subjects.bytes();
        return one == other
                || Arrays.equals(all, subjectFrom[one], subjectTo[one], all, subjectFrom[other], subjectTo[other]);
    }
}
