package dev.entente.serve;

import dev.entente.graph.Description;
import dev.entente.graph.Dossier;
import dev.entente.graph.Layers;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.sse.SSE;

/// An endpoint over a small dataset, and a client that asks it.
final class TestEndpoint implements AutoCloseable {
    /// Finds the one thing that has a label.
    static final String LABEL = "SELECT ?s ?l { ?s <http://example.org/label> ?l }";

    private final SparqlServer server;

    private TestEndpoint(SparqlServer server) {
        this.server = server;
    }

    static TestEndpoint start(ServeOptions options) {
        return start(current(), options);
    }

    static TestEndpoint start(CurrentDossier current, ServeOptions options) {
        return new TestEndpoint(SparqlServer.start(current, options.withAddress("127.0.0.1", 0)));
    }

    static CurrentDossier current() {
        return serving(dataset());
    }

    static CurrentDossier serving(DatasetGraph dataset) {
        Description description = new Description(
                "http://example.org/", "A test", null, null, List.of(), null, null, new TreeMap<>(), List.of());
        Dossier dossier = new Dossier(Path.of("."), description, Layers.packed());
        return CurrentDossier.of(
                new CurrentDossier.Snapshot(dossier, dataset, dataset.getDefaultGraph(), "1", Instant.EPOCH));
    }

    private static DatasetGraph dataset() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        for (int i = 0; i < 400; i++) {
            var triple = SSE.parseTriple("(<http://example.org/s" + i + "> <http://example.org/p> '" + i + "')");
            dataset.getDefaultGraph().add(triple);
            dataset.getGraph(NodeFactory.createURI("http://example.org/g")).add(triple);
        }
        dataset.getDefaultGraph()
                .add(SSE.parseTriple("(<http://example.org/s> <http://example.org/label> 'Tiranë, \"x\"'@sq)"));
        dataset.getDefaultGraph()
                .add(SSE.parseTriple("(<http://example.org/s> <http://example.org/long> '" + "a".repeat(8000) + "')"));
        return dataset;
    }

    URI address() {
        return server.endpoint();
    }

    @Override
    public void close() {
        server.close();
    }

    HttpResponse<String> post(String query, String accept) throws Exception {
        return send(request("")
                .header("Accept", accept)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("query=" + encoded(query))));
    }

    HttpResponse<String> get(String query, String accept) throws Exception {
        return send(request("?query=" + encoded(query)).header("Accept", accept).GET());
    }

    /// @param suffix of the address, such as a query string
    HttpRequest.Builder request(String suffix) {
        return HttpRequest.newBuilder(URI.create(address() + suffix)).timeout(Duration.ofSeconds(20));
    }

    /// A server may close the connection after a refusal, so none is used twice.
    static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
