package dev.entente.csvw;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads files below one folder, and nothing else unless it is told to. Immutable.
public final class LocalFetcher implements Fetcher {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final boolean inside; // whether files below the folder are read
    private final Path shown; // from where paths are shown
    private final Map<String, Path> published; // by URL prefix, each ending in a slash
    private final boolean outside;
    private final boolean remote;

    private LocalFetcher(
            Path folder, boolean inside, Path shown, Map<String, Path> published, boolean outside, boolean remote) {
        this.folder = folder;
        this.inside = inside;
        this.shown = shown;
        this.published = published;
        this.outside = outside;
        this.remote = remote;
    }

    /// Reads below this folder; diagnostics name files relative to it.
    public static LocalFetcher in(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        return new LocalFetcher(absolute, true, absolute, Map.of(), false, false);
    }

    /// Reads no file at all until it is told to: what lies on the web has no business with those of the reader.
    public static LocalFetcher ofNone() {
        Path here = Path.of("").toAbsolutePath();
        return new LocalFetcher(here, false, here, Map.of(), false, false);
    }

    /// Names files in diagnostics as they are seen from another folder, where they lie below it.
    public LocalFetcher shownFrom(Path other) {
        return new LocalFetcher(folder, inside, other.toAbsolutePath().normalize(), published, outside, remote);
    }

    /// Reads what is published under a URL from a local folder, so that relative URLs resolve as they will on the web.
    public LocalFetcher withPublished(String urlPrefix, Path localFolder) {
        Map<String, Path> more = new LinkedHashMap<>(published);
        more.put(
                urlPrefix.endsWith("/") ? urlPrefix : urlPrefix + "/",
                localFolder.toAbsolutePath().normalize());
        return new LocalFetcher(folder, inside, shown, Map.copyOf(more), outside, remote);
    }

    /// Reads files anywhere.
    public LocalFetcher allowingOutside() {
        return new LocalFetcher(folder, inside, shown, published, true, remote);
    }

    /// Reads http and https URLs too.
    public LocalFetcher allowingRemote() {
        return new LocalFetcher(folder, inside, shown, published, outside, true);
    }

    @Override
    public Optional<Fetched> fetch(URI uri) throws IOException {
        Optional<Path> file = file(uri);
        if (file.isPresent()) {
            Path path = allowed(file.get(), uri);
            String type = path.toString().matches(".*\\.tsv(\\.gz)?") ? "text/tab-separated-values" : null;
            return Files.isRegularFile(path)
                    ? Optional.of(new Fetched(Files.newInputStream(path), type, List.of()))
                    : Optional.empty();
        }
        if (!isHttp(uri)) {
            throw new AccessRefusedException("refused to read " + uri, "only files and http URLs can be read");
        }
        if (!remote) {
            throw new AccessRefusedException(
                    "refused to read " + uri, "allow remote documents (--allow-remote), or use a local copy");
        }
        return new HttpDocuments(PATIENCE).fetch(uri);
    }

    @Override
    public boolean exists(URI uri) throws IOException {
        Optional<Path> file = file(uri);
        return file.isPresent() ? Files.isRegularFile(allowed(file.get(), uri)) : Fetcher.super.exists(uri);
    }

    private Path allowed(Path path, URI uri) throws IOException {
        if (outside || (inside && isBelow(path))) {
            return path;
        }
        throw new AccessRefusedException(
                "refused to read " + uri + ": it lies " + (inside ? "outside " + folder : "on this machine"),
                "move the file, or allow files outside (--allow-outside)");
    }

    /// Follows symbolic links, so that none leads out.
    private boolean isBelow(Path path) throws IOException {
        if (published.values().stream().noneMatch(path::startsWith) && !path.startsWith(folder)) {
            return false;
        }
        if (!Files.exists(path)) {
            return true;
        }
        Path real = path.toRealPath();
        if (real.startsWith(folder.toRealPath())) {
            return true;
        }
        for (Path root : published.values()) {
            if (real.startsWith(root.toRealPath())) {
                return true;
            }
        }
        return false;
    }

    /// The file of this machine that a URL leads to, whether it may be read or not; nothing where it leads elsewhere.
    public Optional<Path> file(URI uri) {
        String url = uri.toString();
        for (Map.Entry<String, Path> entry : published.entrySet()) {
            if (url.startsWith(entry.getKey())) {
                String rest = URI.create("x:/" + url.substring(entry.getKey().length()))
                        .getPath();
                return path(entry.getValue(), rest.substring(1));
            }
        }
        boolean local = "file".equals(uri.getScheme()) && uri.getPath() != null;
        return local ? path(folder, uri.getPath()) : Optional.empty();
    }

    private static Optional<Path> path(Path root, String relative) {
        try {
            return Optional.of(root.resolve(relative).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isHttp(URI uri) {
        return "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    }

    @Override
    public String label(URI uri) {
        return file(uri)
                .map(path -> path.startsWith(shown) ? shown.relativize(path) : path)
                .map(path -> path.toString().replace('\\', '/'))
                .orElse(uri.toString());
    }

    /// The URL of a local file, through the first published folder that holds it.
    public URI url(Path file) {
        Path path = file.toAbsolutePath().normalize();
        for (Map.Entry<String, Path> entry : published.entrySet()) {
            if (path.startsWith(entry.getValue())) {
                String relative = entry.getValue().relativize(path).toString().replace('\\', '/');
                return URI.create(entry.getKey() + UriText.encodePath(relative));
            }
        }
        return URI.create("file://" + UriText.encodePath(path.toString().replace('\\', '/')));
    }

    /// What this fetcher may reach, for error messages and logs.
    @Override
    public String toString() {
        return "files below " + List.of(folder) + (remote ? " and remote documents" : "");
    }
}
