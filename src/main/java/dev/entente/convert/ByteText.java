package dev.entente.convert;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// UTF-8 that grows at its end, with what terms look like in N-Triples. Not for use by several threads.
///
/// Terms are written as Jena 6 writes them, which is the canonical form but for two things: a form feed is `\f`, and
/// U+FFFD, which may stand for a damaged character, is escaped.
/// [N-Triples 2.5](https://www.w3.org/TR/n-triples/#n-triples-grammar)
final class ByteText {
    private static final byte[] HEX = ascii("0123456789ABCDEF");
    private static final int REPLACEMENT = 0xFFFD;
    private static final byte REPLACEMENT_LEAD = (byte) 0xEF;
    private static final byte PLAIN = 0;
    private static final byte[] IN_LITERAL = new byte[256]; // the letter behind the backslash, or PLAIN
    private static final boolean[] IN_IRI = new boolean[256]; // those below 0x80 that stand for themselves
    private static final boolean[] UNRESERVED = new boolean[256];

    static {
        IN_LITERAL['"'] = '"';
        IN_LITERAL['\\'] = '\\';
        IN_LITERAL['\n'] = 'n';
        IN_LITERAL['\r'] = 'r';
        IN_LITERAL['\t'] = 't';
        IN_LITERAL['\f'] = 'f';
        IN_LITERAL[REPLACEMENT_LEAD & 0xFF] = 'u';
        for (int c = 0x14; c < 0x7F; c++) {
            IN_IRI[c] = " \"<>\\^`{|}".indexOf(c) < 0;
            UNRESERVED[c] = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "-._~".indexOf(c) >= 0;
        }
    }

    private byte[] bytes;
    private int size;

    ByteText(int capacity) {
        this.bytes = new byte[capacity];
    }

    /// The bytes of a text that is all ASCII.
    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// Where the text lies, from 0 up to [#size].
    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    /// Takes away what stands behind an earlier end.
    void cut(int earlierSize) {
        size = earlierSize;
    }

    byte[] copy() {
        return Arrays.copyOf(bytes, size);
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), Math.addExact(size, size)));
        }
    }

    ByteText put(byte[] text) {
        return put(text, 0, text.length);
    }

    ByteText put(byte[] text, int from, int to) {
        int length = to - from;
        room(length);
        System.arraycopy(text, from, bytes, size, length);
        size += length;
        return this;
    }

    ByteText put(String text) {
        return put(text.getBytes(StandardCharsets.UTF_8));
    }

    ByteText put(long number) {
        if (number < 0) {
            return put(Long.toString(number));
        }
        int length = 1;
        for (long rest = number / 10; rest > 0; rest /= 10) {
            length++;
        }
        room(length);
        size += length;
        long rest = number;
        for (int i = size - 1; i >= size - length; i--) {
            bytes[i] = HEX[(int) (rest % 10)];
            rest /= 10;
        }
        return this;
    }

    /// UTF-8 as the text of a literal, without its quotes.
    ByteText putEscaped(byte[] text, int from, int to) {
        room(3 * (to - from));
        byte[] out = bytes;
        int end = size;
        for (int i = from; i < to; i++) {
            byte b = text[i];
            byte escape = IN_LITERAL[b & 0xFF];
            if (escape == PLAIN) {
                out[end++] = b;
            } else if (b != REPLACEMENT_LEAD) {
                out[end++] = '\\';
                out[end++] = escape;
            } else if (i + 2 < to && text[i + 1] == (byte) 0xBF && text[i + 2] == (byte) 0xBD) {
                size = end;
                putCode(REPLACEMENT);
                end = size;
                i += 2;
            } else {
                out[end++] = b;
            }
        }
        size = end;
        return this;
    }

    /// A backslash, `u` and four digits; there is room for them.
    private void putCode(int c) {
        bytes[size++] = '\\';
        bytes[size++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            bytes[size++] = HEX[c >> shift & 15];
        }
    }

    /// A text as that of a literal, without its quotes.
    ByteText putEscaped(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return putEscaped(utf8, 0, utf8.length);
    }

    /// An IRI without its brackets.
    ByteText putIri(String iri) {
        byte[] utf8 = iri.getBytes(StandardCharsets.UTF_8);
        room(6 * utf8.length);
        for (byte b : utf8) {
            if (b < 0 || IN_IRI[b]) {
                bytes[size++] = b;
            } else {
                putCode(b);
            }
        }
        return this;
    }

    /// UTF-8 percent-encoded, all but unreserved characters.
    /// [RFC 6570, 3.2.2](https://www.rfc-editor.org/rfc/rfc6570#section-3.2.2)
    ByteText putPercentEncoded(byte[] text, int from, int to) {
        room(3 * (to - from));
        byte[] out = bytes;
        int end = size;
        for (int i = from; i < to; i++) {
            byte b = text[i];
            if (UNRESERVED[b & 0xFF]) {
                out[end++] = b;
            } else {
                out[end++] = '%';
                out[end++] = HEX[b >> 4 & 15];
                out[end++] = HEX[b & 15];
            }
        }
        size = end;
        return this;
    }

    @Override
    public String toString() {
        return new String(bytes, 0, size, StandardCharsets.UTF_8);
    }
}
