package dev.entente.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.fixture.Fixture;
import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import dev.entente.serve.CurrentDossier.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A dossier that changes on disk while it is served.
class DossierWatchTest {
    private static final String LABELS = "data/persons.csv";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private DossierWatch watch;

    private final List<String> said = new CopyOnWriteArrayList<>();

    @BeforeEach
    void start() throws IOException {
        Fixture.copy(folder);
        watch = DossierWatch.over(Dossier.find(folder), DossierGraph::open, said::add);
    }

    @AfterEach
    void stop() {
        watch.close();
    }

    @Test
    void aChangedTableIsBuiltAndSwappedInAndTheOldStateStaysAsItWas() throws Exception {
        Snapshot before = watch.current().snapshot();
        rename("Renamed");
        await(() -> !watch.current().snapshot().version().equals(before.version()));
        Snapshot after = watch.current().snapshot();
        assertTrue(knows(after, "Renamed"));
        assertTrue(!knows(before, "Renamed"));
        assertNotEquals(before.version(), after.version());
        assertTrue(said.get(0).contains(after.version()), said.toString());
    }

    @Test
    void anErrorKeepsTheLastGoodStateUntilItIsCorrected() throws Exception {
        Snapshot before = watch.current().snapshot();
        String good = Files.readString(folder.resolve(LABELS));
        Files.writeString(folder.resolve(LABELS), good.replaceFirst("\n", "\n\"unterminated,"));
        await(() -> watch.current().problem().isPresent());
        assertSame(before, watch.current().snapshot());
        assertTrue(watch.current().problem().orElseThrow().text().contains("error"));
        assertTrue(said.get(0).contains("still served"), said.toString());
        Files.writeString(folder.resolve(LABELS), good);
        await(() -> watch.current().problem().isEmpty());
        assertEquals(2, said.size());
    }

    @Test
    void aFaultyQueryIsToldOfOnceAndWithItsPlace() throws Exception {
        Path query = Files.createDirectories(folder.resolve("queries")).resolve("mine.rq");
        Files.writeString(query, "# Who was named?\n\nSELECT ?x WHERE { ?x");
        await(() -> watch.current().problem().isPresent());
        String text = watch.current().problem().orElseThrow().text();
        assertTrue(text.startsWith("error: the query is not SPARQL"), text);
        assertTrue(text.contains("mine.rq"), text);
    }

    @Test
    void aFileThatIsNewCountsAndTheCopyOfAnEditorDoesNot() throws Exception {
        Snapshot before = watch.current().snapshot();
        Files.writeString(folder.resolve("data/.persons.csv.swp"), "x");
        Files.createDirectories(folder.resolve("queries"));
        Files.writeString(folder.resolve("queries/new.rq"), "#+ summary: New\nSELECT ?s WHERE { ?s a ?c }\n");
        await(() -> !watch.current().snapshot().version().equals(before.version()));
        assertTrue(watch.current().snapshot().dossier().layers().contains("queries/new.rq"));
        Snapshot after = watch.current().snapshot();
        Files.delete(folder.resolve("data/.persons.csv.swp"));
        Thread.sleep(1_500);
        assertSame(after, watch.current().snapshot());
    }

    @Test
    void theSameTablesHaveTheSameVersionWhereverAndWheneverTheyWereWritten(@TempDir Path other) throws Exception {
        Fixture.copy(other);
        Files.setLastModifiedTime(other.resolve(LABELS), java.nio.file.attribute.FileTime.fromMillis(0));
        assertEquals(FolderState.of(folder).version(), FolderState.of(other).version());
        Files.writeString(other.resolve(LABELS), Files.readString(other.resolve(LABELS)) + " ");
        assertNotEquals(FolderState.of(folder).version(), FolderState.of(other).version());
    }

    @Test
    void metadataThatIsGoneIsAProblemAndNoReasonToServeAnotherDossier() throws Exception {
        Files.move(folder.resolve(Dossier.METADATA), folder.resolve("data/away.json"));
        await(() -> watch.current().problem().isPresent());
        assertTrue(watch.current().problem().orElseThrow().text().contains("csv-metadata.json"));
    }

    private void rename(String name) throws IOException {
        Path file = folder.resolve(LABELS);
        List<String> lines = Files.readAllLines(file);
        String[] cells = lines.get(1).split(",", -1);
        int label = List.of(lines.get(0).split(",", -1)).indexOf("label");
        cells[label] = name;
        Files.writeString(
                file,
                lines.get(0) + "\n" + String.join(",", cells) + "\n" + String.join("\n", lines.subList(2, lines.size()))
                        + "\n");
    }

    private static boolean knows(Snapshot snapshot, String text) {
        try (QueryExec exec = QueryExec.dataset(snapshot.dataset())
                .query("ASK { ?s ?p ?o FILTER(STR(?o) = '" + text + "') }")
                .build()) {
            return exec.ask();
        }
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "nothing happened for 20 s");
            Thread.sleep(20);
        }
    }
}
