package dev.entente.csvw;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;

/// Text on its way into URLs.
final class UriText {
    private static final String RESERVED = ":/?#[]@!$&'()*+,;=";
    private static final String ASCII_NOT_IN_IRI = " \"<>\\^`{|}";

    private UriText() {}

    /// A URL that may be relative, seen from another. Characters no URL can hold are percent-encoded; what breaks the
    /// grammar nevertheless counts as the name of a file.
    static String resolve(String base, String reference) {
        String clean = encodeForbidden(reference);
        try {
            return IRIx.create(base).resolve(clean).str();
        } catch (IRIException e) {
            String folder = base.substring(0, base.lastIndexOf('/') + 1);
            return folder + encode(reference, false);
        }
    }

    /// The same URL in ASCII, ready to be fetched; one that breaks the grammar leads nowhere.
    static URI toUri(String iri) {
        try {
            return new URI(encode(iri, true));
        } catch (URISyntaxException e) {
            return URI.create("invalid:" + encode(iri, false));
        }
    }

    /// Two URLs are the same when only escapes, case of scheme and host, or dot segments differ.
    /// [RFC 3986, 6.2.2](https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2)
    static String normalize(String iri) {
        try {
            return IRIx.create(iri).normalize().str();
        } catch (IRIException e) {
            return iri;
        }
    }

    /// Whether a text begins like an absolute URL.
    static boolean hasScheme(String text) {
        int colon = text.indexOf(':');
        if (colon < 1 || !isAsciiLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < colon; i++) {
            char c = text.charAt(i);
            if (!isAsciiLetter(c) && !(c >= '0' && c <= '9') && c != '+' && c != '-' && c != '.') {
                return false;
            }
        }
        return true;
    }

    /// The text with everything but unreserved characters percent-encoded.
    static String encode(String text, boolean keepReserved) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        encode(out, text, keepReserved);
        return out.toString();
    }

    /// Appends a text percent-encoded.
    /// [RFC 6570, 1.5 and 3.2.1](https://www.rfc-editor.org/rfc/rfc6570#section-3.2.1)
    ///
    /// @param keepReserved whether reserved characters and finished escapes stay as they are
    static void encode(StringBuilder out, String text, boolean keepReserved) {
        int length = text.length();
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (isUnreserved(c) || (keepReserved && (RESERVED.indexOf(c) >= 0 || (c == '%' && isEscape(text, i))))) {
                out.append(c);
            } else if (c < 0x80) {
                appendByte(out, c);
            } else {
                int codePoint = text.codePointAt(i);
                i += Character.charCount(codePoint) - 1;
                for (byte b : Character.toString(codePoint).getBytes(StandardCharsets.UTF_8)) {
                    appendByte(out, b & 0xFF);
                }
            }
        }
    }

    /// A path of a file as the path of a URL.
    static String encodePath(String path) {
        StringBuilder out = new StringBuilder(path.length() + 16);
        int from = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', from)) {
            encode(out, path.substring(from, slash), false);
            out.append('/');
            from = slash + 1;
        }
        encode(out, path.substring(from), false);
        return out.toString();
    }

    /// Encodes what can stand in no IRI, and nothing else.
    static String encodeForbidden(String text) {
        int i = 0;
        while (i < text.length() && isAllowed(text, i)) {
            i++;
        }
        if (i == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, i);
        for (; i < text.length(); i++) {
            if (isAllowed(text, i)) {
                out.append(text.charAt(i));
            } else {
                appendByte(out, text.charAt(i));
            }
        }
        return out.toString();
    }

    private static boolean isAllowed(String text, int i) {
        char c = text.charAt(i);
        return c > 0x7F || (c > ' ' && c != 0x7F && ASCII_NOT_IN_IRI.indexOf(c) < 0 && (c != '%' || isEscape(text, i)));
    }

    /// Text without its escapes, where they are UTF-8.
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < text.length(); ) {
            if (text.charAt(i) == '%' && isEscape(text, i)) {
                bytes.write(Integer.parseInt(text, i + 1, i + 3, 16));
                i += 3;
            } else {
                int codePoint = text.codePointAt(i);
                bytes.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(codePoint);
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    static boolean isEscape(String text, int at) {
        return at + 2 < text.length()
                && Character.digit(text.charAt(at + 1), 16) >= 0
                && Character.digit(text.charAt(at + 2), 16) >= 0;
    }

    private static boolean isUnreserved(char c) {
        return isAsciiLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '_' || c == '~';
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static void appendByte(StringBuilder out, int b) {
        out.append('%')
                .append(Character.toUpperCase(Character.forDigit(b >> 4, 16)))
                .append(Character.toUpperCase(Character.forDigit(b & 15, 16)));
    }
}
