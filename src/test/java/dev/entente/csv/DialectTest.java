package dev.entente.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DialectTest {
    @Test
    void whatCannotTellCellsOrRowsApartIsNoDialect() {
        assertThrows(IllegalArgumentException.class, () -> Dialect.STANDARD.withDelimiter(""));
        assertThrows(IllegalArgumentException.class, () -> Dialect.STANDARD.withDelimiter("\""));
        assertThrows(IllegalArgumentException.class, () -> Dialect.STANDARD.withSkipRows(-1));
        assertThrows(IllegalArgumentException.class, () -> Dialect.STANDARD.withLineTerminators(List.of()));
    }

    @Test
    void fastCsvReadsWhatItKnowsAndNothingElse() {
        assertTrue(FastRows.canRead(
                Dialect.STANDARD.withDelimiter("||").withQuote("'").withCommentPrefix("#")));
        assertFalse(FastRows.canRead(Dialect.STANDARD.withQuote("")));
        assertFalse(FastRows.canRead(Dialect.STANDARD.withDoubleQuote(false)));
        assertFalse(FastRows.canRead(Dialect.STANDARD.withCommentPrefix("//")));
        assertFalse(FastRows.canRead(Dialect.STANDARD.withCommentPrefix("\"")));
        assertFalse(FastRows.canRead(Dialect.STANDARD.withLineTerminators(List.of(";"))));
    }

    @Test
    void whiteSpaceIsTakenAwayWhereTheDialectSays() {
        assertEquals("a ", Trim.START.apply(" \ta "));
        assertEquals(" a", Trim.END.apply(" a\u00a0 "));
        assertEquals("a b", Trim.BOTH.apply("  a b\n"));
        assertEquals("", Trim.BOTH.apply(" "));
        String cell = " a ";
        assertSame(cell, Trim.NONE.apply(cell));
    }
}
