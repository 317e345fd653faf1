package dev.entente.csvw.datatype;

import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellPatternTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    [a-z]+ | abc | true
                    [a-z]+ | abc1 | false
                    ^abc$ | abc | true
                    abc | xabcx | false
                    'a|b' | b | true
                    [[]x | [x | true
                    [a&&b] | & | true
                    [^] | x | true
                    \\d{4}-\\d\\d | 1975-04 | true
                    """)
    void expressionsAreThoseOfEcmaScriptAndTakeTheWholeCell(String expression, String text, boolean matches) {
        CellPattern pattern = CellPattern.of(expression.replace("\\\\", "\\")).orElseThrow();
        assertEquals(matches, pattern.compare(text) == CellPattern.Outcome.MATCH);
    }

    @Test
    void whatIsNoExpressionIsRefused() {
        assertFalse(new ValueTypeBuilder(Builtin.STRING).format("(a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(.*)(.*)(.*)(.*)(.*)(.*)x", "(a*)*b", "(a|aa)+$b", "(a|b)*c"})
    void anExpressionThatExplodesIsBoundInTime(String expression) {
        ValueTypeBuilder builder = new ValueTypeBuilder(Builtin.STRING);
        assertTrue(builder.format(expression));
        ValueType type = builder.build();
        String text = "a".repeat(20_000);
        String complaint = assertTimeoutPreemptively(ofSeconds(10), () -> {
            assertNull(type.lexical(text));
            return type.complaint(text);
        });
        assertTrue(complaint.startsWith("takes too long to compare") || complaint.startsWith("is not"), complaint);
    }
}
