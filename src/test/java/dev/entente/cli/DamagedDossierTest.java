package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.fixture.Fixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the commands say of a dossier that is damaged, or of none.
class DamagedDossierTest {
    @TempDir
    private Path folder;

    private Fixture fixture;

    @BeforeEach
    void copy() throws IOException {
        fixture = Fixture.copy(folder.resolve("dossier"));
    }

    private Session entente(String... words) {
        String[] args = new String[words.length + 2];
        args[0] = "-C";
        args[1] = fixture.root().toString();
        System.arraycopy(words, 0, args, 2, words.length);
        return Session.of(args);
    }

    private void damaged(String file, byte[] bytes) throws IOException {
        Files.createDirectories(fixture.root().resolve(file).getParent());
        Files.write(fixture.root().resolve(file), bytes);
    }

    @Test
    void aWrongKeyIsOneFindingAndAllOfThemOnDemand() throws IOException {
        fixture.replace("data/persons.csv", "ada-venn,Ada Venn", "ada-ven,Ada Venn");
        String some = entente("check").out();
        String all = entente("check", "--all").out();
        assertTrue(some.contains("no person has the key \"ada-venn\""), some);
        assertTrue(some.contains("did you mean \"ada-ven\" (data/persons.csv:2)?"), some);
        assertTrue(some.matches("(?s).*\\n   = and [0-9]+ findings that follow from it; --all prints them\\n.*"), some);
        assertEquals(1, some.split("  --> ").length - 1, some);
        assertTrue(all.split("  --> ").length > 10, all);
        assertEquals(some.lines().toList().getLast(), all.lines().toList().getLast());
    }

