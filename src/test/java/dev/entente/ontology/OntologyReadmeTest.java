package dev.entente.ontology;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the ontology's README says is so: it names every class, and its patterns lead from direct triples to passages.
class OntologyReadmeTest {
    private static final Path README = OntologyFiles.FOLDER.resolve("README.md");
    private static final Path GOOD = Path.of("src/test/resources/dev/entente/ontology/good.ttl");
    private static final Pattern SPARQL = Pattern.compile("(?s)```sparql\\n(.*?)```");
    private static final String PREFIXES = """
            PREFIX ent: <https://w3id.org/entente/ontology#>
            PREFIX role: <https://w3id.org/entente/vocabulary/role/>
            PREFIX standing: <https://w3id.org/entente/vocabulary/standing/>
            """;

    static List<String> patterns() throws IOException {
        return SPARQL.matcher(Files.readString(README))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void patternLeadsToPassages(String pattern) {
        Graph good = OntologyFiles.read(GOOD);
        try (QueryExec exec = QueryExec.graph(good).query(PREFIXES + pattern).build()) {
            List<Node> passages = exec.select().materialize().stream()
                    .map(row -> row.get("passage"))
                    .toList();
            assertFalse(passages.isEmpty());
            assertFalse(passages.contains(null));
        }
    }

    @Test
    void readmeNamesEveryClass() throws IOException {
        String readme = Files.readString(README);
        OntologyFiles.read(OntologyFiles.TERMS)
                .find(Node.ANY, RDF.type.asNode(), OWL2.Class.asNode())
                .mapWith(Triple::getSubject)
                .filterKeep(node -> node.getURI().startsWith(OntologyFiles.NAMESPACE))
                .forEach(node -> assertTrue(
                        readme.contains("`" + node.getLocalName() + "`"), () -> node.getLocalName() + " is missing"));
    }
}
