package dev.entente.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.launcher.FakeProject.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The archive of loaded classes that the launcher keeps for quick starts.
@DisabledOnOs(OS.WINDOWS)
class ArchiveTest {
    private static final String ENTENTE = "project/entente";
    private static final String USED = "|-XX:AOTCache=";

    @TempDir
    Path folder;

    private FakeProject project;
    private Path cache;
    private List<String> environment;

    @BeforeEach
    void makeProject() throws IOException {
        project = FakeProject.in(folder.toRealPath()).withJdk("25.0.1");
        cache = project.path("cache/entente");
        environment = List.of("XDG_CACHE_HOME=" + cache.getParent());
    }

    @Test
    void isMadeAfterTheFirstStartAndUsedByTheSecond() throws Exception {
        assertFalse(start("query").contains(USED));
        awaitArchives(1);
        String second = start("query");
        assertTrue(second.contains(USED + archives().get(0) + "|"), second);
        assertTrue(second.contains("|-XX:+VerifySharedSpaces|"), second);
        assertTrue(second.contains("|-Dentente.cache=" + cache + "|"), second);
        assertEquals(1, trainings().size());
        assertTrue(trainings().get(0).endsWith("Rehearsal ask " + project.path("project")), trainings()::toString);
    }

    @Test
    void isOfItsOwnForEachKindOfCommand() throws Exception {
        start("query");
        awaitArchives(1);
        assertFalse(start("check").contains(USED));
        awaitArchives(2);
        assertTrue(start("check").contains(USED));
    }

    @Test
    void isMadeOnceByTwoFirstStarts() throws Exception {
        start("--version");
        awaitArchives(1);
        deleteArchives();
        Running one = project.startWith(environment, ENTENTE, "query");
        Running other = project.startWith(environment, ENTENTE, "query");
        assertEquals(List.of(0, 0), List.of(one.exit(), other.exit()));
        awaitArchives(1);
        Thread.sleep(1500);
        assertEquals(2, trainings().size(), trainings()::toString);
        assertEquals(1, archives().size());
    }

    @Test
    void isMadeAgainForAnotherJarAndAnotherJdk() throws Exception {
        start("query");
        awaitArchives(1);
        project.write("project/target/entente.jar", "another jar");
        assertFalse(start("query").contains(USED));
        awaitArchives(2);
        project.write("jdks/jdk-25.0.1/release", "JAVA_VERSION=\"25.0.1\"\nIMPLEMENTOR=\"Somebody\"\n");
        assertFalse(start("query").contains(USED));
        awaitArchives(3);
        assertTrue(start("query").contains(USED));
    }

    @Test
    void isMadeAgainForAJarOfAnotherTimeButOnceEvenForOneOfTheFuture() throws Exception {
        start("query");
        awaitArchives(1);
        FakeProject.age(project.path("project/target/entente.jar"), Duration.ofDays(-300));
        assertFalse(start("query").contains(USED));
        for (int i = 0; trainings().size() < 2 && i < 200; i++) {
            Thread.sleep(50);
        }
        awaitArchives(1);
        assertTrue(start("query").contains(USED));
        assertEquals(2, trainings().size());
    }

    @Test
    void isDoneWithoutWhereTheFolderCannotBeUsed() throws Exception {
        project.write("file", "");
        for (String setting : List.of(
                "XDG_CACHE_HOME=" + project.path("file"),
                "XDG_CACHE_HOME=relative",
                "HOME=" + project.path("file"),
                "HOME=")) {
            Running run = project.startWith(List.of(setting), ENTENTE, "query");
            assertEquals(0, run.exit(), run.stderr());
            assertFalse(run.stdout().contains("entente.cache"), run.stdout());
        }
        assertFalse(Files.exists(project.path("trainings")));
    }

    @Test
    void isMadeAlthoughAnEarlierAttemptWasKilled() throws Exception {
        start("query");
        awaitArchives(1);
        Path lock = Path.of(archives().get(0) + ".lock");
        deleteArchives();
        Files.createDirectories(lock);
        start("query");
        Thread.sleep(1500);
        assertEquals(List.of(), archives());
        FakeProject.age(lock, Duration.ofMinutes(20));
        start("query");
        awaitArchives(1);
    }

    @Test
    void isACommonOneBeforeTwentyFive() throws Exception {
        FakeProject older =
                FakeProject.in(Files.createDirectory(project.path("older"))).withJdk("21.0.2");
        List<String> own = List.of("XDG_CACHE_HOME=" + older.path("cache"));
        cache = older.path("cache/entente");
        assertEquals(0, older.startWith(own, ENTENTE, "query").exit());
        awaitArchives(1);
        Running second = older.startWith(own, ENTENTE, "query");
        assertEquals(0, second.exit());
        assertTrue(
                second.stdout().contains("|-XX:SharedArchiveFile=" + archives().get(0) + "|"), second.stdout());
    }

    private String start(String... arguments) throws Exception {
        Running run = project.startWith(environment, ENTENTE, arguments);
        assertEquals(0, run.exit(), run::toString);
        return run.stdout();
    }

    private List<String> trainings() throws IOException {
        return Files.readAllLines(project.path("trainings"));
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    private void deleteArchives() throws IOException {
        for (Path archive : archives()) {
            Files.delete(archive);
        }
    }

    /// Also until whoever made the last one has let go of the lock.
    private void awaitArchives(int count) throws Exception {
        for (int i = 0; i < 400; i++) {
            try (Stream<Path> files = Files.list(cache)) {
                List<String> names = files.map(Path::toString).toList();
                if (names.stream().filter(name -> name.endsWith(".jsa")).count() == count
                        && names.stream().noneMatch(name -> name.endsWith(".lock"))) {
                    return;
                }
            }
            Thread.sleep(50);
        }
        assertEquals(count, archives().size());
    }
}
