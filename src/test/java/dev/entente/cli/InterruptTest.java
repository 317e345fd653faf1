package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.fixture.Fixture;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Ctrl-C on a server, which is the signal INT.
class InterruptTest {
    private static final String LONG =
            "GET /sparql?query=SELECT%20(COUNT(*)%20AS%20%3Fn)%20%7B%3Fa%20%3Fb%20%3Fc.%3Fd%20%3Fe%20%3Ff.%3Fg%20%3Fh%20%3Fi%7D"
                    + " HTTP/1.1\r\nHost: localhost\r\n\r\n";

    @Test
    void theFirstWaitsForWhatIsAskedAndTheSecondDoesNot() throws Exception {
        Process serving = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "-C",
                        Fixture.FOLDER.toString(),
                        "serve",
                        "--port",
                        "0")
                .start();
        try (BufferedReader out = reader(serving.getInputStream());
                BufferedReader err = reader(serving.getErrorStream())) {
            URI home = URI.create(String.valueOf(out.readLine()).replaceFirst(".* served at (http\\S+/), .*", "$1"));
            try (Socket socket = new Socket(home.getHost(), home.getPort())) {
                socket.getOutputStream().write(LONG.getBytes(StandardCharsets.US_ASCII));
                Thread.sleep(500);
                interrupt(serving);
                String line = String.valueOf(err.readLine());
                assertTrue(line.contains("Ctrl-C again ends at once"), line);
                interrupt(serving);
                assertTrue(serving.waitFor(3, TimeUnit.SECONDS), "it still waits for the answer");
            }
            assertEquals(130, serving.exitValue());
        } finally {
            serving.destroyForcibly().waitFor();
        }
    }

    private static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private static void interrupt(Process process) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start();
        assertEquals(0, kill.waitFor());
    }
}
