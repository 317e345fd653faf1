package dev.entente.edtf;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody meant who wrote a date in another way, as spreadsheets and books do.
final class Hint {
    private static final String GENERAL = "write a date such as 1975, 1975-04, 1975-04-17, 1975~ or 1975-04/1978-07";
    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private static final List<Habit> HABITS = List.of(
            habit("\\s+(.+)|(.+?)\\s+", m -> first(m, 1, 2)),
            habit("(\\d{4}-)(\\d{2})/(\\d{2})", m -> m.group(1) + m.group(2) + "/" + m.group(1) + m.group(3)),
            habit("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})", m -> day(m.group(3), m.group(2), m.group(1))),
            habit("(\\d{1,2})[./](\\d{1,2})[./](\\d{4})", m -> day(m.group(3), m.group(1), m.group(2))),
            habit("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})", m -> day(m.group(1), m.group(2), m.group(3))),
            habit("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})", m -> day(m.group(1), m.group(3), m.group(2))),
            habit("(\\d{4})(\\d{2})(\\d{2})", m -> day(m.group(1), m.group(2), m.group(3))),
            habit("(\\d{4})[-./](\\d{1,2})", m -> m.group(1) + "-" + two(m.group(2))),
            habit("(\\d{4}-\\d{2})-\\d{2}", m -> m.group(1)),
            habit("(\\d{2})(\\d{2})[-/–](\\d{2})", m -> m.group(1) + m.group(2) + "/" + m.group(1) + m.group(3)),
            habit("(\\d{4}-\\d{2}-)(\\d{2})/(\\d{2})", m -> m.group(1) + m.group(2) + "/" + m.group(1) + m.group(3)),
            habit("(\\d{1,2})[./](\\d{4})", m -> m.group(2) + "-" + two(m.group(1))),
            habit(
                    "(\\d{1,2})[-. ]+(\\p{L}{3,})\\.?[-. ,]+(\\d{4})",
                    m -> day(m.group(3), month(m.group(2)), m.group(1))),
            habit("(\\p{L}{3,})\\.? (\\d{1,2}), ?(\\d{4})", m -> day(m.group(3), month(m.group(1)), m.group(2))),
            habit("(\\p{L}{3,})\\.?[- ](\\d{4})", m -> m.group(2) + "-" + month(m.group(1))),
            habit("(\\p{L}{3})-(\\d{2})", m -> "19" + m.group(2) + "-" + month(m.group(1))),
            habit("(\\d{3})0'?s", m -> m.group(1) + "X"),
            habit("(\\d{3})[xu_?*]", m -> m.group(1) + "X"),
            habit("(\\d{2})[xu_*]{2}", m -> m.group(1) + "XX"),
            habit("(?:c\\.|ca\\.?|circa) ?(.+)", m -> m.group(1) + "~"),
            habit("before (.+)", m -> "[.." + m.group(1) + "]"),
            habit("after (.+)", m -> "[" + m.group(1) + "..]"),
            habit("(.+)(?:\\?~|~\\?)", m -> m.group(1) + "%"),
            habit("(?:open)/(.+)|(.+)/(?:open)", m -> m.start(1) < 0 ? m.group(2) + "/.." : "../" + m.group(1)),
            habit("(?:unknown)/(.+)|(.+)/(?:unknown)", m -> m.start(1) < 0 ? m.group(2) + "/" : "/" + m.group(1)),
            habit("(.+?)(?:\\s*[–—]\\s*|\\s+-\\s+|-(?=\\d{4}$)| ?to ?)(.+)", m -> m.group(1) + "/" + m.group(2)),
            habit("(.+)\\.\\.(.+)", m -> m.group(1) + "/" + m.group(2)),
            habit("(.+)/(.+)", m -> m.group(2) + "/" + m.group(1)));

    private Hint() {}

    /// Says how to write what `text` seems to mean, or else what dates look like.
    static String of(String text) {
        List<String> meanings = HABITS.stream()
                .flatMap(habit -> habit.meant(text).stream())
                .distinct()
                .limit(2)
                .toList();
        return meanings.isEmpty() ? GENERAL : "write " + String.join(" or ", meanings);
    }

    private static String day(String year, String month, String day) {
        return year + "-" + two(month) + "-" + two(day);
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    private static String month(String name) {
        int at = MONTHS.indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3));
        return at % 3 == 0 ? two(Integer.toString(at / 3 + 1)) : name;
    }

    private static String first(MatchResult match, int one, int other) {
        return match.start(one) < 0 ? match.group(other) : match.group(one);
    }

    private static Habit habit(String pattern, Rewriting rewriting) {
        return new Habit(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), rewriting);
    }

    /// Turns the groups of a match into EDTF.
    private interface Rewriting {
        String rewrite(MatchResult match);
    }

    /// A way to write dates that is not EDTF.
    private record Habit(Pattern pattern, Rewriting rewriting) {
        /// What `text` means in EDTF, or empty if it is not written in this way.
        Optional<String> meant(String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.matches()
                    ? Optional.of(rewriting.rewrite(matcher)).filter(EdtfParser::accepts)
                    : Optional.empty();
        }
    }
}
