package dev.entente.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderTest {
    private static Header header(String... lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            text.append("#+ ").append(line).append('\n');
        }
        return HeaderReader.read("queries/x.rq", text + "SELECT ?a WHERE { ?a ?b ?c }");
    }

    @Test
    void everyPartOfAHeaderIsRead() {
        Header header = HeaderReader.read("queries/met.rq", Lake.text("met.rq"));
        assertEquals("Who met whom?", header.summary());
        assertEquals("One row a meeting,\neach pair once.", header.description());
        assertEquals(List.of("meetings"), header.tags());
        assertEquals(List.of("date", "who", "whom", "event", "passage", "row"), header.columns());
        assertEquals("2 meetings", header.noun().count(2));
        assertEquals("denied", header.otherwise().get(0).query());
        Parameter person = header.parameters().get(0);
        assertEquals("One of the two.", person.description());
        assertEquals(new ParameterType.Thing("Person"), person.type());
        Parameter between = header.parameters().get(2);
        assertEquals(List.of("sideA", "sideB"), between.variables());
        assertEquals(2, between.arity());
        assertEquals("AGENT", between.placeholder());
    }

    @Test
    void aQueryWithoutAHeaderHasAnEmptyOne() {
        assertEquals(Header.NONE, HeaderReader.read("x.rq", "SELECT ?a WHERE { ?a ?b ?c }"));
    }

    @Test
    void aFollowUpMayBringArgumentsOfItsOwn() {
        FollowUp followUp = header("otherwise: [denials predicate=met, silences]")
                .otherwise()
                .get(0);
        assertEquals("denials", followUp.query());
        assertEquals(List.of("met"), followUp.arguments().get("predicate"));
    }

    @Test
    void bothBoundsOfOneDateBindTwoVariables() {
        Parameter on = header("params:", "  - name: on", "    type: edtf", "    bound: both", "    variables: [a, b]")
                .parameters()
                .get(0);
        assertEquals(1, on.arity());
        assertInstanceOf(ParameterType.Date.class, on.type());
    }

    @Test
    void aNameOfTwoWordsBindsAVariableInCamelCase() {
        Parameter parameter = header("params:", "  - name: second-hand", "    type: flag")
                .parameters()
                .get(0);
        assertEquals(List.of("secondHand"), parameter.variables());
    }

    @Test
    void theReadmeDescribesEveryKeyAndReservedName() throws IOException {
        String readme = Files.readString(Path.of("queries/README.md"));
        Stream.of(HeaderReader.KEYS, ParameterReader.KEYS)
                .flatMap(Set::stream)
                .filter(key -> !Set.of("class", "bound", "values", "vocabulary").contains(key))
                .forEach(key -> assertTrue(readme.contains("\n| `" + key + "` | "), key));
        Reserved.NAMES.forEach(name -> assertTrue(readme.contains("`" + name + "`"), name));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            sumary: Who?                                             | 1 | did you mean "summary"?
            view: map                                                | 1 | table, timeline, network or chart
            tags: meetings                                           | 1 | tags is a list
            tags: [a, b                                              | 1 | not closed
            summary:                                                 | 1 | no value
            summary: "open                                           | 1 | quote is not closed
            summary: &anchor                                         | 1 | double quotes
            just a text                                              | 1 | key: value
            summary: a;summary: b                                    | 2 | twice
            summary: a;   tags: [b]                                  | 2 | not indented
            params: [a]                                              | 1 | begins with
            params:;  - name: x                                      | 2 | no type
            params:;  - name: x;    type: date                       | 2 | the types are
            params:;  - name: format;    type: string                | 2 | option of the program
            params:;  - name: X;    type: string                     | 2 | small letters
            params:;  - name: x;    type: enum                       | 2 | needs its values
            params:;  - name: x;    type: edtf;    bound: first      | 2 | earliest, latest or both
            params:;  - name: x;    type: edtf;    bound: both       | 2 | two variables
            params:;  - name: x;    type: flag;  - name: x;    type: flag | 4 | declared twice
            params:;  - name: x;    type: string;    default: a;    required: true | 2 | leave one of them out
            params:;  - name: x;    type: string;    variables: [?x] | 2 | without the question mark
            otherwise: [denials met]                                 | 1 | name=value
            contests: yes                                            | 1 | true or false
            noun: [a, b, c]                                          | 1 | one word
            """)
    void aFaultIsNamedWithItsLine(String lines, int line, String says) {
        BadQueryException fault = assertThrows(BadQueryException.class, () -> header(lines.split(";")));
        assertEquals(line, fault.finding().at().line(), fault.getMessage());
        assertTrue(String.valueOf(fault.getMessage()).contains(says), fault.getMessage());
        assertTrue(String.valueOf(fault.getMessage()).contains("--> queries/x.rq:" + line), fault.getMessage());
    }
}
