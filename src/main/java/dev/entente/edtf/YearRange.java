package dev.entente.edtf;

import java.time.Year;

/// The years that the year of a date can mean. A year 0 comes before the year 1, as in ISO 8601.
///
/// @param first the first of them
/// @param last the last of them, `first` for a year that is known
record YearRange(int first, int last) {
    /// Reads a year as the parser let it through.
    ///
    /// @throws ArithmeticException when it lies outside what `java.time` can hold, ±999,999,999
    static YearRange of(String text) {
        String number = text.startsWith("Y") ? text.substring(1) : text;
        boolean negative = number.startsWith("-");
        YearRange absolute = absolute(negative ? number.substring(1) : number);
        if (absolute.last > Year.MAX_VALUE) {
            throw new ArithmeticException("beyond the years that are kept");
        }
        return negative ? new YearRange(-absolute.last, -absolute.first) : absolute;
    }

    private static YearRange absolute(String number) {
        int s = number.indexOf('S');
        String digits = s < 0 ? number : number.substring(0, s);
        if (s >= 0) {
            return significant(value(digits), Integer.parseInt(number.substring(s + 1)));
        }
        return new YearRange(value(digits.replace('X', '0')), value(digits.replace('X', '9')));
    }

    /// `1950S2`: the first two of its digits are significant, so it lies in the century from 1900 on.
    private static YearRange significant(int value, int significantDigits) {
        int free = Math.max(0, Integer.toString(value).length() - significantDigits);
        int step = Math.toIntExact(Math.round(Math.pow(10, free)));
        int first = value / step * step;
        return new YearRange(first, Math.addExact(first, step - 1));
    }

    private static int value(String digits) {
        int e = digits.indexOf('E');
        try {
            long mantissa = Long.parseLong(e < 0 ? digits : digits.substring(0, e));
            int exponent = e < 0 ? 0 : Integer.parseInt(digits.substring(e + 1));
            long value = mantissa;
            for (int i = 0; i < exponent && value != 0; i++) {
                value = Math.multiplyExact(value, 10L);
            }
            return Math.toIntExact(value);
        } catch (NumberFormatException tooLong) {
            throw (ArithmeticException) new ArithmeticException(tooLong.getMessage()).initCause(tooLong);
        }
    }
}
