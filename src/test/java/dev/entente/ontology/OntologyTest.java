package dev.entente.ontology;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The ontology is complete in itself: parsed strictly, documented in two languages, free of blank nodes.
class OntologyTest {
    private static final Graph TERMS = OntologyFiles.read(OntologyFiles.TERMS);
    private static final Graph TRAVELLING = OntologyFiles.travelling();
    private static final Pattern TERM = Pattern.compile("\\bent:([A-Za-z]+)");
    private static final String PREFIXES = """
            PREFIX ent: <https://w3id.org/entente/ontology#>
            PREFIX owl: <http://www.w3.org/2002/07/owl#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            """;

    static List<Path> files() {
        return OntologyFiles.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void fileIsStrictTurtle(Path file) {
        assertFalse(OntologyFiles.read(file).isEmpty());
    }

    @Test
    void whatTravelsWithADossierHasNoBlankNode() {
        List<Triple> withBlankNodes =
                TRAVELLING.stream().filter(OntologyTest::hasBlankNode).toList();
        assertEquals(List.of(), withBlankNodes);
    }

    @Test
    void thereAreThirtyOneClasses() {
        assertEquals(31, termsOfKind("owl:Class").size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FILTER NOT EXISTS { ?term rdfs:label ?text FILTER(LANG(?text) = 'en') }",
                "FILTER NOT EXISTS { ?term rdfs:label ?text FILTER(LANG(?text) = 'fr') }",
                "FILTER NOT EXISTS { ?term skos:definition ?text FILTER(LANG(?text) = 'en') }",
                "FILTER NOT EXISTS { ?term skos:example ?text FILTER(LANG(?text) = 'en') }",
                "FILTER NOT EXISTS { ?term rdfs:isDefinedBy <https://w3id.org/entente/ontology> }",
                "?term rdfs:label ?label . ?other rdfs:label ?label FILTER(?term != ?other && LANG(?label) = 'en')"
            })
    void noTermIs(String fault) {
        assertEquals(Set.of(), terms(TERMS, fault));
    }

    @Test
    void propertyWithoutDomainOrRangeSaysWhyInAScopeNote() {
        Set<String> silent = terms(TERMS, """
                ?term a ?kind FILTER(?kind IN (owl:ObjectProperty, owl:DatatypeProperty))
                FILTER(NOT EXISTS { ?term rdfs:domain ?d } || NOT EXISTS { ?term rdfs:range ?r })
                FILTER NOT EXISTS {
                  ?term skos:scopeNote ?note FILTER(CONTAINS(?note, 'hence without') || CONTAINS(?note, 'Names the property'))
                }
                """);
        assertEquals(Set.of(), silent);
    }

    @Test
    void nothingIsSaidOfTheTermsOfOthers() {
        Set<Triple> hijacked = TRAVELLING.stream()
                .filter(triple -> !triple.getSubject().toString().startsWith("https://w3id.org/entente/"))
                .filter(triple -> !triple.getPredicate().getLocalName().equals("type"))
                .collect(Collectors.toSet());
        assertEquals(Set.of(), hijacked);
    }

    @Test
    void everyConceptIsLabelledDefinedAndNotedInItsScheme() {
        Set<String> poor = new TreeSet<>();
        select(TRAVELLING, """
                SELECT ?term WHERE {
                  ?term a skos:Concept .
                  OPTIONAL { ?term skos:prefLabel ?en FILTER(LANG(?en) = 'en') }
                  OPTIONAL { ?term skos:prefLabel ?fr FILTER(LANG(?fr) = 'fr') }
                  OPTIONAL { ?term skos:definition ?definition ; skos:inScheme ?scheme ; skos:topConceptOf ?scheme ; skos:notation ?code
                    FILTER(STR(?term) = CONCAT(STR(?scheme), '/', ?code)) }
                  FILTER(!BOUND(?en) || !BOUND(?fr) || !BOUND(?code))
                }""").forEach(node -> poor.add(node.getURI()));
        assertEquals(Set.of(), poor);
    }

    @Test
    void levelsScoreFromMinusThreeToThree() {
        Map<String, Integer> scores = new TreeMap<>();
        Node score = NodeFactory.createURI(OntologyFiles.NAMESPACE + "score");
        TRAVELLING
                .find(Node.ANY, score, Node.ANY)
                .forEach(triple -> scores.put(lastStep(triple.getSubject()), (Integer)
                        triple.getObject().getLiteralValue()));
        assertEquals(
                Map.of(
                        "denunciation", -3,
                        "hostile", -2,
                        "critical", -1,
                        "neutral", 0,
                        "sympathetic", 1,
                        "friendly", 2,
                        "solidarity", 3),
                scores);
    }

    @Test
    void everyLevelHasTwoAnchorsAndItsBoundaries() {
        List<Node> thin = select(TRAVELLING, """
                SELECT ?term WHERE {
                  ?term skos:inScheme <https://w3id.org/entente/vocabulary/level> .
                  OPTIONAL { ?term skos:example ?anchor }
                } GROUP BY ?term HAVING (COUNT(?anchor) < 2)""");
        List<Node> unbounded = select(TRAVELLING, """
                SELECT ?term WHERE {
                  ?term skos:inScheme <https://w3id.org/entente/vocabulary/level> .
                  FILTER NOT EXISTS { ?term skos:scopeNote ?note FILTER(STRSTARTS(?note, 'Against ')) }
                }""");
        assertEquals(List.of(), thin);
        assertEquals(List.of(), unbounded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ontology/rules", "queries", "ontology/shapes.ttl"})
    void everyTermThatIsUsedIsDeclared(Path place) throws IOException {
        Set<String> unknown = new TreeSet<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file).replaceAll("(?m)^\\s*#.*$", "");
                TERM.matcher(text)
                        .results()
                        .map(match -> match.group(1))
                        .filter(name -> !declared(name))
                        .forEach(name -> unknown.add(file + ": ent:" + name));
            }
        }
        assertEquals(Set.of(), unknown);
    }

    private static boolean declared(String name) {
        return TERMS.contains(NodeFactory.createURI(OntologyFiles.NAMESPACE + name), Node.ANY, Node.ANY);
    }

    private static boolean hasBlankNode(Triple triple) {
        return triple.getSubject().isBlank() || triple.getObject().isBlank();
    }

    private static Set<String> termsOfKind(String kind) {
        return terms(TERMS, "?term a " + kind);
    }

    private static Set<String> terms(Graph graph, String pattern) {
        return select(
                        graph,
                        "SELECT ?term WHERE { ?term a ?any . FILTER(STRSTARTS(STR(?term), STR(ent:))) " + pattern
                                + " }")
                .stream()
                .map(Node::getLocalName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Node> select(Graph graph, String query) {
        try (QueryExec exec = QueryExec.graph(graph).query(PREFIXES + query).build()) {
            return exec.select().materialize().stream()
                    .map(row -> row.get("term"))
                    .toList();
        }
    }

    private static String lastStep(Node node) {
        return node.getURI().substring(node.getURI().lastIndexOf('/') + 1);
    }
}
