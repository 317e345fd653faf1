package dev.entente.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.entente.csvw.LocalFetcher;
import dev.entente.diag.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is said of metadata that breaks a rule: one small description, each time with one thing wrong.
class MetadataFindingsTest {
    private static final String RIGHT = """
            {
              "@context": "http://www.w3.org/ns/csvw",
              "url": "t.csv",
              <table>
              "tableSchema": {
                <schema>
                "columns": [{<column> "name": "a", "titles": "a"}, {"name": "b", "titles": "b"}]
              }
            }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            column | "datatype": "integer" | []
            column | "datatype": "intger" | [INVALID_VALUE]
            column | "datatype": 5 | [INVALID_VALUE]
            column | "datatype": {"base": 5} | [INVALID_VALUE]
            column | "datatype": {"base": "string", "minimum": "a"} | [CONFLICTING_LIMITS]
            column | "datatype": {"base": "integer", "minimum": 5, "maximum": 1} | [CONFLICTING_LIMITS]
            column | "datatype": {"base": "integer", "minimum": "five"} | [INVALID_VALUE]
            column | "datatype": {"base": "integer", "minimum": 1, "minExclusive": 1} | [CONFLICTING_LIMITS]
            column | "datatype": {"base": "integer", "length": 3} | [CONFLICTING_LIMITS]
            column | "datatype": {"base": "string", "minLength": 5, "maxLength": 2} | [CONFLICTING_LIMITS]
            column | "datatype": {"base": "date", "format": "yy"} | [INVALID_FORMAT, BAD_VALUE]
            column | "datatype": {"base": "date", "format": {"pattern": "0"}} | [INVALID_FORMAT, BAD_VALUE]
            column | "datatype": {"base": "decimal", "format": {"pattern": "x", "decimalChar": ","}} | [INVALID_FORMAT]
            column | "datatype": {"@id": "http://www.w3.org/2001/XMLSchema#string"} | [INVALID_STRUCTURE]
            column | "aboutUrl": "{a" | [INVALID_VALUE]
            column | "aboutUrl": 5 | [INVALID_VALUE]
            column | "lang": "english language" | [INVALID_VALUE]
            column | "nul": "x" | [UNKNOWN_PROPERTY]
            column | "null": ["", "-"] | []
            column | "null": 5 | [INVALID_VALUE]
            column | "default": 5 | [INVALID_VALUE]
            column | "required": "yes" | [INVALID_VALUE]
            column | "separator": 5 | [INVALID_VALUE]
            column | "ordered": 1 | [INVALID_VALUE]
            column | "textDirection": "up" | [INVALID_VALUE]
            column | "@type": "Table" | [INVALID_STRUCTURE]
            schema | "primaryKey": "c" | [INVALID_VALUE]
            schema | "rowTitles": ["a", "c"] | [INVALID_VALUE]
            schema | "foreignKeys": [{"columnReference": "c", "reference": {"resource": "t.csv", "columnReference": "a"}}] | [UNKNOWN_REFERENCE]
            schema | "foreignKeys": [{"columnReference": "b", "reference": {"resource": "u.csv", "columnReference": "a"}}] | [UNKNOWN_REFERENCE]
            schema | "foreignKeys": [{"columnReference": "b", "reference": {"resource": "t.csv", "columnReference": "c"}}] | [UNKNOWN_REFERENCE]
            schema | "foreignKeys": [{"columnReference": "b"}] | [MISSING_PROPERTY]
            table  | "tableDirection": "up" | [INVALID_VALUE]
            table  | "suppressOutput": "x" | [INVALID_VALUE]
            table  | "dialect": {"delimiter": 1} | [INVALID_VALUE]
            table  | "dialect": {"encoding": "klingon"} | [INVALID_VALUE]
            table  | "dialect": {"headerRowCount": -1} | [INVALID_VALUE]
            table  | "dialect": {"trim": "both"} | [INVALID_VALUE]
            table  | "dialect": {"quoteChar": null, "skipBlankRows": true} | []
            table  | "transformations": [{"url": "t.js"}] | [MISSING_PROPERTY, MISSING_PROPERTY]
            table  | "dc:title": {"@value": "x", "@language": "en", "@type": "xsd:string"} | [INVALID_ANNOTATION]
            table  | "dc:title": {"@list": ["x"]} | [INVALID_ANNOTATION]
            table  | "dc:title": {"@id": "_:x"} | [INVALID_ANNOTATION]
            table  | "notes": [{"dc:title": "x"}] | []
            table  | "@type": "Schema" | [INVALID_STRUCTURE]
            table  | "@id": "_:x" | [INVALID_STRUCTURE]
            """)
    void aFaultIsNamedByItsCode(String where, String fragment, String expected) throws IOException {
        String text = RIGHT.replace("<" + where + ">", fragment + ",").replaceAll("<[a-z]+>", "");
        assertEquals(expected, codes(text));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"@context": "http://www.w3.org/ns/csvw", "url": "t.csv" | [INVALID_JSON]
            {"@context": "http://www.w3.org/ns/csvw", "url": "t.csv", "url": "t.csv"} | [INVALID_VALUE]
            [] | [NOT_METADATA]
            {"url": "t.csv"} | [NOT_METADATA]
            {"@context": "http://example.org/", "url": "t.csv"} | [NOT_METADATA]
            {"@context": ["http://www.w3.org/ns/csvw", {"@language": "x y"}], "url": "t.csv"} | [INVALID_VALUE]
            {"@context": "http://www.w3.org/ns/csvw"} | [MISSING_PROPERTY]
            {"@context": "http://www.w3.org/ns/csvw", "tables": []} | [MISSING_PROPERTY]
            {"@context": "http://www.w3.org/ns/csvw", "tables": [{}]} | [MISSING_PROPERTY]
            {"@context": "http://www.w3.org/ns/csvw", "url": "t.csv", "tableSchema": "nowhere.json"} | [NOT_FOUND]
            {"@context": "http://www.w3.org/ns/csvw", "url": "t.csv", "tableSchema": {"columns": [{"name": "a"}, {"name": "a"}]}} | [INVALID_STRUCTURE]
            {"@context": "http://www.w3.org/ns/csvw", "url": "t.csv", "tableSchema": {"columns": [{"name": "_a"}]}} | [INVALID_VALUE, HEADER_MISMATCH]
            {"@context": "http://www.w3.org/ns/csvw", "url": "t.csv", "tableSchema": {"columns": [{"name": "a", "virtual": true}, {"name": "b"}]}} | [INVALID_STRUCTURE]
            {"@context": "http://www.w3.org/ns/csvw", "url": "nowhere.csv"} | [FILE_NOT_FOUND]
            """)
    void aDocumentThatCannotBeUsedIsNamedByItsCode(String text, String expected) throws IOException {
        assertEquals(expected, codes(text));
    }

    private String codes(String metadata) throws IOException {
        Path document = folder.resolve("csv-metadata.json");
        Files.writeString(document, metadata);
        Files.writeString(folder.resolve("t.csv"), "a,b\n1,1\n");
        LocalFetcher fetcher = LocalFetcher.in(folder);
        List<Diagnostic> found = new ArrayList<>();
        Csvw.validate(fetcher.url(document), ConvertOptions.STANDARD, fetcher, found::add);
        return found.stream().map(Diagnostic::code).toList().toString();
    }
}
