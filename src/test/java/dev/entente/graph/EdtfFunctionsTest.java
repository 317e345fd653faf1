package dev.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfFunctionsTest {
    @BeforeAll
    static void register() {
        JenaSystem.init();
        EdtfFunctions.register();
    }

    /// `-` stands for a variable that stays unbound.
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            notBefore      | "1975-12-02/1978-07"^^edtf:EDTF | "1975-12-02"^^xsd:date
            notAfter       | "1975-12-02/1978-07"^^edtf:EDTF | "1978-07-31"^^xsd:date
            certainlyFrom  | "1975-12-02/1978-07"^^edtf:EDTF | "1975-12-02"^^xsd:date
            certainlyUntil | "1975-12-02/1978-07"^^edtf:EDTF | "1978-07-01"^^xsd:date
            isValid        | "1975-12-02/1978-07"^^edtf:EDTF | "true"^^xsd:boolean
            notBefore      | "1975"                          | "1975-01-01"^^xsd:date
            notBefore      | 1975                            | "1975-01-01"^^xsd:date
            notBefore      | "[..1976-10-17]"                | -
            notAfter       | "[..1976-10-17]"                | "1976-10-17"^^xsd:date
            notAfter       | "1975-12-02/"                   | -
            certainlyFrom  | "1974/1974"                     | -
            notBefore      | "Y170000"                       | "170000-01-01"^^xsd:date
            notBefore      | "-0044-03-15"                   | "-0044-03-15"^^xsd:date
            notBefore      | "17/04/1975"                    | -
            isValid        | "17/04/1975"                    | "false"^^xsd:boolean
            notBefore      | edtf:EDTF                       | -
            isValid        | edtf:EDTF                       | "false"^^xsd:boolean
            """)
    void aFunctionBindsTheBoundOrLeavesItsVariableUnbound(String function, String argument, String expected) {
        assertEquals(
                expected,
                value("f:" + function + "(" + argument + ")")
                        .map(EdtfFunctionsTest::show)
                        .orElse("-"));
    }

    @ParameterizedTest
    @CsvSource({"notBefore, notAfter, true", "notAfter, notBefore, false"})
    void boundsCompareAsDates(String one, String other, boolean expected) {
        String comparison = "f:" + one + "('1975') < f:" + other + "('1975')";
        assertEquals(
                Boolean.toString(expected),
                value(comparison).map(Node::getLiteralLexicalForm).orElse("-"));
    }

    private static Optional<Node> value(String expression) {
        String query = """
                PREFIX f: <https://w3id.org/entente/function#>
                PREFIX edtf: <http://id.loc.gov/datatypes/edtf/>
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                SELECT ?value { BIND(%s AS ?value) }
                """.formatted(expression);
        try (QueryExec exec =
                QueryExec.graph(GraphFactory.createDefaultGraph()).query(query).build()) {
            RowSet rows = exec.select();
            return Optional.ofNullable(rows.next().get("value"));
        }
    }

    private static String show(Node literal) {
        return "\"" + literal.getLiteralLexicalForm() + "\"^^xsd:"
                + literal.getLiteralDatatypeURI().replaceFirst(".*#", "");
    }
}
