package dev.entente.cli;

import java.io.IOException;
import java.io.Writer;

/// Turns a failed write into the exception that a `PrintWriter` keeps to itself: closing the output meets the same
/// failure again, and there it is told once.
final class ReportedLater extends Writer {
    private final Writer out;

    ReportedLater(Writer out) {
        this.out = out;
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
        try {
            out.write(text, offset, length);
        } catch (OutputFailure e) {
            throw new IOException(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (OutputFailure e) {
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
