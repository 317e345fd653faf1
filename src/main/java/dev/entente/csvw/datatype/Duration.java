package dev.entente.csvw.datatype;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A length of time as XSD reads it.
///
/// @param months years and months together, negative before a minus sign
/// @param seconds days and times together
record Duration(long months, BigDecimal seconds) {
    private static final int SECONDS_OF_DAY = 86_400;
    /// For comparing months with days; XSD leaves such pairs unordered.
    private static final BigDecimal SECONDS_OF_MONTH = new BigDecimal("2629746");

    /// Reads a value as XSD writes it.
    ///
    /// @return null where the text is not a value of the type
    static @Nullable Duration parse(Builtin type, String text) {
        int at = text.startsWith("-") ? 1 : 0;
        boolean negative = at == 1;
        if (!text.startsWith("P", at)) {
            return null;
        }
        at++;
        long months = 0;
        BigDecimal seconds = BigDecimal.ZERO;
        String order = "YMDThms";
        int reached = -1;
        boolean any = false;
        boolean time = false;
        while (at < text.length()) {
            if (text.charAt(at) == 'T' && !time) {
                time = true;
                any = false;
                reached = 3;
                at++;
                continue;
            }
            int from = at;
            while (at < text.length() && (isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
                at++;
            }
            if (at == from || at == text.length()) {
                return null;
            }
            String digits = text.substring(from, at);
            char unit = time ? Character.toLowerCase(text.charAt(at)) : text.charAt(at);
            boolean wrongCase = time && !Character.isUpperCase(text.charAt(at));
            int rank = order.indexOf(unit);
            if (wrongCase || rank <= reached || rank == 3 || !isNumber(digits, unit)) {
                return null;
            }
            reached = rank;
            any = true;
            at++;
            BigDecimal count = new BigDecimal(digits);
            switch (unit) {
                case 'Y' -> months += 12 * count.longValue();
                case 'M' -> months += count.longValue();
                case 'D' -> seconds = seconds.add(count.multiply(BigDecimal.valueOf(SECONDS_OF_DAY)));
                case 'h' -> seconds = seconds.add(count.multiply(BigDecimal.valueOf(3600)));
                case 'm' -> seconds = seconds.add(count.multiply(BigDecimal.valueOf(60)));
                default -> seconds = seconds.add(count);
            }
            if ((type == Builtin.DAY_TIME_DURATION && rank < 2) || (type == Builtin.YEAR_MONTH_DURATION && rank > 1)) {
                return null;
            }
        }
        return any ? new Duration(negative ? -months : months, negative ? seconds.negate() : seconds) : null;
    }

    /// Only seconds have a fraction.
    private static boolean isNumber(String digits, char unit) {
        int point = digits.indexOf('.');
        return (point < 0 && digits.length() <= 15)
                || (unit == 's' && point > 0 && point < digits.length() - 1 && digits.indexOf('.', point + 1) < 0);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /// One number for comparing, with a month of average length.
    BigDecimal length() {
        return SECONDS_OF_MONTH.multiply(BigDecimal.valueOf(months)).add(seconds);
    }
}
