package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
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
        assertTrue(session.out().contains("the key \"1\" stands in row 1 already (lakes.csv:2)"), session.out());
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

        assertTrue(github.out().startsWith("::error file=lakes.csv,line=2,col=3,title=BAD_VALUE::"), github.out());
        try (JsonReader reader = Json.createReader(new StringReader(sarif.out()))) {
            JsonObject run = reader.readObject().getJsonArray("runs").getJsonObject(0);
            JsonObject result = run.getJsonArray("results").getJsonObject(0);
            JsonObject place = result.getJsonArray("locations").getJsonObject(0).getJsonObject("physicalLocation");
            assertEquals("BAD_VALUE", result.getString("ruleId"));
            assertEquals("error", result.getString("level"));
            assertEquals("lakes.csv", place.getJsonObject("artifactLocation").getString("uri"));
            assertEquals(2, place.getJsonObject("region").getInt("startLine"));
            assertEquals(3, place.getJsonObject("region").getInt("startColumn"));
        }
    }

    @Test
    void whatWidensTheReadingOfTablesIsRefusedForADossier() {
        Session session = Session.of("check", "--allow-outside");

        assertEquals(2, session.code());
        assertTrue(session.err().contains("are for tables alone"), session.err());
    }
}
