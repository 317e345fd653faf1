package dev.entente.cli;

import dev.entente.graph.BuildWatch;
import dev.entente.graph.Effort;
import java.util.Locale;

/// Says on the terminal how far the build of a store has come, and with `-v` what each rule took.
final class BuildProgress implements BuildWatch, AutoCloseable {
    private final Output out;
    private final Progress line;
    private final boolean verbose;
    private final long start = System.nanoTime();
    private volatile String doing = "reading the tables";

    BuildProgress(Output out, boolean verbose) {
        this.out = out;
        this.verbose = verbose;
        this.line = out.progress(() -> doing + " …");
    }

    @Override
    public void reading(long bytes, long of, long statements) {
        double seconds = (System.nanoTime() - start) / 1e9;
        long left = bytes == 0 ? 0 : Math.round(seconds * (of - bytes) / bytes);
        doing = String.format(
                Locale.ROOT,
                "reading the tables: %d %% of %,d kB, %,d triples, %,d a second, %d s left before the rules",
                of == 0 ? 100 : Math.min(100, bytes * 100 / of),
                of >> 10,
                statements,
                Math.round(statements / seconds),
                Math.max(0, left));
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
