package dev.entente.csvw.datatype;

import java.util.Arrays;

/// One text taken apart as a number.
final class NumberScan {
    private final String text;
    private final String decimalChar;
    private final String groupChar;
    private final StringBuilder number = new StringBuilder();
    private int at;
    private boolean signed;
    private char prefix; // percent or per mille in front, else 0
    private char suffix; // the same behind
    private int integerDigits;
    private int fractionDigits;
    private int exponentDigits;
    private boolean exponentSigned;
    private boolean decimalSeen;
    private boolean exponentSeen;
    private int[] integerGroups = {};
    private int[] fractionGroups = {};

    NumberScan(String text, String decimalChar, String groupChar) {
        this.text = text;
        this.decimalChar = decimalChar;
        this.groupChar = groupChar;
    }

    /// Goes through the text.
    ///
    /// @return false where the text is no number in any pattern
    boolean read() {
        prefix = scaleSign();
        signed = sign();
        integerGroups = digits();
        integerDigits = Arrays.stream(integerGroups).sum();
        if (accept(decimalChar)) {
            decimalSeen = true;
            number.append('.');
            fractionGroups = digits();
            fractionDigits = Arrays.stream(fractionGroups).sum();
            if (fractionDigits == 0) {
                return false;
            }
        }
        if (at < text.length() && (text.charAt(at) == 'E' || text.charAt(at) == 'e')) {
            at++;
            exponentSeen = true;
            number.append('E');
            exponentSigned = sign();
            int before = number.length();
            while (at < text.length() && isDigit(text.charAt(at))) {
                number.append(text.charAt(at++));
            }
            exponentDigits = number.length() - before;
            if (exponentDigits == 0) {
                return false;
            }
        }
        suffix = scaleSign();
        return at == text.length()
                && integerDigits + fractionDigits > 0
                && !(prefix != 0 && suffix != 0)
                && noEmptyGroup(integerGroups)
                && noEmptyGroup(fractionGroups);
    }

    /// Two separators in a row, or one where a digit belongs.
    private static boolean noEmptyGroup(int[] groups) {
        return groups.length < 2 || Arrays.stream(groups).allMatch(size -> size > 0);
    }

    /// Digits up to something else, as sizes of groups.
    private int[] digits() {
        int[] groups = {0};
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                number.append(c);
                groups[groups.length - 1]++;
                at++;
            } else if (!groupChar.isEmpty() && accept(groupChar)) {
                groups = Arrays.copyOf(groups, groups.length + 1);
            } else {
                break;
            }
        }
        return groups;
    }

    private char scaleSign() {
        if (at < text.length() && (text.charAt(at) == '%' || text.charAt(at) == '\u2030')) {
            return text.charAt(at++);
        }
        return 0;
    }

    private boolean sign() {
        if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
            number.append(text.charAt(at++));
            return true;
        }
        return false;
    }

    private boolean accept(String expected) {
        if (!text.startsWith(expected, at)) {
            return false;
        }
        at += expected.length();
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// The number without groups, with a point, not yet scaled.
    String number() {
        return integerDigits > 0
                ? number.toString()
                : number.insert(signed ? 1 : 0, '0').toString();
    }

    /// How many places percent or per mille move the point.
    int scale() {
        char sign = prefix == 0 ? suffix : prefix;
        return sign == 0 ? 0 : sign == '%' ? 2 : 3;
    }

    boolean signed() {
        return signed;
    }

    char prefix() {
        return prefix;
    }

    char suffix() {
        return suffix;
    }

    boolean hasFraction() {
        return decimalSeen;
    }

    boolean hasExponent() {
        return exponentSeen;
    }

    boolean exponentSigned() {
        return exponentSigned;
    }

    int integerDigits() {
        return integerDigits;
    }

    int fractionDigits() {
        return fractionDigits;
    }

    int exponentDigits() {
        return exponentDigits;
    }

    int[] integerGroups() {
        return integerGroups;
    }

    int[] fractionGroups() {
        return fractionGroups;
    }
}
