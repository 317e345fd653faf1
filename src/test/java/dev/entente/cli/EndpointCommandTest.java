package dev.entente.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import dev.entente.serve.CurrentDossier;
import dev.entente.serve.CurrentDossier.Snapshot;
import dev.entente.serve.ServeOptions;
import dev.entente.serve.SparqlServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same commands, asked of an endpoint that serves the dossier of this repository.
class EndpointCommandTest {
    private static SparqlServer server;

    @BeforeAll
    static void serve() {
        DossierGraph graph = DossierGraph.open(Dossier.find(Path.of("")));
        server = SparqlServer.start(
                CurrentDossier.of(Snapshot.of(graph, "1")), ServeOptions.STANDARD.withAddress("127.0.0.1", 0));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String[] remote(String command) {
        return ("--endpoint " + server.endpoint() + " " + command).split(" ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query who-met-whom --between albania cambodia",
                "query posts --person stamo --on 1978-07-15 --format csv",
                "query who-met-whom --person hoxha --with pol-pot",
                "show p24",
                "show hoxha",
                "show ent:Stance",
                "show data/events.csv:7"
            })
    void anEndpointAnswersAsTheDossierDoes(String command) {
        Session local = Session.of(command.split(" "));
        assertEquals(0, local.code(), local.err());
        assertEquals(local, Session.of(remote(command)));
    }

    @Test
    void aloneItSaysWhatTheEndpointHolds() {
        Session session = Session.of("--endpoint", server.endpoint().toString());
        assertEquals(0, session.code(), session.err());
        assertTrue(session.out().startsWith(server.endpoint().toString()), session.out());
        assertTrue(session.out().contains(" persons, "), session.out());
    }

    @Test
    void whereNoDossierIsNearTheGeneralQueriesStillAsk() {
        Session session = Session.of(
                "-C", "/", "--endpoint", server.endpoint().toString(), "query", "visits", "--visitor", "sihanouk");
        assertEquals(0, session.code(), session.err());
        assertTrue(session.out().contains("/person/sihanouk>"), session.out());
    }

    @Test
    void whereNobodyListensItEndsWithFour() {
        Session session = Session.of("--endpoint", "http://127.0.0.1:9/sparql", "query", "visits");
        assertEquals(4, session.code());
        assertTrue(session.err().startsWith("error: cannot reach http://127.0.0.1:9/sparql: "), session.err());
    }
}
