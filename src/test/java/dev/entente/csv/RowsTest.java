package dev.entente.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How files are cut into rows, by both tokenizers.
class RowsTest {
    private static final Dialect HASH = Dialect.STANDARD.withCommentPrefix("#");

    /// The same dialect, except that FastCSV does not know its ends of rows.
    private static Dialect byHand(Dialect dialect) {
        return dialect.withLineTerminators(List.of("\r\n", "\n", "\r", "\f"));
    }

    static List<List<String>> read(String text, Dialect dialect) throws IOException {
        List<List<String>> all = new ArrayList<>();
        try (Rows rows = open(text, dialect)) {
            while (rows.next()) {
                List<String> cells = new ArrayList<>();
                if (rows.kind() == Rows.Kind.COMMENT) {
                    cells.add("comment:" + rows.comment());
                } else {
                    for (int i = 0; i < rows.size(); i++) {
                        cells.add(rows.cell(i));
                    }
                }
                all.add(cells);
            }
        }
        return all;
    }

    private static Rows open(String text, Dialect dialect) throws IOException {
        byte[] bytes = text.getBytes(dialect.encoding());
        return Rows.open(new CsvSource("a.csv", () -> new ByteArrayInputStream(bytes)), dialect);
    }

    /// Reads with both, which must agree.
    private static List<List<String>> both(String text, Dialect dialect) throws IOException {
        assertTrue(FastRows.canRead(dialect));
        List<List<String>> rows = read(text, dialect);
        assertEquals(rows, read(text, byHand(dialect)));
        return rows;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a,b\r\n1,2\r\n", "a,b\n1,2\n", "a,b\r1,2\r", "a,b\r\n1,2", "a,b\n1,2\r\n", "\uFEFFa,b\n1,2"})
    void endsOfRowsMayDiffer(String text) throws IOException {
        assertEquals(List.of(List.of("a", "b"), List.of("1", "2")), both(text, Dialect.STANDARD));
    }

    @Test
    void quotedCellsHoldDelimitersLineBreaksAndQuotes() throws IOException {
        assertEquals(
                List.of(List.of("a,b", "c\nd", "say \"no\""), List.of("", " x ", "")),
                both("\"a,b\",\"c\nd\",\"say \"\"no\"\"\"\n\"\", x ,\n", Dialect.STANDARD));
    }

    @Test
    void blankRowsAndEmptyFilesAreSeen() throws IOException {
        assertEquals(List.of(List.of("a"), List.of(""), List.of("b")), both("a\n\nb\n", Dialect.STANDARD));
        assertEquals(List.of(), both("", Dialect.STANDARD));
        try (Rows rows = open("a\n\n", Dialect.STANDARD)) {
            assertTrue(rows.next());
            assertTrue(rows.next());
            assertEquals(Rows.Kind.BLANK, rows.kind());
        }
    }

    @Test
    void commentsAreRowsOfTheirOwn() throws IOException {
        assertEquals(
                List.of(List.of("comment: one"), List.of("a", "#b"), List.of("comment:,\"")),
                both("# one\na,#b\n#,\"\n", HASH));
        assertEquals(
                List.of(List.of("comment: one"), List.of("/a")), read("// one\n/a\n", HASH.withCommentPrefix("//")));
    }

    @Test
    void delimitersMayBeLong() throws IOException {
        assertEquals(
                List.of(List.of("a", "b|c", "d||e")), both("a||b|c||\"d||e\"\n", Dialect.STANDARD.withDelimiter("||")));
        assertEquals(List.of(List.of("a", "b")), both("a\tb\n", Dialect.STANDARD.withDelimiter("\t")));
    }

    @Test
    void withoutQuoteCharacterQuotesAreText() throws IOException {
        assertEquals(List.of(List.of("\"a", "b\""), List.of("c")), read("\"a,b\"\nc", Dialect.STANDARD.withQuote("")));
        assertEquals(List.of(List.of("a,b", "\"")), both("'a,b',\"\n", Dialect.STANDARD.withQuote("'")));
    }

    @Test
    void aBackslashEscapesWhereQuotesAreNotDoubled() throws IOException {
        assertEquals(
                List.of(List.of("say \"no\"", "a\\b", "c,d")),
                read("\"say \\\"no\\\"\",\"a\\\\b\",c\\,d\n", Dialect.STANDARD.withDoubleQuote(false)));
    }

    @Test
    void rowsMayEndAsTheDialectSays() throws IOException {
        assertEquals(
                List.of(List.of("a", "b\nc"), List.of("d")),
                read("a,b\nc;d", Dialect.STANDARD.withLineTerminators(List.of(";"))));
    }

    @Test
    void otherEncodingsAreRead() throws IOException {
        assertEquals(
                List.of(List.of("Shqipëri")),
                both("Shqipëri\n", Dialect.STANDARD.withEncoding(StandardCharsets.ISO_8859_1)));
        assertEquals(
                List.of(List.of("កម្ពុជា")), both("កម្ពុជា\n", Dialect.STANDARD.withEncoding(StandardCharsets.UTF_16)));
    }

    @Test
    void cellsKnowTheirPlaces() throws IOException {
        for (Dialect dialect : List.of(Dialect.STANDARD, byHand(Dialect.STANDARD))) {
            try (Rows rows = open("a,b\r\n\"x\r\ny\"\"z\",\"q\",r\n\ns\n", dialect)) {
                assertTrue(rows.next());
                assertEquals(new Place(1, 3), rows.place(1));
                assertTrue(rows.next());
                assertEquals(2, rows.line());
                assertEquals(
                        List.of(new Place(2, 1), new Place(3, 7), new Place(3, 11), new Place(3, 12)),
                        List.of(rows.place(0), rows.place(1), rows.place(2), rows.place(3)));
                assertTrue(rows.next());
                assertTrue(rows.next());
                assertEquals(5, rows.line());
                assertEquals(4, rows.number());
            }
        }
    }

    @Test
    void aQuoteInsideAnUnquotedCellIsPointedAt() throws IOException {
        for (Dialect dialect : List.of(Dialect.STANDARD, byHand(Dialect.STANDARD))) {
            try (Rows rows = open("a,b\n1,x\"y\"\n\"a\"\"b\",c\n", dialect)) {
                assertTrue(rows.next());
                assertEquals(-1, rows.strayQuote());
                assertTrue(rows.next());
                assertEquals(1, rows.strayQuote());
                assertTrue(rows.next());
                assertEquals(-1, rows.strayQuote());
            }
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsWrittenIsReadBack(long seed) throws IOException {
        Random random = new Random(seed);
        String alphabet = "ab,\"\n\r\té\uD83D\uDE00 #\\";
        List<List<String>> table = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        int width = 2 + random.nextInt(4);
        for (int i = random.nextInt(6); i >= 0; i--) {
            List<String> row = new ArrayList<>();
            for (int j = 0; j < width; j++) {
                StringBuilder cell = new StringBuilder();
                for (int k = random.nextInt(7); k > 0; k--) {
                    int at = alphabet.offsetByCodePoints(
                            0, random.nextInt(alphabet.codePointCount(0, alphabet.length())));
                    cell.appendCodePoint(alphabet.codePointAt(at));
                }
                row.add(cell.toString());
                text.append(j == 0 ? "" : ",")
                        .append('"')
                        .append(cell.toString().replace("\"", "\"\""))
                        .append('"');
            }
            table.add(row);
            text.append(random.nextBoolean() ? "\r\n" : "\n");
        }
        assertEquals(table, both(text.toString(), Dialect.STANDARD));
    }
}
