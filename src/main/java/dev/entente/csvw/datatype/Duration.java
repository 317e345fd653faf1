package dev.entente.csvw.datatype;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A length of time as XSD reads it.
///
/// @param months years and months together, negative before a minus sign
/// @param seconds days and times together
record Duration(long months, BigDecimal seconds) {
    /// For comparing months with days; XSD leaves such pairs unordered.
    private static final BigDecimal SECONDS_OF_MONTH = new BigDecimal("2629746");

    /// Reads a value as XSD writes it.
    ///
    /// @return null where the text is not a value of the type
    static @Nullable Duration parse(Builtin type, String text) {
        return new Scan(type, text).read();
    }

    /// One number for comparing, with a month of average length.
    BigDecimal length() {
        return SECONDS_OF_MONTH.multiply(BigDecimal.valueOf(months)).add(seconds);
    }

    /// The parts a duration is written in.
    private enum Unit {
        YEAR('Y', 12, true, false),
        MONTH('M', 1, true, false),
        DAY('D', 86_400, false, false),
        HOUR('H', 3600, false, true),
        MINUTE('M', 60, false, true),
        SECOND('S', 1, false, true);

        private final char letter;
        private final BigDecimal size; // in months or in seconds
        private final boolean inMonths;
        private final boolean ofTime;

        Unit(char letter, int size, boolean inMonths, boolean ofTime) {
            this.letter = letter;
            this.size = BigDecimal.valueOf(size);
            this.inMonths = inMonths;
            this.ofTime = ofTime;
        }

        boolean isIn(Builtin type) {
            return switch (type) {
                case DAY_TIME_DURATION -> !inMonths;
                case YEAR_MONTH_DURATION -> inMonths;
                default -> true;
            };
        }
    }

    /// Goes through a text from left to right.
    private static final class Scan {
        private static final int MOST_DIGITS = 15;

        private final Builtin type;
        private final String text;
        private int at;
        private BigDecimal months = BigDecimal.ZERO;
        private BigDecimal seconds = BigDecimal.ZERO;

        Scan(Builtin type, String text) {
            this.type = type;
            this.text = text;
        }

        @Nullable Duration read() {
            boolean negative = take('-');
            boolean parts = false;
            boolean time = false;
            if (!take('P')) {
                return null;
            }
            for (Unit unit : Unit.values()) {
                if (unit == Unit.HOUR && take('T')) {
                    time = true;
                    parts = false;
                }
                if (unit.ofTime == time && unit.isIn(type)) {
                    parts |= read(unit);
                }
            }
            if (!parts || at < text.length()) {
                return null;
            }
            return negative
                    ? new Duration(-months.longValue(), seconds.negate())
                    : new Duration(months.longValue(), seconds);
        }

        /// Takes a number with its letter, where that is what comes next.
        private boolean read(Unit unit) {
            int end = digits(at);
            if (unit == Unit.SECOND && end > at && end < text.length() && text.charAt(end) == '.') {
                int fractionEnd = digits(end + 1);
                end = fractionEnd > end + 1 ? fractionEnd : end;
            } else if (end - at > MOST_DIGITS) {
                return false;
            }
            if (end == at || end == text.length() || text.charAt(end) != unit.letter) {
                return false;
            }
            BigDecimal count = new BigDecimal(text.substring(at, end)).multiply(unit.size);
            months = unit.inMonths ? months.add(count) : months;
            seconds = unit.inMonths ? seconds : seconds.add(count);
            at = end + 1;
            return true;
        }

        private int digits(int from) {
            int end = from;
            while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
                end++;
            }
            return end;
        }

        private boolean take(char expected) {
            boolean there = at < text.length() && text.charAt(at) == expected;
            at += there ? 1 : 0;
            return there;
        }
    }
}
