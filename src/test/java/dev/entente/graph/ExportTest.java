package dev.entente.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.fixture.Fixture;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest {
    private static final DossierGraph GRAPH = DossierGraph.open(Dossier.find(Fixture.FOLDER));

    @ParameterizedTest
    @EnumSource
    void whatIsReadBackIsWhatWasWritten(Syntax syntax) throws IOException {
        DatasetGraph read = DatasetGraphFactory.create();
        RDFParser.source(new ByteArrayInputStream(export(GRAPH, syntax)))
                .lang(lang(syntax))
                .parse(read);
        if (syntax.graphsApart()) {
            assertTrue(read.getDefaultGraph().isEmpty());
            GRAPH.named().forEach((name, graph) -> {
                Graph same = read.getGraph(NodeFactory.createURI(name));
                assertTrue(graph.isIsomorphicWith(same), () -> differences(graph, same));
            });
        } else {
            assertTrue(
                    GRAPH.union().isIsomorphicWith(read.getDefaultGraph()),
                    () -> differences(GRAPH.union(), read.getDefaultGraph()));
        }
    }

    private static String differences(Graph one, Graph other) {
        Stream<Triple> lost = one.stream().filter(triple -> !other.contains(triple));
        Stream<Triple> new_ = other.stream().filter(triple -> !one.contains(triple));
        return "lost " + lost.limit(5).toList() + ", new " + new_.limit(5).toList();
    }

    private static Lang lang(Syntax syntax) {
        return switch (syntax) {
            case TURTLE -> Lang.TURTLE;
            case TRIG -> Lang.TRIG;
            case N_TRIPLES -> Lang.NTRIPLES;
            case N_QUADS -> Lang.NQUADS;
            case JSON_LD -> Lang.JSONLD;
            case RDF_XML -> Lang.RDFXML;
        };
    }

    @ParameterizedTest
    @EnumSource
    void theBytesAreTheSameInEveryZoneAndLocale(Syntax syntax) throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        byte[] here = export(GRAPH, syntax);
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Phnom_Penh"));
            assertArrayEquals(here, export(DossierGraph.open(Dossier.find(Fixture.FOLDER)), syntax));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TURTLE", "TRIG", "N_TRIPLES", "N_QUADS"})
    void anAddedRowOnlyAddsLines(Syntax syntax, @TempDir Path folder) throws IOException {
        Fixture fixture = Fixture.copy(folder)
                .addRow(
                        "data/participations.csv",
                        "id=talks-1904-piet-mar",
                        "event=talks-1904",
                        "agent=person/piet-mar",
                        "role=participant",
                        "statedIn=essay",
                        "statedBy=person/essay-author",
                        "passage=p03");
        List<String> before = lines(export(GRAPH, syntax));
        List<String> after = lines(export(DossierGraph.open(Dossier.find(fixture.root())), syntax));
        int at = 0;
        for (String line : after) {
            at += at < before.size() && before.get(at).equals(line) ? 1 : 0;
        }
        assertEquals(before.size(), at, () -> "a line was changed or taken away");
        assertTrue(after.size() > before.size());
    }

    @Test
    void aChangedCellAltersAtMostTenLines(@TempDir Path folder) throws IOException {
        for (String[] change : new String[][] {
            {"data/events.csv", "1903-05-12,within", "1903-05-13,within"},
            {"data/persons.csv", "Piet Mar", "Piet Marr"},
            {"data/stances.csv", "state/maritania,friendly", "state/maritania,solidarity"},
            {"data/claims.csv", "explains,The storm was one reason", "explains,A storm was one reason"}
        }) {
            Fixture fixture =
                    Fixture.copy(Files.createTempDirectory(folder, "c")).replace(change[0], change[1], change[2]);
            List<String> before = lines(export(GRAPH, Syntax.TURTLE));
            List<String> after = lines(export(DossierGraph.open(Dossier.find(fixture.root())), Syntax.TURTLE));
            List<String> gone = new ArrayList<>(before);
            after.forEach(gone::remove);
            List<String> added = new ArrayList<>(after);
            before.forEach(added::remove);
            assertTrue(gone.size() <= 10 && added.size() <= 10, () -> change[1] + ": " + gone + added);
            assertFalse(added.isEmpty());
        }
    }

    @Test
    void turtleUsesThePrefixesOfTheDossierAndTheOntologyTravelsAlong() throws IOException {
        String turtle = new String(export(GRAPH, Syntax.TURTLE), StandardCharsets.UTF_8);
        assertTrue(turtle.contains("PREFIX person: <https://example.org/treaties/person/>\n"));
        String block = turtle.substring(turtle.indexOf("\nperson:piet-mar\n"));
        assertTrue(
                block.substring(0, block.indexOf("\n.\n")).contains("    a ent:Person ;\n"), block.substring(0, 400));
        assertTrue(turtle.contains("\nent:Person\n    a owl:Class ;\n"));
    }

    @Test
    void theSuffixChoosesTheSyntaxAlsoBeforeGz() {
        assertEquals(Syntax.TRIG, Syntax.of("a/b.TriG.gz").orElseThrow());
        assertEquals(Syntax.RDF_XML, Syntax.of("x.rdf").orElseThrow());
        assertEquals(Syntax.N_QUADS, Syntax.of("nq").orElseThrow());
        assertTrue(Syntax.of("x.pdf").isEmpty());
        assertTrue(Syntax.isCompressed("x.TTL.GZ"));
    }

    @Test
    void gzipHoldsTheSameBytesAndIsItselfTheSameEachTime() throws IOException {
        ByteArrayOutputStream one = new ByteArrayOutputStream();
        Export.write(GRAPH, Syntax.TURTLE, true, one);
        ByteArrayOutputStream other = new ByteArrayOutputStream();
        Export.write(GRAPH, Syntax.TURTLE, true, other);
        assertArrayEquals(one.toByteArray(), other.toByteArray());
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(one.toByteArray()))) {
            assertArrayEquals(export(GRAPH, Syntax.TURTLE), in.readAllBytes());
        }
    }

    @Test
    void aFileThatCannotBeCompletedLeavesTheOldOneAlone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.ttl");
        Files.writeString(file, "old");
        FileTroubleException failure = assertThrows(
                FileTroubleException.class,
                () -> AtomicFile.write(file, out -> {
                    out.write(1);
                    throw new IOException("No space left on device");
                }));
        assertEquals("cannot write " + file + ": No space left on device", failure.getMessage());
        assertEquals("old", Files.readString(file));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    @Test
    void aFolderThatIsNotThereIsNamed(@TempDir Path folder) {
        UncheckedIOException failure =
                assertThrows(UncheckedIOException.class, () -> AtomicFile.write(folder.resolve("no/a.ttl"), out -> {}));
        assertTrue(
                String.valueOf(failure.getMessage()).endsWith("there is no folder " + folder.resolve("no")),
                failure.toString());
    }

    @Test
    void textOfAnyKindComesBackFromEverySyntax(@TempDir Path folder) throws IOException {
        Fixture fixture = Fixture.copy(folder)
                .replace("data/persons.csv", "Piet Mar", "\"Pïet \"\"Mar\"\" \\ <&> 'x' 中\uD83D\uDE00\"");
        DossierGraph graph = DossierGraph.open(Dossier.find(fixture.root()));
        for (Syntax syntax : Syntax.values()) {
            DatasetGraph read = DatasetGraphFactory.create();
            RDFParser.source(new ByteArrayInputStream(export(graph, syntax)))
                    .lang(lang(syntax))
                    .parse(read);
            Map<String, Graph> named = graph.named();
            Graph back = syntax.graphsApart()
                    ? read.getGraph(NodeFactory.createURI(Fixture.BASE + "graph/asserted"))
                    : read.getDefaultGraph();
            Graph expected = syntax.graphsApart() ? named.get(Fixture.BASE + "graph/asserted") : graph.union();
            assertTrue(back.isIsomorphicWith(expected), syntax.title());
        }
    }

    private static byte[] export(DossierGraph graph, Syntax syntax) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Export.write(graph, syntax, false, bytes);
        return bytes.toByteArray();
    }

    private static List<String> lines(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
}
