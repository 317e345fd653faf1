package dev.entente.csv;

import dev.entente.diag.Diagnostic;
import dev.entente.diag.Position;
import dev.entente.diag.Severity;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

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

    private static boolean starts(ByteBuffer bytes, byte[] mark) {
        return bytes.remaining() >= mark.length && bytes.slice(0, mark.length).equals(ByteBuffer.wrap(mark));
    }

    private static CsvException failure(String label, String message, String hint) {
        return new CsvException(
                new Diagnostic(CsvCode.BAD_ENCODING, Severity.ERROR, Position.of(label, 1, 1), null, message, hint));
    }
}
