package dev.entente.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.Query;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EngineTest {
    private static FusekiServer server;

    @BeforeAll
    static void serve() {
        server = FusekiServer.create()
                .port(0)
                .loopback(true)
                .add("/lake", Lake.dataset(), false)
                .build()
                .start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private static Engine remote() {
        return Engine.at("http://127.0.0.1:" + server.getPort() + "/lake/sparql");
    }

    private static Query everything() {
        return Sparql.parse("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }", Lake.prefixes());
    }

    @Test
    void anEndpointGivesTheSameRowsAsTheDatasetItServes() {
        NamedQuery met = Lake.catalogue().get("met");
        Map<String, List<String>> typed = Map.of("person", List.of("Shorin"), "from", List.of("1902"));
        assertEquals(rows(Lake.engine(), met, typed), rows(remote(), met, typed));
        assertEquals(2, rows(remote(), met, typed).size());
    }

    private static List<?> rows(Engine engine, NamedQuery named, Map<String, List<String>> typed) {
        Query query = new Arguments(new Names(engine, Lake.prefixes())).bind(named, typed);
        return engine.use(query, execution -> Answer.of(execution.select())).rows().stream()
                .map(row -> row.get("event").toString())
                .toList();
    }

    @Test
    void whereNobodyListensTheMessageSaysSo() {
        Engine nobody = Engine.at("http://127.0.0.1:1/sparql");
        AskException fault = assertThrows(
                AskException.class, () -> nobody.use(everything(), execution -> Answer.of(execution.select())));
        assertEquals(AskException.Kind.UNREACHABLE, fault.kind());
        assertTrue(String.valueOf(fault.getMessage()).contains("http://127.0.0.1:1/sparql"), fault.getMessage());
    }

    @Test
    void whatIsNoEndpointIsNamedWithItsStatus() {
        Engine wrong = Engine.at("http://127.0.0.1:" + server.getPort() + "/sea/sparql");
        AskException fault = assertThrows(
                AskException.class, () -> wrong.use(everything(), execution -> Answer.of(execution.select())));
        assertTrue(String.valueOf(fault.getMessage()).contains("404"), fault.getMessage());
    }

    @Test
    void anEndpointIsAUrl() {
        assertThrows(AskException.class, () -> Engine.at("localhost:3030"));
    }

    @Test
    void aQueryThatTakesTooLongIsGivenUp() {
        Engine engine = Lake.engine();
        engine.timeout(Duration.ofMillis(200));
        AskException fault = assertThrows(
                AskException.class, () -> engine.use(everything(), execution -> Answer.of(execution.select())));
        assertEquals("allow more with --timeout SECONDS", fault.hint());
    }
}
