package dev.entente.csvw.datatype;

import java.util.Optional;

/// A number pattern of [UAX 35](https://www.unicode.org/reports/tr35/tr35-numbers.html#Number_Format_Patterns), as
/// far as CSV on the Web asks for it: `0`, `#`, decimal and group characters, `E`, `+`, `-`, percent and per mille.
final class NumberPattern {
    private final String pattern;
    private final String decimalChar;
    private final String groupChar;
    private int at;
    private char prefix;
    private char suffix;
    private boolean signed;
    private int leastIntegers;
    private int mostIntegers; // binds only where there is an exponent
    private int primaryGroup; // 0 where integers are not grouped
    private int secondaryGroup;
    private int leastFractions;
    private int mostFractions;
    private int fractionGroup; // 0 where fractions are not grouped
    private boolean exponent;
    private boolean exponentSigned;
    private int leastExponents;

    private NumberPattern(String pattern, String decimalChar, String groupChar) {
        this.pattern = pattern;
        this.decimalChar = decimalChar;
        this.groupChar = groupChar;
    }

    /// Reads a pattern.
    ///
    /// @return nothing where the text is not such a pattern
    static Optional<NumberPattern> of(String pattern, String decimalChar, String groupChar) {
        NumberPattern compiled = new NumberPattern(pattern, decimalChar, groupChar);
        return compiled.compile() ? Optional.of(compiled) : Optional.empty();
    }

    private boolean compile() {
        prefix = scaleSign();
        signed = accept("+") || accept("-");
        if (prefix == 0) {
            prefix = scaleSign();
        }
        if (!compileIntegers()) {
            return false;
        }
        boolean any = at > 0 && leastIntegers + primaryGroup + secondaryGroup >= 0;
        if (accept(decimalChar) && !compileFractions()) {
            return false;
        }
        if (accept("E")) {
            exponent = true;
            exponentSigned = accept("+");
            while (accept("#")) {
                any = true;
            }
            while (accept("0")) {
                leastExponents++;
            }
            if (leastExponents == 0) {
                return false;
            }
        }
        suffix = scaleSign();
        return any && at == pattern.length() && at > 0 && !(prefix != 0 && suffix != 0) && hasDigit();
    }

    private boolean hasDigit() {
        return pattern.indexOf('#') >= 0 || pattern.indexOf('0') >= 0;
    }

    /// `#` before `0`, with separators in between; the last two groups count.
    private boolean compileIntegers() {
        int inGroup = 0;
        int groups = 0;
        int before = 0;
        boolean zeros = false;
        while (at < pattern.length()) {
            if (accept("#")) {
                if (zeros) {
                    return false;
                }
                mostIntegers++;
                inGroup++;
            } else if (accept("0")) {
                zeros = true;
                leastIntegers++;
                mostIntegers++;
                inGroup++;
            } else if (!groupChar.isEmpty() && pattern.startsWith(groupChar, at)) {
                at += groupChar.length();
                if (inGroup == 0) {
                    return false;
                }
                before = inGroup;
                inGroup = 0;
                groups++;
            } else {
                break;
            }
        }
        if (groups > 0) {
            if (inGroup == 0) {
                return false;
            }
            primaryGroup = inGroup;
            secondaryGroup = groups > 1 ? before : inGroup;
        }
        return true;
    }

    /// `0` before `#`, with separators in between; the first group counts.
    private boolean compileFractions() {
        boolean optional = false;
        int inGroup = 0;
        while (at < pattern.length()) {
            if (accept("0")) {
                if (optional) {
                    return false;
                }
                leastFractions++;
                mostFractions++;
                inGroup++;
            } else if (accept("#")) {
                optional = true;
                mostFractions++;
                inGroup++;
            } else if (!groupChar.isEmpty() && pattern.startsWith(groupChar, at)) {
                at += groupChar.length();
                if (inGroup == 0) {
                    return false;
                }
                fractionGroup = fractionGroup == 0 ? inGroup : fractionGroup;
                inGroup = 0;
            } else {
                break;
            }
        }
        return inGroup > 0;
    }

    private char scaleSign() {
        if (at < pattern.length() && (pattern.charAt(at) == '%' || pattern.charAt(at) == '\u2030')) {
            return pattern.charAt(at++);
        }
        return 0;
    }

    private boolean accept(String symbol) {
        if (!pattern.startsWith(symbol, at)) {
            return false;
        }
        at += symbol.length();
        return true;
    }

    /// Whether a number is written this way.
    boolean allows(NumberScan scan) {
        return scan.prefix() == prefix
                && scan.suffix() == suffix
                && (scan.signed() || !signed)
                && scan.integerDigits() >= leastIntegers
                && (!exponent || scan.integerDigits() <= mostIntegers)
                && scan.fractionDigits() >= leastFractions
                && scan.fractionDigits() <= mostFractions
                && scan.hasExponent() == exponent
                && (!exponent
                        || (scan.exponentDigits() >= leastExponents && (scan.exponentSigned() || !exponentSigned)))
                && integersGrouped(scan.integerGroups())
                && fractionsGrouped(scan.fractionGroups());
    }

    private boolean integersGrouped(int[] groups) {
        if (primaryGroup == 0) {
            return groups.length <= 1;
        }
        int last = groups.length - 1;
        if (groups.length == 1) {
            return groups[0] <= primaryGroup;
        }
        boolean right = groups[last] == primaryGroup && groups[0] >= 1 && groups[0] <= secondaryGroup;
        for (int i = 1; i < last; i++) {
            right &= groups[i] == secondaryGroup;
        }
        return right;
    }

    private boolean fractionsGrouped(int[] groups) {
        if (fractionGroup == 0) {
            return groups.length <= 1;
        }
        boolean right = groups.length == 0 || groups[groups.length - 1] <= fractionGroup;
        for (int i = 0; i < groups.length - 1; i++) {
            right &= groups[i] == fractionGroup;
        }
        return right;
    }

    @Override
    public String toString() {
        return pattern;
    }
}
