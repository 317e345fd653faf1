package dev.entente.cli;

import dev.entente.csvw.Fetcher;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/// Counts what is read, and tells how long the rest will take.
final class MeteredFetcher implements Fetcher {
    private static final double MEGABYTE = 1e6;
    private static final double NANOS = 1e9;

    private final Fetcher next;
    private final long start = System.nanoTime();
    private final AtomicLong read = new AtomicLong();
    private final AtomicLong expected = new AtomicLong();

    MeteredFetcher(Fetcher next) {
        this.next = next;
    }

    @Override
    public Optional<Fetched> fetch(URI uri) throws IOException {
        return next.fetch(uri).map(found -> new Fetched(new Metered(found.body()), found.contentType(), found.links()));
    }

    /// Asked of every table before the first is read.
    @Override
    public boolean exists(URI uri) throws IOException {
        boolean there = next.exists(uri);
        if (there && "file".equals(uri.getScheme())) {
            expected.addAndGet(Files.size(Path.of(uri)));
        }
        return there;
    }

    @Override
    public String label(URI uri) {
        return next.label(uri);
    }

    /// How far it is, how fast, and how long the rest will take as far as that is known.
    String progress() {
        double seconds = (System.nanoTime() - start) / NANOS;
        double done = read.get() / MEGABYTE;
        double all = expected.get() / MEGABYTE;
        String rate = String.format(Locale.ROOT, "converting … %,.0f MB read, %.0f MB/s", done, done / seconds);
        return done <= 0 || all < done
                ? rate
                : String.format(Locale.ROOT, "%s, %.0f s left", rate, (all - done) * seconds / done);
    }

    private final class Metered extends FilterInputStream {
        Metered(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            read.addAndGet(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            read.addAndGet(Math.max(count, 0));
            return count;
        }
    }
}
