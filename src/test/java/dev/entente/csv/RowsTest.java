package dev.entente.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.entente.csv.Rows.Kind;
import dev.entente.diag.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Bytes cut into rows and cells.
class RowsTest {
    private static final Dialect COMMENTS = Dialect.STANDARD.withCommentPrefix("#");

    /// Two dialects that cut the same: one by the library's tokenizer, the other by ours.
    private static final List<Dialect> BOTH =
            List.of(Dialect.STANDARD, Dialect.STANDARD.withLineTerminators(List.of("\r\n", "\n")));

    @Test
    void cellsAreCutAtDelimitersAndEndsOfLines() throws IOException {
        for (Dialect dialect : BOTH) {
            assertEquals("[a|b][1|2][3|]", read("a,b\r\n1,2\n3,", dialect));
            assertEquals("[a, b|c \"d\"|two\nlines]", read("\"a, b\",\"c \"\"d\"\"\",\"two\nlines\"\n", dialect));
            assertEquals("[a]BLANK[b]", read("a\n\nb\n", dialect));
        }
    }

    @Test
    void delimiterAndQuoteAreThoseOfTheDialect() throws IOException {
        assertEquals("[a,b|c]", read("a,b;c", Dialect.STANDARD.withDelimiter(";")));
        assertEquals("[a|b]", read("a::b", Dialect.STANDARD.withDelimiter("::")));
        assertEquals("[a,b|\"c\"]", read("'a,b',\"c\"", Dialect.STANDARD.withQuote("'")));
        assertEquals("[\"a|b\"]", read("\"a,b\"", Dialect.STANDARD.withQuote("")));
        assertEquals("[a \"b\"|c]", read("\"a \\\"b\\\"\",c", Dialect.STANDARD.withDoubleQuote(false)));
        assertEquals("[a\nb][c]", read("a\nb;c;", Dialect.STANDARD.withLineTerminators(List.of(";"))));
    }

    @Test
    void commentsAreRowsOfTheirOwnKind() throws IOException {
        assertEquals("COMMENT( said)[a|#b]", read("# said\na,#b\n", COMMENTS));
        assertEquals("[# said][a|#b]", read("# said\na,#b\n", Dialect.STANDARD));
    }

    @Test
    void rowsLinesAndCharactersAreCountedAsAnEditorDoes() throws IOException {
        for (Dialect dialect : BOTH) {
            try (Rows rows = open("a,b\n\"two\nlines\",\"x\"\nc,d\n".getBytes(UTF_8), dialect)) {
                rows.next();
                rows.next();
                assertEquals(2, rows.number());
                assertEquals(2, rows.line());
                assertEquals(new Place(3, 8), rows.place(1));
                rows.next();
                assertEquals(3, rows.number());
                assertEquals(4, rows.line());
                assertEquals(new Place(4, 3), rows.place(1));
            }
        }
    }

    @Test
    void aStrayQuoteIsKeptAndPointedOut() throws IOException {
        for (Dialect dialect : BOTH) {
            try (Rows rows = open("a,b \"c\"\nd,e\n".getBytes(UTF_8), dialect)) {
                rows.next();
                assertEquals(1, rows.strayQuote());
                assertEquals("b \"c\"", rows.cell(1));
                rows.next();
                assertEquals(-1, rows.strayQuote());
            }
        }
    }

