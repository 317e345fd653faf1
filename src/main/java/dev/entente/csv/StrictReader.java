package dev.entente.csv;

import dev.entente.diag.Diagnostic;
import dev.entente.diag.Position;
import dev.entente.diag.Severity;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/// Decodes without ever replacing a byte: the first that is no text ends the reading, with its line and offset.
/// A byte order mark is taken away. Behind the last line follows [#END], so that who cuts the text can tell an end
/// inside quotes from an end outside.
final class StrictReader extends Reader {
    /// Cannot occur in the text, because U+0000 is refused.
    static final char END = '\0';

    private static final int CHUNK = 1 << 16;

    private final CsvSource source;
    private final InputStream in;
    private final Charset charset;
    private final boolean closeLastLine;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(CHUNK).flip();
    private final CharBuffer chars = CharBuffer.allocate(CHUNK).flip();
    private long bytesRead;
    private char last = '\n';
    private boolean started;
    private boolean exhausted;
    private boolean ended;
    private boolean loneReturn;
    private @Nullable CsvException failure; // thrown once all in front of it has been handed out

    /// @param closeLastLine whether a line feed is added where the last line has none
    StrictReader(CsvSource source, Charset charset, boolean closeLastLine) throws IOException {
        this.source = source;
        this.charset = charset;
        this.closeLastLine = closeLastLine;
        this.in = source.opener().open();
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /// Whether [#END] is among the characters handed out or about to be.
    boolean ended() {
        return ended;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!chars.hasRemaining()) {
            refill();
        }
        int count = Math.min(length, chars.remaining());
        chars.get(target, offset, count);
        return count == 0 && length > 0 ? -1 : count;
    }

    private void refill() throws IOException {
        if (failure != null) {
            throw failure;
        }
        chars.clear();
        while (chars.position() == 0 && !ended && failure == null) {
            if (!exhausted && bytes.remaining() < CHUNK / 2) {
                fill();
            }
            if (!started) {
                continue; // the first bytes may have come one by one
            }
            CoderResult result = decoder.decode(bytes, chars, exhausted);
            if (result.isError()) {
                failure = malformed(result.length());
            } else if (result.isUnderflow() && exhausted && chars.remaining() > 1) {
                end();
            }
        }
        chars.flip();
        inspect();
        if (chars.hasRemaining()) {
            last = chars.get(chars.limit() - 1);
        } else if (failure != null) {
            throw failure;
        }
    }

    private void end() {
        ended = true;
        char before = chars.position() > 0 ? chars.get(chars.position() - 1) : last;
        if (closeLastLine && before != '\n' && before != '\r') {
            chars.put('\n');
        }
        chars.put(END);
    }

    /// Whether a carriage return without a line feed is among the characters handed out or about to be.
    boolean loneReturn() {
        return loneReturn;
    }

    private void inspect() throws IOException {
        char[] text = chars.array();
        int to = chars.limit() - (ended ? 1 : 0);
        boolean afterReturn = last == '\r';
        for (int i = 0; i < to; i++) {
            char c = text[i];
            loneReturn |= afterReturn && c != '\n';
            afterReturn = c == '\r';
            if (c == 0) {
                chars.limit(i);
                ended = false;
                failure = nul();
                return;
            }
        }
        loneReturn |= ended && afterReturn;
    }

    private void fill() throws IOException {
        bytes.compact();
        int count = in.read(bytes.array(), bytes.position(), bytes.remaining());
        if (count < 0) {
            exhausted = true;
        } else {
            bytesRead += count;
            bytes.position(bytes.position() + count);
        }
        bytes.flip();
        if (!started && (exhausted || bytes.remaining() >= 4)) {
            started = true;
            bytes.position(FirstBytes.toSkip(bytes, charset, source.label()));
        }
    }

    private CsvException malformed(int length) throws IOException {
        long offset = bytesRead - bytes.remaining();
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(length, bytes.remaining()); i++) {
            int b = bytes.get(bytes.position() + i) & 0xFF;
            shown.append(i == 0 ? "0x" : " 0x")
                    .append(Character.toUpperCase(Character.forDigit(b >> 4, 16)))
                    .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
        }
        boolean truncated = exhausted && bytes.remaining() <= length;
        return new CsvException(new Diagnostic(
                CsvCode.BAD_ENCODING,
                Severity.ERROR,
                place(offset),
                shown.toString(),
                (truncated ? "the file ends inside a character: " : "not " + charset.name() + ": ") + shown
                        + " at byte " + offset,
                "save the file as " + charset.name() + ", or name its encoding in the dialect"));
    }

    private CsvException nul() throws IOException {
        Spot spot = new Spot();
        try (Reader again = new InputStreamReader(source.opener().open(), charset)) {
            for (int c = again.read(); c > 0; c = again.read()) {
                spot.pass((char) c);
            }
        }
        return new CsvException(new Diagnostic(
                CsvCode.NUL_CHARACTER,
                Severity.ERROR,
                Position.of(source.label(), spot.line, spot.character),
                null,
                "the text holds the character U+0000",
                spot.line == 1 && spot.character < 3
                        ? "if the file is UTF-16, set \"encoding\": \"utf-16le\" or \"utf-16be\" in the dialect"
                        : "remove it from the file"));
    }

    /// Reads the file again up to the damaged byte.
    private Position place(long offset) throws IOException {
        Spot spot = new Spot();
        try (InputStream front = new Front(source.opener().open(), offset);
                Reader again = new InputStreamReader(front, charset)) {
            for (int c = again.read(); c >= 0; c = again.read()) {
                spot.pass((char) c);
            }
        }
        return Position.of(source.label(), spot.line, spot.character);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /// Counts lines and characters as an editor does.
    private static final class Spot {
        private long line = 1;
        private long character = 1;
        private boolean afterReturn;

        private void pass(char c) {
            if (c == '\n' && afterReturn) {
                afterReturn = false;
                return;
            }
            afterReturn = c == '\r';
            if (c == '\n' || c == '\r') {
                line++;
                character = 1;
            } else if (c != '\uFEFF' || line > 1 || character > 1) {
                character++;
            }
        }
    }

    /// The first bytes of a stream.
    private static final class Front extends FilterInputStream {
        private long left;

        private Front(InputStream in, long left) {
            super(in);
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            return left-- > 0 ? super.read() : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left <= 0) {
                return -1;
            }
            int count = super.read(target, offset, (int) Math.min(length, left));
            left -= Math.max(count, 0);
            return count;
        }
    }
}
