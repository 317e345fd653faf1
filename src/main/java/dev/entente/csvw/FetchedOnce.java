package dev.entente.csvw;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Fetches each remote document once, into a temporary file that closing deletes, so that every look at it sees the
/// same bytes. Files of this machine are read where they are.
public final class FetchedOnce implements Fetcher, AutoCloseable {
    /// A document as it came.
    ///
    /// @param contentType as the server says, or null where none does
    private record Kept(Path file, @Nullable String contentType, List<String> links) {}

    private final Fetcher next;
    private final Map<URI, Optional<Kept>> documents = new HashMap<>();

    /// @param next fetches what is not there yet, and decides what may be reached
    public FetchedOnce(Fetcher next) {
        this.next = next;
    }

    @Override
    public synchronized Optional<Fetched> fetch(URI uri) throws IOException {
        if (!isRemote(uri)) {
            return next.fetch(uri);
        }
        Optional<Kept> known = documents.get(uri);
        if (known == null) {
            Optional<Fetched> found = next.fetch(uri);
            known = found.isEmpty() ? Optional.empty() : Optional.of(keep(found.get()));
            documents.put(uri, known);
        }
        return known.isEmpty() ? Optional.empty() : Optional.of(open(known.get()));
    }

    private static Kept keep(Fetched fetched) throws IOException {
        Path file = Files.createTempFile("entente-", ".fetched");
        file.toFile().deleteOnExit(); // also where the process is interrupted
        try (InputStream body = fetched.body()) {
            try (OutputStream out = Files.newOutputStream(file)) {
                body.transferTo(out);
            }
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new Kept(file, fetched.contentType(), fetched.links());
    }

    private static Fetched open(Kept kept) throws IOException {
        return new Fetched(Files.newInputStream(kept.file), kept.contentType, kept.links);
    }

    @Override
    public boolean exists(URI uri) throws IOException {
        return isRemote(uri) ? Fetcher.super.exists(uri) : next.exists(uri);
    }

    @Override
    public String label(URI uri) {
        return next.label(uri);
    }

    private static boolean isRemote(URI uri) {
        return "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    }

    @Override
    public synchronized void close() throws IOException {
        for (Optional<Kept> kept : documents.values()) {
            if (kept.isPresent()) {
                Files.deleteIfExists(kept.get().file);
            }
        }
        documents.clear();
    }
}
