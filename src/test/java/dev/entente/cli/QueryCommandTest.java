package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `entente query` on the dossier of this repository.
class QueryCommandTest {
    @Test
    void aloneItListsTheQueriesWithTheirParameters() {
        Session session = Session.of("query");
        assertEquals(0, session.code());
        assertTrue(session.out().contains("who-met-whom"), session.out());
        assertTrue(session.out().contains("[--between AGENT AGENT]"), session.out());
    }

    @Test
    void helpOfANamedQueryExplainsItsParameters() {
        Session session = Session.of("query", "who-met-whom", "--help");
        assertEquals(0, session.code());
        assertTrue(session.out().contains("Who met whom, and when?"), session.out());
        assertTrue(session.out().contains("--between=AGENT AGENT"), session.out());
        assertTrue(session.out().contains("entente query who-met-whom --person"), session.out());
    }

    @ParameterizedTest
    @ValueSource(ints = {80, 120})
    void whoMetWhomIsDrawnForTheTerminal(int width) throws IOException {
        Terminal terminal = new Terminal(true, false, false, width);
        Session session = Session.of(terminal, "query", "who-met-whom", "--between", "albania", "cambodia");
        assertEquals(0, session.code());
        Golden.compare("who-met-whom-" + width + ".txt", session.out() + "--- stderr\n" + session.err());
    }

