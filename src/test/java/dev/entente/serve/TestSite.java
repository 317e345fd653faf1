package dev.entente.serve;

import dev.entente.fixture.Fixture;
import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import dev.entente.serve.CurrentDossier.Snapshot;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;

/// A dossier that is served, and a client that reads it.
final class TestSite implements AutoCloseable {
    private final SparqlServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestSite(SparqlServer server) {
        this.server = server;
    }

    /// The invented dossier, which nobody's queries were written for.
    static TestSite ofFixture() {
        return of(Fixture.FOLDER);
    }

    static TestSite of(Path dossier) {
        return of(DossierGraph.open(Dossier.find(dossier)));
    }

    static TestSite of(DossierGraph graph) {
        return new TestSite(SparqlServer.start(
                CurrentDossier.of(Snapshot.of(graph, "1")), ServeOptions.STANDARD.withAddress("127.0.0.1", 0)));
    }

    URI home() {
        return server.home();
    }

    /// @param headers names and values in turn
    HttpResponse<String> get(String path, String... headers) throws Exception {
        return client.send(request(path, headers), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    HttpResponse<byte[]> bytes(String path, String... headers) throws Exception {
        return client.send(request(path, headers), BodyHandlers.ofByteArray());
    }

    private HttpRequest request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(home().resolve(path)).timeout(Duration.ofSeconds(60));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request.build();
    }

    HttpResponse<String> page(String path) throws Exception {
        return get(path, "Accept", "text/html");
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
