package dev.entente.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The date of a document, for programs that know less of dates than EDTF can say.
///
/// @param edtf as the tables hold it, empty for none
/// @param words the same in words
record WorkDate(String edtf, String words) {
    private static final String ONE = "([0-9]{4})(?:-(0[1-9]|1[0-2]|2[1-4])(?:-([0-3][0-9]))?)?([?~%]?)";
    private static final Pattern DATE = Pattern.compile(ONE + "(?:(/)(?:" + ONE + ")?)?");
    private static final int FIRST_SEASON = 21;

    /// As biblatex takes it, which knows levels 0 and 1 of EDTF, and as programs that read BibTeX take it: not those
    /// that begin at an open or unknown time, nor sets.
    Optional<String> biblatex() {
        return DATE.matcher(edtf).matches() ? Optional.of(edtf) : Optional.empty();
    }

    /// The year, where it is a single one and certain.
    Optional<String> year() {
        Matcher date = DATE.matcher(edtf);
        return date.matches()
                        && date.group(4).isEmpty()
                        && (date.group(5) == null
                                || (date.group(1).equals(date.group(6))
                                        && date.group(9).isEmpty()))
                ? Optional.of(date.group(1))
                : Optional.empty();
    }

    /// The month of a date that lies in one and is certain, from 1.
    Optional<Integer> month() {
        Matcher date = DATE.matcher(edtf);
        return year().isPresent() && date.matches() && date.group(5) == null && date.group(2) != null
                ? Optional.of(Integer.parseInt(date.group(2))).filter(month -> month < FIRST_SEASON)
                : Optional.empty();
    }

    /// Whether it is a single day.
    boolean isDay() {
        Matcher date = DATE.matcher(edtf);
        return date.matches() && date.group(3) != null && date.group(5) == null;
    }

    /// As CSL has it: one or two dates, each of year, month and day as far as they are known; nothing where it takes
    /// words to say the date.
    Optional<List<List<Integer>>> parts() {
        Matcher date = DATE.matcher(edtf);
        if (!date.matches() || (date.group(5) != null && date.group(6) == null)) {
            return Optional.empty();
        }
        List<List<Integer>> parts = new ArrayList<>(List.of(parts(date, 1)));
        if (date.group(6) != null) {
            parts.add(parts(date, 6));
        }
        return Optional.of(parts);
    }

    private static List<Integer> parts(Matcher date, int first) {
        List<Integer> parts = new ArrayList<>();
        for (int group = first; group < first + 3; group++) {
            String part = date.group(group);
            if (part != null && (group == first || Integer.parseInt(part) < FIRST_SEASON || group == first + 2)) {
                parts.add(Integer.parseInt(part));
            }
        }
        return parts;
    }

    /// The season of a date that is one, from 1 for spring.
    Optional<Integer> season() {
        Matcher date = DATE.matcher(edtf);
        return date.matches() && date.group(2) != null && date.group(5) == null
                ? Optional.of(Integer.parseInt(date.group(2)) - FIRST_SEASON + 1)
                        .filter(season -> season > 0)
                : Optional.empty();
    }

    /// Whether the date itself is doubtful or approximate.
    boolean isAbout() {
        return edtf.matches(".*[?~%].*");
    }
}
