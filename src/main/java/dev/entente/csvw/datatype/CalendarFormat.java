package dev.entente.csvw.datatype;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Dates and times, as XSD writes them or by a pattern of date field symbols.
/// [Tabular data model 6.4.4](https://www.w3.org/TR/tabular-data-model/#formats-for-dates-and-times)
final class CalendarFormat implements Format {
    private final Builtin type;
    private final String pattern; // empty for the shape of XSD
    private final List<String> fields; // one symbol repeated, or one literal character

    private CalendarFormat(Builtin type, String pattern, List<String> fields) {
        this.type = type;
        this.pattern = pattern;
        this.fields = fields;
    }

    /// As XSD writes them.
    static CalendarFormat plain(Builtin type) {
        return new CalendarFormat(type, "", List.of());
    }

    /// By a pattern.
    ///
    /// @return nothing where the pattern is not one for values of the type
    static Optional<CalendarFormat> of(Builtin type, String pattern) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < pattern.length(); ) {
            char symbol = pattern.charAt(i);
            int from = i;
            while (i < pattern.length() && pattern.charAt(i) == symbol) {
                i++;
            }
            String field = pattern.substring(from, i);
            if (Character.isLetter(symbol) && symbol != 'T') {
                if (!isField(field)) {
                    return Optional.empty();
                }
                fields.add(field);
            } else if (field.length() > 1 || "-/.: T".indexOf(symbol) < 0) {
                return Optional.empty();
            } else {
                fields.add(field);
            }
        }
        return covers(type, fields)
                ? Optional.of(new CalendarFormat(type, pattern, List.copyOf(fields)))
                : Optional.empty();
    }

    private static boolean isField(String field) {
        return switch (field.charAt(0)) {
            case 'y' -> field.length() == 4;
            case 'M', 'd' -> field.length() <= 2;
            case 'H', 'm', 's' -> field.length() == 2;
            case 'S' -> true;
            case 'X', 'x' -> field.length() <= 3;
            default -> false;
        };
    }

    /// Each part of the type once, none that it lacks, and the parts in an order people use.
    private static boolean covers(Builtin type, List<String> fields) {
        StringBuilder symbols = new StringBuilder();
        for (String field : fields) {
            if (Character.isLetter(field.charAt(0)) && field.charAt(0) != 'T') {
                symbols.append(field.charAt(0));
            }
        }
        String order = symbols.toString();
        String zoned = order.endsWith("X") || order.endsWith("x") ? order.substring(0, order.length() - 1) : order;
        boolean stampWithoutZone = type == Builtin.DATE_TIME_STAMP && zoned.equals(order);
        String time = Moment.has(type, 'T') ? timePart(zoned) : "";
        String date = zoned.substring(0, zoned.length() - time.length());
        return !stampWithoutZone
                && time.isEmpty() != Moment.has(type, 'T')
                && switch (type) {
                    case DATE, DATE_TIME, DATE_TIME_STAMP ->
                        date.equals("yMd") || date.equals("dMy") || date.equals("Mdy");
                    case TIME -> date.isEmpty();
                    case G_YEAR -> date.equals("y");
                    case G_YEAR_MONTH -> date.equals("yM") || date.equals("My");
                    case G_MONTH -> date.equals("M");
                    case G_MONTH_DAY -> date.equals("Md") || date.equals("dM");
                    case G_DAY -> date.equals("d");
                    default -> false;
                };
    }

    private static String timePart(String symbols) {
        for (String time : List.of("HmsS", "Hms", "Hm")) {
            if (symbols.endsWith(time)) {
                return time;
            }
        }
        return "";
    }

    @Override
    public @Nullable String lexical(String text) {
        if (pattern.isEmpty()) {
            return Moment.parse(type, text) == null ? null : text;
        }
        Moment moment = parse(text);
        return moment == null || !moment.isPossible(type) ? null : moment.lexical(type);
    }

    @Override
    public ByteFormat bytes() {
        boolean zoned = pattern.endsWith("X") || pattern.endsWith("x");
        if (type != Builtin.DATE || zoned) {
            return ByteFormat.NONE;
        }
        return pattern.isEmpty() ? ByteDates.PLAIN : new ByteDates(fields, false);
    }

    private @Nullable Moment parse(String text) {
        MomentScan scan = new MomentScan(text);
        int[] parts = new int[128]; // by symbol
        String fraction = "";
        String zone = "";
        for (String field : fields) {
            char symbol = field.charAt(0);
            switch (symbol) {
                case 'y', 'M', 'd', 'H', 'm', 's' -> {
                    parts[symbol] = field.length() == 1 ? scan.shortNumber() : scan.number(field.length());
                    if (parts[symbol] == MomentScan.NONE) {
                        return null;
                    }
                }
                case 'S' -> fraction = scan.fraction(field.length());
                case 'X', 'x' -> {
                    String found = scan.zone(field);
                    if (found == null) {
                        return null;
                    }
                    zone = found;
                }
                default -> {
                    if (!scan.take(symbol) && !(symbol == '.' && followedByFraction(field) && scan.atEnd())) {
                        return null;
                    }
                }
            }
        }
        return scan.atEnd()
                ? new Moment(parts['y'], parts['M'], parts['d'], parts['H'], parts['m'], parts['s'], fraction, zone)
                : null;
    }

    /// A fraction is "up to" so many digits: with none of them its point may be missing too.
    private boolean followedByFraction(String point) {
        int index = fields.lastIndexOf(point);
        return index + 1 < fields.size() && fields.get(index + 1).charAt(0) == 'S';
    }

    @Override
    public String expected() {
        String what = switch (type) {
            case DATE -> "a date like ";
            case TIME -> "a time like ";
            case DATE_TIME -> "a date and time like ";
            case DATE_TIME_STAMP -> "a date and time with zone like ";
            case G_YEAR -> "a year like ";
            case G_YEAR_MONTH -> "a year and month like ";
            case G_MONTH -> "a month like ";
            case G_MONTH_DAY -> "a month and day like ";
            default -> "a day of the month like ";
        };
        return what + '"' + (pattern.isEmpty() ? plainPattern() : pattern) + '"';
    }

    private String plainPattern() {
        return switch (type) {
            case DATE -> "yyyy-MM-dd";
            case TIME -> "HH:mm:ss";
            case DATE_TIME -> "yyyy-MM-ddTHH:mm:ss";
            case DATE_TIME_STAMP -> "yyyy-MM-ddTHH:mm:ssXXX";
            case G_YEAR -> "yyyy";
            case G_YEAR_MONTH -> "yyyy-MM";
            case G_MONTH -> "--MM";
            case G_MONTH_DAY -> "--MM-dd";
            default -> "---dd";
        };
    }
}
