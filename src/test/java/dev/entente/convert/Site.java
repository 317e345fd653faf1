package dev.entente.convert;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.csvw.Fetcher;
import dev.entente.diag.Diagnostic;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;

/// A web site in memory, and what becomes of its tables.
final class Site implements Fetcher {
    static final String BASE = "http://example.org/";

    private static final String PREFIXES = """
            BASE <http://example.org/>
            PREFIX : <http://example.org/t.csv#>
            PREFIX e: <http://example.org/>
            PREFIX csvw: <http://www.w3.org/ns/csvw#>
            PREFIX dc: <http://purl.org/dc/terms/>
            PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            """;

    private final Map<String, byte[]> files = new HashMap<>();
    private final List<Diagnostic> found = new ArrayList<>();

    Site put(String path, byte[] bytes) {
        files.put(path, bytes);
        return this;
    }

    Site put(String path, String text) {
        return put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /// A metadata document from the members of its object.
    Site describe(String members) {
        return put(
                "m.json", "{\"@context\": [\"http://www.w3.org/ns/csvw\", {\"@language\": \"en\"}], " + members + "}");
    }

    /// A table `t.csv` whose rows are about `{id}`, with these columns.
    static Site table(String columns, String csv) {
        return new Site()
                .describe(
                        "\"url\": \"t.csv\", \"tableSchema\": {\"aboutUrl\": \"{id}\", \"columns\": [" + columns + "]}")
                .put("t.csv", csv);
    }

    @Override
    public Optional<Fetched> fetch(URI uri) {
        return Optional.ofNullable(files.get(uri.toString().replace(BASE, "")))
                .map(bytes -> Fetched.of(new ByteArrayInputStream(bytes)));
    }

    @Override
    public String label(URI uri) {
        return uri.toString().replace(BASE, "");
    }

    private URI start() {
        return URI.create(BASE + (files.containsKey("m.json") ? "m.json" : "t.csv"));
    }

    private Graph convert(ConvertOptions options) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        found.clear();
        Csvw.convert(start(), options, this, StreamRDFLib.graph(graph), found::add);
        return graph;
    }

    /// Converts in minimal mode, and compares.
    Site becomes(String turtle) throws IOException {
        return becomes(turtle, ConvertOptions.STANDARD.withMode(Mode.MINIMAL));
    }

    /// Converts, and compares.
    Site becomes(String turtle, ConvertOptions options) throws IOException {
        Graph expected = RDFParser.fromString(PREFIXES + turtle, Lang.TURTLE).toGraph();
        Graph actual = convert(options);
        assertTrue(expected.isIsomorphicWith(actual), () -> "is " + actual + "\n" + found);
        return this;
    }

    /// What the last run found: `CODE file:line:character message`.
    List<String> said() {
        return found.stream().map(Site::shown).toList();
    }

    /// What validation finds, in the same form.
    List<String> validated() throws IOException {
        found.clear();
        Csvw.validate(start(), ConvertOptions.STANDARD, this, found::add);
        return said();
    }

    /// The findings of the last run.
    List<Diagnostic> findings() {
        return found;
    }

    private static String shown(Diagnostic finding) {
        return finding.code().name() + " " + finding.at() + ": " + finding.message();
    }
}
