package dev.entente.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {
    private final Engine engine = Lake.engine();
    private final Arguments arguments = new Arguments(new Names(engine, Lake.prefixes()));
    private final NamedQuery met = Lake.catalogue().get("met");

    private Answer ask(Map<String, List<String>> typed) {
        return engine.use(arguments.bind(met, typed), execution -> Answer.of(execution.select()));
    }

    private static NamedQuery query(String parameter, String body) {
        return NamedQuery.read("x", "queries/x.rq", "#+ params:\n#+   - name: p\n" + parameter + body);
    }

    private static String complete(Query query) {
        String text = Sparql.complete(query, Lake.NAMESPACES);
        assertEquals(
                QueryFactory.create(text, Syntax.syntaxSPARQL_11),
                QueryFactory.create(text + "\n", Syntax.syntaxSPARQL_11));
        return text;
    }

    @Test
    void withoutArgumentsEverythingIsAnswered() {
        assertEquals(3, ask(Map.of()).rows().size());
    }

    @Test
    void aSpanThatEndsBeforeItBeginsIsRefused() {
        AskException refused =
                assertThrows(AskException.class, () -> ask(Map.of("from", List.of("1903"), "to", List.of("1902-12"))));
        assertEquals("--from 1903 is later than --to 1902-12", refused.getMessage());
        assertEquals(
                0,
                ask(Map.of("from", List.of("1800"), "to", List.of("1800")))
                        .rows()
                        .size());
    }

    @Test
    void argumentsNarrowTheAnswer() {
        assertEquals(2, ask(Map.of("person", List.of("ada-lund"))).rows().size());
        assertEquals(0, ask(Map.of("person", List.of("carl-lund"))).rows().size());
        assertEquals(
                2, ask(Map.of("between", List.of("norvia", "suria"))).rows().size());
        assertEquals(
                0, ask(Map.of("between", List.of("suria", "norvia"))).rows().size());
    }

    @Test
    void aDateBindsItsFirstOrLastDay() {
        assertEquals(1, ask(Map.of("to", List.of("1901"))).rows().size());
        assertEquals(2, ask(Map.of("from", List.of("1902"))).rows().size());
        assertEquals(
                1,
                ask(Map.of("from", List.of("1903"), "to", List.of("1903-06")))
                        .rows()
                        .size());
        assertEquals(
                0,
                ask(Map.of("from", List.of("1903"), "to", List.of("1903"), "certainly", List.of()))
                        .rows()
                        .size());
    }

    @Test
    void anOpenDateBindsNothing() {
        assertEquals(3, ask(Map.of("from", List.of("../1901"))).rows().size());
    }

    @Test
    void argumentsStandInOneRowOfValuesFirstInThePattern() {
        String text = complete(arguments.bind(met, Map.of("person", List.of("ada-lund"), "from", List.of("1901"))));
        String pattern = text.substring(text.indexOf("WHERE")).replaceAll("\\s+", " ");
        assertTrue(
                pattern.startsWith(
                        "WHERE { VALUES ( ?person ?with ?sideA ?sideB ?from ?to ?certainly ) { ( person:ada-lund"
                                + " UNDEF UNDEF UNDEF \"1901-01-01\"^^"),
                pattern);
    }

    @Test
    void rowsOfUndefAreFilledWhereTheyStand() {
        NamedQuery nested = query("#+     type: integer\n", """
                SELECT ?a WHERE {
                  { SELECT ?a WHERE { VALUES ?p { UNDEF } ?a ?b ?p } }
                  FILTER EXISTS { VALUES (?p) { (UNDEF) } ?a ?c ?p }
                  VALUES ?d { UNDEF }
                }""");
        String text =
                complete(arguments.bind(nested, Map.of("p", List.of("7")))).replaceAll("\\s+", " ");
        assertEquals(3, text.split("VALUES \\??\\(? ?\\?p \\)? ?\\{ \\(? ?7|VALUES \\?p \\{ 7", -1).length - 1, text);
        assertTrue(text.contains("VALUES ?d { UNDEF }"), text);
    }

    @Test
    void whateverIsTypedStaysATerm() {
        NamedQuery words = query("#+     type: string\n", "SELECT ?a WHERE { ?a ?b ?p }");
        String evil = "x\" } ; DROP ALL # \\ ' \n} UNION { ?a ?b ?c }";
        String text = complete(arguments.bind(words, Map.of("p", List.of(evil))));
        Query read = QueryFactory.create(text, Syntax.syntaxSPARQL_11);
        assertEquals(arguments.bind(words, Map.of("p", List.of(evil))).getQueryPattern(), read.getQueryPattern());
    }

    @Test
    void anIriThatIsNoneIsLookedUpAsAName() {
        NamedQuery thing = query("#+     type: iri\n", "SELECT ?a WHERE { ?a ?b ?p }");
        assertThrows(
                AskException.class,
                () -> arguments.bind(thing, Map.of("p", List.of("http://x.org/> } UNION { ?a ?b ?c } #"))));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            integer                                  | seven    | not a whole number | NONE
            enum;    values: [black, white]          | blue     | none of black, white | NONE
            enum;    values: [black, white]          | blak     | none of | did you mean "black"?
            edtf;    bound: earliest                 | 1.5.1901 | not an EDTF date | 1901-05-01
            iri;    class: Person                    | ada-lumd | no person | did you mean "ada-lund" (person/ada-lund)?
            iri;    class: Person                    | lund     | can mean 3 things | kind/slug
            """)
    void aValueThatIsNoneIsRefusedWithACure(String type, String value, String says, String cure) {
        NamedQuery query = query("#+     type: " + type.replace(";", "\n#+ ") + "\n", "SELECT ?a WHERE { ?a ?b ?p }");
        AskException fault = assertThrows(AskException.class, () -> arguments.bind(query, Map.of("p", List.of(value))));
        assertEquals(AskException.Kind.USAGE, fault.kind());
        assertTrue(String.valueOf(fault.getMessage()).contains(says), fault.getMessage());
        assertTrue(cure.equals("NONE") || String.valueOf(fault.hint()).contains(cure), fault.hint());
    }

    @Test
    void aWordOfAVocabularyBindsItsConcept() {
        NamedQuery query = query(
                "#+     type: enum\n#+     values: [hostile]\n#+     vocabulary: level\n",
                "SELECT ?a WHERE { ?a ?b ?p }");
        String text = complete(arguments.bind(query, Map.of("p", List.of("hostile"))));
        assertTrue(text.contains("<https://w3id.org/entente/vocabulary/level/hostile>"), text);
    }

    @Test
    void aDefaultStandsWhereNothingIsGiven() {
        NamedQuery query = query("#+     type: integer\n#+     default: 3\n", "SELECT ?a WHERE { ?a ?b ?p }");
        assertTrue(complete(arguments.bind(query, Map.of())).contains("3"));
        assertFalse(complete(arguments.bind(query, Map.of("p", List.of("4")))).contains("3"));
    }

    @Test
    void whatIsRequiredIsAskedForWithAnExample() {
        NamedQuery query = query(
                "#+     type: integer\n#+     required: true\n#+     example: 5\n", "SELECT ?a WHERE { ?a ?b ?p }");
        AskException fault = assertThrows(AskException.class, () -> arguments.bind(query, Map.of()));
        assertEquals("for instance --p 5", fault.hint());
    }

    @Test
    void aParameterThatIsNoneIsAnsweredWithTheNearest() {
        AskException fault =
                assertThrows(AskException.class, () -> arguments.bind(met, Map.of("persn", List.of("ada-lund"))));
        assertEquals("did you mean \"person\"?", fault.hint());
    }
}
