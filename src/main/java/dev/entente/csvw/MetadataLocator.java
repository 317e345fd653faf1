package dev.entente.csvw;

import dev.entente.diag.Diagnostic;
import dev.entente.diag.Position;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Finds the metadata of a table.
/// [Tabular data model 5, locating metadata](https://www.w3.org/TR/tabular-data-model/#locating-metadata)
public final class MetadataLocator {
    private static final List<String> DEFAULT_LOCATIONS = List.of("{+url}-metadata.json", "csv-metadata.json");
    private static final Set<String> LINK_TYPES =
            Set.of("application/csvm+json", "application/ld+json", "application/json");

    private final Fetcher fetcher;
    private final Consumer<Diagnostic> diagnostics;

    /// @param diagnostics takes what is wrong with the documents found
    public MetadataLocator(Fetcher fetcher, Consumer<Diagnostic> diagnostics) {
        this.fetcher = fetcher;
        this.diagnostics = diagnostics;
    }

    /// Reads a metadata document, or finds the one of a CSV file; where there is none, the file describes itself.
    ///
    /// @return nothing where an error was found
    public Optional<TableGroup> locate(URI metadataOrCsv) throws IOException {
        Optional<Fetcher.Fetched> found;
        try {
            found = fetcher.fetch(metadataOrCsv);
        } catch (AccessRefusedException e) {
            diagnostics.accept(e.diagnostic(Position.of(fetcher.label(metadataOrCsv))));
            return Optional.empty();
        }
        if (found.isEmpty()) {
            String label = fetcher.label(metadataOrCsv);
            findings().add(MetadataCode.NOT_FOUND, Position.of(label), null, "there is no file " + label, null);
            return Optional.empty();
        }
        boolean isMetadata = isMetadata(metadataOrCsv, found.get());
        try (InputStream body = found.get().body()) {
            if (!isMetadata && looksLikeMetadata(body)) {
                findings()
                        .add(
                                MetadataCode.JSON_AS_TABLE,
                                Position.of(fetcher.label(metadataOrCsv), 1, 1),
                                null,
                                "this begins like a metadata document, and is read as a table",
                                "give the document a name that ends in .json");
            }
        }
        return isMetadata
                ? Metadata.read(metadataOrCsv, fetcher, diagnostics)
                : ofTable(metadataOrCsv, found.get().links());
    }

    private static boolean looksLikeMetadata(InputStream body) throws IOException {
        String front = new String(body.readNBytes(200), StandardCharsets.UTF_8).strip();
        return front.startsWith("{") && front.substring(1).strip().startsWith("\"");
    }

    private static boolean isMetadata(URI uri, Fetcher.Fetched fetched) {
        String type = fetched.contentType();
        String path = String.valueOf(uri.getPath()).toLowerCase(Locale.ROOT);
        return (type == null || type.startsWith("text/plain") || type.startsWith("application/octet-stream"))
                ? path.endsWith(".json") || path.endsWith(".jsonld")
                : type.contains("json");
    }

    private Optional<TableGroup> ofTable(URI csv, List<String> links) throws IOException {
        for (URI candidate : candidates(csv, links)) {
            if (!reachable(candidate)) {
                continue;
            }
            List<Diagnostic> found = new ArrayList<>();
            Optional<TableGroup> group = Metadata.read(candidate, fetcher, found::add);
            if (group.isEmpty() || describes(group.get(), csv)) {
                found.forEach(diagnostics);
                return group;
            }
            String label = fetcher.label(candidate);
            findings()
                    .add(
                            MetadataCode.NOT_DESCRIBED,
                            Position.of(label),
                            null,
                            label + " does not describe " + fetcher.label(csv) + "; it is ignored",
                            "add the file to its \"tables\"");
        }
        return Optional.of(TableGroup.of(Table.undescribed(csv.toString(), Position.of(fetcher.label(csv)))));
    }

    private List<URI> candidates(URI csv, List<String> links) throws IOException {
        List<URI> candidates = new ArrayList<>();
        for (String link : links) {
            // The last one counts.
            linked(link).ifPresent(target -> candidates.add(0, csv.resolve(target)));
        }
        String url = csv.toString().split("#", 2)[0];
        for (String location : siteWide(csv)) {
            UriTemplate.parse(location).ifPresent(template -> {
                BoundTemplate bound = template.bind(new UrlScope(url), url);
                candidates.add(URI.create(UriText.encodeForbidden(String.valueOf(bound.constant()))));
            });
        }
        return candidates;
    }

    /// The one variable of the templates of a site.
    private record UrlScope(String url) implements BoundTemplate.Scope {
        @Override
        public @org.jspecify.annotations.Nullable String constant(String name) {
            return name.equals("url") ? url : null;
        }

        @Override
        public int slot(String name) {
            return BoundTemplate.UNDEFINED;
        }
    }

    /// The target of `<target>; rel="describedby"; type="application/csvm+json"`.
    private static Optional<String> linked(String link) {
        int close = link.indexOf('>');
        if (!link.startsWith("<") || close < 0) {
            return Optional.empty();
        }
        boolean describes = false;
        boolean typed = false;
        for (String parameter : link.substring(close + 1).split(";")) {
            String[] pair = parameter.strip().split("=", 2);
            String value =
                    pair.length < 2 ? "" : pair[1].strip().replace("\"", "").toLowerCase(Locale.ROOT);
            describes |= pair[0].equalsIgnoreCase("rel") && value.equals("describedby");
            typed |= pair[0].equalsIgnoreCase("type") && LINK_TYPES.contains(value);
        }
        return describes && typed ? Optional.of(link.substring(1, close)) : Optional.empty();
    }

    private List<String> siteWide(URI csv) throws IOException {
        if (csv.getScheme() == null || !csv.getScheme().startsWith("http")) {
            return DEFAULT_LOCATIONS;
        }
        Optional<Fetcher.Fetched> found;
        try {
            found = fetcher.fetch(csv.resolve("/.well-known/csvm"));
        } catch (IOException e) {
            return DEFAULT_LOCATIONS;
        }
        if (found.isEmpty()) {
            return DEFAULT_LOCATIONS;
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(found.get().body(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    /// Sites answer with pages and tables where a document is asked for: such answers are none.
    private boolean reachable(URI candidate) {
        try {
            Optional<Fetcher.Fetched> found = fetcher.fetch(candidate);
            if (found.isEmpty()) {
                return false;
            }
            found.get().body().close();
            String type = found.get().contentType();
            return type == null || type.contains("json") || (!type.contains("csv") && !type.contains("html"));
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean describes(TableGroup group, URI csv) {
        String wanted = UriText.normalize(csv.toString());
        return group.tables().stream()
                .anyMatch(table -> UriText.normalize(table.url()).equals(wanted));
    }

    private Findings findings() {
        return new Findings(diagnostics);
    }
}
