package dev.entente.csvw.datatype;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/// Numbers, with or without a pattern.
/// [Tabular data model 6.4.2](https://www.w3.org/TR/tabular-data-model/#formats-for-numeric-types)
final class NumberFormat implements Format {
    private final Builtin type;
    private final String decimalChar;
    private final String groupChar; // empty where digits are not grouped
    private final @Nullable NumberPattern pattern;
    private final boolean plain;

    private NumberFormat(
            Builtin type, String decimalChar, String groupChar, @Nullable NumberPattern pattern, boolean plain) {
        this.type = type;
        this.decimalChar = decimalChar;
        this.groupChar = groupChar;
        this.pattern = pattern;
        this.plain = plain;
    }

    /// Numbers as XSD writes them.
    static NumberFormat plain(Builtin type) {
        return new NumberFormat(type, ".", "", null, true);
    }

    /// Numbers with characters of their own.
    static NumberFormat grouped(Builtin type, String decimalChar, String groupChar) {
        return new NumberFormat(type, decimalChar, groupChar, null, false);
    }

    /// Numbers by a pattern.
    static NumberFormat patterned(Builtin type, String decimalChar, String groupChar, NumberPattern pattern) {
        return new NumberFormat(type, decimalChar, groupChar, pattern, false);
    }

    @Override
    public @Nullable String lexical(String text) {
        if (plain) {
            return (isSimple(text) || isOther(text)) && inRange(text) ? text : null;
        }
        if (isSpecial(text)) {
            return text;
        }
        NumberScan scan = new NumberScan(text, decimalChar, groupChar);
        if (!scan.read() || !allowed(scan) || (pattern != null && !pattern.allows(scan))) {
            return null;
        }
        String number = scan.number();
        if (scan.scale() > 0) {
            number = scaled(number, scan.scale());
        }
        return number != null && inRange(number) ? number : null;
    }

    @Override
    public ByteFormat bytes() {
        return plain ? ByteNumbers.of(type) : ByteFormat.NONE;
    }

    private boolean isSpecial(String text) {
        return type.family() == Builtin.Family.FLOATING
                && (text.equals("NaN") || text.equals("INF") || text.equals("-INF") || text.equals("+INF"));
    }

    /// The rarer forms of XSD: a point at either end, an exponent, infinity.
    private boolean isOther(String text) {
        if (type.family() == Builtin.Family.INTEGER) {
            return false;
        }
        int length = text.length();
        int start = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int point = digitsEnd(text, start);
        int end = point < length && text.charAt(point) == '.' ? digitsEnd(text, point + 1) : point;
        boolean digits = end - start - (end > point ? 1 : 0) > 0;
        if (digits && end < length && type.family() == Builtin.Family.FLOATING && "eE".indexOf(text.charAt(end)) >= 0) {
            int exponent = end + 1 < length && "+-".indexOf(text.charAt(end + 1)) >= 0 ? end + 2 : end + 1;
            int exponentEnd = digitsEnd(text, exponent);
            digits = exponentEnd > exponent;
            end = exponentEnd;
        }
        return (digits && end == length) || isSpecial(text);
    }

    private static int digitsEnd(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean allowed(NumberScan scan) {
        boolean fits = switch (type.family()) {
            case INTEGER -> !scan.hasFraction() && !scan.hasExponent();
            case DECIMAL -> !scan.hasExponent();
            default -> true;
        };
        return fits && (pattern != null || scan.integerDigits() > 0);
    }

    private @Nullable String scaled(String number, int places) {
        BigDecimal value = new BigDecimal(number).movePointLeft(places);
        if (type.family() == Builtin.Family.INTEGER) {
            BigDecimal whole = value.stripTrailingZeros();
            return whole.scale() <= 0 ? whole.toPlainString() : null;
        }
        return value.toPlainString();
    }

    /// Digits with a sign and, for types that have one, a point with digits on both sides.
    private boolean isSimple(String text) {
        int length = text.length();
        int i = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        int digits = i;
        while (i < length && isDigit(text.charAt(i))) {
            i++;
        }
        if (i == digits) {
            return false;
        }
        if (i == length) {
            return true;
        }
        if (type.family() == Builtin.Family.INTEGER || text.charAt(i) != '.' || ++i == length) {
            return false;
        }
        while (i < length && isDigit(text.charAt(i))) {
            i++;
        }
        return i == length;
    }

    private boolean inRange(String number) {
        BigInteger least = type.least();
        BigInteger most = type.most();
        if (least == null && most == null) {
            return true;
        }
        BigInteger value = number.length() < 18 ? BigInteger.valueOf(Long.parseLong(number)) : new BigInteger(number);
        return (least == null || value.compareTo(least) >= 0) && (most == null || value.compareTo(most) <= 0);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    @Override
    public String expected() {
        String what = switch (type.family()) {
            case INTEGER -> "a whole number";
            case DECIMAL -> "a decimal number";
            default -> "a number";
        };
        StringBuilder text = new StringBuilder(what);
        if (pattern != null) {
            text.append(" like \"").append(pattern).append('"');
        } else if (!plain) {
            text.append(" with \"").append(decimalChar).append("\" as decimal point");
            if (!groupChar.isEmpty()) {
                text.append(" and \"").append(groupChar).append("\" between groups");
            }
        }
        if (type.least() != null && type.most() != null) {
            text.append(" from ").append(type.least()).append(" to ").append(type.most());
        } else if (type.least() != null) {
            text.append(" of at least ").append(type.least());
        } else if (type.most() != null) {
            text.append(" of at most ").append(type.most());
        }
        return text.toString();
    }
}
