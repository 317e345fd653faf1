package dev.entente.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;

/// The table of [Workload] to N-Triples and nothing else: FastCSV, and bytes put down by hand. One thread.
///
/// Usage: Bare CSV OUT
public final class Bare {
    private static final byte[] HEX = ascii("0123456789ABCDEF");
    private static final String ONT = "<http://example.org/ont#";
    private static final byte[] SUBJECT = ascii("<http://example.org/event/");
    private static final byte[] ID = ascii("> <http://purl.org/dc/terms/identifier> \"");
    private static final byte[] TITLE = ascii("> <http://purl.org/dc/terms/title> \"");
    private static final byte[] DATE = ascii("> <http://purl.org/dc/terms/date> \"");
    private static final byte[] TYPE = ascii("> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> " + ONT);
    private static final byte[] PLACE = ascii("> " + ONT + "place> <http://example.org/place/");
    private static final byte[] PARTICIPANT = ascii("> " + ONT + "participant> \"");
    private static final byte[] ATTENDANCE = ascii("> " + ONT + "attendance> \"");
    private static final byte[] SCORE = ascii("> " + ONT + "score> \"");
    private static final byte[] END = ascii("\" .\n");
    private static final byte[] END_ENGLISH = ascii("\"@en .\n");
    private static final byte[] END_DATE = typed("date");
    private static final byte[] END_INTEGER = typed("integer");
    private static final byte[] END_DECIMAL = typed("decimal");
    private static final byte[] END_IRI = ascii("> .\n");

    private final OutputStream out;
    private byte[] text = new byte[1 << 16];
    private int size;
    private byte[] subject = new byte[256];
    private int subjectSize;

    private Bare(OutputStream out) {
        this.out = out;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] typed(String name) {
        return ascii("\"^^<http://www.w3.org/2001/XMLSchema#" + name + "> .\n");
    }

    /// Converts.
    public static void main(String[] arguments) throws IOException {
        convert(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    static void convert(Path csv, Path target) throws IOException {
        try (OutputStream out = new FileOutputStream(target.toFile());
                CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            Bare bare = new Bare(out);
            boolean header = true;
            for (CsvRecord row : reader) {
                if (!header) {
                    bare.row(row);
                }
                header = false;
            }
            out.write(bare.text, 0, bare.size);
        }
    }

    private void row(CsvRecord row) throws IOException {
        String id = row.getField(0);
        room(512 + 12 * id.length());
        int from = size;
        put(SUBJECT, SUBJECT.length);
        encode(id);
        subjectSize = size - from;
        subject = subject.length < subjectSize ? new byte[2 * subjectSize] : subject;
        System.arraycopy(text, from, subject, 0, subjectSize);
        size = from;
        literal(ID, id, END);
        literal(TITLE, row.getField(1), END_ENGLISH);
        date(row.getField(2));
        iri(TYPE, row.getField(3));
        iri(PLACE, row.getField(4));
        participants(row.getField(5));
        String attendance = row.getField(6);
        if (!attendance.isEmpty()) {
            Long.parseLong(attendance);
        }
        literal(ATTENDANCE, attendance, END_INTEGER);
        String score = row.getField(7);
        for (int i = 0; i < score.length(); i++) {
            if (score.charAt(i) != '.' && (score.charAt(i) < '0' || score.charAt(i) > '9')) {
                throw new IOException(score);
            }
        }
        literal(SCORE, score, END_DECIMAL);
    }

    private void date(String date) throws IOException {
        if (!date.isEmpty()) {
            int year = Integer.parseInt(date, 6, 10, 10);
            LocalDate.of(year, Integer.parseInt(date, 3, 5, 10), Integer.parseInt(date, 0, 2, 10));
            literal(DATE, date.substring(6) + "-" + date.substring(3, 5) + "-" + date.substring(0, 2), END_DATE);
        }
    }

    private void participants(String list) throws IOException {
        int length = list.length();
        for (int i = 0; length > 0 && i <= length; ) {
            int semicolon = list.indexOf(';', i);
            int end = semicolon < 0 ? length : semicolon;
            literal(PARTICIPANT, list.substring(i, end), END);
            i = end + 1;
        }
    }

    private void literal(byte[] predicate, String value, byte[] end) throws IOException {
        if (!value.isEmpty()) {
            put(subject, subjectSize);
            put(predicate, predicate.length);
            escape(value);
            put(end, end.length);
        }
    }

    private void iri(byte[] predicate, String value) throws IOException {
        if (!value.isEmpty()) {
            put(subject, subjectSize);
            put(predicate, predicate.length);
            encode(value);
            put(END_IRI, END_IRI.length);
        }
    }

    private void room(int more) throws IOException {
        if (size + more > text.length) {
            out.write(text, 0, size);
            size = 0;
            text = more > text.length ? new byte[2 * more] : text;
        }
    }

    private void put(byte[] bytes, int length) throws IOException {
        room(length);
        System.arraycopy(bytes, 0, text, size, length);
        size += length;
    }

    private void escape(String value) throws IOException {
        int length = value.length();
        room(4 * length);
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                int point = value.codePointAt(i);
                i += Character.charCount(point) - 1;
                for (byte b : Character.toString(point).getBytes(StandardCharsets.UTF_8)) {
                    text[size++] = b;
                }
                continue;
            }
            char letter = switch (c) {
                case '"', '\\' -> c;
                case '\n' -> 'n';
                case '\r' -> 'r';
                case '\t' -> 't';
                default -> 0;
            };
            if (letter != 0) {
                text[size++] = '\\';
            }
            text[size++] = (byte) (letter == 0 ? c : letter);
        }
    }

    private void encode(String value) throws IOException {
        int length = value.length();
        room(12 * length);
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (letter || c == '_' || c == '-' || c == '.' || c == '~') {
                text[size++] = (byte) c;
            } else {
                for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
                    text[size++] = '%';
                    text[size++] = HEX[b >> 4 & 15];
                    text[size++] = HEX[b & 15];
                }
            }
        }
    }
}
