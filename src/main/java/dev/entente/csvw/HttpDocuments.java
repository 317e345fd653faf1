package dev.entente.csvw;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Fetches documents by http and https. Whatever does not answer, or stops answering, ends with an [IOException] that
/// names the URL.
final class HttpDocuments {
    private static final int MOST_REDIRECTS = 5;
    private static final String ACCEPTED = "text/csv, application/csvm+json, application/ld+json, */*;q=0.5";

    private final int patience;

    /// @param patience for a connection, and for each piece of what comes through it
    HttpDocuments(Duration patience) {
        this.patience = (int) patience.toMillis();
    }

    /// Opens a document.
    ///
    /// @return nothing where the server says that there is none
    Optional<Fetcher.Fetched> fetch(URI uri) throws IOException {
        URI at = uri;
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            HttpURLConnection connection = open(at);
            int status = status(connection, at);
            String location = connection.getHeaderField("Location");
            if (status == HttpURLConnection.HTTP_OK) {
                return Optional.of(fetched(connection, at));
            }
            connection.disconnect();
            if (status < 0) {
                throw new IOException("cannot read " + at + ": what answers there is no web server");
            }
            if (status >= 500) {
                throw new IOException("cannot read " + at + ": the server answers with status " + status);
            }
            if (status / 100 != 3 || location == null) {
                return Optional.empty();
            }
            at = redirected(at, location);
        }
        throw new IOException("cannot read " + uri + ": it redirects more than " + MOST_REDIRECTS + " times");
    }

    /// Never from a secure connection to an open one, and never to anything but a web server.
    private static URI redirected(URI from, String location) throws IOException {
        URI to = UriText.toUri(UriText.resolve(from.toString(), location));
        boolean allowed = "https".equals(to.getScheme()) || ("http".equals(to.getScheme()) && !isSecure(from));
        if (!allowed) {
            throw new IOException("cannot read " + from + ": it redirects to " + to);
        }
        return to;
    }

    private static boolean isSecure(URI uri) {
        return "https".equals(uri.getScheme());
    }

    private HttpURLConnection open(URI uri) throws IOException {
        HttpURLConnection connection;
        try {
            connection = (HttpURLConnection) uri.toURL().openConnection();
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException("cannot read " + uri + ": " + e.getMessage(), e);
        }
        connection.setInstanceFollowRedirects(false);
        connection.setConnectTimeout(patience);
        connection.setReadTimeout(patience);
        connection.setRequestProperty("Accept", ACCEPTED);
        return connection;
    }

    private static int status(HttpURLConnection connection, URI uri) throws IOException {
        try {
            return connection.getResponseCode();
        } catch (IOException e) {
            throw NamedStream.failure(uri.toString(), e);
        }
    }

    private static Fetcher.Fetched fetched(HttpURLConnection connection, URI uri) throws IOException {
        InputStream body = new NamedStream(connection.getInputStream(), uri.toString());
        List<String> links = connection.getHeaderFields().entrySet().stream()
                .filter(header -> "Link".equalsIgnoreCase(header.getKey()))
                .map(Map.Entry::getValue)
                .flatMap(List::stream)
                .toList();
        return new Fetcher.Fetched(body, connection.getContentType(), links);
    }
}
