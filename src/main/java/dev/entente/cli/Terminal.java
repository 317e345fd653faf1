package dev.entente.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// What the program knows of where it prints.
///
/// @param outputIsTerminal whether a person reads standard output
/// @param errorIsTerminal whether a person reads standard error
/// @param colour whether standard output may be coloured
/// @param width columns a table may fill
public record Terminal(boolean outputIsTerminal, boolean errorIsTerminal, boolean colour, int width) {
    /// Columns where nobody says how many there are.
    private static final int USUAL_WIDTH = 80;

    /// No terminal at all: a pipe or a file.
    public static final Terminal NONE = new Terminal(false, false, false, USUAL_WIDTH);

    static Terminal ofProcess() {
        return of(System.getenv(), isTerminal(1), isTerminal(2));
    }

    static Terminal of(Map<String, String> environment, boolean outputIsTerminal, boolean errorIsTerminal) {
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || "dumb".equals(environment.getOrDefault("TERM", "dumb"));
        return new Terminal(
                outputIsTerminal,
                errorIsTerminal,
                outputIsTerminal && !plain,
                width(environment.getOrDefault("COLUMNS", ""), outputIsTerminal));
    }

    private static int width(String columns, boolean outputIsTerminal) {
        if (columns.matches("[1-9][0-9]{0,4}")) {
            return Integer.parseInt(columns);
        }
        return outputIsTerminal ? askTerminal() : USUAL_WIDTH;
    }

    /// Java has no call for it before the foreign-function interface, so `stty` is asked.
    private static int askTerminal() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(Path.of("/dev/tty").toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            stty.waitFor(1, TimeUnit.SECONDS);
            return size.matches("[0-9]+ [1-9][0-9]*")
                    ? Integer.parseInt(size.substring(size.indexOf(' ') + 1))
                    : USUAL_WIDTH;
        } catch (IOException e) {
            return USUAL_WIDTH;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL_WIDTH;
        }
    }

    /// Where the system shows its descriptors as links, the link tells; elsewhere `test` is asked, as a script would.
    private static boolean isTerminal(int descriptor) {
        try {
            Path link = Path.of("/proc/self/fd/" + descriptor);
            if (Files.isSymbolicLink(link)) {
                String target = Files.readSymbolicLink(link).toString();
                return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
            }
            return new ProcessBuilder("test", "-t", String.valueOf(descriptor))
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