    @Test
    void theFaultyKeyComesBeforeWhatRefersToIt() throws IOException {
        fixture.replace("data/persons.csv", "ada-venn,Ada Venn", "Ada-venn,Ada Venn");
        String told = entente("check").out();
        assertTrue(told.startsWith("error: \"Ada-venn\" is not"), told);
        assertEquals(1, told.split("  --> ").length - 1, told);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            data/csv-metadata.json | {,          | data/csv-metadata.json:1:2                | the file is no JSON object
            data/csv-metadata.json | [1]         | data/csv-metadata.json:1:1                | the file is no JSON object
            data/csv-metadata.json | {"a": 1}    | data/csv-metadata.json                    | the dossier has no base
            ontology/rules/9.rq    | CONSTRUCT { | ontology/rules/9.rq:1:                    | the rule is not SPARQL: the query ends too early
            ontology/x.ttl         | ent:a a ent:b . | ontology/x.ttl:1:1                    | Undefined prefix: ent
            queries/checks/x.rq    | SELECT ?thing ?message { ?thing a } | queries/checks/x.rq:1:35 | it is not SPARQL: "}" is not expected here
            queries/x.rq           | SELECT * {  | queries/x.rq:1                             |
            """)
    void checkTellsOfEveryFileWithItsPlace(String file, String text, String place, String message) throws IOException {
        fixture.write(file, text + "\n");
        Session session = entente("check");
        assertEquals(1, session.code(), session.err());
        assertEquals("", session.err());
        assertTrue(session.out().contains("  --> " + place), session.out());
        assertTrue(message == null || session.out().contains(message), session.out());
        assertFalse(session.out().contains("run `entente check`"), session.out());
    }

    @Test
    void aBrokenQueryIsAFindingOfTheCheck() throws IOException {
        fixture.write("queries/x.rq", "#+ summary: x\nSELECT ?a {\n?a a }\n");
        String told = entente("check").out();
        assertTrue(told.startsWith("""
                error: the query is not SPARQL 1.1: "}" is not expected here
                  --> queries/x.rq:3:6
                """), told);
    }

    @Test
    void aBrokenShapeIsFoundByItsName() throws IOException {
        fixture.write("ontology/shapes.ttl", """
                @prefix sh: <http://www.w3.org/ns/shacl#> .
                @prefix ent: <https://w3id.org/entente/ontology#> .
                ent:GoodShape a sh:NodeShape ; sh:targetClass ent:Person .
                ent:BadShape a sh:NodeShape ; sh:targetClass ent:Person ;
                  sh:property [ sh:minCount 1 ] .
                """);
        String told = entente("check").out();
        assertTrue(told.contains("  --> ontology/shapes.ttl:4:1\n"), told);
    }

    @Test
    void bytesThatAreNoTableAreToldOfOnce() throws IOException {
        byte[] garbage = {(byte) 0xff, (byte) 0x00, (byte) 0x81, (byte) 0xfe, 10, 44, (byte) 0x9b};
        for (byte[] bytes : new byte[][] {garbage, new byte[0], "id,label\n".getBytes(StandardCharsets.UTF_16)}) {
            damaged("data/persons.csv", bytes);
            Session check = entente("check");
            assertEquals(1, check.code());
            assertTrue(check.out().contains("  --> data/persons.csv"), check.out());
            assertEquals(1, check.out().split("  --> ").length - 1, check.out());
            Session query = entente("query", "visits");
            assertEquals(3, query.code());
            assertEquals("", query.out());
        }
    }

    @Test
    void aFolderInPlaceOfATableIsAFileThatIsNotThere() throws IOException {
        fixture.delete("data/persons.csv");
        Files.createDirectory(fixture.root().resolve("data/persons.csv"));
        Session check = entente("check");
        assertEquals(1, check.code());
        assertTrue(check.out().startsWith("error: there is no file data/persons.csv\n"), check.out());
    }

    @Test
    void aFileOfTheOntologyThatIsNoTextCannotBeRead() throws IOException {
        damaged("ontology/x.ttl", new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        Session check = entente("check");
        assertEquals("error: cannot read ontology/x.ttl: it is not UTF-8\n", check.err());
        assertEquals(4, check.code());
    }

    @Test
    void whereThereIsNoDossierItIsSaidWhatIsMissing() throws IOException {
        Path bare = Files.createDirectory(folder.resolve("bare"));
        for (String command : new String[] {"query", "check", "export", "serve"}) {
            Session session = Session.of("-C", bare.toString(), command);
            assertEquals(4, session.code());
            assertTrue(session.err().startsWith("error: no dossier here: neither " + bare), session.err());
        }
        Files.createDirectory(bare.resolve("data"));
        assertTrue(Session.of("-C", bare.toString()).err().contains(" has no csv-metadata.json\n"));
        Files.createDirectory(bare.resolve("data/csv-metadata.json"));
        assertTrue(Session.of("-C", bare.toString()).err().contains("data/csv-metadata.json is a folder"));
        assertTrue(Session.of("-C", bare.resolve("x").toString()).err().contains("there is no folder "));
    }

    @Test
    void whatMovesACursorIsWrittenOutWhereAPersonReadsAndKeptForPrograms() throws IOException {
        fixture.replace("data/persons.csv", "Ada Venn", "Ada \u001b[31mVe\u202enn\u009b");
        for (String[] words : new String[][] {
            {"show", "ada-venn"},
            {"query", "who-met-whom", "--format", "table"},
            {"query", "who-met-whom", "--format", "md"},
            {"check"}
        }) {
            String told = entente(words).out();
            assertTrue(told.chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f) || c > 0x9f), told);
            assertFalse(told.contains("\u202e"), told);
        }
        assertTrue(entente("show", "ada-venn").out().startsWith("Ada \\u001b[31mVe\\u202enn\\u009b\n"));
        assertTrue(entente("query", "who-met-whom", "--format", "json")
                .out()
                .contains("Ada \\u001B[31mVe\\u202Enn\\u009B"));
        assertTrue(
                entente("query", "who-met-whom", "--format", "csv").out().contains("Ada \u001b[31mVe\u202enn\u009b"));
    }

    @Test
    void xmlSaysThatItCannotHoldAControlCharacter() throws IOException {
        fixture.replace("data/persons.csv", "Ada Venn", "Ada \u001bVenn");
        Session rows = entente("query", "who-met-whom", "--format", "xml");
        Session graph =
                entente("query", "-e", "CONSTRUCT { ?a rdfs:label ?b } { ?a rdfs:label ?b }", "--format", "rdfxml");
        assertEquals(2, rows.code());
        assertTrue(rows.err().contains("which XML cannot hold"), rows.err());
        assertEquals(2, graph.code());
        assertEquals("", graph.out());
    }
}
