package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.fixture.Fixture;
import dev.entente.graph.Layers;
import dev.entente.query.Catalogue;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// `build --store`, and the commands that ask a store.
class StoreCommandsTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void build() throws IOException {
        Fixture.copy(folder.resolve("borovia"));
        for (Path dossier : List.of(Path.of(""), folder.resolve("borovia"))) {
            Session built = Session.of("-C", dossier.toString(), "build", "--store", store(dossier));
            assertEquals(0, built.code(), built.err());
            assertTrue(
                    built.out()
                            .matches(".*gen-0001: [0-9,]+ rows, [0-9,]+ triples, [0-9.]+ s, peak memory [0-9,]+ MB\n"),
                    built.out());
        }
    }

    private static String store(Path dossier) {
        return folder.resolve("store-" + dossier.getFileName()).toString();
    }

    static Stream<List<String>> questions() {
        return Catalogue.of(Layers.packed()).all().stream().map(query -> List.of("query", query.name()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void namedQueriesAnswerFromAStoreAsFromMemory(List<String> words) {
        same(folder.resolve("borovia"), words);
    }

    static Stream<List<String>> others() {
        return Stream.of(
                List.of(),
                List.of("show", "hoxha"),
                List.of("query", "who-met-whom"),
                List.of("query", "-e", "SELECT ?g (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g ORDER BY ?g"),
                List.of("query", "-e", "SELECT ?g { GRAPH ?g {} } ORDER BY ?g"),
                List.of("export", "--format", "ttl"),
                List.of("export", "--format", "trig"),
                List.of("export", "--format", "nt"),
                List.of("export", "--format", "nq"),
                List.of("export", "--format", "jsonld"),
                List.of("export", "--format", "rdf"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("others")
    void otherAnswersFromAStoreAreThoseFromMemory(List<String> words) {
        same(Path.of(""), words);
    }

    @Test
    void aStoreThatIsNamedBehindTheQueryIsAsked() {
        Path borovia = folder.resolve("borovia");
        Session before = Session.of("--store", store(borovia), "query", "who-met-whom");
        Session behind = Session.of("query", "who-met-whom", "--store", store(borovia));
        assertEquals(before.out(), behind.out());
        assertTrue(behind.out().contains(Fixture.BASE), behind.out());
    }

    private static void same(Path dossier, List<String> words) {
        List<String> here = List.of("-C", dossier.toString());
        Session memory = Session.of(Stream.concat(here.stream(), words.stream()).toArray(String[]::new));
        Session stored = Session.of(Stream.of(here, List.of("--store", store(dossier)), words)
                .flatMap(List::stream)
                .toArray(String[]::new));
        assertEquals(memory, stored);
    }

    @Test
    void dossierWithErrorsMakesNoGeneration(@TempDir Path broken) throws IOException {
        Fixture.copy(broken);
        Path store = broken.resolve("store");
        assertEquals(
                0,
                Session.of("-C", broken.toString(), "build", "--store", store.toString())
                        .code());
        Path events = broken.resolve("data/events.csv");
        Files.writeString(events, Files.readString(events) + "nonsense,Nothing\n");
        Session refused = Session.of("-C", broken.toString(), "build", "--store", store.toString());
        assertEquals(3, refused.code(), refused.err());
        assertEquals("gen-0001\n", Files.readString(store.resolve("CURRENT")));
        assertEquals(List.of("gen-0001"), generations(store));
    }

    @Test
    void storeOlderThanItsTablesAnswersWithAWarning(@TempDir Path copy) throws IOException {
        Fixture.copy(copy);
        String store = copy.resolve("store").toString();
        assertEquals(
                0, Session.of("-C", copy.toString(), "build", "--store", store).code());
        Path persons = copy.resolve("data/persons.csv");
        Files.writeString(persons, Files.readString(persons).replaceFirst(",p([0-9])", ",p$1"));
        assertEquals(
                "",
                Session.of("-C", copy.toString(), "--store", store, "query", "visits")
                        .err());
        Files.writeString(persons, Files.readString(persons) + "\n");
        Session asked = Session.of("-C", copy.toString(), "--store", store, "query", "visits");
        assertEquals(0, asked.code());
        assertTrue(
                asked.err()
                        .contains("warning: the store is older than data/persons.csv; build it anew: "
                                + "entente build --store " + store),
                asked.err());
        assertFalse(asked.out().isEmpty());
    }

    @Test
    void nextBuildTakesThePlaceOfTheLastAndCleansUp(@TempDir Path copy) throws IOException {
        Fixture.copy(copy);
        Path store = copy.resolve("store");
        Files.createDirectories(store.resolve("gen-0007.building/Data-0001"));
        assertEquals(
                0,
                Session.of("-C", copy.toString(), "build", "--store", store.toString())
                        .code());
        assertEquals(
                0,
                Session.of("-C", copy.toString(), "build", "--store", store.toString())
                        .code());
        assertEquals(List.of(Files.readString(store.resolve("CURRENT")).strip()), generations(store));
    }

    @Test
    void withoutAStoreItIsSaidHowToMakeOne(@TempDir Path empty) {
        Session asked = Session.of("--store", empty.resolve("none").toString(), "query", "visits");
        assertEquals(4, asked.code());
        assertTrue(asked.err().contains("entente build --store"), asked.err());
    }

    @Test
    void flippedByteOfAnyFileIsSeen(@TempDir Path copy) throws IOException {
        Fixture.copy(copy);
        Path store = copy.resolve("store");
        assertEquals(
                0,
                Session.of("-C", copy.toString(), "build", "--store", store.toString())
                        .code());
        for (Path file : files(store.resolve("gen-0001"))) {
            long used = Files.size(file);
            if (used == 0 || file.endsWith("tdb.lock")) {
                continue;
            }
            flip(file, used / 3);
            Session asked = Session.of("-C", copy.toString(), "--store", store.toString(), "query", "visits");
            assertEquals(5, asked.code(), () -> file + ": " + asked.err());
            assertTrue(asked.err().contains("entente build --store " + store), asked.err());
            flip(file, used / 3);
        }
        assertEquals(
                0,
                Session.of("-C", copy.toString(), "--store", store.toString(), "query", "visits")
                        .code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Data-0001/POSG.dat", "manifest.json"})
    void missingFileIsSeen(String name, @TempDir Path copy) throws IOException {
        Fixture.copy(copy);
        Path store = copy.resolve("store");
        assertEquals(
                0,
                Session.of("-C", copy.toString(), "build", "--store", store.toString())
                        .code());
        Files.delete(store.resolve("gen-0001").resolve(name));
        Session asked = Session.of("-C", copy.toString(), "--store", store.toString(), "query", "visits");
        assertEquals(5, asked.code(), asked.err());
        assertEquals(
                0,
                Session.of("-C", copy.toString(), "build", "--store", store.toString())
                        .code());
        assertEquals(
                0,
                Session.of("-C", copy.toString(), "--store", store.toString(), "query", "visits")
                        .code());
    }

    private static void flip(Path file, long at) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(at);
            int old = bytes.read();
            bytes.seek(at);
            bytes.write(old ^ 0x10);
        }
    }

    private static List<Path> files(Path generation) throws IOException {
        try (Stream<Path> files = Files.walk(generation)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<String> generations(Path store) throws IOException {
        try (Stream<Path> files = Files.list(store)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("gen-"))
                    .sorted()
                    .toList();
        }
    }
}
