package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `entente check` on tables that belong to no dossier.
class TableCheckTest {
    @TempDir
    private Path folder;

    private Path table;

    @BeforeEach
    void describe() throws IOException {
        table = folder.resolve("lakes.csv");
        Files.writeString(folder.resolve("lakes.csv-metadata.json"), """
                {"@context": "http://www.w3.org/ns/csvw", "url": "lakes.csv",
                 "tableSchema": {"primaryKey": "id", "columns": [
                   {"name": "id", "titles": "id"},
                   {"name": "seen", "titles": "seen", "datatype": "date"}]}}
                """);
    }

    @Test
    void tablesWithoutAFaultPass() throws IOException {
        Files.writeString(table, "id,seen\n1,1904-05-06\n");

        Session session = Session.of("check", table.toString());

        assertEquals(0, session.code(), session.err());
        assertEquals("1 table, 1 row\nno errors, no warnings, no notes\n", session.out());
    }

    @Test
    void eachFindingHasItsPlaceCauseAndCure() throws IOException {
        Files.writeString(table, "id,seen\n1,1904-05-06\n1,1904-02-30\n");

        Session session = Session.of("check", table.toString());

        assertEquals(1, session.code());
        assertTrue(session.out().contains("lakes.csv:3:3, row 2, column seen"), session.out());
        assertTrue(session.out().contains("the key \"1\" stands in row 1 already (" + table + ":2)"), session.out());
        assertTrue(session.out().contains("2 errors"), session.out());
    }

    @Test
    void aHundredFindingsArePrintedAndAllOnDemand() throws IOException {
        Files.writeString(
                table,
                IntStream.range(0, 150)
                        .mapToObj(row -> row + ",never\n")
                        .collect(Collectors.joining("", "id,seen\n", "")));

        Session some = Session.of("check", table.toString());
        Session all = Session.of("check", "--all", table.toString());

        assertTrue(some.out().contains("And 50 more; --all prints them."), some.out());
        assertTrue(some.out().contains("150 errors"), some.out());
        assertFalse(some.out().contains("lakes.csv:150:"), some.out());
        assertTrue(all.out().contains("lakes.csv:150:"), all.out());
        assertFalse(all.out().contains("more;"), all.out());
    }

    @Test
    void codeHostsGetTheSameFindingsInTheirOwnForm() throws IOException {
        Files.writeString(table, "id,seen\n1,\"6 May, 1904\"\n");

        Session github = Session.of("check", "--format", "github", table.toString());
        Session sarif = Session.of("check", "--format", "sarif", table.toString());

        assertTrue(github.out().startsWith("::error file=" + table + ",line=2,col=3,title=BAD_VALUE::"), github.out());
        try (JsonReader reader = Json.createReader(new StringReader(sarif.out()))) {
            JsonObject run = reader.readObject().getJsonArray("runs").getJsonObject(0);
            JsonObject result = run.getJsonArray("results").getJsonObject(0);
            JsonObject place = result.getJsonArray("locations").getJsonObject(0).getJsonObject("physicalLocation");
            assertEquals("BAD_VALUE", result.getString("ruleId"));
            assertEquals("error", result.getString("level"));
            assertEquals(
                    table,
                    Path.of(URI.create(place.getJsonObject("artifactLocation").getString("uri"))));
            assertEquals(2, place.getJsonObject("region").getInt("startLine"));
            assertEquals(3, place.getJsonObject("region").getInt("startColumn"));
        }
    }

    @Test
    void everyFormatCarriesTheSameFindings() throws IOException {
        Files.writeString(table, "id,seen\n1,a\n1,\"b\nc\"\n\uD83D\uDE00,1904-02-30\nx\n");

        JsonObject json = read(Session.of("check", "--format", "json", table.toString()));
        JsonObject sarif = read(Session.of("check", "--format", "sarif", table.toString()));
        Session text = Session.of("check", table.toString());
        Session github = Session.of("check", "--format", "github", table.toString());

        List<String> expected = json.getJsonArray("findings").getValuesAs(JsonObject.class).stream()
                .map(finding ->
                        finding.getString("code") + " " + finding.getInt("line") + ":" + finding.getInt("character"))
                .toList();
        assertEquals(
                List.of("BAD_VALUE 2:3", "DUPLICATE_KEY 3:1", "BAD_VALUE 3:3", "BAD_VALUE 5:4", "RAGGED_ROW 6:2"),
                expected);
        assertEquals(
                expected, results(sarif).stream().map(TableCheckTest::shown).toList());
        assertEquals(
                expected,
                github.out()
                        .lines()
                        .map(line -> line.replaceAll(".*,line=(\\d+),col=(\\d+),title=(\\w+)::.*", "$3 $1:$2"))
                        .toList());
        assertEquals(
                expected.stream()
                        .map(finding -> finding.replaceAll("\\w+ ", ""))
                        .toList(),
                text.out()
                        .lines()
                        .filter(line -> line.startsWith("  --> "))
                        .map(line -> line.replaceAll(".*lakes\\.csv:(\\d+:\\d+).*", "$1"))
                        .toList());
    }

