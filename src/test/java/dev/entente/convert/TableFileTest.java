package dev.entente.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.entente.csv.Dialect;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// [Tabular data model 6.1, step 3.2](https://www.w3.org/TR/tabular-data-model/#creating-annotated-tables)
class TableFileTest {
    @Test
    void aServerNamesDelimiterHeaderAndEncoding() {
        assertEquals(Dialect.STANDARD, TableFile.dialect(null));
        assertEquals(Dialect.STANDARD, TableFile.dialect("text/csv; header=present"));
        assertEquals(
                Dialect.STANDARD.withDelimiter("\t").withHeaderRowCount(0).withEncoding(StandardCharsets.ISO_8859_1),
                TableFile.dialect("text/tab-separated-values; header=absent; charset=\"ISO-8859-1\""));
        assertEquals(Dialect.STANDARD, TableFile.dialect("text/csv;charset=klingon"));
    }
}
