package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.fixture.Fixture;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Several processes at one store, some of them killed.
class StoreProcessesTest {
    @TempDir
    Path copy;

    @BeforeEach
    void build() throws IOException {
        Fixture.copy(copy);
        assertEquals(0, session("build").code());
    }

    @Test
    void buildKilledAtAnyMomentLeavesTheStoreAsItWas() throws IOException, InterruptedException {
        Random random = new Random(20);
        String answer = session("query", "visits").out();
        for (int i = 0; i < 4; i++) {
            Process process = start("build");
            process.waitFor(400 + random.nextInt(2000), TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            Session asked = session("query", "visits");
            assertEquals(0, asked.code(), asked.err());
            assertEquals(answer, asked.out());
        }
        assertEquals(0, session("build").code());
        assertEquals(answer, session("query", "visits").out());
        try (var left = Files.list(store())) {
            assertEquals(
                    1, left.filter(file -> file.toString().contains("gen-")).count());
        }
    }

    @Test
    void secondBuildIsToldAtOnceWhichProcessBuilds() throws IOException, InterruptedException {
        Path lock = store().resolve("build.lock");
        Process first = start("build");
        try {
            while (first.isAlive() && !Files.readString(lock).equals(String.valueOf(first.pid()))) {
                Thread.sleep(5);
            }
            Session second = session("build");
            assertEquals(5, second.code(), second.err());
            assertTrue(second.err().contains("being built"), second.err());
            assertTrue(second.err().contains("process " + first.pid()), second.err());
        } finally {
            first.destroyForcibly().waitFor();
        }
        assertEquals(0, session("build").code(), "a killed build leaves no lock");
    }

    @Test
    void whoeverComesSecondIsToldWhoAnswersAndWhere() throws IOException, InterruptedException {
        Process serving = start("serve", "--port", "0");
        try {
            BufferedReader out =
                    new BufferedReader(new InputStreamReader(serving.getInputStream(), StandardCharsets.UTF_8));
            String line = String.valueOf(out.readLine());
            String endpoint = line.replaceFirst(".* at (http\\S+) .*", "$1");
            Session second = session("query", "visits");
            assertEquals(5, second.code(), second.err());
            assertTrue(second.err().contains("process " + serving.pid()), second.err());
            assertTrue(second.err().contains("--endpoint " + endpoint), second.err());
            String generation = Files.readString(store().resolve("CURRENT"));
            assertEquals(0, session("build").code());
            assertTrue(Files.isDirectory(store().resolve(generation.strip())), "a generation that is read stays");
            assertEquals(0, session("query", "visits").code());
        } finally {
            serving.destroyForcibly().waitFor();
        }
    }

    private Path store() {
        return copy.resolve("store");
    }

    private Session session(String... words) {
        List<String> all = new ArrayList<>(options());
        all.addAll(List.of(words));
        return Session.of(all.toArray(String[]::new));
    }

    private List<String> options() {
        return List.of("-C", copy.toString(), "--store", store().toString());
    }

    private Process start(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(options());
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
