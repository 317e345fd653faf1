package dev.entente.diag;

/// Makes text from the input safe to show on a terminal: nothing in it moves the cursor, changes colours, or lets
/// characters stand in another order than they are written in.
public final class Printable {
    private Printable() {}

    /// The same text with such characters written as `\\u001b`, and line breaks and tabs as `\n`, `\r` and `\t`.
    public static String escaped(String text) {
        if (isSafe(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 10);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> append(c, out);
            }
        }
        return out.toString();
    }

    /// The same text in one line: line breaks and tabs become one space, all else of that kind is escaped.
    public static String line(String text) {
        return isSafe(text) ? text : escaped(text.replaceAll("[\\n\\r\\t\\u000b\\f]+", " "));
    }

    /// The same text with its line breaks and tabs; all else of that kind is escaped.
    public static String lines(String text) {
        if (isSafe(text)) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 10);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\t') {
                out.append(c);
            } else {
                append(c, out);
            }
        }
        return out.toString();
    }

    private static void append(char c, StringBuilder out) {
        if (isSafe(c)) {
            out.append(c);
        } else {
            out.append("\\u");
            for (int shift = 12; shift >= 0; shift -= 4) {
                out.append(Character.forDigit(c >> shift & 15, 16));
            }
        }
    }

    private static boolean isSafe(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isSafe(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// Controls, the marks that turn the direction of writing, and the separators that some terminals break lines at.
    private static boolean isSafe(char c) {
        return !Character.isISOControl(c)
                && c != '\u061c'
                && (c < '\u200e' || c > '\u200f')
                && (c < '\u2028' || c > '\u202e')
                && (c < '\u2066' || c > '\u2069');
    }
}
