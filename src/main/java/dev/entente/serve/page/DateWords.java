package dev.entente.serve.page;

import dev.entente.edtf.Edtf;
import dev.entente.edtf.EdtfDate;
import dev.entente.edtf.EdtfDateTime;
import dev.entente.edtf.EdtfEnd;
import dev.entente.edtf.EdtfInterval;
import dev.entente.edtf.EdtfMember;
import dev.entente.edtf.EdtfRun;
import dev.entente.edtf.EdtfSet;
import dev.entente.serve.figure.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;

/// Tells dates as a historian would, with how they are meant: `[..1976-10-17]` is *on or before 17 October 1976*.
///
/// Each language writes a date in six ways, in one message that `|` parts: alone, as a noun, with *on* or *in*, with
/// *until*, *or before*, *or after*. The messages that put dates together take the way that their words need.
record DateWords(Setting setting) {
    private static final int BEFORE = 4;
    private static final int AFTER = 5;
    private static final String DIGITS = "[0-9]+";

    /// When a fact of the graph was.
    When of(Node fact) {
        String date = setting.text(fact, "date");
        if (date.isEmpty()) {
            return When.NEVER;
        }
        String words =
                of(date, setting.value(fact, "dating").map(GroundsOf::code).orElse(""));
        Phrase wording = setting.told(fact, "dateWording");
        return new When(words, date, wording.text().equals(words) ? Phrase.plain("") : wording.unlinked());
    }

    /// A date in words that keep what the tables hold.
    ///
    /// @param dating as of [#of(String, String)]
    Phrase phrase(String text, String dating) {
        return Phrase.date(of(text, dating), text);
    }

    /// A date in words, beside which a chip says how it is meant: words say that of spans alone, which need it.
    Phrase beside(String text, String dating) {
        boolean single =
                Edtf.parse(text).date().filter(EdtfDate.class::isInstance).isPresent();
        return phrase(text, single ? "" : dating);
    }

    /// A date in words.
    ///
    /// @param dating how it is meant: `within`, `throughout`, `attested`, `by`, `after`; empty for the usual
    /// @return the text itself where it is no date, or one for which there are no words
    String of(String text, String dating) {
        return Edtf.parse(text).date().map(date -> of(date, dating)).orElse(text);
    }

    private String of(Edtf date, String dating) {
        return switch (date) {
            case EdtfDate single -> single(ways(single), single.parts().size() == 3, dating);
            case EdtfDateTime time -> of(time.day().toString(), dating);
            case EdtfInterval interval -> interval(interval, dating);
            case EdtfSet set -> ofSet(set, dating);
        };
    }

    private String single(Object[] ways, boolean day, String dating) {
        String plain = String.valueOf(ways[0]);
        return dating.isEmpty() || (day && dating.equals("within")) ? plain : said("when." + dating, plain, ways);
    }

    private String interval(EdtfInterval interval, String dating) {
        Optional<EdtfDate> start = interval.start().date();
        Optional<EdtfDate> end = interval.end().date();
        String meant = dating.isEmpty() ? "within" : dating;
        boolean open = interval.start() == EdtfEnd.Undated.OPEN || interval.end() == EdtfEnd.Undated.OPEN;
        String known = meant + (open && meant.equals("throughout") ? ".open" : "");
        if (start.isPresent() && end.isPresent()) {
            return said("when.between." + meant, interval.toString(), ways(start.get())[1], ways(end.get())[1]);
        }
        return end.map(date -> said("when.until." + known, interval.toString(), ways(date)))
                .or(() -> start.map(date -> said("when.from." + known, interval.toString(), ways(date))))
                .orElse(interval.toString());
    }

    private String ofSet(EdtfSet set, String dating) {
        String between = setting.words().of(set.choice() == EdtfSet.Choice.ONE_OF ? "when.or" : "when.and");
        String members = set.members().stream().map(this::member).collect(Collectors.joining(between));
        return dating.isEmpty() || dating.equals("within") ? members : said("when.set." + dating, members, members);
    }

    private String member(EdtfMember member) {
        return switch (member) {
            case EdtfDate date -> String.valueOf(ways(date)[0]);
            case EdtfRun run -> {
                Optional<Object[]> first = run.first().date().map(this::ways);
                Optional<Object[]> last = run.last().date().map(this::ways);
                yield first.isPresent() && last.isPresent()
                        ? setting.words().of("when.run", first.get()[1], last.get()[1])
                        : last.map(ways -> String.valueOf(ways[BEFORE]))
                                .or(() -> first.map(ways -> String.valueOf(ways[AFTER])))
                                .orElse(run.toString());
            }
        };
    }

    private String said(String key, String otherwise, Object... parts) {
        return setting.words().has(key) ? setting.words().of(key, parts) : otherwise;
    }

    /// The six ways in which a date is written.
    private Object[] ways(EdtfDate date) {
        Object[] ways = certain(date);
        if (date.approximate()) {
            ways = parted("when.about", ways);
        }
        return date.uncertain() ? parted("when.perhaps", ways) : ways;
    }

    /// Without regard to its qualifiers.
    private Object[] certain(EdtfDate date) {
        List<String> parts = date.parts().stream().map(part -> part.text()).toList();
        String year = parts.get(0);
        if (!year.matches(DIGITS)) {
            return year.matches("[0-9]{3}X")
                    ? parted("when.decade", year.replace('X', '0'))
                    : parted("when.year", date.toString());
        }
        String month = parts.size() > 1 ? parts.get(1) : "";
        if (setting.words().has("when.season." + month)) {
            return parted("when.season." + month, year);
        }
        if (!month.matches("0[1-9]|1[0-2]")) {
            return parted("when.year", month.matches("|XX") ? year : date.toString());
        }
        String named = setting.words().of("when.months").split(",")[Integer.parseInt(month) - 1] + " " + year;
        String day = parts.size() > 2 ? parts.get(2) : "";
        return day.matches(DIGITS)
                ? parted(
                        "when.day", (day.equals("01") ? setting.words().of("when.first") : unpadded(day)) + " " + named)
                : parted("when.month", named);
    }

    private static String unpadded(String day) {
        return String.valueOf(Integer.parseInt(day));
    }

    private Object[] parted(String key, Object... parts) {
        return setting.words().of(key, parts).split("\\|");
    }

    /// How the date of something is meant, as a chip beside the date itself; nothing where there is no date.
    ///
    /// @param dating its code, empty for the usual
    Optional<Chip> chip(String date, String dating) {
        return Span.of(date, dating).map(this::chip);
    }

    private Chip chip(Span span) {
        Words words = setting.words();
        String meaning = span.meaning();
        return new Chip(
                "dating-" + meaning,
                words.or("dating." + meaning, meaning) + (span.about() ? words.of("dating.about") : ""),
                Phrase.plain(words.or("explain." + meaning, "") + (span.about() ? words.of("explain.about") : "")));
    }
}
