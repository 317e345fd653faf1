package dev.entente.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The place of a finding is the first character of the cell, as an editor counts.
class PlacesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a plain cell           | a,no                         | 2:3",
                "a quoted cell          | a,\"no\"                     | 2:3",
                "behind a quoted one    | \"a\",no                     | 2:5",
                "behind doubled quotes  | \"a\"\"b\",no                | 2:8",
                "behind a tab           | a\\tb,no                     | 2:5",
                "behind an astral one   | a\uD83D\uDE00,no             | 2:5",
                "behind letters         | Shqipëri,no                  | 2:10",
                "behind a line break    | \"a\\nb\",no                 | 3:4",
                "behind a CRLF          | \"a\\r\\nb\",no              | 3:4",
                "behind rows with CRLF  | a,1\\r\\nb,no                | 3:3",
                "behind rows with CR    | a,1\\rb,no                   | 3:3",
                "behind blank rows      | \\n\\nb,no                   | 4:3",
                "behind a break in rows | \"a\\nb\",1\\n\"c\\nd\",no   | 5:4"
            })
    void itIsTheFirstCharacterOfTheCell(String kind, String rows, String place) throws IOException {
        String text = rows.replace("\\t", "\t").replace("\\n", "\n").replace("\\r", "\r");
        Site site = Site.table(
                "{\"titles\": \"id\"}, {\"titles\": \"v\", \"datatype\": \"integer\"}", "id,v\n" + text + "\n");
        site.validated();
        assertEquals(
                List.of(place),
                site.findings().stream()
                        .filter(finding -> finding.code() == ConvertCode.BAD_VALUE)
                        .map(finding -> finding.at().line() + ":" + finding.at().character())
                        .toList());
    }
}
