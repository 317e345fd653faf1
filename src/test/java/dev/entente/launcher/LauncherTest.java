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
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The launcher, run as a process of its own.
@DisabledOnOs(OS.WINDOWS)
class LauncherTest {
    private static final String ENTENTE = "project/entente";

    @TempDir
    Path folder;

    private FakeProject project;

    @BeforeEach
    void makeProject() throws IOException {
        project = FakeProject.in(folder.toRealPath());
    }

    @ParameterizedTest(name = "of {0} it takes {1}")
    @CsvSource({
        "17.0.15 21.0.2 25.0.1 26, 25.0.1",
        "1.8.0_292 17.0.15 21.0.2, 21.0.2",
        "22 24.0.1 23, 24.0.1",
        "26-ea 21, 26-ea"
    })
    void takesTwentyFiveOrElseTheNewestSuitableJdk(String versions, String taken) throws Exception {
        for (String version : versions.split(" ")) {
            project.withJdk(version);
        }
        Running run = project.start(ENTENTE);
        assertEquals(0, run.exit(), run::toString);
        assertTrue(run.stdout().startsWith("java " + project.path("jdks/jdk-" + taken + "/bin/java")), run.stdout());
    }

    @Test
    void findsTheJdkOfJavaHomeAndThatOfALinkOnThePath() throws Exception {
        project.withJdk("21");
        List<String> onlyHome = List.of("ENTENTE_JDKS=/nowhere", "JAVA_HOME=" + project.path("jdks/jdk-21"));
        assertEquals(0, project.startWith(onlyHome, ENTENTE).exit());
        Files.createSymbolicLink(project.path("bin/java"), Path.of("../jdks/jdk-21/bin/java"));
        assertEquals(
                0, project.startWith(List.of("ENTENTE_JDKS=/nowhere"), ENTENTE).exit());
    }

    @Test
    void saysWhatToInstallWhereNoJdkIsNewEnough() throws Exception {
        Running run = project.withJdk("17.0.15").start(ENTENTE);
        assertEquals(4, run.exit());
        assertEquals("", run.stdout());
        assertTrue(run.stderr().contains("no JDK of version 21 or later was found"), run.stderr());
        assertTrue(run.stderr().contains("help: install JDK 25"), run.stderr());
        assertEquals(0, project.builds());
    }

    @Test
    void saysThatMavenIsMissing() throws Exception {
        Files.delete(project.path("bin/mvn"));
        Running run = project.withJdk("25").start(ENTENTE);
        assertEquals(4, run.exit());
        assertTrue(run.stderr().contains("help: install Maven 3.8 or later"), run.stderr());
        assertLeftNothing();
    }

    @Test
    void theFirstStartBuildsOnceAndSaysSoOnStderrOnly() throws Exception {
        Running first = project.withJdk("25").start(ENTENTE, "query");
        assertEquals(0, first.exit());
        assertEquals("Building once, needs the network, about 1 min\n", first.stderr());
        assertFalse(first.stdout().contains("chatter"), first.stdout());
        Running second = project.start(ENTENTE, "query");
        assertEquals(0, second.exit());
        assertEquals("", second.stderr());
        assertEquals(first.stdout(), second.stdout());
        assertEquals(1, project.builds());
        assertLeftNothing();
    }

