package dev.entente.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.eclipse.rdf4j.query.BindingSet;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sparql.SPARQLRepository;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Clients that others wrote read from the endpoint.
class ClientsTest {
    @SuppressWarnings("NullAway.Init")
    private static TestEndpoint endpoint;

    @BeforeAll
    static void start() {
        endpoint = TestEndpoint.start(ServeOptions.STANDARD);
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @Test
    void rdf4jSelectsAsksAndConstructs() {
        SPARQLRepository repository = new SPARQLRepository(endpoint.address().toString());
        try (RepositoryConnection connection = repository.getConnection()) {
            try (TupleQueryResult rows =
                    connection.prepareTupleQuery(TestEndpoint.LABEL).evaluate()) {
                BindingSet row = rows.next();
                assertEquals("Tiranë, \"x\"", row.getValue("l").stringValue());
                assertTrue(!rows.hasNext());
            }
            assertTrue(connection
                    .prepareBooleanQuery("ASK { <http://example.org/s> ?p ?o }")
                    .evaluate());
            assertEquals(
                    400,
                    connection.prepareGraphQuery("CONSTRUCT WHERE { ?s <http://example.org/p> ?o }").evaluate().stream()
                            .count());
            assertEquals(
                    402,
                    connection.getStatements(null, null, null, false).stream().count());
        } finally {
            repository.shutDown();
        }
    }

    @Test
    void rdf4jIsToldThatTheEndpointIsReadOnly() {
        SPARQLRepository repository = new SPARQLRepository(endpoint.address().toString());
        try (RepositoryConnection connection = repository.getConnection()) {
            var update = connection.prepareUpdate("DELETE WHERE { ?s ?p ?o }");
            Exception refused = assertThrows(Exception.class, update::execute);
            assertTrue(String.valueOf(refused.getMessage()).contains("read-only"), refused.toString());
            var faulty = connection.prepareTupleQuery("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }");
            assertThrows(RuntimeException.class, faulty::evaluate);
        } finally {
            repository.shutDown();
        }
    }

    /// As SPARQLWrapper asks: all three parameters for the format, and the results as JSON.
    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void aClientLikeSparqlWrapperReadsJson(String method) throws Exception {
        String form = "query=" + TestEndpoint.encoded(TestEndpoint.LABEL) + "&format=json&output=json&results=json";
        HttpRequest.Builder request = method.equals("GET")
                ? endpoint.request("?" + form)
                : endpoint.request("")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form));
        HttpResponse<String> response = TestEndpoint.send(request.header(
                        "Accept",
                        "application/sparql-results+json,application/json,text/javascript,application/javascript")
                .header("User-Agent", "sparqlwrapper 2.0.0 (rdflib.github.io/sparqlwrapper)"));
        JsonObject json = Json.createReader(new StringReader(response.body())).readObject();
        assertEquals(2, json.getJsonObject("head").getJsonArray("vars").size());
        JsonObject label = json.getJsonObject("results")
                .getJsonArray("bindings")
                .getJsonObject(0)
                .getJsonObject("l");
        assertEquals("literal", label.getString("type"));
        assertEquals("sq", label.getString("xml:lang"));
    }
}
