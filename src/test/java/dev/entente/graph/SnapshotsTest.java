package dev.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.fixture.Fixture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotsTest {
    @TempDir
    Path folder;

    private Fixture fixture;
    private Path cache;

    @BeforeEach
    void copyDossier() throws IOException {
        JenaSystem.init();
        fixture = Fixture.copy(folder.resolve("dossier"));
        cache = folder.resolve("cache");
    }

    @Test
    void theSecondStartFindsWhatTheFirstHasBuilt() throws IOException {
        String built = export(start("one"));
        FileTime written = Files.getLastModifiedTime(snapshot());
        DossierGraph again = start("one");
        assertEquals(built, export(again));
        assertEquals(
                DossierGraph.open(Dossier.find(fixture.root())).tables().rows(),
                again.tables().rows());
        assertEquals(Dossier.find(fixture.root()).description(), again.dossier().description());
        assertEquals(written, Files.getLastModifiedTime(snapshot()));
    }

    /// Nothing was built in the process that finds one, so that no rule has asked for them.
    @Test
    void whatIsFoundKnowsTheFunctionsOfDates() throws IOException {
        start("one");
        FunctionRegistry.get().remove(EdtfFunctions.NOT_BEFORE);
        start("one");
        assertTrue(FunctionRegistry.get().isRegistered(EdtfFunctions.NOT_BEFORE));
    }

    @Test
    void aChangedCellChangesTheAnswerAtOnce() throws IOException {
        String before = export(start("one"));
        fixture.replace("data/persons.csv", "Orlo Kesh", "Orlo Kosh");
        String after = export(start("one"));
        assertFalse(before.contains("Orlo Kosh"));
        assertTrue(after.contains("Orlo Kosh"));
        assertEquals(export(DossierGraph.open(Dossier.find(fixture.root()))), after);
    }

    @Test
    void whatIsOpenedLaterIsNotTakenFromTheSnapshotOfTheStart() throws IOException {
        start("one");
        Snapshots snapshots = Snapshots.in(cache, "one");
        Dossier found = snapshots.find(fixture.root());
        assertFalse(export(snapshots.open(found)).contains("Orlo Kosh"));
        fixture.replace("data/persons.csv", "Orlo Kesh", "Orlo Kosh");
        assertTrue(export(snapshots.open(Dossier.find(fixture.root()))).contains("Orlo Kosh"));
    }

    @Test
    void anErrorIsToldEvenWhereASnapshotOfTheTimeBeforeIsThere() throws IOException {
        start("one");
        fixture.replace("data/persons.csv", "orlo-kesh", "orlo kesh,");
        assertThrows(BadDossierException.class, () -> start("one"));
    }

    @Test
    void aRuleOfTheDossiersOwnAndAnotherProgramCountToo() throws IOException {
        String before = export(start("one"));
        fixture.write(
                "ontology/rules/99-own.rq", "CONSTRUCT { <https://example.org/a> a <https://example.org/B> } WHERE {}");
        assertTrue(export(start("one")).contains("<https://example.org/B>"));
        fixture.delete("ontology/rules/99-own.rq");
        assertEquals(before, export(start("one")));
        byte[] ofOne = Files.readAllBytes(snapshot());
        start("two");
        assertFalse(Arrays.equals(ofOne, Files.readAllBytes(snapshot())));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"NOW()", "rand ()", "STRUUID()"})
    void whatARuleMakesOfTimeOrChanceIsNotKept(String call) throws IOException {
        fixture.write(
                "ontology/rules/99-own.rq",
                "CONSTRUCT { <https://example.org/a> <https://example.org/b> ?c } WHERE { BIND(STR(" + call
                        + ") AS ?c) }");
        start("one");
        assertFalse(Files.exists(cache));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aDamagedSnapshotIsAsNone(long seed) throws IOException {
        Random random = new Random(seed);
        String built = export(start("one"));
        byte[] bytes = Files.readAllBytes(snapshot());
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(snapshot(), Arrays.copyOf(bytes, seed % 2 == 0 ? bytes.length : random.nextInt(bytes.length)));
        assertEquals(built, export(start("one")));
        assertEquals(built, export(start("one")));
    }

    @Test
    void aFolderThatCannotBeWrittenDoesNoHarm() throws IOException {
        Files.writeString(cache, "a file where the folder should be");
        assertEquals(export(DossierGraph.open(Dossier.find(fixture.root()))), export(start("one")));
    }

    @Test
    void whatWasLongNotBuiltGoes() throws IOException {
        Files.createDirectories(cache);
        Path old = Files.writeString(cache.resolve("old.graph"), "");
        Path archive = Files.writeString(cache.resolve("ask-1.jsa"), "");
        for (Path file : List.of(old, archive)) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(40))));
        }
        start("one");
        assertFalse(Files.exists(old));
        assertTrue(Files.exists(archive));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void aFrozenGraphFindsWhatAnyOtherFinds(long seed) {
        Random random = new Random(seed);
        List<Node> terms = List.of(
                iri("a"),
                iri("b"),
                iri("ë"),
                NodeFactory.createLiteralString("a"),
                NodeFactory.createLiteralString(""),
                NodeFactory.createLiteralLang("a", "en"),
                NodeFactory.createLiteralLang("a", "fr-CH"),
                NodeFactory.createLiteralDT("01", XSDDatatype.XSDinteger),
                NodeFactory.createLiteralDT("1", XSDDatatype.XSDinteger));
        Graph one = GraphFactory.createGraphMem();
        Graph other = GraphFactory.createGraphMem();
        for (int i = 0; i < 120; i++) {
            Triple triple = Triple.create(
                    terms.get(random.nextInt(3)),
                    terms.get(random.nextInt(3)),
                    terms.get(random.nextInt(terms.size())));
            (random.nextBoolean() ? one : other).add(triple);
        }
        Map<String, Graph> named = new LinkedHashMap<>();
        named.put("one", one);
        named.put("other", other);
        Graph union = GraphFactory.createGraphMem();
        one.find().forEachRemaining(union::add);
        other.find().forEachRemaining(union::add);
        FrozenTriples frozen = FrozenTriples.of(named).orElseThrow();
        List<Node> patterns = Stream.concat(
                        terms.stream(), Stream.of(Node.ANY, iri("unknown"), NodeFactory.createBlankNode()))
                .toList();
        for (Node s : patterns) {
            for (Node p : patterns) {
                for (Node o : patterns) {
                    assertSame(union, frozen.union(), s, p, o);
                    assertSame(one, named(frozen, "one"), s, p, o);
                }
            }
        }
        assertTrue(frozen.union().isIsomorphicWith(union));
        assertEquals(other.size(), named(frozen, "other").size());
    }

    private static void assertSame(Graph expected, Graph actual, Node s, Node p, Node o) {
        List<Triple> found = actual.find(s, p, o).toList();
        assertEquals(expected.find(s, p, o).toSet(), Set.copyOf(found));
        assertEquals(expected.find(s, p, o).toList().size(), found.size());
        assertEquals(!found.isEmpty(), actual.contains(s, p, o));
    }

    private static Graph named(FrozenTriples frozen, String name) {
        return Objects.requireNonNull(frozen.named().get(name));
    }

    private static Node iri(String name) {
        return NodeFactory.createURI("https://example.org/" + name);
    }

    /// One start of the program, which also keeps what it has built.
    private DossierGraph start(String program) {
        Snapshots snapshots = Snapshots.in(cache, program);
        DossierGraph graph = snapshots.open(snapshots.find(fixture.root()));
        snapshots.keep();
        return graph;
    }

    private Path snapshot() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.findFirst().orElseThrow();
        }
    }

    private static String export(DossierGraph graph) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Export.write(graph, Syntax.TRIG, false, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
