package dev.entente.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamedQueryTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            columns: [date]                             | columns names ?date
            narrow: [date]                              | narrow names ?date
            bars: [date]                                | bars names ?date
            series: date                                | series names ?date
            footer: "{#date} dates"                     | footer names ?date
            params:;  - name: from;    type: string     | binds ?from, which is not in the query
            """)
    void headerAndQueryMustFit(String lines, String says) {
        String header = "#+ " + lines.replace(";", "\n#+ ") + "\n";
        BadQueryException fault = assertThrows(
                BadQueryException.class,
                () -> NamedQuery.read("x", "queries/x.rq", header + "SELECT ?a WHERE { ?a ?b ?c }"));
        assertTrue(String.valueOf(fault.getMessage()).contains(says), fault.getMessage());
    }

    @Test
    void aNamedQueryListsItsColumns() {
        assertThrows(
                BadQueryException.class, () -> NamedQuery.read("x", "queries/x.rq", "SELECT * WHERE { ?a ?b ?c }"));
    }

    @Test
    void aQueryThatIsNotStandardIsRefusedWithItsLine() {
        BadQueryException fault = assertThrows(
                BadQueryException.class,
                () -> NamedQuery.read("x", "queries/x.rq", "#+ summary: s\nSELECT ?a\nWHERE { LET (?a := 1) }"));
        assertEquals(3, fault.finding().at().line());
        assertEquals(QueryCode.BAD_QUERY, fault.finding().code());
    }

    @Test
    void aMisspeltNameIsAnsweredWithTheNearest() {
        AskException fault =
                assertThrows(AskException.class, () -> Lake.catalogue().get("mett"));
        assertEquals("did you mean \"met\"?", fault.hint());
    }
}
