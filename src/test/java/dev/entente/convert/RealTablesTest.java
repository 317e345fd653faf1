package dev.entente.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What tables hold that people have kept for years, written small.
class RealTablesTest {
    private static final String ID = "{\"name\": \"id\", \"titles\": \"id\", \"suppressOutput\": true}, ";

    private static String typed(String datatype) {
        return ID + "{\"name\": \"v\", \"titles\": \"v\", \"datatype\": " + datatype + "}";
    }

    @Test
    void aRegularExpressionMustMatchTheWholeCell() throws IOException {
        Site site = Site.table(
                typed("{\"base\": \"string\", \"format\": \"[a-z0-9]{4}[0-9]{4}\"}"),
                "id,v\na,stan1295\nb,stan12956\nc,STAN1295\n");
        assertEquals(
                List.of(
                        "BAD_VALUE t.csv:3:3, row 2, column v: \"stan12956\" is not a text that matches \"[a-z0-9]{4}[0-9]{4}\"",
                        "BAD_VALUE t.csv:4:3, row 3, column v: \"STAN1295\" is not a text that matches \"[a-z0-9]{4}[0-9]{4}\""),
                site.validated());
    }

    @Test
    void everyItemOfAListIsAForeignKey() throws IOException {
        Site site = new Site()
                .describe("""
                        "tables": [
                          {"url": "t.csv", "tableSchema": {
                            "columns": [{"name": "id", "titles": "id"},
                                        {"name": "Source", "titles": "Source", "separator": ";"}],
                            "primaryKey": "id",
                            "foreignKeys": [{"columnReference": ["Source"],
                                             "reference": {"resource": "s.csv", "columnReference": ["key"]}}]}},
                          {"url": "s.csv", "tableSchema": {"columns": [{"name": "key", "titles": "key"}],
                                                           "primaryKey": "key"}}]
                        """)
                .put("t.csv", "id,Source\n1,ab;cd\n2,\n3,cd\n4,ab;ce;zz\n")
                .put("s.csv", "key\nab\ncd\n");
        assertEquals(
                List.of(
                        "MISSING_KEY t.csv:5:3, row 4, column Source: no row of s.csv has the key \"ce\"",
                        "MISSING_KEY t.csv:5:3, row 4, column Source: no row of s.csv has the key \"zz\""),
                site.validated());
        assertEquals(
                "add it to s.csv, or correct it here", site.findings().get(1).hint());
    }

    @Test
    void tablesOfAGroupReferToEachOtherAndToThemselves() throws IOException {
        Site site = new Site()
                .describe("""
                        "tables": [
                          {"url": "t.csv", "tableSchema": {
                            "columns": [{"name": "id", "titles": "id"}, {"name": "to", "titles": "to"},
                                        {"name": "part", "titles": "part"}],
                            "primaryKey": "id",
                            "foreignKeys": [
                              {"columnReference": "to", "reference": {"resource": "u.csv", "columnReference": "id"}},
                              {"columnReference": "part", "reference": {"resource": "t.csv", "columnReference": "id"}}]}},
                          {"url": "u.csv", "tableSchema": {
                            "columns": [{"name": "id", "titles": "id"}, {"name": "back", "titles": "back"}],
                            "primaryKey": "id",
                            "foreignKeys": [
                              {"columnReference": "back", "reference": {"resource": "t.csv", "columnReference": "id"}}]}}]
                        """)
                .put("t.csv", "id,to,part\nt1,u1,t2\nt2,u9,\nt3,u1,t7\n")
                .put("u.csv", "id,back\nu1,t2\nu2,t8\n");
        assertEquals(
                List.of(
                        "t.csv:3:4, row 2, column to",
                        "t.csv:4:7, row 3, column part",
                        "u.csv:3:4, row 2, column back"),
                site.validated().stream()
                        .map(said -> said.replaceAll("MISSING_KEY |: no .*", ""))
                        .sorted()
                        .toList());
    }

    @Test
    void anIdRepeatedByMistakeIsToldOnceForEachRowAfterTheFirst() throws IOException {
        Site site = Site.table("{\"name\": \"id\", \"titles\": \"id\"}], \"primaryKey\": [\"id\"", "id\na\nb\na\na\n");
        assertEquals(
                List.of(
                        "DUPLICATE_KEY t.csv:4:1, row 3, column id: the key \"a\" stands in row 1 already (t.csv:2)",
                        "DUPLICATE_KEY t.csv:5:1, row 4, column id: the key \"a\" stands in row 1 already (t.csv:2)"),
                site.validated());
    }

    @Test
    void yesAndNoAreTrueAndFalseAndNothingElseIs() throws IOException {
        Site site = Site.table(
                        typed("{\"base\": \"boolean\", \"format\": \"Yes|No\"}"), "id,v\na,Yes\nb,No\nc,yes\nd,true\n")
                .becomes("<a> :v true . <b> :v false . <c> :v \"yes\" . <d> :v \"true\" .");
        assertEquals(2, site.said().size());
        assertTrue(site.said().get(0).endsWith("\"yes\" is not \"Yes\" or \"No\""), site.said()::toString);
    }