    @Test
    void aPersonsStancesAreDrawnAsOneSeriesATarget() throws IOException {
        Terminal terminal = new Terminal(true, false, false, 120);
        Session session = Session.of(terminal, "query", "stances", "--holder", "albania", "--target", "cambodia");
        Golden.compare("stances-120.txt", session.out() + "--- stderr\n" + session.err());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            --between albania cambodia                    | 14 Albanian–Cambodian pairs
            --between cambodia albania                    | 14 Cambodian–Albanian pairs
            --between albania cambodia --person hoxha     | 2 Albanian–Cambodian pairs
            --person hoxha --between cambodia albania     | 2 Cambodian–Albanian pairs
            --with hoxha --between albania cambodia       | 2 Albanian–Cambodian pairs
            --between cambodia albania --person sihanouk --with hoxha | 1 Cambodian–Albanian pair
            --person hoxha                                | 2 pairs
            """)
    void theLineBelowTheTableNamesTheSidesAsTheyWereNamed(String arguments, String pairs) {
        List<String> words = new ArrayList<>(List.of("query", "who-met-whom", "--format", "table"));
        words.addAll(List.of(arguments.split(" ")));
        String out = Session.of(words.toArray(String[]::new)).out();
        assertTrue(out.endsWith(", " + pairs + "\n"), out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"who-met-whom", "timeline", "stances", "silences", "documents"})
    void aSpanThatEndsBeforeItBeginsIsWrongUsage(String query) {
        Session session = Session.of("query", query, "--from", "1980", "--to", "1970");
        assertEquals(2, session.code());
        assertTrue(session.err().startsWith("error: --from 1980 is later than --to 1970"), session.err());
    }

    @Test
    void aStanceThatIsNotAcceptedIsMarkedAtItsBar() {
        String table = Session.of(
                        "query",
                        "stances",
                        "--holder",
                        "albania",
                        "--target",
                        "democratic-kampuchea",
                        "--exact",
                        "--format",
                        "table",
                        "--columns",
                        "score,passage")
                .out();
        assertTrue(table.contains("[··#|···]?  p39"), table);
        assertFalse(
                Session.of("query", "stances", "--holder", "hoxha", "--format", "table")
                        .out()
                        .contains("]?"),
                "what is accepted has no mark");
    }

    @Test
    void aTenureWithoutADateIsNotCertain() {
        String[] posts = {"query", "posts", "--person", "pol-pot", "--format", "table", "--columns", "certainty"};
        assertTrue(Session.of(posts).out().contains("undated"));
        String[] onADay = Arrays.copyOf(posts, posts.length + 2);
        onADay[posts.length] = "--on";
        onADay[posts.length + 1] = "1977-01-01";
        assertTrue(Session.of(onADay).out().contains("possible"));
    }

    @Test
    void aPassageIsCalledByItsKeyInEveryColumn() {
        String table = Session.of(
                        "query", "conflicts", "--about", "stamo", "--format", "table", "--columns", "firstPassage")
                .out();
        assertTrue(table.contains("fn-x") && !table.contains("passage/"), table);
    }

    @Test
    void whatIsPrintedInAPeriodicalIsFoundByIt() {
        String answer = Session.of("query", "documents", "--carrier", "document/albania-today", "--format", "csv")
                .out();
        assertTrue(answer.contains("/document/telegram-1973-03-22,"), answer);
        assertFalse(answer.contains("/document/editorial-1978-01-05,"), answer);
    }

    @Test
    void anAggregateListsWhatItCounts() {
        String[] network = {"query", "network", "--person", "sihanouk", "--format", "csv"};
        assertTrue(
                Session.of(network).out().contains("/person/hoxha,Enver Hoxha,2,"),
                Session.of(network).out());
        String[] listed = Arrays.copyOf(network, network.length + 1);
        listed[network.length] = "--support";
        String rows = Session.of(listed).out();
        assertTrue(rows.contains("/event/dinner-1972-06-24,") && rows.contains("/event/film-gift-1973,"), rows);
    }

    @Test
    void whatIsDeniedIsSaidWhereNothingIsAffirmed() {
        Session session =
                Session.of("query", "who-met-whom", "--person", "Enver Hoxha", "--with", "Pol Pot", "--format", "csv");
        assertEquals(0, session.code());
        assertEquals(1, session.out().lines().count());
        assertTrue(session.err().startsWith("Nothing affirmed. 1 denial: "), session.err());
    }

    @Test
    void whatMayLieInADayIsPossibleAndNotCertain() {
        String[] day = {"query", "who-met-whom", "--from", "1977-01-01", "--to", "1977-01-01", "--format", "csv"};
        Session possible = Session.of(day);
        assertTrue(possible.out().lines().skip(1).count() > 0);
        assertTrue(possible.out().lines().skip(1).allMatch(line -> line.contains(",possible,")), possible.out());
        String[] certainly = Arrays.copyOf(day, day.length + 1);
        certainly[day.length] = "--certainly";
        Session certain = Session.of(certainly);
        assertEquals(1, certain.out().lines().count());
        assertTrue(certain.err().startsWith("Nothing. Without --certainly: "), certain.err());
    }

    @Test
    void thePrintedQueryIsAnsweredFromStandardInput() {
        String[] ask = {"query", "who-met-whom", "--person", "hoxha"};
        String direct = Session.of(ask).out();
        String query = Session.of("query", "who-met-whom", "--person", "hoxha", "--sparql")
                .out();
        InputStream usual = System.in;
        System.setIn(new ByteArrayInputStream(query.getBytes(StandardCharsets.UTF_8)));
        try {
            Session piped = Session.of("query", "-");
            assertEquals(direct, piped.out());
            assertTrue(direct.lines().count() > 1);
        } finally {
            System.setIn(usual);
        }
    }

    @Test
    void aFileIsAskedWithOrWithoutAHeader(@TempDir Path folder) throws IOException {
        Path plain = folder.resolve("count.rq");
        Files.writeString(plain, "SELECT (COUNT(?x) AS ?n) WHERE { ?x a ent:Person }");
        assertEquals(
                "n",
                Session.of("query", plain.toString(), "--format", "csv")
                        .out()
                        .lines()
                        .findFirst()
                        .orElse(""));
        Path named = folder.resolve("of.rq");
        Files.writeString(named, """
                #+ summary: What are its labels?
                #+ params:
                #+   - name: thing
                #+     type: iri
                PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
                SELECT ?name WHERE { ?thing rdfs:label ?name }
                """);
        assertTrue(
                Session.of("query", named.toString(), "--thing", "hoxha").out().contains("Enver Hoxha"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            csv    | name
            tsv    | ?name
            json   | {
            xml    | <?xml
            md     | \\| name \\|
            table  | name
            """)
    void rowsHaveSixFormats(String format, String first) {
        Session session =
                Session.of("query", "--format", format, "-e", "SELECT ?name { person:hoxha rdfs:label ?name }");
        assertEquals(0, session.code(), session.err());
        assertTrue(session.out().startsWith(first.replace("\\", "").strip()), session.out());
        assertTrue(session.out().contains("Enver Hoxha"), session.out());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            ttl    | person:hoxha
            nt     | <https://
            trig   | person:hoxha
            jsonld | Enver Hoxha
            rdfxml | rdf:RDF
            """)
    void graphsHaveFiveFormats(String format, String part) {
        Session session =
                Session.of("query", "--format", format, "-e", "CONSTRUCT WHERE { person:hoxha rdfs:label ?name }");
        assertEquals(0, session.code(), session.err());
        assertTrue(session.out().contains(part), session.out());
    }

    @Test
    void anAskThatIsFalseEndsWithOneAndSaysWhatThatMeans() {
        Session no = Session.of("query", "-e", "ASK { person:hoxha ent:met person:pol-pot }");
        assertEquals(1, no.code());
        assertEquals("false\n", no.out());
        assertTrue(no.err().contains("not in the graph"), no.err());
        assertEquals(
                0,
                Session.of("query", "-e", "ASK { person:hoxha a ent:Person }").code());
    }

    @Test
    void aTermThatTheOntologyDoesNotHaveIsNamedWhereNothingComes() {
        Session rows = Session.of("query", "-e", "SELECT ?x WHERE { ?x a ent:Persn }");
        assertTrue(rows.err().contains("no term ent:Persn; did you mean ent:Person?"), rows.err());
        Session truth = Session.of("query", "-e", "ASK { ?x a ent:Persn }");
        assertTrue(truth.err().contains("did you mean ent:Person?"), truth.err());
    }

    @Test
    void aSyntaxErrorIsPointedAt() {
        Session session = Session.of("query", "-e", "SELECT ?x WHERE { ?x a ; }");
        assertEquals(2, session.code());
        assertEquals("""
                error: not a query: line 1, column 24: ";" is not expected here
                   = help: SELECT ?x WHERE { ?x a ; }
                                                  ^
                """, session.err());
    }

    @Test
    void aLimitAndColumnsAreTaken() {
        Session session = Session.of(
                "query", "who-met-whom", "--limit", "2", "--columns", "date,dateWording,who", "--format", "table");
        assertEquals(4, session.out().lines().filter(line -> !line.isBlank()).count() - 1, session.out());
        assertTrue(session.out().startsWith("date"), session.out());
        assertTrue(session.out().contains("date wording"), session.out());
    }

    @Test
    void theAlgebraIsPrintedOnRequest() {
        assertTrue(Session.of("query", "who-met-whom", "--explain").out().contains("(project"), "algebra");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            query who-met-whon                            | did you mean "who-met-whom"?
            query who-met-whom --persn hoxha              | did you mean "--person"?
            query who-met-whom --person hoxa              | did you mean "hoxha"
            query who-met-whom --from 24.6.1972           | write 1972-06-24
            query who-met-whom --format cvs               | did you mean "csv"?
            query who-met-whom --format ttl               | choose csv
            query who-met-whom --columns whoo --format md | did you mean "who"?
            query who-met-whom --person hoxha sihanouk    | unexpected argument "sihanouk"
            query who-met-whom --between albania          | --between
            query interval                                | for instance --first
            query -e                                      | -e
            query --limit x                               | --limit
            query missing-file.rq                         | missing-file.rq
            """)
    void wrongUsageIsAnsweredInOneMessageWithACure(String line, String says) {
        Session session = Session.of(line.split(" "));
        assertEquals(line.contains("missing-file") ? 4 : 2, session.code(), session.err());
        assertEquals("", session.out());
        assertTrue(session.err().startsWith("error: "), session.err());
        assertTrue(session.err().contains(says), session.err());
        assertFalse(session.err().contains("\tat "), session.err());
    }
}
