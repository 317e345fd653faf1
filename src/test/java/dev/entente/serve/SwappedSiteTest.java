package dev.entente.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.fixture.Fixture;
import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A site whose dossier changes while it is read.
class SwappedSiteTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void noRequestIsLostWhenTheDossierIsExchangedAndErrorsAreToldOnThePages() throws Exception {
        Fixture.copy(folder);
        Path persons = folder.resolve("data/persons.csv");
        String good = Files.readString(persons);
        AtomicInteger lost = new AtomicInteger();
        AtomicInteger answered = new AtomicInteger();
        AtomicBoolean over = new AtomicBoolean();
        try (DossierWatch watch = DossierWatch.over(Dossier.find(folder), DossierGraph::open, said -> {});
                SparqlServer server =
                        SparqlServer.start(watch.current(), ServeOptions.STANDARD.withAddress("127.0.0.1", 0))) {
            Thread reader = Thread.ofPlatform().start(() -> {
                while (!over.get()) {
                    answered.incrementAndGet();
                    lost.addAndGet(status(server.home().resolve("/queries/visits.csv")) == 200 ? 0 : 1);
                }
            });
            Files.writeString(persons, good.replaceFirst("\n[^,]+,[^,]+,", "\nrenamed,Renamed person,"));
            DossierWatchTest.await(() -> watch.current().problem().isPresent());
            assertTrue(body(server.home()).contains("class=\"notice\""));
            Files.writeString(persons, good + " ");
            Files.writeString(persons, good + "zz,Zed Zed,,p01,\n");
            Files.writeString(persons, good);
            DossierWatchTest.await(() -> watch.current().problem().isEmpty());
            over.set(true);
            reader.join();
        } finally {
            client.close();
        }
        assertTrue(answered.get() > 0);
        assertEquals(0, lost.get());
    }

    private int status(URI address) {
        try {
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (java.io.IOException | InterruptedException gone) {
            return 0;
        }
    }

    private String body(URI address) throws Exception {
        return client.send(
                        HttpRequest.newBuilder(address)
                                .header("Accept", "text/html")
                                .build(),
                        BodyHandlers.ofString())
                .body();
    }
}
