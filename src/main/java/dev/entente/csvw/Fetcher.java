package dev.entente.csvw;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gives the bytes of a URL. What it may reach is for it to decide.
@FunctionalInterface
public interface Fetcher {
    /// Opens a URL; the caller closes the body.
    ///
    /// @param uri absolute
    /// @return nothing where the URL leads nowhere
    /// @throws AccessRefusedException where this fetcher does not go there
    Optional<Fetched> fetch(URI uri) throws IOException;

    /// Whether there is something to fetch.
    default boolean exists(URI uri) throws IOException {
        Optional<Fetched> found = fetch(uri);
        if (found.isPresent()) {
            found.get().body().close();
        }
        return found.isPresent();
    }

    /// The URL as the user knows it: for a local file its path.
    default String label(URI uri) {
        return uri.toString();
    }

    /// What a URL gave.
    ///
    /// @param contentType as the server says, or null where none does
    /// @param links the values of its Link headers
    record Fetched(InputStream body, @Nullable String contentType, List<String> links) {
        public Fetched {
            links = List.copyOf(links);
        }

        /// Bytes about which nothing more is known.
        public static Fetched of(InputStream body) {
            return new Fetched(body, null, List.of());
        }
    }
}
