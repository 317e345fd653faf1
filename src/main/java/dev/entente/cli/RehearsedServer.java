package dev.entente.cli;

import dev.entente.graph.DossierGraph;
import dev.entente.serve.DossierWatch;
import dev.entente.serve.ServeOptions;
import dev.entente.serve.SparqlServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// Serves a dossier to itself for a few requests, so that the JVM sees what a server needs.
final class RehearsedServer {
    private static final int MILLIS = 20_000;
    private static final String PAGE = "text/html";
    private static final Map<String, List<String>> REQUESTS = Map.of(
            PAGE,
            List.of("/", "/queries", "/queries/who-met-whom", "/timeline", "/network", "/search?q=a", "/documents"),
            "text/csv",
            List.of("/queries/who-met-whom.csv"),
            "application/json",
            List.of("/openapi.json", "/sparql?query=SELECT%20*%20%7B%3Fs%20%3Fp%20%3Fo%7D%20LIMIT%201"),
            "text/turtle",
            List.of("/sparql", "/.well-known/void", "/ontology"));

    private RehearsedServer() {}

    /// Starts, asks, and stops again.
    static void ask(DossierGraph graph) throws IOException {
        try (DossierWatch watch = DossierWatch.over(graph.dossier(), dossier -> graph, line -> {});
                SparqlServer server =
                        SparqlServer.start(watch.current(), ServeOptions.STANDARD.withAddress("127.0.0.1", 0))) {
            for (Map.Entry<String, List<String>> requests : REQUESTS.entrySet()) {
                for (String path : requests.getValue()) {
                    read(server.home().resolve(path), requests.getKey());
                }
            }
        }
    }

    private static void read(URI address, String accept) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setConnectTimeout(MILLIS);
        connection.setReadTimeout(MILLIS);
        connection.setRequestProperty("Accept", accept);
        try (InputStream body =
                connection.getResponseCode() < 400 ? connection.getInputStream() : InputStream.nullInputStream()) {
            body.transferTo(OutputStream.nullOutputStream());
        } finally {
            connection.disconnect();
        }
    }
}
