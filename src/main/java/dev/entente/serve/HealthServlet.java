package dev.entente.serve;

import dev.entente.serve.CurrentDossier.Problem;
import dev.entente.serve.CurrentDossier.Snapshot;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.jena.system.Txn;

/// `/health`: what is served, since when, and what keeps newer files from it.
final class HealthServlet extends HttpServlet {
    private static final long serialVersionUID = 1;

    private final transient CurrentDossier current;

    HealthServlet(CurrentDossier current) {
        this.current = current;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Problem> problem = current.problem();
        Snapshot snapshot = current.snapshot();
        long triples = Txn.calculateRead(
                snapshot.dataset(), () -> (long) snapshot.union().size());
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("status", problem.isEmpty() ? "ok" : "stale")
                .add("title", snapshot.dossier().title())
                .add("version", snapshot.version())
                .add("since", snapshot.since().toString())
                .add("triples", triples);
        problem.ifPresent(found -> json.add(
                "problem",
                Json.createObjectBuilder()
                        .add("since", found.since().toString())
                        .add("text", found.text())));
        byte[] body = (json.build() + "\n").getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
