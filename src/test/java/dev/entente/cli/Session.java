package dev.entente.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// One run of the program inside the test, with what it printed.
record Session(int code, String out, String err) {
    /// Runs `entente` with these arguments, printing to a pipe.
    static Session of(String... args) {
        return of(Terminal.NONE, args);
    }

    /// Runs `entente` with these arguments on a given terminal.
    static Session of(Terminal terminal, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(new Output(out, err, terminal), args);
        return new Session(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
