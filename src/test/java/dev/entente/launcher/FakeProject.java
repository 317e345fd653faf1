package dev.entente.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A checkout with the real launcher, in which JDKs and Maven are small scripts and nothing else is on the path.
///
/// @param root the folder of it all
record FakeProject(Path root) {
    private static final List<String> COMMANDS = List.of(
            "cat",
            "cksum",
            "find",
            "ls",
            "mkdir",
            "mv",
            "nice",
            "readlink",
            "rm",
            "rmdir",
            "sed",
            "sleep",
            "tail",
            "touch");

    /// A run in the background is born deaf to an interrupt, and so were all it starts: GNU's env mends that.
    private static final List<String> LISTENING = listening();

    private static final String JAVA = """
            #!/bin/sh
            for word; do case $word in
                -XX:AOTCacheOutput=* | -XX:ArchiveClassesAtExit=*)
                    echo "$@" >>"$FAKE/trainings"
                    echo archive >"${word#*=}"
                    exit ;;
            esac; done
            printf '%s|' "java $0" "$@"
            exit ${FAKE_EXIT:-0}
            """;

    private static final String MAVEN = """
            #!/bin/sh
            echo $$ >>"$FAKE/builds"
            echo 'chatter on stdout'
            if [ -e "$FAKE/broken" ]; then cat "$FAKE/broken"; exit 1; fi
            while [ -e "$FAKE/slow" ]; do sleep 1; done
            for word; do case $word in -Dentente.target=*) target=${word#*=} ;; esac; done
            mkdir -p "$target/lib"
            for kind in ask check store serve; do
                echo "library of $kind" >"$target/lib/$kind-1.jar"
                printf '%s' "lib/$kind-1.jar" >"$target/$kind.path"
            done
            echo jar >"$target/entente.jar"
            """;

    /// Makes a project with its own launcher, sources two hours old, and Maven.
    static FakeProject in(Path root) throws IOException {
        FakeProject made = new FakeProject(root);
        made.write("project/pom.xml", "");
        made.write("project/src/main/java/A.java", "");
        made.write("project/src/test/java/ATest.java", "");
        made.write("project/ontology/a.ttl", "");
        made.write("project/queries/a.rq", "");
        Files.copy(Path.of("entente"), made.path("project/entente"));
        made.script("bin/mvn", MAVEN);
        for (String command : COMMANDS) {
            made.script("bin/" + command, "#!/bin/sh\nexec " + onPath(command) + " \"$@\"\n");
        }
        try (Stream<Path> all = Files.walk(made.path("project"))) {
            for (Path path : all.toList()) {
                age(path, Duration.ofHours(2));
            }
        }
        return made;
    }

    private static Path onPath(String command) {
        return Stream.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":"))
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("this system has no " + command));
    }

    static void age(Path path, Duration age) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(age)));
    }

    Path path(String relative) {
        return root.resolve(relative);
    }

    void write(String relative, String text) throws IOException {
        Files.createDirectories(path(relative).getParent());
        Files.writeString(path(relative), text);
    }

    private void script(String relative, String text) throws IOException {
        write(relative, text);
        Files.setPosixFilePermissions(path(relative), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static List<String> listening() {
        List<String> env = List.of("/usr/bin/env", "--default-signal=INT");
        try {
            int exit = new ProcessBuilder(
                            Stream.concat(env.stream(), Stream.of("true")).toList())
                    .start()
                    .waitFor();
            return exit == 0 ? env : List.of();
        } catch (IOException | InterruptedException e) {
            return List.of();
        }
    }

    /// Puts a JDK of this version among those that the launcher finds by itself.
    FakeProject withJdk(String version) throws IOException {
        write("jdks/jdk-" + version + "/release", "IMPLEMENTOR=\"Nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        script("jdks/jdk-" + version + "/bin/java", JAVA);
        script("jdks/jdk-" + version + "/bin/javac", JAVA);
        return this;
    }

    /// How often Maven was called.
    int builds() throws IOException {
        Path builds = path("builds");
        return Files.exists(builds) ? Files.readAllLines(builds).size() : 0;
    }

    /// Starts the launcher by the path `relative`, in the folder of it all.
    Running start(String relative, String... arguments) throws IOException {
        return startWith(List.of(), relative, arguments);
    }

    /// Starts the launcher with `NAME=value` in its environment as well.
    Running startWith(List<String> environment, String relative, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(LISTENING);
        command.add(path(relative).toString());
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(root, "stdout", "");
        Path err = Files.createTempFile(root, "stderr", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(root.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", path("bin").toString());
        builder.environment().put("FAKE", root.toString());
        builder.environment().put("ENTENTE_JDKS", path("jdks") + "/*");
        for (String setting : environment) {
            builder.environment().put(setting.replaceFirst("=.*", ""), setting.replaceFirst("[^=]*=", ""));
        }
        return new Running(builder.start(), out, err);
    }

    /// A start of the launcher, which may not have ended.
    record Running(Process process, Path out, Path err) {
        int exit() throws InterruptedException {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("the launcher did not end");
            }
            return process.exitValue();
        }

        String stdout() throws IOException {
            return Files.readString(out);
        }

        String stderr() throws IOException {
            return Files.readString(err);
        }
    }
}
