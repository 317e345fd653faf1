package dev.entente.csvw.datatype;

/// Which texts are values of the types that have no pattern language of their own.
final class Shapes {
    private Shapes() {}

    /// [XML Schema 1.1, part 2](https://www.w3.org/TR/xmlschema11-2/#built-in-datatypes)
    static boolean isValue(Builtin type, String text) {
        return switch (type) {
            case LANGUAGE -> isLanguage(text);
            case NAME -> isName(text, true);
            case NC_NAME -> isName(text, false);
            case NM_TOKEN -> isNameToken(text);
            case Q_NAME -> isQualifiedName(text);
            case ANY_URI -> isUri(text);
            case HEX_BINARY -> isHex(text);
            case BASE64_BINARY -> isBase64(text);
            case DURATION, DAY_TIME_DURATION, YEAR_MONTH_DURATION -> Duration.parse(type, text) != null;
            default -> true;
        };
    }

    /// Whether every text is a value.
    static boolean isAnyText(Builtin type) {
        return switch (type) {
            case ANY_ATOMIC, STRING, NORMALIZED_STRING, TOKEN, XML, HTML, JSON -> true;
            default -> false;
        };
    }

    /// In words, to follow "expected".
    static String describe(Builtin type) {
        return switch (type) {
            case LANGUAGE -> "a language tag like \"sq\"";
            case NAME, NC_NAME, NM_TOKEN, Q_NAME -> "an XML name";
            case ANY_URI -> "a URI";
            case HEX_BINARY -> "pairs of hexadecimal digits";
            case BASE64_BINARY -> "base 64 text";
            case DURATION -> "a duration like \"P1Y2M3DT4H\"";
            case DAY_TIME_DURATION -> "a duration like \"P3DT4H\"";
            case YEAR_MONTH_DURATION -> "a duration like \"P1Y2M\"";
            default -> "a text";
        };
    }

    private static boolean isLanguage(String text) {
        int inPart = 0;
        boolean first = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '-') {
                if (inPart == 0) {
                    return false;
                }
                inPart = 0;
                first = false;
            } else if (++inPart > 8 || !(isLetter(c) || (!first && isDigit(c)))) {
                return false;
            }
        }
        return inPart > 0;
    }

    private static boolean isName(String text, boolean colons) {
        return !text.isEmpty()
                && isNameStart(text.codePointAt(0), colons)
                && text.codePoints().allMatch(c -> isNamePart(c, colons));
    }

    private static boolean isNameToken(String text) {
        return !text.isEmpty() && text.codePoints().allMatch(c -> isNamePart(c, true));
    }

    private static boolean isQualifiedName(String text) {
        int colon = text.indexOf(':');
        return isName(text.substring(colon + 1), false) && (colon < 0 || isName(text.substring(0, colon), false));
    }

    private static boolean isNameStart(int c, boolean colons) {
        return c == '_' || (c == ':' && colons) || Character.isLetter(c);
    }

    private static boolean isNamePart(int c, boolean colons) {
        return isNameStart(c, colons)
                || c == '-'
                || c == '.'
                || c == 0xB7
                || Character.isDigit(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.COMBINING_SPACING_MARK;
    }

    /// XSD accepts nearly everything here; what cannot stand in a URI even when escaped is refused.
    private static boolean isUri(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || "<>\"{}|\\^`".indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(String text) {
        return text.length() % 2 == 0 && text.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    }

    private static boolean isBase64(String text) {
        int characters = 0;
        int padding = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '=') {
                padding++;
            } else if (c != ' ') {
                if (padding > 0 || !(isLetter(c) || isDigit(c) || c == '+' || c == '/')) {
                    return false;
                }
                characters++;
            }
        }
        return padding <= 2 && (characters + padding) % 4 == 0;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
