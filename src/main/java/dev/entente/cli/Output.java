package dev.entente.cli;

import dev.entente.diag.Printable;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/// Where a command prints: results to standard output, all else to standard error, both UTF-8 whatever the locale.
/// A failed write throws [OutputFailure] at once, through whatever library did the writing. Not thread-safe.
public final class Output implements AutoCloseable {
    private final OutputStream results;
    private final OutputStream notes;
    private final Terminal terminal;
    private boolean quiet;

    /// Prints to two streams, as wide and as coloured as the terminal allows.
    public Output(OutputStream results, OutputStream notes, Terminal terminal) {
        this.results = new BufferedOutputStream(new LoudStream(results), 1 << 14);
        this.notes = new LoudStream(notes);
        this.terminal = terminal;
    }

    /// The streams of this process, past `System.out`, which swallows a full disk.
    static Output ofProcess() {
        return new Output(
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                Terminal.ofProcess());
    }

    /// Prints a result and a line end; what would move a terminal's cursor is escaped.
    public void line(String text) {
        print(Printable.lines(text) + "\n");
    }

    /// Prints a result as it is.
    public void print(String text) {
        write(results, text);
    }

    /// Prints a remark to standard error, unless `-q` was given.
    public void note(String text) {
        if (!quiet) {
            flush();
            write(notes, Printable.lines(text) + "\n");
        }
    }

    /// Prints what went wrong to standard error.
    public void error(String text) {
        write(notes, Printable.lines(text) + "\n");
    }

    /// Standard output, for a library that writes bytes; flush it, do not close it.
    public OutputStream stream() {
        return results;
    }

    /// Standard output as text.
    Writer results() {
        return new OutputStreamWriter(results, StandardCharsets.UTF_8);
    }

    /// Standard error as text.
    Writer notes() {
        return new OutputStreamWriter(notes, StandardCharsets.UTF_8);
    }

    /// Columns a table may fill.
    public int width() {
        return terminal.width();
    }

    /// What is known of the terminal.
    public Terminal terminal() {
        return terminal;
    }

    /// Whether remarks are left out.
    void quiet(boolean quiet) {
        this.quiet = quiet;
    }

    /// Shows what is being done, on a terminal and only when it takes over half a second; close it when done.
    public Progress progress(String doing) {
        return progress(() -> doing + " …");
    }

    /// The same with a line that changes.
    Progress progress(Supplier<String> doing) {
        return new Progress(doing, notes, terminal.errorIsTerminal() && !quiet);
    }

    /// Passes on what was printed so far.
    public void flush() {
        try {
            results.flush();
        } catch (IOException e) {
            throw new OutputFailure(e);
        }
    }

    /// Passes on what is still held back; a full disk shows here at the latest.
    @Override
    public void close() {
        flush();
    }

    private static void write(OutputStream stream, String text) {
        try {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new OutputFailure(e);
        }
    }

    /// Turns a failed write into an unchecked exception, which no writer in between can swallow. Once is enough: what
    /// comes after a failure is dropped.
    private static final class LoudStream extends OutputStream {
        private final OutputStream next;
        private boolean failed;

        LoudStream(OutputStream next) {
            this.next = next;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            if (!failed) {
                try {
                    next.write(bytes, offset, length);
                } catch (IOException e) {
                    throw failure(e);
                }
            }
        }

        @Override
        public void flush() {
            if (!failed) {
                try {
                    next.flush();
                } catch (IOException e) {
                    throw failure(e);
                }
            }
        }

        private OutputFailure failure(IOException e) {
            failed = true;
            return new OutputFailure(e);
        }
    }
}
