package dev.entente.dossier;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// One line of `questions.csv`: a way to put a reader's question, and what a right graph answers.
///
/// @param id of the reader's question; several lines can share it
/// @param query name of the query
/// @param arguments as on the command line
/// @param columns result variables whose values are compared, joined by `|`
/// @param ordered whether the expected values must come in this order
/// @param expected values that must come
/// @param absent values that must not
/// @param complete whether no other value than the expected ones may come
/// @param row `table:id` of a row without which the answer is another one; empty where another line has it
record Question(
        String id,
        String query,
        Map<String, List<String>> arguments,
        List<String> columns,
        boolean ordered,
        List<String> expected,
        Set<String> absent,
        boolean complete,
        String row) {
    private static final Path FILE = Path.of("src/test/resources/questions.csv");
    private static final String THEN = " < ";

    /// All lines.
    static List<Question> all() {
        return Tables.read(FILE).stream().map(Question::of).toList();
    }

    private static Question of(Row line) {
        String expected = line.get("expected");
        boolean ordered = expected.contains(THEN);
        boolean complete = line.is("absent", "*");
        return new Question(
                line.id(),
                line.get("query"),
                arguments(line.get("arguments")),
                List.of(line.get("column").split("\\|")),
                ordered,
                parts(expected, ordered ? THEN : "; "),
                Set.copyOf(complete ? List.of() : parts(line.get("absent"), "; ")),
                complete,
                line.get("row"));
    }

    private static List<String> parts(String cell, String separator) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(separator));
    }

    private static Map<String, List<String>> arguments(String typed) {
        Map<String, List<String>> arguments = new LinkedHashMap<>();
        List<String> values = new ArrayList<>();
        for (String word : typed.split(" ")) {
            if (word.startsWith("--")) {
                values = new ArrayList<>();
                arguments.put(word.substring(2), values);
            } else if (!word.isEmpty()) {
                values.add(word);
            }
        }
        return arguments;
    }

    /// What is wrong with an answer; nothing where it is right.
    ///
    /// @param answer the values of the columns, joined, row by row
    List<String> faults(List<String> answer) {
        Stream<String> missing = ordered
                ? outOfOrder(answer).stream().map(value -> "not there, or not at its place: " + value)
                : expected.stream().filter(value -> !answer.contains(value)).map(value -> "missing: " + value);
        Stream<String> forbidden = answer.stream()
                .filter(value -> complete ? !expected.contains(value) : absent.contains(value))
                .map(value -> "must not come: " + value);
        return Stream.concat(missing, forbidden).distinct().toList();
    }

    /// The first expected value that does not follow on those before it.
    private List<String> outOfOrder(List<String> answer) {
        int found = 0;
        for (String value : new LinkedHashSet<>(answer)) {
            if (found < expected.size() && value.equals(expected.get(found))) {
                found++;
            }
        }
        return found == expected.size() ? List.of() : List.of(expected.get(found));
    }

    @Override
    public String toString() {
        String options = arguments.entrySet().stream()
                .map(option -> " --" + option.getKey() + " " + String.join(" ", option.getValue()))
                .reduce("", String::concat)
                .strip();
        return id + " " + query + " " + options + " (" + String.join(", ", columns) + ")";
    }
}
