package dev.entente.cli;

import dev.entente.graph.BuildWatch;
import dev.entente.graph.Effort;
import java.util.Locale;

/// Says on the terminal how far the build of a store has come, and with `-v` what each rule took.
final class BuildProgress implements BuildWatch, AutoCloseable {
    /// Rules, indexes and the rest take so many times as long as reading the tables: measured on generated dossiers of
    /// 10,000 to 1,000,000 events.
    private static final double AFTER_TABLES = 2;

    private final Output out;
    private final Progress line;
    private final boolean verbose;
    private final long start = System.nanoTime();
    private volatile String doing = "reading the tables";
    private volatile double readSeconds;

    BuildProgress(Output out, boolean verbose) {
        this.out = out;
        this.verbose = verbose;
        this.line = out.progress(this::text);
    }

    /// What the line says now.
    String text() {
        return text((System.nanoTime() - start) / 1e9);
    }

    /// What it says after so many seconds.
    String text(double seconds) {
        if (readSeconds == 0) {
            return doing + " …";
        }
        double left = readSeconds * (1 + AFTER_TABLES) - seconds;
        return String.format(
                Locale.ROOT,
                left >= 1 ? "%s, about %d s left …" : "%s, %d s so far …",
                doing,
                Math.round(left >= 1 ? left : seconds));
    }

    @Override
    public void reading(long bytes, long of, long statements) {
        reading(bytes, of, statements, (System.nanoTime() - start) / 1e9);
    }

    /// So many bytes of the tables are read after so many seconds.
    void reading(long bytes, long of, long statements, double seconds) {
        double whole = bytes == 0 ? 0 : seconds * Math.max(of, bytes) / bytes * (1 + AFTER_TABLES);
        doing = String.format(
                Locale.ROOT,
                "reading the tables: %d %% of %,d kB, %,d triples, %,d a second, about %d s left",
                of == 0 ? 100 : Math.min(100, bytes * 100 / of),
                of >> 10,
                statements,
                Math.round(statements / seconds),
                Math.max(0, Math.round(whole - seconds)));
    }

    @Override
    public void rule(String name, int number, int of) {
        doing = "rule " + number + " of " + of + ": " + name;
    }

    @Override
    public void ruleDone(String name, long made, long added, Effort effort) {
        tell(String.format(Locale.ROOT, "%s: %,d triples, %,d of them new", name, made, added), effort);
    }

    @Override
    public void done(String part, Effort effort) {
        if (part.equals(BuildWatch.TABLES)) {
            readSeconds = effort.time().toMillis() / 1e3;
        }
        tell(part, effort);
    }

    private void tell(String what, Effort effort) {
        if (verbose) {
            line.clear();
            out.note(String.format(
                    Locale.ROOT,
                    "%s, %.2f s, %.2f s of the processor",
                    what,
                    effort.time().toMillis() / 1e3,
                    effort.processor().toMillis() / 1e3));
        }
    }

    @Override
    public void sealing() {
        doing = "counting, and bringing all to the disk";
    }

    @Override
    public void close() {
        line.close();
    }
}
