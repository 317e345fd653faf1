package dev.entente.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.fixture.Fixture;
import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import dev.entente.query.Catalogue;
import dev.entente.serve.CurrentDossier.Snapshot;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the endpoint says when it is asked without a query. The first three tests are those of the W3C.
class ServiceDescriptionTest {
    private static final String PREFIXES = """
            PREFIX sd: <http://www.w3.org/ns/sparql-service-description#>
            PREFIX void: <http://rdfs.org/ns/void#>
            PREFIX sh: <http://www.w3.org/ns/shacl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            """;

    @SuppressWarnings("NullAway.Init")
    private static TestEndpoint endpoint;

    @SuppressWarnings("NullAway.Init")
    private static DossierGraph dossier;

    @BeforeAll
    static void start() {
        dossier = DossierGraph.open(Dossier.find(Fixture.FOLDER));
        endpoint = TestEndpoint.start(CurrentDossier.of(Snapshot.of(dossier, "1")), ServeOptions.STANDARD);
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @ParameterizedTest(name = "returns-rdf: {0}")
    @CsvSource({
        "text/turtle, Turtle",
        "application/rdf+xml, RDF/XML",
        "application/n-triples, N-Triples",
        "application/ld+json, JSON-LD"
    })
    void getOnTheEndpointReturnsRdf(String type, String lang) throws Exception {
        HttpResponse<String> response = described("/sparql", type);
        assertEquals(200, response.statusCode());
        Graph graph = RDFParser.fromString(response.body(), RDFLanguages.nameToLang(lang))
                .toGraph();
        assertTrue(graph.isIsomorphicWith(graph("/sparql")), type);
    }

    @Test
    void theDescriptionHasAMatchingEndpointTriple() throws Exception {
        assertTrue(ask("ASK { <%1$s> a sd:Service ; sd:endpoint <%1$s> }".formatted(endpoint.address())));
    }

    @Test
    void theDescriptionConformsToTheSchema() throws Exception {
        assertTrue(ask("""
                ASK {
                  ?service a sd:Service ; sd:supportedLanguage sd:SPARQL11Query ; sd:defaultDataset ?dataset .
                  ?dataset a sd:Dataset ; sd:defaultGraph ?default .
                  ?default a sd:Graph .
                  FILTER NOT EXISTS { ?x sd:namedGraph ?g FILTER NOT EXISTS { ?g a sd:NamedGraph ; sd:name ?name } }
                  FILTER NOT EXISTS { ?x sd:supportedLanguage ?l FILTER (?l != sd:SPARQL11Query) }
                  FILTER NOT EXISTS { ?x sd:resultFormat ?f FILTER (!isIRI(?f)) }
                }"""));
    }

    @Test
    void itIsAlsoWhereVoidIsLookedFor() throws Exception {
        assertTrue(graph("/sparql").isIsomorphicWith(graph("/.well-known/void")));
    }

    @Test
    void itCountsWhatTheDatasetHolds() throws Exception {
        assertTrue(
                ask("ASK { ?d a void:Dataset ; void:triples %d ; void:distinctSubjects ?s ; void:sparqlEndpoint <%s> }"
                        .formatted(dossier.union().size(), endpoint.address())));
        long meetings = dossier.union().stream(
                        Node.ANY, RDF.Nodes.type, NodeFactory.createURI("https://w3id.org/entente/ontology#Meeting"))
                .count();
        assertTrue(meetings > 0);
        assertTrue(ask("""
                ASK { ?d void:classPartition ?c ; void:propertyPartition ?p ; void:vocabulary <https://w3id.org/entente/ontology#> .
                  ?c void:class <https://w3id.org/entente/ontology#Meeting> ; void:entities %d .
                  ?p void:property rdfs:label ; void:triples ?n ; void:distinctSubjects ?s ; void:distinctObjects ?o }""".formatted(meetings)));
    }

    /// Some of them take two arguments, and say so.
    @Test
    void itNamesTheFunctionsThatCanBeCalledAndTheDumps() throws Exception {
        try (QueryExec exec = QueryExec.graph(graph("/sparql"))
                .query(PREFIXES + "SELECT ?f { ?s sd:extensionFunction ?f . ?f a sd:Function }")
                .build()) {
            RowSet rows = exec.select();
            assertTrue(rows.hasNext());
            while (rows.hasNext()) {
                String call = "SELECT (<" + rows.next().get("f").getURI() + ">('1975') AS ?x) {}";
                assertNotEquals(422, endpoint.post(call, "text/csv").statusCode(), call);
            }
        }
        assertTrue(ask("ASK { ?s sd:extensionFunction <https://w3id.org/entente/function#notBefore> }"));
        assertTrue(
                ask("ASK { ?d void:dataDump <%s> }".formatted(endpoint.address().resolve("/data.nt.gz"))));
    }

    @Test
    void itDeclaresThePrefixesAndTheNamedQueries() throws Exception {
        assertTrue(ask("""
                ASK { ?d sh:declare [ sh:prefix "ent" ; sh:namespace ?n ]
                  FILTER (STR(?n) = "https://w3id.org/entente/ontology#") }"""));
        try (QueryExec exec =
                QueryExec.graph(graph("/sparql")).query(PREFIXES + """
                        SELECT ?text { ?q a sh:SPARQLExecutable, sh:SPARQLSelectExecutable ; sh:select ?text ; rdfs:comment ?c ; rdfs:label ?l }""").build()) {
            RowSet rows = exec.select();
            int count = 0;
            while (rows.hasNext()) {
                String text = rows.next().get("text").getLiteralLexicalForm();
                assertEquals(200, endpoint.post(text, "text/csv").statusCode(), text);
                count++;
            }
            assertEquals(Catalogue.of(dossier.dossier().layers()).names().size(), count);
        }
    }

    private static boolean ask(String query) throws Exception {
        try (QueryExec exec =
                QueryExec.graph(graph("/sparql")).query(PREFIXES + query).build()) {
            return exec.ask();
        }
    }

    private static Graph graph(String path) throws Exception {
        return RDFParser.fromString(described(path, "text/turtle").body(), Lang.TURTLE)
                .toGraph();
    }

    private static HttpResponse<String> described(String path, String type) throws Exception {
        return TestEndpoint.send(
                HttpRequest.newBuilder(endpoint.address().resolve(path)).header("Accept", type));
    }
}
