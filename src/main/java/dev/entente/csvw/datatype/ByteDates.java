package dev.entente.csvw.datatype;

import java.util.List;

/// Dates without time and zone, by the fields of a pattern.
///
/// @param fields as [CalendarFormat] takes a pattern apart
/// @param same whether the pattern is the one of XSD
record ByteDates(List<String> fields, boolean same) implements ByteFormat {
    private static final int LENGTH = 10;

    ByteDates {
        fields = List.copyOf(fields);
    }

    /// Dates as XSD writes them.
    static final ByteFormat PLAIN = new ByteDates(List.of("yyyy", "-", "MM", "-", "dd"), true);

    @Override
    public int read(byte[] in, int from, int to, byte[] out) {
        int year = 0;
        int month = 0;
        int day = 0;
        int at = from;
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            char symbol = field.charAt(0);
            if (symbol != 'y' && symbol != 'M' && symbol != 'd') {
                if (at >= to || in[at++] != symbol) {
                    return UNKNOWN;
                }
                continue;
            }
            int end = digitsEnd(in, at, Math.min(to, at + Math.max(2, field.length())));
            if (end == at || (field.length() > 1 && end - at < field.length())) {
                return UNKNOWN;
            }
            int number = number(in, at, end);
            year = symbol == 'y' ? number : year;
            month = symbol == 'M' ? number : month;
            day = symbol == 'd' ? number : day;
            at = end;
        }
        if (at != to || !isDay(year, month, day)) {
            return UNKNOWN;
        }
        return same ? SAME : write(year, month, day, out);
    }

    private static int digitsEnd(byte[] in, int from, int to) {
        int at = from;
        while (at < to && in[at] >= '0' && in[at] <= '9') {
            at++;
        }
        return at;
    }

    private static int number(byte[] in, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + in[i] - '0';
        }
        return number;
    }

    private static boolean isDay(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1) {
            return false;
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        int days = switch (month) {
            case 2 -> leap ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
        return day <= days;
    }

    private static int write(int year, int month, int day, byte[] out) {
        out[0] = (byte) ('0' + year / 1000);
        out[1] = (byte) ('0' + year / 100 % 10);
        out[2] = (byte) ('0' + year / 10 % 10);
        out[3] = (byte) ('0' + year % 10);
        out[4] = '-';
        out[5] = (byte) ('0' + month / 10);
        out[6] = (byte) ('0' + month % 10);
        out[7] = '-';
        out[8] = (byte) ('0' + day / 10);
        out[9] = (byte) ('0' + day % 10);
        return LENGTH;
    }
}
