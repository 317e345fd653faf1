package dev.entente.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;

/// The table of [Workload] to a stream of triples, as somebody would write it by hand with Jena and FastCSV.
final class JenaLoop {
    private static final String ONT = "http://example.org/ont#";
    private static final Node ID = NodeFactory.createURI("http://purl.org/dc/terms/identifier");
    private static final Node TITLE = NodeFactory.createURI("http://purl.org/dc/terms/title");
    private static final Node DATE = NodeFactory.createURI("http://purl.org/dc/terms/date");
    private static final Node TYPE = NodeFactory.createURI("http://www.w3.org/1999/02/22-rdf-syntax-ns#type");
    private static final Node PLACE = NodeFactory.createURI(ONT + "place");
    private static final Node PARTICIPANT = NodeFactory.createURI(ONT + "participant");
    private static final Node ATTENDANCE = NodeFactory.createURI(ONT + "attendance");
    private static final Node SCORE = NodeFactory.createURI(ONT + "score");

    private JenaLoop() {}

    static void convert(Path csv, StreamRDF out) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            boolean header = true;
            for (CsvRecord row : reader) {
                if (!header) {
                    row(row, out);
                }
                header = false;
            }
        }
    }

    private static void row(CsvRecord row, StreamRDF out) {
        Node subject = iri("http://example.org/event/", row.getField(0));
        out.triple(Triple.create(subject, ID, NodeFactory.createLiteralString(row.getField(0))));
        if (!row.getField(1).isEmpty()) {
            out.triple(Triple.create(subject, TITLE, NodeFactory.createLiteralLang(row.getField(1), "en")));
        }
        String date = row.getField(2);
        if (!date.isEmpty()) {
            String iso = date.substring(6) + "-" + date.substring(3, 5) + "-" + date.substring(0, 2);
            LocalDate.parse(iso);
            out.triple(Triple.create(subject, DATE, NodeFactory.createLiteralDT(iso, XSDDatatype.XSDdate)));
        }
        out.triple(Triple.create(subject, TYPE, iri(ONT, row.getField(3))));
        out.triple(Triple.create(subject, PLACE, iri("http://example.org/place/", row.getField(4))));
        for (String participant : row.getField(5).split(";")) {
            out.triple(Triple.create(subject, PARTICIPANT, NodeFactory.createLiteralString(participant)));
        }
        number(subject, ATTENDANCE, row.getField(6), XSDDatatype.XSDinteger, out);
        number(subject, SCORE, row.getField(7), XSDDatatype.XSDdecimal, out);
    }

    private static Node iri(String front, String value) {
        return NodeFactory.createURI(front + URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static void number(Node subject, Node predicate, String text, XSDDatatype type, StreamRDF out) {
        if (!text.isEmpty() && type.isValid(text)) {
            out.triple(Triple.create(subject, predicate, NodeFactory.createLiteralDT(text, type)));
        }
    }
}
