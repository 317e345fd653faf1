package dev.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.fixture.Fixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierGraphTest {
    private static final DossierGraph GRAPH = DossierGraph.open(Dossier.find(Fixture.FOLDER));

    @Test
    void theDefaultGraphIsTheUnionOfTheNamedOnes() {
        assertEquals(
                ask("SELECT (COUNT(*) AS ?n) { { SELECT DISTINCT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } } } }"),
                ask("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"));
        assertEquals(
                List.of(
                        "https://example.org/treaties/graph/asserted",
                        "https://example.org/treaties/graph/derived",
                        "https://example.org/treaties/graph/ontology"),
                ask("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } } ORDER BY ?g"));
    }

    @Test
    void noStatementIsBothAssertedAndDerived() {
        assertFalse(GRAPH.derived().stream().anyMatch(triple -> GRAPH.asserted().contains(triple)));
    }

    @Test
    void thereAreNoBlankNodes() {
        assertFalse(GRAPH.union().stream()
                .anyMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank()));
    }

    @Test
    void aThingLeadsToItsRow() {
        assertEquals(
                List.of("https://example.org/treaties/data/persons.csv#row=3"),
                ask("SELECT ?row { person:orlo-kesh prov:wasDerivedFrom ?row }"));
        assertEquals(
                "data/persons.csv:3",
                RowIri.of(GRAPH.asserted(), thing("person/orlo-kesh"), Fixture.BASE)
                        .orElseThrow()
                        .toString());
        assertTrue(RowIri.of(GRAPH.asserted(), thing("person/nobody"), Fixture.BASE)
                .isEmpty());
    }

    @Test
    void oneSlugCanNameThingsOfTwoKinds() {
        assertEquals(
                List.of("https://w3id.org/entente/ontology#Person"),
                ask("SELECT ?c { GRAPH <https://example.org/treaties/graph/asserted> { person:orlo-kesh a ?c } }"));
        assertEquals(
                List.of("https://w3id.org/entente/ontology#Document"),
                ask("SELECT ?c { GRAPH <https://example.org/treaties/graph/asserted> { document:orlo-kesh a ?c } }"));
    }

    @Test
    void theDossierDescribesItself() {
        assertEquals(
                List.of("Borovia and Maritania, two invented states"),
                ask("SELECT ?t { <https://example.org/treaties/> dcterms:title ?t ; dcterms:license ?l }"));
    }

    @Test
    void rulesSeeWhatEarlierRulesDerived() {
        assertEquals(
                List.of(
                        "https://example.org/treaties/person/ila-torm",
                        "https://example.org/treaties/person/orlo-kesh"),
                ask("SELECT ?who { person:ada-venn ent:met ?who } ORDER BY ?who"));
        assertEquals(
                List.of(
                        "https://example.org/treaties/regime/borovian-republic",
                        "https://example.org/treaties/state/borovia"),
                ask("SELECT ?body { person:ada-venn ent:belongsTo+ ?body } ORDER BY ?body"));
        assertEquals(
                List.of("1903-05-12", "1903-05-12"),
                ask(
                        "SELECT ?d { { event:dinner-1903-05-12 ent:notBefore ?d } UNION { event:dinner-1903-05-12 ent:notAfter ?d } }"));
    }

    @Test
    void aDenialMeetsItsAffirmation() {
        assertEquals(
                List.of("https://example.org/treaties/claim/kesh-never-met-mar"),
                ask("SELECT ?c { claim:kesh-met-mar ent:conflictsWith ?c }"));
    }

    @Test
    void aRuleOfTheDossierIsRunWithThePackedOnes(@TempDir Path folder) throws IOException {
        Fixture fixture = Fixture.copy(folder).write("ontology/rules/99-own.rq", """
                        PREFIX ent: <https://w3id.org/entente/ontology#>
                        CONSTRUCT { ?a <https://example.org/knows> ?b } WHERE { ?a ent:met ?b }
                        """);
        Graph derived = DossierGraph.open(Dossier.find(fixture.root())).derived();
        assertTrue(derived.contains(
                thing("person/ada-venn"),
                NodeFactory.createURI("https://example.org/knows"),
                thing("person/orlo-kesh")));
    }

    private static Node thing(String path) {
        return NodeFactory.createURI(Fixture.BASE + path);
    }

    private static List<String> ask(String query) {
        StringBuilder text = new StringBuilder();
        GRAPH.prefixes()
                .namespaces()
                .forEach((p, n) ->
                        text.append("PREFIX ").append(p).append(": <").append(n).append(">\n"));
        List<String> values = new ArrayList<>();
        try (QueryExec exec = QueryExec.dataset(GRAPH.dataset())
                .query(QueryFactory.create(text.append(query).toString()))
                .build()) {
            exec.select()
                    .forEachRemaining(row -> row.forEach((variable, value) ->
                            values.add(value.isURI() ? value.getURI() : value.getLiteralLexicalForm())));
        }
        return values;
    }
}
