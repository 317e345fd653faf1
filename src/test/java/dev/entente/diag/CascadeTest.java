package dev.entente.diag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CascadeTest {
    private enum Kind implements Code {
        FAULT,
        REFERENCE;

        @Override
        public String explain() {
            return "for this test";
        }

        @Override
        public boolean sharesCause() {
            return this == REFERENCE;
        }
    }

    private static Diagnostic finding(Kind kind, String file, long line, String message, @Nullable String hint) {
        return new Diagnostic(kind, Severity.ERROR, Position.of(file, line, 1), null, message, hint);
    }

    @Test
    void referencesToOneMissingRowAreOneFinding() {
        Diagnostic first = finding(Kind.REFERENCE, "a.csv", 2, "no lake x", null);
        Diagnostic second = finding(Kind.REFERENCE, "b.csv", 3, "no lake x", null);
        Diagnostic other = finding(Kind.REFERENCE, "b.csv", 4, "no lake y", null);
        assertEquals(
                List.of(new Cascade(first, List.of(second)), new Cascade(other, List.of())),
                Cascade.of(List.of(other, second, first)));
    }

    @Test
    void aFaultInTheRowThatIsMeantComesBeforeTheReferencesToIt() {
        Diagnostic key = finding(Kind.FAULT, "lakes.csv", 7, "a key is written small", null);
        Diagnostic reference = finding(Kind.REFERENCE, "a.csv", 2, "no lake x", "did you mean \"X\" (lakes.csv:7)?");
        assertEquals(List.of(new Cascade(key, List.of(reference))), Cascade.of(List.of(reference, key)));
    }

    @Test
    void aKeyThatStandsTwiceIsTheCauseOfWhatIsAmbiguous() {
        Diagnostic twice = finding(Kind.FAULT, "lakes.csv", 9, "the key stands already (lakes.csv:7)", null);
        Diagnostic reference = finding(Kind.REFERENCE, "a.csv", 2, "two lakes x", "the first stands at lakes.csv:7");
        assertEquals(List.of(new Cascade(twice, List.of(reference))), Cascade.of(List.of(reference, twice)));
    }

    @Test
    void findingsOfOtherKindsStayApartEvenWhereTheySayTheSame() {
        Diagnostic one = finding(Kind.FAULT, "a.csv", 2, "empty", null);
        Diagnostic two = finding(Kind.FAULT, "a.csv", 2, "empty", null);
        assertEquals(2, Cascade.of(List.of(one, two)).size());
    }
}
