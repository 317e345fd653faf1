package dev.entente.convert;

import dev.entente.csvw.Fetcher;
import dev.entente.csvw.MetadataLocator;
import dev.entente.csvw.TableGroup;
import dev.entente.diag.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What is done with the tables of a group, in a form that can be sent: where it starts, how to convert, and the
/// metadata as it was found. The same bytes give the same plan everywhere.
final class UnitPlan implements Serializable {
    private static final long serialVersionUID = 1;

    private final URI start;
    private final ConvertOptions options;
    private final HashMap<URI, Document> documents;

    private UnitPlan(URI start, ConvertOptions options, Map<URI, Document> documents) {
        this.start = start;
        this.options = options;
        this.documents = new HashMap<>(documents);
    }

    /// A document, as far as it was read.
    private static final class Document implements Serializable {
        private static final long serialVersionUID = 1;

        private final byte[] bytes;
        private final @Nullable String contentType;
        private final ArrayList<String> links;

        Document(byte[] bytes, Fetcher.Fetched fetched) {
            this.bytes = bytes;
            this.contentType = fetched.contentType();
            this.links = new ArrayList<>(fetched.links());
        }

        Fetcher.Fetched open() {
            return new Fetcher.Fetched(new ByteArrayInputStream(bytes), contentType, links);
        }
    }

    /// What was found at the start, and the plan of it.
    record Found(TableGroup group, UnitPlan plan) {}

    /// Finds the metadata, and keeps what was read of it.
    ///
    /// @return nothing where it has an error
    static Optional<Found> of(URI start, ConvertOptions options, Fetcher fetcher, Consumer<Diagnostic> diagnostics)
            throws IOException {
        Map<URI, Document> documents = new HashMap<>();
        Optional<TableGroup> group = new MetadataLocator(recording(fetcher, documents), diagnostics).locate(start);
        return group.map(tables -> new Found(tables, new UnitPlan(start, options, documents)));
    }

    URI start() {
        return start;
    }

    ConvertOptions options() {
        return options;
    }

    /// The group it was made of.
    TableGroup group() throws IOException {
        Fetcher replay = uri -> Optional.ofNullable(documents.get(uri)).map(Document::open);
        return new MetadataLocator(replay, finding -> {})
                .locate(start)
                .orElseThrow(() -> new IllegalStateException("the metadata of " + start + " was sent incomplete"));
    }

    private static Fetcher recording(Fetcher fetcher, Map<URI, Document> documents) {
        return new Fetcher() {
            @Override
            public Optional<Fetched> fetch(URI uri) throws IOException {
                return fetcher.fetch(uri).map(fetched -> {
                    InputStream body = new Recording(fetched.body(), bytes -> keep(uri, new Document(bytes, fetched)));
                    return new Fetched(body, fetched.contentType(), fetched.links());
                });
            }

            private void keep(URI uri, Document document) {
                documents.merge(uri, document, (a, b) -> a.bytes.length >= b.bytes.length ? a : b);
            }

            @Override
            public String label(URI uri) {
                return fetcher.label(uri);
            }
        };
    }

    /// Keeps what is read, and gives it away when it is closed.
    private static final class Recording extends FilterInputStream {
        private final ByteArrayOutputStream read = new ByteArrayOutputStream();
        private final Consumer<byte[]> taker;

        Recording(InputStream in, Consumer<byte[]> taker) {
            super(in);
            this.taker = taker;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            if (b >= 0) {
                read.write(b);
            }
            return b;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            if (count > 0) {
                read.write(target, offset, count);
            }
            return count;
        }

        @Override
        public long skip(long count) throws IOException {
            return readNBytes((int) Math.min(count, 1 << 16)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public void close() throws IOException {
            super.close();
            taker.accept(read.toByteArray());
        }
    }
}
