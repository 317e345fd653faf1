package dev.entente.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.csvw.LocalFetcher;
import dev.entente.diag.Diagnostic;
import dev.entente.diag.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two tables as a dossier has them: identifiers under a published URL, bytes in a local folder.
class DossierConversionTest {
    private static final String BASE = "https://example.org/dossier/";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path root;

    private final List<Diagnostic> found = new ArrayList<>();

    @BeforeEach
    void writeTables() throws IOException {
        Files.createDirectories(root.resolve("data"));
        write("csv-metadata.json", """
                {
                  "@context": ["http://www.w3.org/ns/csvw", {"@base": "https://example.org/dossier/data/", "@language": "en"}],
                  "tables": [{
                    "url": "persons.csv",
                    "tableSchema": {
                      "aboutUrl": "https://example.org/dossier/person/{id}",
                      "primaryKey": "id",
                      "columns": [
                        {"name": "id", "titles": "id", "required": true, "suppressOutput": true},
                        {"name": "label", "titles": "label", "lang": "sq", "propertyUrl": "rdfs:label"},
                        {"name": "type", "virtual": true, "propertyUrl": "rdf:type", "valueUrl": "foaf:Person"}
                      ]
                    }
                  }, {
                    "url": "visits.csv",
                    "tableSchema": {
                      "aboutUrl": "https://example.org/dossier/visit/{_row}",
                      "columns": [
                        {"name": "visitor", "titles": "visitor", "propertyUrl": "schema:agent", "valueUrl": "../person/{visitor}"},
                        {"name": "date", "titles": "date", "propertyUrl": "schema:startDate",
                         "datatype": {"base": "string", "@id": "http://id.loc.gov/datatypes/edtf", "format": "[0-9]{4}(-[0-9]{2})*~?"}}
                      ],
                      "foreignKeys": [{"columnReference": "visitor", "reference": {"resource": "persons.csv", "columnReference": "id"}}]
                    }
                  }]
                }
                """);
        write("persons.csv", "id,label\nkhieu-samphan,Khieu Samphan\nhoxha,Enver Hoxha\n");
        write("visits.csv", "visitor,date\nhoxha,1978-01~\n");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(root.resolve("data").resolve(name), text);
    }

    private Summary run(ConvertOptions options, StreamRDF out) throws IOException {
        LocalFetcher fetcher = LocalFetcher.in(root).withPublished(BASE + "data/", root.resolve("data"));
        return Csvw.convert(fetcher.url(root.resolve("data/csv-metadata.json")), options, fetcher, out, found::add);
    }

    @Test
    void cellsBecomeTriplesUnderThePublishedBase() throws IOException {
        Graph actual = GraphFactory.createDefaultGraph();
        Summary summary = run(ConvertOptions.STANDARD.withMode(Mode.MINIMAL), StreamRDFLib.graph(actual));
        Graph expected = RDFParser.fromString("""
                        @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
                        @prefix foaf: <http://xmlns.com/foaf/0.1/> .
                        @prefix schema: <http://schema.org/> .
                        <https://example.org/dossier/person/khieu-samphan> a foaf:Person ; rdfs:label "Khieu Samphan"@sq .
                        <https://example.org/dossier/person/hoxha> a foaf:Person ; rdfs:label "Enver Hoxha"@sq .
                        <https://example.org/dossier/visit/1> schema:agent <https://example.org/dossier/person/hoxha> ;
                            schema:startDate "1978-01~"^^<http://id.loc.gov/datatypes/edtf> .
                        """, Lang.TURTLE).toGraph();
        assertTrue(expected.isIsomorphicWith(actual), actual::toString);
        assertEquals(new Summary(2, 3, 6, 0, 0), summary);
        assertEquals(List.of(), found);
    }

    @Test
    void everySubjectOfARowSaysFromWhichRowItComes() throws IOException {
        Graph actual = GraphFactory.createDefaultGraph();
        run(ConvertOptions.STANDARD.withMode(Mode.MINIMAL).withRowProvenance(true), StreamRDFLib.graph(actual));
        assertTrue(
                actual.contains(
                        NodeFactory.createURI(BASE + "visit/1"),
                        NodeFactory.createURI("http://www.w3.org/ns/prov#wasDerivedFrom"),
                        NodeFactory.createURI(BASE + "data/visits.csv#row=2")),
                actual::toString);
    }

    @Test
    void aDanglingKeyIsReportedWithTheNearestOne() throws IOException {
        write("visits.csv", "visitor,date\nhoxha,1978\n\"kieu-samphan\",1978\n");
        run(ConvertOptions.STANDARD.withPurpose(Purpose.VALIDATE), StreamRDFLib.sinkNull());
        assertEquals(List.of("""
                        error: no person has the key "kieu-samphan"
                          --> data/visits.csv:3:1, row 2, column visitor
                           = help: did you mean "khieu-samphan" (data/persons.csv:2)?"""), found.stream().map(Report::text).toList());
    }

    @Test
    void aKeyThatStandsTwiceIsReportedWithBothPlaces() throws IOException {
        write("persons.csv", "id,label\nhoxha,Enver Hoxha\n\"two\nlines\",x\nhoxha,Hoxha\n");
        run(ConvertOptions.STANDARD.withPurpose(Purpose.VALIDATE), StreamRDFLib.sinkNull());
        assertEquals("""
                error: the key "hoxha" stands in row 1 already (data/persons.csv:2)
                  --> data/persons.csv:5:1, row 3, column id
                   = help: give one of the two rows another key""", Report.text(found.get(0)));
    }

    @Test
    void aBadCellIsAWarningWhenConvertingAndStaysText() throws IOException {
        write("visits.csv", "visitor,date\nhoxha,some time\n");
        Graph actual = GraphFactory.createDefaultGraph();
        run(ConvertOptions.STANDARD.withMode(Mode.MINIMAL), StreamRDFLib.graph(actual));
        assertEquals("""
                warning: "some time" is not a text that matches "[0-9]{4}(-[0-9]{2})*~?"
                  --> data/visits.csv:2:7, row 1, column date
                   = help: it is kept as text""", Report.text(found.get(0)));
        assertTrue(actual.toString().contains("\"some time\""), actual::toString);
    }
}
