package dev.entente.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFList;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The official tests of the SPARQL protocol. Each entry of the manifest is one test; its answers to queries must be
/// those expected, and what would change data must be refused.
class ProtocolSuiteTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("entente.shared", "../shared"), "w3c-sparql-protocol", "protocol");
    private static final String MF = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#";
    private static final String HT = "http://www.w3.org/2011/http#";
    private static final String CNT = "http://www.w3.org/2011/content#";
    private static final String DATA = "http://kasei.us/2009/09/sparql/data/";

    private static final Map<String, String> OUTCOMES = new ConcurrentHashMap<>();

    private static final class Started {
        private static final TestEndpoint ENDPOINT =
                TestEndpoint.start(TestEndpoint.serving(data()), ServeOptions.STANDARD);
    }

    @AfterAll
    static void stop() throws IOException {
        if (!OUTCOMES.isEmpty()) {
            Started.ENDPOINT.close();
            writeReport(Path.of("target", "earl-sparql-protocol.ttl"));
        }
    }

    private static DatasetGraph data() {
        DatasetGraph dataset = DatasetGraphFactory.create();
        for (String name : List.of("data1", "data2", "data3")) {
            RDFParser.source(FOLDER.resolve(name + ".nt"))
                    .parse(dataset.getGraph(NodeFactory.createURI(DATA + name + ".rdf")));
        }
        return dataset;
    }

    @TestFactory
    Stream<DynamicTest> protocol() {
        Assumptions.assumeTrue(
                Files.isRegularFile(FOLDER.resolve("manifest.ttl")),
                "skipped: the W3C tests are not there (-Dentente.shared=DIR names the folder of w3c-sparql-protocol)");
        JenaSystem.init();
        Model manifest = ModelFactory.createDefaultModel();
        RDFParser.source(FOLDER.resolve("manifest.ttl"))
                .base("http://www.w3.org/2009/sparql/docs/tests/data-sparql11/protocol/manifest")
                .parse(manifest);
        List<DynamicTest> tests = new ArrayList<>();
        manifest.listSubjectsWithProperty(manifest.createProperty(MF, "entries"))
                .next()
                .getProperty(manifest.createProperty(MF, "entries"))
                .getObject()
                .as(RDFList.class)
                .iterator()
                .forEachRemaining(entry -> tests.add(test(entry.asResource())));
        assertEquals(34, tests.size());
        return tests.stream();
    }

    private static DynamicTest test(Resource entry) {
        String name = entry.getLocalName();
        boolean update = name.startsWith("update_");
        return DynamicTest.dynamicTest(name, () -> {
            OUTCOMES.put(entry.getURI(), "failed");
            Resource action = value(entry, MF + "action").asResource();
            List<Resource> requests = list(value(action, HT + "requests"));
            if (update) {
                assertEquals(403, send(requests.get(0)).statusCode());
                OUTCOMES.put(entry.getURI(), "inapplicable");
                return;
            }
            for (Resource request : requests) {
                check(send(request), value(request, HT + "resp").asResource());
            }
            OUTCOMES.put(entry.getURI(), "passed");
        });
    }

    private static HttpResponse<String> send(Resource request) throws Exception {
        String path = text(request, HT + "absolutePath");
        URI target = URI.create(Started.ENDPOINT.address() + path.substring("/sparql".length()));
        HttpRequest.Builder http = HttpRequest.newBuilder(target);
        if (request.hasProperty(property(request, HT + "headers"))) {
            for (Resource header : list(value(request, HT + "headers"))) {
                http.header(text(header, HT + "fieldName"), text(header, HT + "fieldValue"));
            }
        }
        var body = BodyPublishers.noBody();
        if (request.hasProperty(property(request, HT + "body"))) {
            Resource content = value(request, HT + "body").asResource();
            Charset charset = Charset.forName(text(content, CNT + "characterEncoding"));
            body = BodyPublishers.ofByteArray(text(content, CNT + "chars").getBytes(charset));
        }
        return TestEndpoint.send(http.method(text(request, HT + "methodName"), body));
    }

    private static void check(HttpResponse<String> response, Resource expected) {
        List<String> classes = expected.listProperties(property(expected, MF + "expectedStatus"))
                .mapWith(statement -> statement.getResource().getLocalName())
                .toList();
        String found = "StatusCode" + response.statusCode() / 100 + "xx";
        assertTrue(classes.contains(found), () -> response.statusCode() + " is none of " + classes);
        String type = response.headers().firstValue("Content-Type").orElse("");
        if (expected.hasProperty(property(expected, MF + "expectedFormat"))) {
            String format = text(expected, MF + "expectedFormat");
            String wanted = format.equals("RDF") ? "text/turtle" : "application/sparql-results+json";
            assertTrue(type.startsWith(wanted), () -> format + " came as " + type);
        }
        if (expected.hasProperty(property(expected, MF + "expectedBoolean"))) {
            String answer = text(expected, MF + "expectedBoolean");
            assertTrue(response.body().replace(" ", "").contains("\"boolean\":" + answer), response.body());
        }
    }

    private static Property property(Resource of, String iri) {
        return of.getModel().createProperty(iri);
    }

    private static RDFNode value(Resource of, String iri) {
        return of.getRequiredProperty(property(of, iri)).getObject();
    }

    private static String text(Resource of, String iri) {
        return value(of, iri).asLiteral().getLexicalForm();
    }

    private static List<Resource> list(RDFNode list) {
        return list.as(RDFList.class).mapWith(RDFNode::asResource).toList();
    }

    /// [EARL 1.0](https://www.w3.org/TR/EARL10-Schema/)
    private static void writeReport(Path file) throws IOException {
        StringBuilder turtle = new StringBuilder("""
                @prefix doap: <http://usefulinc.com/ns/doap#> .
                @prefix earl: <http://www.w3.org/ns/earl#> .

                <https://w3id.org/entente/> a doap:Project, earl:TestSubject, earl:Software ;
                    doap:name "Entente" .
                """);
        new TreeMap<>(OUTCOMES).forEach((test, outcome) -> turtle.append("""

                [] a earl:Assertion ;
                    earl:assertedBy <https://w3id.org/entente/> ;
                    earl:subject <https://w3id.org/entente/> ;
                    earl:test <%s> ;
                    earl:mode earl:automatic ;
                    earl:result [ a earl:TestResult ; earl:outcome earl:%s ] .
                """.formatted(test, outcome)));
        Files.createDirectories(file.getParent());
        Files.writeString(file, turtle);
    }
}
