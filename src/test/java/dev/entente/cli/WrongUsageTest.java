package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Command lines that are wrong: one line says what, one what to do, and the exit code is 2.
class WrongUsageTest {
    @ParameterizedTest(name = "entente {0}")
    @CsvSource(delimiter = '|', textBlock = """
            qery                                     | unknown command "qery"                              | did you mean "query"?
            help qury                                | unknown command "qury"                              | did you mean "query"?
            --foo                                    | unknown option "--foo"                              | see `entente --help`
            -C                                       | -C takes a value: DIR                               | see `entente --help`
            export --fromat nt                       | unknown option "--fromat"                           | did you mean "--format"?
            check --format jsn                       | --format: "jsn" is none of text, json, sarif, github | did you mean "json"?
            check --explain BAD_VALU                 | no kind of finding is called "BAD_VALU"             | did you mean "BAD_VALUE"?
            convert                                  | `entente convert` needs METADATA_OR_CSV             | see `entente convert --help`
            convert x.csv --threads 0                | --threads is 0                                      | at least one thread has to work
            serve --port x                           | --port: "x" is not a whole number from 0 on         | see `entente serve --help`
            query who-met-who                        | no query is named "who-met-who"                     | did you mean "who-met-whom"?
            query who-met-whom --limit -1            | --limit: "-1" is not a whole number from 0 on       | see `entente query who-met-whom --help`
            query who-met-whom --limit x             | --limit: "x" is not a whole number from 0 on        | see `entente query who-met-whom --help`
            query who-met-whom --timeout abc         | --timeout: "abc" is not a whole number from 0 on    | see `entente query who-met-whom --help`
            query who-met-whom --limit               | --limit takes a value: N                            | see `entente query who-met-whom --help`
            query who-met-whom --limit 1 --limit 2   | --limit is given more than once                     | see `entente query who-met-whom --help`
            query who-met-whom --format tabel        | unknown format "tabel"                              | did you mean "table"?
            query who-met-whom --persn hoxha         | unknown option "--persn"                            | did you mean "--person"?
            query who-met-whom --between albania     | --between takes 2 values: AGENT AGENT               | see `entente query who-met-whom --help`
            query who-met-whom hoxha                 | unexpected argument "hoxha"                         | see `entente query who-met-whom --help`
            query who-met-whom --person cambodia     | --person takes a person, and "cambodia" is none: it is state/cambodia | for that there is --between AGENT AGENT
            query posts --post hoxha                 | --post takes a post, and "hoxha" is none: it is person/hoxha | for that there is --person PERSON or --of AGENT
            """)
    void whatIsWrongIsSaidWithTheNearestName(String typed, String message, String help) {
        Session session = Session.of(typed.split(" "));
        assertEquals("error: " + message + "\n   = help: " + help + "\n", session.err());
        assertEquals("", session.out());
        assertEquals(2, session.code());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <http://127.0.0.1:1/x> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <http://127.0.0.1:1/x> { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER NOT EXISTS { SERVICE <http://127.0.0.1:1/x> { ?a ?b ?c } } }",
                "ASK { { SELECT * { SERVICE <http://127.0.0.1:1/x> { ?s ?p ?o } } } }",
                "SELECT (EXISTS { SERVICE <http://127.0.0.1:1/x> { ?s ?p ?o } } AS ?x) {}"
            })
    void noRequestLeavesForAQueryOfLocalFiles(String query) {
        Session session = Session.of("query", "-e", query);
        assertEquals("""
                error: SERVICE is not followed here: no request leaves this program
                   = help: ask that service itself: entente --endpoint http://127.0.0.1:1/x query …
                """, session.err());
        assertEquals(2, session.code());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"show", "query", "check"})
    void whatWasTypedIsNotSentToTheTerminalRaw(String command) {
        Session session = Session.of(command, "a\u001b[31m\u202eb");
        assertTrue(session.err().contains("a\\u001b[31m\\u202eb"), session.err());
        assertTrue(session.err().chars().allMatch(c -> c == '\n' || c >= ' '), session.err());
    }
}
