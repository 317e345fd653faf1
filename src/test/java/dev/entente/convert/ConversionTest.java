package dev.entente.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.csvw.LocalFetcher;
import dev.entente.diag.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a table becomes, property by property of the metadata: one small table each.
class ConversionTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<Diagnostic> found = new ArrayList<>();

    @Test
    void aColumnWithASeparatorHasManyValuesAndAnOrderedOneAList() throws IOException {
        expect("""
                <x#a> e:names "one", "two" ; e:order ( "1"^^xsd:integer "2"^^xsd:integer ) .
                """, """
                {"name": "id", "suppressOutput": true},
                {"name": "names", "propertyUrl": "e:{_name}", "separator": ";"},
                {"name": "order", "propertyUrl": "e:{_name}", "separator": " ", "ordered": true, "datatype": "integer"}
                """, "id,names,order\na,one;two,1 2\n");
    }

    @Test
    void aNullIsNoValueAndADefaultStandsForAnEmptyCell() throws IOException {
        expect("""
                <x#a> e:kind "visit"@en .
                <x#b> e:place "Tirana" ; e:kind "dinner"@en .
                """, """
                {"name": "id", "suppressOutput": true},
                {"name": "place", "propertyUrl": "e:{_name}", "null": ["", "-"]},
                {"name": "kind", "propertyUrl": "e:{_name}", "default": "visit", "lang": "en"}
                """, "id,place,kind\na,-,\nb,Tirana,dinner\n");
    }

    @Test
    void aVirtualColumnSaysSomethingOfEveryRow() throws IOException {
        expect("""
                <x#a> a e:Visit ; e:row "r1-2" ; e:to <http://example.org/place/x%20y> .
                """, """
                {"name": "id", "suppressOutput": true},
                {"name": "place", "propertyUrl": "e:to", "valueUrl": "http://example.org/place/{place}"},
                {"virtual": true, "propertyUrl": "rdf:type", "valueUrl": "http://example.org/Visit"},
                {"virtual": true, "propertyUrl": "e:row", "default": "r1-2"}
                """, "id,place\na,x y\n");
    }

    @Test
    void valuesAreReadByTheirDatatypes() throws IOException {
        expect("""
                <x#a> e:day "1975-04-17"^^xsd:date ; e:count "1234"^^xsd:integer ; e:yes true ;
                  e:when "1975-04~"^^<http://id.loc.gov/datatypes/edtf/EDTF> .
                """, """
                {"name": "id", "suppressOutput": true},
                {"name": "day", "propertyUrl": "e:day", "datatype": {"base": "date", "format": "d.M.yyyy"}},
                {"name": "count", "propertyUrl": "e:count", "datatype": {"base": "integer", "format": "#,##0"}},
                {"name": "yes", "propertyUrl": "e:yes", "datatype": {"base": "boolean", "format": "Y|N"}},
                {"name": "when", "propertyUrl": "e:when",
                 "datatype": {"base": "string", "@id": "http://id.loc.gov/datatypes/edtf/EDTF"}}
                """, "id,day,count,yes,when\na,17.4.1975,\"1,234\",Y,1975-04~\n");
        assertEquals(List.of(), found);
    }

    @Test
    void aColumnCanHaveASubjectOfItsOwn() throws IOException {
        expect("""
                <x#a> e:name "A" . <http://example.org/p/1> e:of <x#a> .
                """, """
                {"name": "id", "suppressOutput": true},
                {"name": "name", "propertyUrl": "e:name"},
                {"name": "n", "aboutUrl": "http://example.org/p/{_row}", "propertyUrl": "e:of", "valueUrl": "x#{id}"}
                """, "id,name,n\na,A,-\n");
    }

    @Test
    void badCellsAndRaggedRowsAreNamedAndTheRestIsConverted() throws IOException {
        expect("""
                <x#a> e:n "many" . <x#c> e:n "3"^^xsd:integer .
                """, """
                {"name": "id", "suppressOutput": true, "required": true},
                {"name": "n", "propertyUrl": "e:n", "datatype": "integer"}
                """, "id,n\na,many\nb\nc,3\n");
        assertEquals(
                "[BAD_VALUE, RAGGED_ROW]",
                found.stream().map(Diagnostic::code).toList().toString());
        assertEquals(3, found.get(1).at().line());
    }

    @Test
    void theDialectDecidesWhatIsSkipped() throws IOException {
        expect("<x#a> e:n \"1\" . <x#b> e:n \"2\" .", """
                {"name": "id", "suppressOutput": true}, {"name": "n", "propertyUrl": "e:n"}
                """, "made by hand\n-;id;n\n# said\n-; a ; 1 \n\n-;b;2\n", """
                "dialect": {"delimiter": ";", "skipRows": 1, "skipColumns": 1, "commentPrefix": "#", "trim": true,
                            "skipBlankRows": true},
                """);
    }

    @Test
    void theStandardModeDescribesTableAndRows() throws IOException {
        Graph graph = convert(
                ConvertOptions.STANDARD, """
                {"name": "id", "titles": "id", "propertyUrl": "e:id"}
                """, "id\na\n", "\"notes\": [{\"e:seen\": \"1979\"}], \"dc:title\": \"T\",");
        Graph expected = turtle("""
                [] a csvw:TableGroup ; csvw:table [ a csvw:Table ; csvw:url <TABLE> ; dc:title "T"@en ; csvw:note [ e:seen "1979"@en ] ; csvw:row [
                  a csvw:Row ; csvw:rownum 1 ; csvw:url <TABLE#row=2> ; csvw:describes <x#a> ] ] .
                <x#a> e:id "a" .
                """);
        assertTrue(expected.isIsomorphicWith(graph), graph::toString);
    }

    private void expect(String turtle, String columns, String csv) throws IOException {
        expect(turtle, columns, csv, "");
    }

    private void expect(String turtle, String columns, String csv, String properties) throws IOException {
        Graph actual = convert(ConvertOptions.STANDARD.withMode(Mode.MINIMAL), columns, csv, properties);
        assertTrue(turtle(turtle).isIsomorphicWith(actual), () -> actual + "\n" + found);
    }

    private Graph convert(ConvertOptions options, String columns, String csv, String properties) throws IOException {
        Path document = folder.resolve("csv-metadata.json");
        Files.writeString(document, """
                {
                  "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
                  "url": "t.csv", %s
                  "tableSchema": {"aboutUrl": "http://example.org/x#{id}", "columns": [%s]}
                }
                """.formatted(properties, columns)
                .replace("\"e:", "\"http://example.org/")
                .replace("\"x#", "\"http://example.org/x#"));
        Files.writeString(folder.resolve("t.csv"), csv);
        LocalFetcher fetcher = LocalFetcher.in(folder);
        Graph graph = GraphFactory.createDefaultGraph();
        Csvw.convert(fetcher.url(document), options, fetcher, StreamRDFLib.graph(graph), found::add);
        return graph;
    }

    private Graph turtle(String text) throws IOException {
        String table = LocalFetcher.in(folder).url(folder.resolve("t.csv")).toString();
        return RDFParser.fromString(
                        """
                        PREFIX e: <http://example.org/>
                        PREFIX csvw: <http://www.w3.org/ns/csvw#>
                        PREFIX dc: <http://purl.org/dc/terms/>
                        PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                        """ + text.replace("<x#", "<http://example.org/x#").replace("TABLE", table), Lang.TURTLE)
                .toGraph();
    }
}
