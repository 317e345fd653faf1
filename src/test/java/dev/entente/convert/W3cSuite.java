package dev.entente.convert;

import dev.entente.csvw.Fetcher;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The W3C tests of CSV on the Web, read from a folder outside of the project.
record W3cSuite(Path folder) {
    static final String BASE = "http://www.w3.org/2013/csvw/tests/";

    /// What the site has beside the suite's own folder.
    private static final String WELL_KNOWN = "{+url}-metadata.json\ncsv-metadata.json\n{+url}.json\ncsvm.json\n";

    /// Where the suite is: `-Dw3c.csvw=DIR`, else beside other shared material, else nowhere.
    static Optional<W3cSuite> find() {
        String own = System.getProperty("w3c.csvw");
        String shared = System.getProperty("entente.shared", "../shared");
        Path folder = own == null ? Path.of(shared, "w3c-csvw", "tests") : Path.of(own);
        return Files.isRegularFile(folder.resolve("manifest-rdf.jsonld"))
                ? Optional.of(new W3cSuite(folder))
                : Optional.empty();
    }

    /// One entry of a manifest.
    ///
    /// @param type without its prefix
    /// @param result URL of the expected graph, or null
    /// @param metadata URL of the metadata to use, or null
    /// @param link the Link header that comes with the action, or null
    record Entry(
            String id,
            String type,
            String name,
            URI action,
            @Nullable URI result,
            @Nullable URI metadata,
            @Nullable String link,
            boolean minimal) {
        ConvertOptions options() {
            ConvertOptions options = ConvertOptions.STANDARD.withMode(minimal ? Mode.MINIMAL : Mode.STANDARD);
            return metadata == null ? options : options.withMetadata(metadata);
        }

        URI expected() {
            if (result == null) {
                throw new IllegalStateException(id + " has no expected graph");
            }
            return result;
        }
    }

    List<Entry> entries(String manifest) {
        try (JsonReader reader = Json.createReader(Files.newInputStream(folder.resolve(manifest)))) {
            return reader.readObject().getJsonArray("entries").getValuesAs(JsonObject.class).stream()
                    .map(W3cSuite::entry)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entry entry(JsonObject json) {
        JsonObject option = json.getJsonObject("option");
        return new Entry(
                json.getString("id"),
                json.getString("type").substring("csvt:".length()),
                json.getString("name"),
                URI.create(BASE + json.getString("action")),
                url(json, "result"),
                url(option, "metadata"),
                json.getString("httpLink", null),
                option.getBoolean("minimal", false));
    }

    private static @Nullable URI url(JsonObject json, String member) {
        String path = json.getString(member, null);
        return path == null ? null : URI.create(BASE + path);
    }

    /// Serves the suite as its site does, without a network.
    Fetcher fetcher(Entry entry) {
        return uri -> {
            String url = uri.toString();
            if (url.equals("http://www.w3.org/.well-known/csvm")) {
                return Optional.of(
                        Fetcher.Fetched.of(new ByteArrayInputStream(WELL_KNOWN.getBytes(StandardCharsets.UTF_8))));
            }
            if (!url.startsWith(BASE)) {
                return Optional.empty();
            }
            Path file = folder.resolve(url.substring(BASE.length()).split("[?#]", 2)[0]);
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            String link = entry.link();
            List<String> links = link != null && uri.equals(entry.action()) ? List.of(link) : List.of();
            String type = file.toString().endsWith(".csv") ? "text/csv" : null;
            return Optional.of(new Fetcher.Fetched(Files.newInputStream(file), type, links));
        };
    }

    Path file(URI url) {
        return folder.resolve(url.toString().substring(BASE.length()));
    }
}
