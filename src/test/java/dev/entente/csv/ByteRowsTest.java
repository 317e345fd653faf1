package dev.entente.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.diag.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is cut from bytes is what is cut from text: rows, places, and what is said of the damaged ones.
class ByteRowsTest {
    private static final List<byte[]> PIECES = Stream.pieces();

    /// Pieces of files, most of them well-formed.
    private static final class Stream {
        static List<byte[]> pieces() {
            List<byte[]> pieces = new ArrayList<>();
            for (String text : List.of(
                    "a",
                    "bc",
                    ",",
                    ",",
                    ",",
                    "\n",
                    "\n",
                    "\r\n",
                    "\"x\"",
                    "\"a,b\"",
                    "\"a\nb\"",
                    "\"a\r\nb\"",
                    "\"a\"\"b\"",
                    "\"\"",
                    " ",
                    "ë",
                    "កម្ពុជា",
                    "\uD83D\uDE00",
                    "\uFFFD",
                    "\t",
                    "\\",
                    "#",
                    "#a,\"b",
                    "'",
                    ";")) {
                pieces.add(text.getBytes(StandardCharsets.UTF_8));
            }
            return pieces;
        }

        static final List<byte[]> DAMAGED = List.of(
                new byte[] {0},
                new byte[] {'\r'},
                new byte[] {'"'},
                new byte[] {'"', 'a'},
                new byte[] {(byte) 0xC3},
                new byte[] {(byte) 0xC0, (byte) 0x80},
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
                new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
    }

    private static byte[] file(Random random) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean damaged = random.nextInt(3) == 0;
        if (random.nextInt(8) == 0) {
            bytes.writeBytes(Stream.DAMAGED.get(8));
        }
        for (int i = random.nextInt(40); i > 0; i--) {
            boolean damage = damaged && random.nextInt(20) == 0;
            List<byte[]> from = damage ? Stream.DAMAGED : PIECES;
            bytes.writeBytes(from.get(random.nextInt(from.size())));
        }
        return bytes.toByteArray();
    }

    private static Dialect dialect(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> Dialect.STANDARD.withCommentPrefix("#");
            case 1 -> Dialect.STANDARD.withQuote("'");
            case 2 -> Dialect.STANDARD.withDelimiter(";");
            case 3 -> Dialect.STANDARD.withDelimiter("\t");
            default -> Dialect.STANDARD;
        };
    }

    /// Everything a cursor tells.
    private static String told(Rows rows) throws IOException {
        StringBuilder told = new StringBuilder();
        try (rows) {
            while (rows.next()) {
                told.append(rows.number()).append('@').append(rows.line()).append(rows.kind());
                told.append(rows.kind() == Rows.Kind.COMMENT ? "" : rows.strayQuote() + " " + rows.isBlank());
                for (int i = 0; i < rows.size(); i++) {
                    told.append('[').append(rows.cell(i)).append(']').append(rows.place(i));
                }
                told.append(rows.kind() == Rows.Kind.CELLS ? rows.place(rows.size()) : "")
                        .append('\n');
            }
        } catch (CsvException e) {
            told.append(Report.text(e.diagnostic()));
        }
        return told.toString();
    }

    private static CsvSource source(byte[] bytes) {
        return new CsvSource("a.csv", () -> new ByteArrayInputStream(bytes));
    }

    static LongStream seeds() {
        return LongStream.range(0, 2000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void bytesAreCutAsTextIs(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = file(random);
        Dialect dialect = dialect(random);
        assertTrue(ByteRows.canRead(dialect));
        Rows text =
                new GuardedRows(source(bytes), new StrictReader(source(bytes), StandardCharsets.UTF_8, true), dialect);
        assertEquals(told(text), told(ByteRows.open(source(bytes), dialect, ByteRange.WHOLE)));
    }

    @Test
    void aRowMayBeLongerThanAnyBuffer() throws IOException {
        String cell = "0123456789ë,".repeat(100_000);
        try (Rows rows =
                Rows.open(source(("a\n\"" + cell + "\",b\nc\n").getBytes(StandardCharsets.UTF_8)), Dialect.STANDARD)) {
            assertTrue(rows.next());
            assertTrue(rows.next());
            assertEquals(cell, rows.cell(0));
            assertEquals("b", rows.cell(1));
            assertTrue(rows.next());
            assertEquals("c", rows.cell(0));
            assertFalse(rows.next());
        }
    }

    @Test
    void rowsThatCrossTheEndOfTheBufferAreWhole() throws IOException {
        byte[] bytes = IntStream.range(0, 60_000)
                .mapToObj(i -> i + ",\"x\"\"" + i + "\"\r\n")
                .collect(java.util.stream.Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
        try (Rows rows = Rows.open(source(bytes), Dialect.STANDARD)) {
            for (int i = 0; i < 60_000; i++) {
                assertTrue(rows.next());
                assertEquals(Integer.toString(i), rows.cell(0));
                assertEquals("x\"" + i, rows.cell(1));
                assertEquals(i + 1, rows.line());
            }
            assertFalse(rows.next());
        }
    }
}
