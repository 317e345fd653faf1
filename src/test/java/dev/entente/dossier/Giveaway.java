package dev.entente.dossier;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds in the way a question is put what belongs to its answer.
final class Giveaway {
    private static final int TELLING_WORD = 3;

    private Giveaway() {}

    /// The things and dates of the expected answer that stand in the text of a query.
    static List<String> namedIn(String sparql, Question question) {
        Set<String> tokens = Stream.of(sparql.split("[^\\w/.~\\[\\]-]+")).collect(Collectors.toSet());
        return parts(List.of(question)).stream()
                .filter(part -> isDate(part) || isThing(part))
                .filter(tokens::contains)
                .toList();
    }

    /// The arguments of `question` that are part of the answer and not of the question's own words.
    ///
    /// @param all the lines of the same question
    static List<String> inArguments(Question question, List<Question> all, String words) {
        Set<String> answer = parts(all);
        String said = words.toLowerCase(Locale.ROOT);
        return question.arguments().values().stream()
                .flatMap(List::stream)
                .filter(argument -> answer.contains(argument.replaceFirst(".*/", "")))
                .filter(argument -> isDate(argument) ? !saysDate(said, argument) : !saysThing(said, argument))
                .toList();
    }

    private static Set<String> parts(List<Question> lines) {
        return lines.stream()
                .flatMap(line -> line.expected().stream())
                .flatMap(value -> Stream.of(value.split("\\|")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isDate(String part) {
        return part.matches("\\[?[./]*[0-9]{4}.*");
    }

    private static boolean isThing(String part) {
        return Tables.everyRowWith("id").stream().anyMatch(row -> row.id().equals(part));
    }

    /// Whether year, month and day, as far as given, are said.
    private static boolean saysDate(String said, String date) {
        String[] fields = date.split("-");
        return said.contains(fields[0])
                && (fields.length < 2
                        || said.contains(Month.of(Integer.parseInt(fields[1]))
                                .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                                .toLowerCase(Locale.ROOT)))
                && (fields.length < 3 || said.contains(String.valueOf(Integer.parseInt(fields[2]))));
    }

    /// Whether a telling word of one of its names is said.
    private static boolean saysThing(String said, String argument) {
        String slug = argument.replaceFirst(".*/", "");
        Stream<String> names = Tables.everyRowWith("label").stream()
                .filter(row -> row.knows("id") && row.id().equals(slug))
                .flatMap(row -> Stream.of("label", "altLabel", "adjective")
                        .filter(row::knows)
                        .map(row::get));
        return Stream.concat(Stream.of(slug), names)
                .flatMap(name -> Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")))
                .filter(word -> word.length() >= TELLING_WORD)
                .anyMatch(said::contains);
    }
}