    @Test
    void argumentsAndExitCodeArePassedOnAsTheyAre() throws Exception {
        Running run = project.withJdk("25")
                .startWith(List.of("FAKE_EXIT=42"), ENTENTE, "query", "-e", "SELECT *", "", "\"a'$b");
        assertEquals(42, run.exit());
        assertTrue(run.stdout().endsWith("|dev.entente.cli.Main|query|-e|SELECT *||\"a'$b|"), run.stdout());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "query who-met-whom, true",
        "-C serve query, true",
        "export, true",
        "serve --port 0, false",
        "-C elsewhere -q serve, false",
        "--store s query x, false",
        "build --store s, false"
    })
    void onlyShortCommandsDoWithoutTheFullCompiler(String arguments, boolean quick) throws Exception {
        Running run = project.withJdk("25").start(ENTENTE, arguments.split(" "));
        assertEquals(0, run.exit());
        assertEquals(quick, run.stdout().contains("-XX:TieredStopAtLevel=1"), run.stdout());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "query who-met-whom, ask",
        "-C check show, ask",
        "check, ask check",
        "query --store s x, ask store",
        "build --store s, ask store",
        "--store s serve, serve"
    })
    void eachCommandSeesOnlyTheLibrariesItUses(String arguments, String libraries) throws Exception {
        Running run = project.withJdk("25").start(ENTENTE, arguments.split(" "));
        assertEquals(0, run.exit());
        StringBuilder path = new StringBuilder("|-cp|" + project.path("project/target/entente.jar"));
        for (String library : libraries.split(" ")) {
            path.append(':').append(project.path("project/target/lib/" + library + "-1.jar"));
        }
        assertTrue(run.stdout().contains(path + "|"), run.stdout());
    }

    @Test
    void worksThroughLinksOfLinksFromAnyFolder() throws Exception {
        Files.createDirectories(project.path("a/b"));
        Files.createSymbolicLink(project.path("a/one"), Path.of("../project/entente"));
        Files.createSymbolicLink(project.path("a/b/two"), project.path("a/one"));
        Running run = project.withJdk("25").start("a/b/two");
        assertEquals(0, run.exit(), run::toString);
        assertTrue(run.stdout().contains("|" + project.path("project/target/entente.jar") + ":"), run.stdout());
    }

    @Test
    void twoFirstStartsAtOnceBuildOnce() throws Exception {
        project.withJdk("25").write("slow", "");
        Running one = project.start(ENTENTE);
        Running other = project.start(ENTENTE);
        awaitBuilds(1);
        Thread.sleep(500);
        Files.delete(project.path("slow"));
        assertEquals(List.of(0, 0), List.of(one.exit(), other.exit()));
        assertEquals(1, project.builds());
        assertEquals(one.stdout(), other.stdout());
        assertLeftNothing();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"pom.xml", "src/main/java/A.java", "src/main/java", "ontology/a.ttl", "queries", "ontology"})
    void buildsAgainWhenASourceOrItsFolderIsNewer(String source) throws Exception {
        assertEquals(0, project.withJdk("25").start(ENTENTE).exit());
        FakeProject.age(project.path("project/" + source), Duration.ofSeconds(-1));
        Running again = project.start(ENTENTE);
        assertEquals(0, again.exit());
        assertTrue(again.stderr().startsWith("Building again"), again.stderr());
        assertEquals(2, project.builds());
    }

    @Test
    void doesNotBuildAgainForTestsOrForeverForAFileOfTheFuture() throws Exception {
        FakeProject.age(project.path("project/queries/a.rq"), Duration.ofDays(-30));
        assertEquals(0, project.withJdk("25").start(ENTENTE).exit());
        FakeProject.age(project.path("project/src/test/java/ATest.java"), Duration.ofSeconds(-1));
        assertEquals(0, project.start(ENTENTE).exit());
        assertEquals(1, project.builds());
        FakeProject.age(project.path("project/pom.xml"), Duration.ofSeconds(-1));
        assertEquals(0, project.start(ENTENTE).exit());
        assertEquals(2, project.builds());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            [ERROR] COMPILATION ERROR : ~[ERROR] /src/A.java:[3,1] not a statement | /src/A.java:[3,1] not a statement | correct the source
            [ERROR] Could not transfer artifact x:y from central | Could not transfer artifact x:y | check the network
            [ERROR] Something else | Something else | read the log
            """)
    void aFailedBuildNamesCauseLogAndCureAndLeavesTheWayFree(String log, String cause, String cure) throws Exception {
        project.withJdk("25").write("broken", log.replace('~', '\n') + "\n");
        Running run = project.start(ENTENTE);
        assertEquals(4, run.exit());
        assertEquals("", run.stdout());
        assertTrue(run.stderr().contains("error: the build failed: " + cause), run.stderr());
        assertTrue(run.stderr().contains("log: " + project.path("project/target/launcher.log")), run.stderr());
        assertTrue(run.stderr().contains("help: " + cure), run.stderr());
        assertLeftNothing();
        Files.delete(project.path("broken"));
        assertEquals(0, project.start(ENTENTE).exit());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"TERM, 143", "INT, 130"})
    void anInterruptedBuildEndsMavenAndLeavesNothing(String signal, int exit) throws Exception {
        project.withJdk("25").write("slow", "");
        Running run = project.start(ENTENTE);
        awaitBuilds(1);
        new ProcessBuilder("kill", "-" + signal, run.process().pid() + "")
                .start()
                .waitFor();
        assertEquals(exit, run.exit());
        assertLeftNothing();
        long maven = Long.parseLong(Files.readString(project.path("builds")).strip());
        for (ProcessHandle process : ProcessHandle.of(maven).stream().toList()) {
            process.onExit().get(20, TimeUnit.SECONDS); // or fail: Maven must not go on by itself
        }
        assertFalse(Files.exists(project.path("project/target/entente.jar")));
    }

    @Test
    void aLockWhoseOwnerIsGoneDoesNotHold() throws Exception {
        Process gone = new ProcessBuilder("sleep", "0").start();
        gone.waitFor();
        project.withJdk("25").write("project/target/launcher.lock/pid", gone.pid() + "\n");
        assertEquals(0, project.start(ENTENTE).exit());
        assertEquals(1, project.builds());
        assertLeftNothing();
    }

    @Test
    void aLockThatNobodyHasTouchedForLongDoesNotHold() throws Exception {
        Path lock = project.withJdk("25").path("project/target/launcher.lock");
        Files.createDirectories(lock);
        FakeProject.age(lock, Duration.ofMinutes(5));
        assertEquals(0, project.start(ENTENTE).exit());
        assertLeftNothing();
    }

    private void awaitBuilds(int count) throws Exception {
        for (int i = 0; project.builds() < count && i < 300; i++) {
            Thread.sleep(50);
        }
        assertEquals(count, project.builds());
    }

    /// Neither a lock nor a half-made build may stay.
    private void assertLeftNothing() throws IOException {
        try (Stream<Path> target = Files.list(project.path("project/target"))) {
            List<String> names = target.map(p -> p.getFileName().toString()).toList();
            assertTrue(names.stream().noneMatch(n -> n.matches("launcher\\.lock.*|launcher-\\d+")), names::toString);
        }
    }
}