    /// What the schema of SARIF 2.1.0 requires of the parts that are used here.
    @Test
    void sarifIsAsItsSchemaWantsIt() throws IOException {
        Path spaced = Files.copy(folder.resolve("lakes.csv-metadata.json"), folder.resolve("my lakes.json"));
        Files.writeString(spaced, Files.readString(spaced).replace("lakes.csv", "my lakes.csv"));
        Files.writeString(folder.resolve("my lakes.csv"), "id,seen\n1,a\n1,\n");

        JsonObject log = read(Session.of("check", "--format", "sarif", spaced.toString()));

        assertEquals("2.1.0", log.getString("version"));
        JsonObject run = log.getJsonArray("runs").getJsonObject(0);
        JsonObject driver = run.getJsonObject("tool").getJsonObject("driver");
        assertEquals("entente", driver.getString("name"));
        assertEquals("utf16CodeUnits", run.getString("columnKind"));
        List<String> rules = driver.getJsonArray("rules").getValuesAs(JsonObject.class).stream()
                .map(rule -> rule.getString("id"))
                .toList();
        assertEquals(rules.stream().distinct().toList(), rules);
        assertEquals(2, results(log).size());
        for (JsonObject result : results(log)) {
            assertTrue(rules.contains(result.getString("ruleId")));
            assertTrue(List.of("none", "note", "warning", "error").contains(result.getString("level")));
            assertFalse(result.getJsonObject("message").getString("text").isEmpty());
            JsonObject place = result.getJsonArray("locations").getJsonObject(0).getJsonObject("physicalLocation");
            String uri = place.getJsonObject("artifactLocation").getString("uri");
            assertEquals(folder.resolve("my lakes.csv"), Path.of(URI.create(uri)));
            assertTrue(place.getJsonObject("region").getInt("startLine") > 0);
            assertTrue(place.getJsonObject("region").getInt("startColumn") > 0);
        }
    }

    @Test
    void whatIsLeftOutOfAListForProgramsIsSaidBesideIt() throws IOException {
        Files.writeString(
                table,
                IntStream.range(0, 150)
                        .mapToObj(row -> row + ",never\n")
                        .collect(Collectors.joining("", "id,seen\n", "")));

        Session some = Session.of("check", "--format", "json", table.toString());
        Session all = Session.of("check", "--format", "json", "--all", table.toString());

        assertEquals(100, read(some).getJsonArray("findings").size());
        assertTrue(some.err().contains("50 more findings are left out"), some.err());
        assertEquals(150, read(all).getJsonArray("findings").size());
        assertEquals("", all.err());
        assertFalse(read(some).getBoolean("complete"));
        assertEquals(50, read(some).getInt("more"));
        assertEquals(150, read(some).getJsonObject("counts").getInt("error"));
        assertTrue(read(all).getBoolean("complete"));
    }

    @Test
    void codeHostsAreToldWhatIsLeftOutOfTheirList() throws IOException {
        Files.writeString(
                table,
                IntStream.range(0, 150)
                        .mapToObj(row -> row + ",never\n")
                        .collect(Collectors.joining("", "id,seen\n", "")));

        Session github = Session.of("check", "--format", "github", table.toString());
        JsonObject run = read(Session.of("check", "--format", "sarif", table.toString()))
                .getJsonArray("runs")
                .getJsonObject(0);

        String remark = "50 more findings are left out; --all prints them.";
        assertTrue(github.out().endsWith("\n::notice title=entente::" + remark + "\n"), github.out());
        assertFalse(run.getJsonObject("properties").getBoolean("complete"));
        assertEquals(150, run.getJsonObject("properties").getInt("errors"));
        JsonObject invocation = run.getJsonArray("invocations").getJsonObject(0);
        assertEquals(
                remark,
                invocation
                        .getJsonArray("toolExecutionNotifications")
                        .getJsonObject(0)
                        .getJsonObject("message")
                        .getString("text"));
    }

    @Test
    void whatWasNotReadToItsEndIsNotComplete() throws IOException {
        Files.writeString(table, "id,seen\n1,\"1904-05-06\n");
        JsonObject open = read(Session.of("check", "--format", "json", table.toString()));
        Files.delete(table);
        String metadata = folder.resolve("lakes.csv-metadata.json").toString();
        JsonObject missing = read(Session.of("check", "--format", "json", metadata));
        Session text = Session.of("check", metadata);

        assertFalse(open.getBoolean("complete"));
        assertFalse(missing.getBoolean("complete"));
        assertTrue(text.out().contains("Not all was checked"), text.out());
    }

    @Test
    void theKindsOfFindingsAreNamedForWhoeverWantsToKnowMore() throws IOException {
        Files.writeString(table, "id,seen\n1,never\n1,\n");

        Session session = Session.of("check", table.toString());

        assertTrue(
                session.out().contains("\nentente check --explain CODE explains: BAD_VALUE, DUPLICATE_KEY\n"),
                session.out());
    }

    private static JsonObject read(Session session) {
        try (JsonReader reader = Json.createReader(new StringReader(session.out()))) {
            return reader.readObject();
        }
    }

    private static List<JsonObject> results(JsonObject log) {
        return log.getJsonArray("runs").getJsonObject(0).getJsonArray("results").getValuesAs(JsonObject.class);
    }

    private static String shown(JsonObject result) {
        JsonObject region = result.getJsonArray("locations")
                .getJsonObject(0)
                .getJsonObject("physicalLocation")
                .getJsonObject("region");
        return result.getString("ruleId") + " " + region.getInt("startLine") + ":" + region.getInt("startColumn");
    }

    @Test
    void whatWidensTheReadingOfTablesIsRefusedForADossier() {
        Session session = Session.of("check", "--allow-outside");

        assertEquals(2, session.code());
        assertTrue(session.err().contains("are for tables alone"), session.err());
    }
}