    @Test
    void aByteOrderMarkIsNoText() throws IOException {
        assertEquals("[a|b]", read("\uFEFFa,b", Dialect.STANDARD));
        assertEquals("[ë]", read("ë".getBytes(ISO_8859_1), Dialect.STANDARD.withEncoding(ISO_8859_1)));
        assertEquals("[ë|b]", read("ë,b".getBytes(UTF_16), Dialect.STANDARD.withEncoding(UTF_16)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an unclosed quote     | a,b~"c,d~e            | t.csv:2:1
            text behind a quote   | a,b~"c"d,e~           | t.csv:2
            a character U+0000    | a,b~c,\\0~             | t.csv:2:3
            """)
    void whatCannotBeCutEndsTheReadingWithItsPlace(String name, String text, String place) {
        String content = text.replace('~', '\n').replace("\\0", "\0");
        for (Dialect dialect : BOTH) {
            CsvException failure = assertThrows(CsvException.class, () -> read(content, dialect), name);
            String report = Report.text(failure.diagnostic());
            assertEquals(true, report.contains("--> " + place), report);
        }
    }

    @Test
    void bytesThatAreNoTextEndTheReadingWithTheirPlace() {
        byte[] latin = "a,b\nc,\u00EB\n".getBytes(ISO_8859_1);
        CsvException failure = assertThrows(CsvException.class, () -> read(latin, Dialect.STANDARD));
        assertEquals(CsvCode.BAD_ENCODING, failure.diagnostic().code());
        assertEquals("0xEB", failure.diagnostic().value());
        assertEquals(
                true, Report.text(failure.diagnostic()).contains("--> t.csv:2:3"), Report.text(failure.diagnostic()));
        byte[] wide = "a,b\n".getBytes(Charset.forName("x-UTF-16LE-BOM"));
        failure = assertThrows(CsvException.class, () -> read(wide, Dialect.STANDARD));
        assertEquals("the file is UTF-16, not UTF-8", failure.diagnostic().message());
    }

    @ParameterizedTest
    @CsvSource({"NONE, '[ a ]'", "START, '[a ]'", "END, '[ a]'", "BOTH, '[a]'"})
    void trimmingTakesWhiteSpaceWhereItIsToldTo(Trim trim, String expected) {
        assertEquals(expected, "[" + trim.apply(" a ") + "]");
    }

    @Test
    void aDialectThatCutsNothingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Dialect.STANDARD.withDelimiter(""));
        assertThrows(IllegalArgumentException.class, () -> Dialect.STANDARD.withQuote(","));
        assertThrows(IllegalArgumentException.class, () -> Dialect.STANDARD.withSkipRows(-1));
        assertThrows(IllegalArgumentException.class, () -> Dialect.STANDARD.withLineTerminators(List.of()));
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatWasWrittenWithQuotesIsReadBackByEitherTokenizer(long seed) throws IOException {
        Random random = new Random(seed);
        List<List<String>> table = IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(row -> IntStream.range(0, 2 + random.nextInt(3))
                        .mapToObj(column -> text(random))
                        .toList())
                .toList();
        String end = random.nextBoolean() ? "\n" : "\r\n";
        String written = table.stream()
                .map(row -> row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining(end, "", random.nextBoolean() ? end : ""));
        String expected =
                table.stream().map(row -> "[" + String.join("|", row) + "]").collect(Collectors.joining());
        for (Dialect dialect : BOTH) {
            assertEquals(expected, read(written, dialect));
        }
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(6), 0, 9)
                .mapToObj(i ->
                        List.of("a", "ë", "ខ", "🙂", ",", "\"", "\n", "#", " ").get(i))
                .collect(Collectors.joining());
    }

    private static Rows open(byte[] bytes, Dialect dialect) throws IOException {
        return Rows.open(new dev.entente.csv.CsvSource("t.csv", () -> new ByteArrayInputStream(bytes)), dialect);
    }

    private static String read(String text, Dialect dialect) throws IOException {
        return read(text.getBytes(UTF_8), dialect);
    }

    private static String read(byte[] bytes, Dialect dialect) throws IOException {
        StringBuilder shown = new StringBuilder();
        try (Rows rows = open(bytes, dialect)) {
            while (rows.next()) {
                if (rows.kind() == Kind.CELLS) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 0; i < rows.size(); i++) {
                        cells.add(rows.cell(i));
                    }
                    shown.append('[').append(String.join("|", cells)).append(']');
                } else if (rows.kind() == Kind.COMMENT) {
                    shown.append("COMMENT(").append(rows.comment()).append(')');
                } else {
                    shown.append("BLANK");
                }
            }
        }
        return shown.toString();
    }
}