    @Test
    void withoutACommentPrefixANumberSignIsText() throws IOException {
        new Site().describe("""
                        "url": "t.csv", "dialect": {"commentPrefix": null},
                        "tableSchema": {"aboutUrl": "{id}", "columns": [{"titles": "id"}, {"titles": "v"}]}
                        """).put("t.csv", "id,v\n#1,one\n").becomes("<%231> :id \"#1\" ; :v \"one\" .");
    }

    @Test
    void fortyColumnsAreReadInTheirOrder() throws IOException {
        String names = IntStream.range(0, 40).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        String cells = IntStream.range(0, 40).mapToObj(i -> "v" + i).collect(Collectors.joining(","));
        String triples = IntStream.range(0, 40)
                .mapToObj(i -> ":c" + i + " \"v" + i + "\"")
                .collect(Collectors.joining(" ; "));
        new Site().put("t.csv", names + "\n" + cells + "\n").becomes("[] " + triples + " .");
    }

    /// Step 4.6.8.5 of CSV to RDF asks for a list where the value is one, and an empty cell with a separator is one.
    @Test
    void anEmptyOrderedListIsNilAndAnEmptyUnorderedOneIsNothing() throws IOException {
        Site.table(ID + """
                        {"name": "o", "titles": "o", "separator": ";", "ordered": true},
                        {"name": "u", "titles": "u", "separator": ";"}
                        """, "id,o,u\na,,\nb,x,x\n").becomes("<a> :o () . <b> :o (\"x\") ; :u \"x\" .");
    }

    @Test
    void anyOfSeveralTextsCanStandForNoValueAlsoInAList() throws IOException {
        Site.table(ID + """
                        {"name": "v", "titles": "v", "null": ["", "NA", "-"]},
                        {"name": "w", "titles": "w", "null": ["NA"], "separator": "|", "datatype": "integer"}
                        """, "id,v,w\na,NA,1| NA |3\nb,-,NA\nc,na,\n").becomes("<a> :w 1, 3 . <c> :v \"na\" .");
    }

    @Test
    void aVirtualColumnTakesItsDefaultAndItsVariablesFromTheRow() throws IOException {
        Site.table(ID + """
                        {"name": "p", "titles": "p", "suppressOutput": true},
                        {"virtual": true, "propertyUrl": "e:in", "valueUrl": "place/{p}"},
                        {"virtual": true, "propertyUrl": "e:by", "default": "hand", "lang": "en-GB"},
                        {"virtual": true, "propertyUrl": "e:none"}
                        """.replace("e:", "http://example.org/"), "id,p\na,Tiranë\nb,\n")
                .becomes("""
                        <a> e:in <place/Tiran%C3%AB> ; e:by "hand"@en-GB .
                        <b> e:in <place/> ; e:by "hand"@en-GB .
                        """);
    }

