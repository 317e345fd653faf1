package dev.entente.csv;

/// UTF-8 as the decoder of the JDK accepts it: no surrogates, nothing longer than needed, nothing beyond U+10FFFF.
final class Utf8 {
    private Utf8() {}

    /// Whether a stretch of bytes is text from its first byte to its last.
    static boolean isText(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            int length = bytes[at] >= 0 ? 1 : lengthAt(bytes, at, to);
            if (length == 0) {
                return false;
            }
            at += length;
        }
        return true;
    }

    /// How many bytes the character has that begins here, or 0 where none does. [RFC 3629,
    /// 4](https://www.rfc-editor.org/rfc/rfc3629#section-4)
    private static int lengthAt(byte[] bytes, int at, int to) {
        int first = bytes[at] & 0xFF;
        int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (at + length > to) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if ((bytes[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = length < 3 ? 0 : bytes[at + 1] & 0xFF;
        boolean refused = (first == 0xE0 && second < 0xA0)
                || (first == 0xED && second > 0x9F)
                || (first == 0xF0 && second < 0x90)
                || (first == 0xF4 && second > 0x8F);
        return refused ? 0 : length;
    }
}
