package dev.entente.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.jena.query.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SparqlTest {
    @Test
    void thePrefixesOfTheDossierNeedNoPrefixLine() {
        Query query = Sparql.parse("SELECT ?x WHERE { ?x a ent:Person }", Lake.prefixes());
        String text = Sparql.complete(query, Lake.NAMESPACES);
        assertTrue(text.replaceAll(" +", " ").contains("PREFIX ent: <https://w3id.org/entente/ontology#>"), text);
        assertFalse(text.contains("person:"), text);
    }

    @Test
    void aSyntaxErrorIsShownWithLineColumnAndPointer() {
        AskException fault =
                assertThrows(AskException.class, () -> Sparql.parse("SELECT ?x\nWHERE { ?x a ; }}", Lake.prefixes()));
        assertEquals("not a query: line 2, column 14: \";\" is not expected here", fault.getMessage());
        assertEquals("WHERE { ?x a ; }}\n             ^", fault.hint());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT ?x WHERE { ?x a              | line 1, column 22: the query ends too early
            SELEC ?x                            | line 1, column 6: this is no SPARQL after "SELEC"
            SELECT ?x WHERE { ?x a "abc }       | line 1, column 30: this is no SPARQL after "\\"abc }"
            SELECT (COUNT(?x) AS ?n) ?y { ?x ?y ?z } | Non-group key variable in SELECT: ?y
            """)
    void aFaultIsSaidInOneLine(String query, String says) {
        AskException fault = assertThrows(AskException.class, () -> Sparql.parse(query, Lake.prefixes()));
        assertEquals("not a query: " + says, fault.getMessage());
    }

    @Test
    void aPrefixThatIsNotKnownIsNamed() {
        AskException fault =
                assertThrows(AskException.class, () -> Sparql.parse("SELECT ?x { ?x a entt:Person }", Lake.prefixes()));
        assertTrue(String.valueOf(fault.getMessage()).contains("entt"), fault.getMessage());
    }

    @Test
    void aLimitNeverWidens() {
        Query query = Sparql.parse("SELECT ?x { ?x ?y ?z } LIMIT 2", Lake.prefixes());
        Sparql.limit(query, 5);
        assertEquals(2, query.getLimit());
        Sparql.limit(query, 1);
        assertEquals(1, query.getLimit());
    }

    @Test
    void theAlgebraExplainsAQuery() {
        String algebra = Sparql.explain(Sparql.parse("SELECT ?x { ?x ?y ?z }", Lake.prefixes()));
        assertTrue(algebra.contains("(project (?x)"), algebra);
    }
}
