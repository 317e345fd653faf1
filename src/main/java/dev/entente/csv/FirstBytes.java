package dev.entente.csv;

import dev.entente.diag.Diagnostic;
import dev.entente.diag.Position;
import dev.entente.diag.Severity;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// What the first bytes of a file tell: its byte order mark, or that it is no text at all.
final class FirstBytes {
    private static final byte[] ARCHIVE = {'P', 'K', 3, 4}; // .xlsx, .ods, .zip
    private static final byte[] OLD_SPREADSHEET = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] LITTLE_ENDIAN = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] BIG_ENDIAN = {(byte) 0xFE, (byte) 0xFF};

    private FirstBytes() {}

    /// How many bytes do not belong to the text.
    ///
    /// @throws CsvException where the bytes are no text in this encoding
    static int toSkip(ByteBuffer bytes, Charset charset, String label) throws CsvException {
        if (starts(bytes, ARCHIVE) || starts(bytes, OLD_SPREADSHEET)) {
            throw failure(
                    label, "the file is a spreadsheet or an archive, not text", "save the sheet as CSV, in UTF-8");
        }
        if (isPage(bytes)) {
            throw new CsvException(new Diagnostic(
                    CsvCode.NOT_A_TABLE,
                    Severity.ERROR,
                    Position.of(label, 1, 1),
                    null,
                    "the file is a web page, not a table",
                    "look on the page for the address of the table itself"));
        }
        if (!charset.equals(StandardCharsets.UTF_8)) {
            return 0;
        }
        if (starts(bytes, LITTLE_ENDIAN) || starts(bytes, BIG_ENDIAN)) {
            throw failure(
                    label,
                    "the file is UTF-16, not UTF-8",
                    "save it as UTF-8, or set \"encoding\": \"utf-16\" in the dialect");
        }
        return starts(bytes, UTF_8_MARK) ? UTF_8_MARK.length : 0;
    }

    /// Whether this is HTML, in whatever encoding that holds ASCII.
    private static boolean isPage(ByteBuffer bytes) {
        byte[] front = new byte[Math.min(bytes.remaining(), 100)];
        bytes.slice(0, front.length).get(front);
        int skip = starts(bytes, UTF_8_MARK) ? UTF_8_MARK.length : 0;
        String text = new String(front, skip, front.length - skip, StandardCharsets.ISO_8859_1)
                .strip()
                .toLowerCase(Locale.ROOT);
        return text.startsWith("<!doctype html") || text.startsWith("<html");
    }

    private static boolean starts(ByteBuffer bytes, byte[] mark) {
        return bytes.remaining() >= mark.length && bytes.slice(0, mark.length).equals(ByteBuffer.wrap(mark));
    }

    private static CsvException failure(String label, String message, String hint) {
        return new CsvException(
                new Diagnostic(CsvCode.BAD_ENCODING, Severity.ERROR, Position.of(label, 1, 1), null, message, hint));
    }
}
