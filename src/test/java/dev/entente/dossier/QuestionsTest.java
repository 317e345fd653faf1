package dev.entente.dossier;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import dev.entente.query.AskException;
import dev.entente.query.Inquiry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A reader's questions, put to the dossier by general queries: the answers are right, they stand on the rows they
/// should, and the way of asking does not give them away.
class QuestionsTest {
    private static final int QUESTIONS = 47;
    private static final Path LIST =
            Path.of(System.getProperty("entente.shared", "../shared"), "essay", "questions.tsv");
    private static final Inquiry DOSSIER = inquiry(Path.of(""));

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void theAnswerIsRight(Question question) {
        List<String> answer = answer(DOSSIER, question);
        assertEquals(List.of(), question.faults(answer), () -> "answered " + answer);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("linesWithARow")
    void withoutItsRowTheAnswerIsAnother(Question question, @TempDir Path folder) throws IOException {
        WithoutRow.copy(question.row(), folder);
        List<String> answer = answerIfAskable(inquiry(folder), question);
        assertNotEquals(List.of(), question.faults(answer), () -> "still right without " + question.row());
    }

    @Test
    void everyQuestionIsPutAndStandsOnARow() {
        assertEquals(QUESTIONS, ids(lines()).size());
        assertEquals(ids(lines()), ids(linesWithARow()));
    }

    @Test
    void theQuestionsAreThoseOfTheReaders() throws IOException {
        assumeTrue(Files.isReadable(LIST), "the readers' questions are not shipped");
        Set<String> expected = Files.readAllLines(LIST).stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf('\t')))
                .collect(toCollection(TreeSet::new));
        assertEquals(expected, ids(lines()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void theQueryHoldsNothingOfTheAnswer(Question question) throws IOException {
        String sparql = Files.readAllLines(Path.of("queries", question.query() + ".rq")).stream()
                .filter(line -> !line.startsWith("#"))
                .collect(joining("\n"));
        assertEquals(List.of(), Giveaway.namedIn(sparql, question));
    }

    @Test
    void theArgumentsHoldNothingOfTheAnswerThatTheQuestionDoesNotSay() throws IOException {
        assumeTrue(Files.isReadable(LIST), "the readers' questions are not shipped");
        Map<String, String> said = Files.readAllLines(LIST).stream()
                .map(line -> line.split("\t"))
                .collect(toMap(cells -> cells[0], cells -> cells[2]));
        Map<String, List<Question>> together = lines().collect(groupingBy(Question::id));
        List<String> given = lines().flatMap(line -> Giveaway.inArguments(
                                line, together.getOrDefault(line.id(), List.of()), said.getOrDefault(line.id(), ""))
                        .stream()
                        .map(argument -> line + ": " + argument))
                .toList();
        assertEquals(List.of(), given);
    }

    static Stream<Question> lines() {
        return Question.all().stream();
    }

    static Stream<Question> linesWithARow() {
        return lines().filter(question -> !question.row().isEmpty());
    }

    private static Set<String> ids(Stream<Question> questions) {
        return questions.map(Question::id).collect(toCollection(TreeSet::new));
    }

    private static Inquiry inquiry(Path folder) {
        Dossier dossier = Dossier.find(folder);
        return Inquiry.of(dossier, () -> DossierGraph.open(dossier));
    }

    /// No answer where what is asked for is not there any more.
    private static List<String> answerIfAskable(Inquiry inquiry, Question question) {
        try {
            return answer(inquiry, question);
        } catch (AskException e) {
            return List.of();
        }
    }

    private static List<String> answer(Inquiry inquiry, Question question) {
        return inquiry
                .rows(inquiry.arguments().bind(inquiry.catalogue().get(question.query()), question.arguments()))
                .rows()
                .stream()
                .map(row -> question.columns().stream()
                        .map(column -> text(row, column))
                        .collect(joining("|")))
                .toList();
    }

    /// The last part of an IRI, the text of a literal, nothing where nothing is bound.
    private static String text(Binding row, String column) {
        Node node = row.get(Var.alloc(column));
        if (node == null) {
            return "";
        }
        return node.isURI() ? node.getURI().replaceFirst(".*[/#]", "") : node.getLiteralLexicalForm();
    }
}
