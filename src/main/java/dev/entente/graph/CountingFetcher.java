package dev.entente.graph;

import dev.entente.csvw.Fetcher;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import java.util.function.LongConsumer;

/// Passes on what another fetches, and tells how many bytes were read of it.
final class CountingFetcher implements Fetcher {
    private final Fetcher other;
    private final LongConsumer more;

    /// @param more is told of every piece that is read, by its length
    CountingFetcher(Fetcher other, LongConsumer more) {
        this.other = other;
        this.more = more;
    }

    @Override
    public Optional<Fetched> fetch(URI uri) throws IOException {
        return other.fetch(uri)
                .map(fetched -> new Fetched(new Counted(fetched.body()), fetched.contentType(), fetched.links()));
    }

    @Override
    public boolean exists(URI uri) throws IOException {
        return other.exists(uri);
    }

    @Override
    public String label(URI uri) {
        return other.label(uri);
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            if (read > 0) {
                more.accept(read);
            }
        }
    }
}
