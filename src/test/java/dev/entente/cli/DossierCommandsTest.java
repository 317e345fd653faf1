package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.fixture.Fixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierCommandsTest {
    private static final String DOSSIER = Fixture.FOLDER.toString();

    @Test
    void exportWritesTheSameFileEachTime(@TempDir Path folder) throws IOException {
        for (String suffix : List.of("ttl", "trig", "nt", "nq", "jsonld", "rdf", "ttl.gz")) {
            Path one = folder.resolve("a." + suffix);
            Path other = folder.resolve("b." + suffix);
            Session session = Session.of("-C", DOSSIER, "export", "-o", one.toString());
            assertEquals(0, session.code(), session.err());
            assertEquals("", session.out());
            Session.of("-C", DOSSIER, "export", "-o", other.toString());
            assertEquals(-1, Files.mismatch(one, other), suffix);
        }
    }

    @Test
    void exportSaysWhatItWrote(@TempDir Path folder) {
        Session session = Session.of(
                "-C", DOSSIER, "export", "-o", folder.resolve("a.nq.gz").toString());
        assertTrue(session.err().matches("Wrote .*/a[.]nq[.]gz: N-Quads, [0-9,]+ triples[.]\n"), session.err());
        assertEquals(
                "",
                Session.of(
                                "-q",
                                "-C",
                                DOSSIER,
                                "export",
                                "-o",
                                folder.resolve("b.nq").toString())
                        .err());
    }

    @Test
    void exportPrintsTurtleWhereNoFileIsNamed() {
        Session bare = Session.of("-C", DOSSIER, "export");
        assertTrue(
                bare.out().startsWith("PREFIX affiliation: <https://example.org/treaties/affiliation/>\n"), bare.err());
        assertEquals(bare.out(), Session.of("-C", DOSSIER, "export", "-o", "-").out());
        assertTrue(Session.of("-C", DOSSIER, "export", "--format", "nt").out().startsWith("<http"));
    }

    @Test
    void exportNamesTheFormatsItKnows() {
        Session session = Session.of("-C", DOSSIER, "export", "-o", "x.pdf");
        assertEquals(2, session.code());
        assertEquals("""
                error: no format is known by the name "x.pdf"
                   = help: use one of .ttl, .trig, .nt, .nq, .jsonld, .rdf
                """, session.err());
    }

    @Test
    void exportEndsWithFourWhereItCannotWrite(@TempDir Path folder) {
        Session session = Session.of(
                "-C", DOSSIER, "export", "-o", folder.resolve("no/a.ttl").toString());
        assertEquals(4, session.code());
        assertEquals(
                "error: cannot write " + folder.resolve("no/a.ttl") + ": there is no folder " + folder.resolve("no")
                        + "\n",
                session.err());
    }

    @Test
    void exportToAFullDiskEndsWithFour() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(4, Main.run(new Output(full, err, Terminal.NONE), "-C", DOSSIER, "export"));
        assertTrue(err.toString(StandardCharsets.UTF_8).startsWith("error: cannot write the result: No space left"));
    }

    @Test
    void aDossierWithErrorsGivesItsFirstThreeAndNoAnswer(@TempDir Path folder) throws IOException {
        Fixture fixture = Fixture.copy(folder.resolve("dossier"));
        for (String label : List.of("Ada Venn,", "Orlo Kesh,", "Ila Torm,", "Piet Mar,")) {
            fixture.replace("data/persons.csv", label, ",");
        }
        Path target = folder.resolve("a.ttl");
        Session session = Session.of("-C", fixture.root().toString(), "export", "-o", target.toString());
        assertEquals(3, session.code());
        assertEquals("", session.out());
        assertEquals(
                3,
                session.err().lines().filter(line -> line.startsWith("error: ")).count());
        assertTrue(session.err()
                .endsWith("… and 1 more. Nothing is answered from a dossier with errors; run `entente check`.\n"));
        assertFalse(Files.exists(target));
        assertEquals(
                3,
                Session.of("-C", fixture.root().toString(), "query", "visits").code());
        assertEquals(
                3,
                Session.of("-C", fixture.root().toString(), "serve", "--port", "0")
                        .code());
    }

    @Test
    void outsideADossierTheMessageSaysWhatIsMissing(@TempDir Path folder) {
        Session session = Session.of("-C", folder.toString(), "check");
        assertEquals(4, session.code());
        assertEquals(
                "error: no dossier here: neither " + folder + " nor a folder above it has data/csv-metadata.json\n"
                        + "   = help: change to the folder of a dossier, or name it with -C DIR\n",
                session.err());
    }

    @Test
    void checkEndsWithTheCounts() {
        Session session = Session.of("-C", DOSSIER, "check", "--strict");
        assertEquals(0, session.code());
        List<String> lines = session.out().lines().toList();
        assertTrue(
                lines.get(0)
                        .matches(
                                "24 tables, [0-9]+ rows; triples: [0-9,]+ asserted, [0-9,]+ derived, [0-9,]+ ontology"),
                session.out());
        assertEquals("no errors, no warnings, no notes", lines.get(1));
    }

    @Test
    void checkTellsEveryFindingAndEndsWithOne(@TempDir Path folder) throws IOException {
        Fixture fixture = Fixture.copy(folder)
                .replace("data/persons.csv", "Ada Venn,", ",")
                .replace("data/events.csv", "1903-05-12,within", "1903-05-32,within");
        Session session = Session.of("-C", fixture.root().toString(), "check");
        assertEquals(1, session.code());
        assertTrue(session.out().contains("--> data/persons.csv:2:10, row 1, column label"), session.out());
        assertTrue(session.out().contains("\"1903-05-32\" is not an EDTF date"), session.out());
        assertTrue(session.out().endsWith("2 errors, no warnings, no notes\n"), session.out());
        assertEquals("", session.err());
    }

    @Test
    void checkPrintsJson() {
        Session session = Session.of("-C", DOSSIER, "check", "--format", "json");
        assertTrue(session.out().startsWith("{\"findings\":[],\"complete\":true,"), session.out());
    }

    @Test
    void checkExplainsACode() {
        assertTrue(Session.of("check", "--explain", "DATE").out().startsWith("DATE: A date is not valid"));
        Session near = Session.of("check", "--explain", "DATES");
        assertEquals(2, near.code());
        assertTrue(near.err().contains("did you mean \"DATE\"?"), near.err());
    }

    @Test
    void commandsThatNeedTheFilesRefuseAnEndpoint() {
        for (String command : List.of("check", "export", "serve")) {
            Session session = Session.of("--endpoint", "http://127.0.0.1:1/sparql", command);
            assertEquals(2, session.code(), command);
            assertTrue(session.err().contains("not on an endpoint"), session.err());
        }
    }

    @Test
    void serveRefusesAPortThatIsNone() {
        Session session = Session.of("-C", DOSSIER, "serve", "--port", "70000");
        assertEquals(2, session.code());
        assertTrue(session.err().contains("70000"), session.err());
    }

    @Test
    void convertWritesATableInBothModes(@TempDir Path folder) throws IOException {
        Path table = Files.writeString(folder.resolve("towns.csv"), "name,people\nHigh Mill,12\n");
        Session minimal = Session.of("convert", table.toString(), "--mode", "minimal", "--format", "nt");
        assertEquals(0, minimal.code(), minimal.err());
        assertEquals(2, minimal.out().lines().count(), minimal.out());
        assertTrue(minimal.out().contains("towns.csv#people> \"12\" ."), minimal.out());
        Session standard = Session.of("convert", table.toString());
        assertTrue(standard.out().contains("csvw#rownum"), standard.out());
    }

    @Test
    void convertKeepsABadCellAsTextAndWarns(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("towns.csv"), "name,people\nHigh Mill,many\n");
        Path metadata = Files.writeString(folder.resolve("towns.json"), """
                {"@context": "http://www.w3.org/ns/csvw", "url": "towns.csv",
                 "tableSchema": {"columns": [{"name": "name", "titles": "name"},
                                             {"name": "people", "titles": "people", "datatype": "integer"}]}}
                """);
        Session session = Session.of("convert", metadata.toString(), "--mode", "minimal", "--format", "nt");
        assertEquals(0, session.code());
        assertTrue(session.out().contains("#people> \"many\" ."), session.out());
        assertTrue(session.err().startsWith("warning: \"many\" is not "), session.err());
        assertTrue(session.err().contains("towns.csv:2:11, row 1, column people"), session.err());
    }

    @Test
    void convertLeavesNoFileBehindWhereTheInputIsBad(@TempDir Path folder) throws IOException {
        Path table = Files.writeString(folder.resolve("towns.csv"), "name,people\n\"High Mill,12\n");
        Path target = folder.resolve("towns.ttl");
        Session session = Session.of("convert", table.toString(), "-o", target.toString());
        assertEquals(3, session.code());
        assertTrue(session.err().contains("towns.csv:2:1"), session.err());
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(table), files.toList());
        }
        assertEquals(
                4, Session.of("convert", folder.resolve("none.csv").toString()).code());
    }

    @Test
    void convertFetchesNothingUnlessItIsAllowed() {
        Session session = Session.of("convert", "http://127.0.0.1:1/towns.csv");
        assertEquals(2, session.code());
        assertTrue(session.err().contains("--allow-remote"), session.err());
    }
}