    @Test
    void aColumnForEachLanguage() throws IOException {
        Site.table(ID + """
                        {"name": "sq", "titles": "sq", "propertyUrl": "dc:title", "lang": "sq"},
                        {"name": "km", "titles": "km", "propertyUrl": "dc:title", "lang": "km"},
                        {"name": "x", "titles": "x", "propertyUrl": "dc:title", "lang": "und"}
                        """, "id,sq,km,x\na,Takim,ការប្រជុំ,?\n")
                .becomes("<a> dc:title \"Takim\"@sq, \"ការប្រជុំ\"@km, \"?\" .");
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "dd.MM.yyyy, 17.04.1975, 1975-04-17",
        "d.M.yyyy, 7.4.1975, 1975-04-07",
        "MM/dd/yyyy, 04/17/1975, 1975-04-17",
        "M/d/yyyy, 4/7/1975, 1975-04-07",
        "yyyyMMdd, 19750417, 1975-04-17",
        "dd-MM-yyyy, 17-04-1975, 1975-04-17"
    })
    void everyColumnHasItsOwnFormatOfDates(String format, String text, String date) throws IOException {
        Site.table(typed("{\"base\": \"date\", \"format\": \"" + format + "\"}"), "id,v\na," + text + "\n")
                .becomes("<a> :v \"" + date + "\"^^xsd:date .");
    }

    /// [Tabular data model 6.4.4](https://www.w3.org/TR/tabular-data-model/#formats-for-dates-and-times) knows no years
    /// of two digits.
    @Test
    void yearsOfTwoDigitsAreNoFormat() throws IOException {
        Site site = Site.table(typed("{\"base\": \"date\", \"format\": \"M/d/yy\"}"), "id,v\na,1975-04-17\n")
                .becomes("<a> :v \"1975-04-17\"^^xsd:date .");
        assertTrue(site.said().get(0).startsWith("INVALID_FORMAT m.json:1:"), site.said()::toString);
    }

    @ParameterizedTest(name = "{1} as {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"decimal\"|123456789012345678901234567890.12345678901234567890|123456789012345678901234567890.12345678901234567890",
                "\"decimal\"|-0.10|-0.10",
                "{\"base\": \"decimal\", \"format\": {\"groupChar\": \",\"}}|-1,012.5%|-10.125",
                "{\"base\": \"decimal\", \"format\": {\"groupChar\": \",\"}}|5‰|0.005",
                "{\"base\": \"decimal\", \"format\": \"#0.0#%\"}|99.95%|0.9995",
                "{\"base\": \"decimal\", \"format\": {\"decimalChar\": \",\", \"groupChar\": \".\"}}|1.234.567,8|1234567.8",
                "{\"base\": \"decimal\", \"format\": {\"decimalChar\": \",\", \"groupChar\": \" \"}}|1 234,5|1234.5"
            })
    void numbersAreExactAndScaled(String datatype, String text, String number) throws IOException {
        Site.table(typed(datatype), "id,v\na,\"" + text + "\"\n").becomes("<a> :v " + number + " .");
    }

    @Test
    void aLineBreakInQuotesBelongsToTextAndIsASpaceInAllElse() throws IOException {
        Site.table(ID + """
                        {"name": "v", "titles": "v"}, {"name": "w", "titles": "w", "datatype": "token"}
                        """, "id,v,w\r\na,\"one\r\ntwo\",\"three\r\n\tfour\"\r\nb,x,y\r\n")
                .becomes("""
                        <a> :v "one\\r\\ntwo" ; :w "three four"^^xsd:token . <b> :v "x" ; :w "y"^^xsd:token .
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void theEndOfALineIsWhatTheFileUses(String end) throws IOException {
        Site.table(typed("\"string\""), String.join(end, "id,v", "a,1", "b,\"2\"", "c,3", ""))
                .becomes("<a> :v \"1\" . <b> :v \"2\" . <c> :v \"3\" .");
    }

    @Test
    void delimitersAtTheEndMakeColumnsOfTheirOwn() throws IOException {
        new Site().put("t.csv", "id,v,\na,1,\n").becomes("[] :id \"a\" ; :v \"1\" .");
        Site ragged = new Site().put("t.csv", "id,v\na,1,\nb,2,x\n").becomes("");
        assertEquals(
                List.of(
                        "remove the delimiters at its end, or add some to the header",
                        "put quotes around cells that hold the delimiter"),
                ragged.findings().stream().map(f -> String.valueOf(f.hint())).toList());
    }

    @Test
    void raggedRowsOfBothKindsAreToldWhereTheyAre() throws IOException {
        Site site = new Site().put("t.csv", "id,v,w\na,1\nb,1,2\nc,1,2,3,4\n");
        assertEquals(
                List.of(
                        "RAGGED_ROW t.csv:2:4, row 1: this row has 2 cells, and the table has 3 cells",
                        "RAGGED_ROW t.csv:4:7, row 3: this row has 5 cells, and the table has 3 cells"),
                site.validated());
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstTitle() throws IOException {
        new Site().put("t.csv", "\uFEFFid\na\n").becomes("[] :id \"a\" .");
    }

    @ParameterizedTest
    @ValueSource(strings = {"utf-16", "utf-16le", "utf-16be", "windows-1252"})
    void theDialectNamesTheEncoding(String encoding) throws IOException {
        Site site = new Site()
                .describe("""
                        "url": "t.csv", "dialect": {"encoding": "%s"},
                        "tableSchema": {"columns": [{"titles": "città"}]}
                        """.formatted(encoding))
                .put("t.csv", "città\nNápoli\n".getBytes(Charset.forName(encoding)))
                .becomes("[] <t.csv#citt%C3%A0> \"Nápoli\" .");
        assertEquals(List.of(), site.said());
    }

    @Test
    void latinLettersReadAsUtf8AreToldByLineAndByte() throws IOException {
        Site site = new Site().put("t.csv", "id,v\na,café\n".getBytes(StandardCharsets.ISO_8859_1));
        assertEquals(List.of("BAD_ENCODING t.csv:2:6: not UTF-8: 0xE9 at byte 10"), site.validated());
    }

    @Test
    void aQuoteNeverClosedIsToldByTheLineThatOpensIt() throws IOException {
        Site site = new Site().put("t.csv", "id,v\na,1\nb,\"two\nc,3\nd,4\n");
        assertEquals(
                List.of("UNTERMINATED_QUOTE t.csv:3:3: the quote that opens here is never closed"), site.validated());
    }

    @Test
    void aTableCompressedByGzipIsReadAsItIs() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("id\na\n".getBytes(StandardCharsets.UTF_8));
        }
        new Site().put("t.csv", packed.toByteArray()).becomes("[] :id \"a\" .");
    }

    @Test
    void aTitleThatStandsTwiceIsTold() throws IOException {
        Site site = new Site().put("t.csv", "id,v,id\na,1,b\n");
        assertEquals(
                List.of("DUPLICATE_HEADER t.csv:1:6: the columns 1 and 3 both have the title \"id\""),
                site.validated());
    }
}
