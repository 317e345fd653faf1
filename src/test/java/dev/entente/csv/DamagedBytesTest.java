package dev.entente.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.entente.diag.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bytes that cannot be cut into rows end the reading with their place, and never with a repair.
class DamagedBytesTest {
    private static final Dialect BY_HAND = Dialect.STANDARD.withLineTerminators(List.of("\n", "\f"));

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String failure(byte[] bytes, Dialect dialect) {
        return Report.text(assertThrows(
                        CsvException.class, () -> readAll(() -> new ByteArrayInputStream(bytes), dialect))
                .diagnostic());
    }

    private static void readAll(CsvSource.Opener opener, Dialect dialect) throws IOException {
        try (Rows rows = Rows.open(new CsvSource("a.csv", opener), dialect)) {
            while (rows.next()) {
                rows.size();
            }
        }
    }

    @Test
    void aByteThatIsNoTextHasItsLineAndOffset() {
        assertEquals("""
                error: not UTF-8: 0xE9 at byte 12
                  --> a.csv:2:6
                   = help: save the file as UTF-8, or name its encoding in the dialect""", failure(latin("id,name\n1,caf\u00e9,x\n".replace("id,name", "a,name")), Dialect.STANDARD));
    }

    @Test
    void rowsBeforeTheDamageAreStillGiven() throws IOException {
        byte[] bytes = latin("a\nb\n\u00ff\n");
        try (Rows rows = Rows.open(new CsvSource("a.csv", () -> new ByteArrayInputStream(bytes)), BY_HAND)) {
            rows.next();
            rows.next();
            assertEquals("b", rows.cell(0));
            assertThrows(CsvException.class, rows::next);
        }
    }

    @Test
    void aCharacterCutOffByTheEndOfTheFileIsFound() {
        assertEquals("""
                error: the file ends inside a character: 0xC3 at byte 4
                  --> a.csv:2:3
                   = help: save the file as UTF-8, or name its encoding in the dialect""", failure(latin("a\nxx\u00c3"), Dialect.STANDARD));
    }

    @Test
    void damageFarInsideTheFileIsFoundAtItsLine() {
        byte[] bytes = latin("x\n".repeat(100_000) + "ab\u00ffc\n");
        assertEquals("""
                error: not UTF-8: 0xFF at byte 200002
                  --> a.csv:100001:3
                   = help: save the file as UTF-8, or name its encoding in the dialect""", failure(bytes, Dialect.STANDARD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16IsRecognisedByItsMark(String encoding) {
        byte[] bytes = "\uFEFFa,b\n".getBytes(java.nio.charset.Charset.forName(encoding));
        assertEquals("""
                error: the file is UTF-16, not UTF-8
                  --> a.csv:1:1
                   = help: save it as UTF-8, or set "encoding": "utf-16" in the dialect""", failure(bytes, Dialect.STANDARD));
    }

    @Test
    void utf16WithoutItsMarkIsGuessed() {
        assertEquals("""
                error: the text holds the character U+0000
                  --> a.csv:1:2
                   = help: if the file is UTF-16, set "encoding": "utf-16le" or "utf-16be" in the dialect""", failure("a,b\n".getBytes(StandardCharsets.UTF_16LE), Dialect.STANDARD));
    }

    @Test
    void aNulCharacterIsRefused() {
        String expected = """
                error: the text holds the character U+0000
                  --> a.csv:3:2
                   = help: remove it from the file""";
        assertEquals(expected, failure(latin("abc\nd\ne\0f\n"), Dialect.STANDARD));
        assertEquals(expected, failure(latin("abc\nd\ne\0f\n"), BY_HAND));
    }

    @Test
    void aQuoteThatIsNeverClosedIsNamedWhereItOpens() {
        assertEquals("""
                error: the quote that opens here is never closed
                  --> a.csv:2:3
                   = help: close it, or double it where it belongs to the text""", failure(latin("a,b\n1,\"x\ny\nz\n"), Dialect.STANDARD));
        assertEquals("""
                error: the quote that opens here is never closed
                  --> a.csv:2:3
                   = help: close it, or escape it where it belongs to the text""", failure(latin("a,b\n1,\"x\ny\nz\n"), BY_HAND));
    }

    @Test
    void textAfterAClosingQuoteIsRefused() {
        assertEquals("""
                error: a quoted cell goes on after its closing quote
                  --> a.csv:2:3
                   = help: double the quotes that belong to the text; where a backslash stands before them, set "doubleQuote": false in the dialect""", failure(latin("a,b\n1,\"x\"y\n"), Dialect.STANDARD));
        assertEquals("""
                error: a quoted cell goes on after its closing quote
                  --> a.csv:2:6
                   = help: remove what follows the closing quote, or escape the quotes that belong to the text""", failure(latin("a,b\n1,\"x\"y\n"), BY_HAND));
    }

    @Test
    void aFieldOfOneGigabyteIsRefusedInLittleMemory() {
        for (Dialect dialect : List.of(Dialect.STANDARD, BY_HAND)) {
            CsvException failure =
                    assertThrows(CsvException.class, () -> readAll(() -> new LongField(1L << 30), dialect));
            assertEquals("""
                    error: this field exceeds 16 MiB
                      --> a.csv:2:3
                       = help: look for a quote that is never closed""", Report.text(failure.diagnostic()));
        }
    }

    @Test
    void moreCellsThanATableCanHaveAreRefused() {
        for (Dialect dialect : List.of(Dialect.STANDARD, BY_HAND)) {
            assertEquals("""
                    error: this row has more than 16,384 cells
                      --> a.csv:2:1
                       = help: look at the delimiter of the dialect""", failure(latin("a,b\n" + ",".repeat(20_000) + "\n"), dialect));
        }
    }

    /// `a,b`, then a row whose second cell never ends.
    private static final class LongField extends InputStream {
        private static final byte[] FRONT = "a,b\n1,\"".getBytes(StandardCharsets.UTF_8);

        private final long size;
        private long at;

        LongField(long size) {
            this.size = size;
        }

        @Override
        public int read() {
            return at >= size ? -1 : at < FRONT.length ? FRONT[(int) at++] : next();
        }

        private int next() {
            at++;
            return 'x';
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            int count = 0;
            while (count < length && at < size) {
                target[offset + count++] = (byte) read();
            }
            return count == 0 ? -1 : count;
        }
    }
}
