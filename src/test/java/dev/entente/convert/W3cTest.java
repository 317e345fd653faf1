package dev.entente.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.entente.diag.Diagnostic;
import dev.entente.diag.Report;
import dev.entente.diag.Severity;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.RIOT;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// The official tests of CSV on the Web: conversion to RDF, and validation. Each entry of a manifest is one test.
class W3cTest {
    private static final Earl EARL = new Earl();

    @AfterAll
    static void writeReport() throws IOException {
        EARL.write(Path.of("target", "earl.ttl"));
    }

    @TestFactory
    Stream<DynamicTest> conversion() {
        return tests("manifest-rdf.jsonld", W3cTest::convert);
    }

    @TestFactory
    Stream<DynamicTest> validation() {
        return tests("manifest-validation.jsonld", W3cTest::validate);
    }

    private interface Check {
        void run(W3cSuite suite, W3cSuite.Entry entry) throws IOException;
    }

    private static Stream<DynamicTest> tests(String manifest, Check check) {
        Optional<W3cSuite> found = W3cSuite.find();
        Assumptions.assumeTrue(
                found.isPresent(), "skipped: the W3C tests are not there (-Dw3c.csvw=DIR names their folder)");
        W3cSuite suite = found.orElseThrow();
        return suite.entries(manifest).stream()
                .map(entry -> DynamicTest.dynamicTest(entry.id() + " " + entry.name(), () -> {
                    boolean passed = false;
                    try {
                        check.run(suite, entry);
                        passed = true;
                    } finally {
                        EARL.add(entry.id(), passed);
                    }
                }));
    }

    private static void convert(W3cSuite suite, W3cSuite.Entry entry) throws IOException {
        List<Diagnostic> found = new ArrayList<>();
        Graph actual = GraphFactory.createDefaultGraph();
        Csvw.convert(entry.action(), entry.options(), suite.fetcher(entry), StreamRDFLib.graph(actual), found::add);
        switch (entry.type()) {
            case "ToRdfTest" -> assertEquals(List.of(), texts(found));
            case "ToRdfTestWithWarnings" -> {
                assertEquals(0, count(found, Severity.ERROR), () -> "errors: " + texts(found));
                assertTrue(count(found, Severity.WARNING) > 0, "a warning is due");
            }
            case "NegativeRdfTest" -> {
                assertTrue(count(found, Severity.ERROR) > 0, () -> "an error is due, found: " + texts(found));
                return;
            }
            default -> throw new IllegalStateException("unknown kind of test: " + entry.type());
        }
        Graph expected = GraphFactory.createDefaultGraph();
        URI result = entry.expected();
        RDFParser.source(suite.file(result)).base(result.toString()).parse(StreamRDFLib.graph(expected));
        Graph left = byValue(expected);
        Graph right = byValue(actual);
        assertTrue(left.isIsomorphicWith(right), () -> "expected " + text(left) + "\nfound " + text(right));
    }

    private static void validate(W3cSuite suite, W3cSuite.Entry entry) throws IOException {
        List<Diagnostic> found = new ArrayList<>();
        Csvw.validate(entry.action(), entry.options(), suite.fetcher(entry), found::add);
        long errors = count(found, Severity.ERROR);
        long warnings = count(found, Severity.WARNING);
        switch (entry.type()) {
            case "PositiveValidationTest" -> assertEquals(List.of(), texts(found));
            case "WarningValidationTest" ->
                assertTrue(errors == 0 && warnings > 0, () -> "warnings only are due, found: " + texts(found));
            case "NegativeValidationTest" -> assertTrue(errors > 0, () -> "an error is due, found: " + texts(found));
            default -> throw new IllegalStateException("unknown kind of test: " + entry.type());
        }
    }

    private static long count(List<Diagnostic> found, Severity severity) {
        return found.stream().filter(d -> d.severity() == severity).count();
    }

    private static List<String> texts(List<Diagnostic> found) {
        return found.stream().map(Report::text).collect(Collectors.toList());
    }

    /// The suite writes some doubles and decimals in another form than the tables: they are compared by value.
    private static Graph byValue(Graph graph) {
        Graph normal = GraphFactory.createDefaultGraph();
        graph.find()
                .forEachRemaining(
                        t -> normal.add(Triple.create(t.getSubject(), t.getPredicate(), value(t.getObject()))));
        return normal;
    }

    private static Node value(Node node) {
        if (!node.isLiteral()) {
            return node;
        }
        String text = node.getLiteralLexicalForm();
        if (node.getLiteralDatatype().equals(XSDDatatype.XSDdouble)
                || node.getLiteralDatatype().equals(XSDDatatype.XSDfloat)) {
            boolean special = text.equals("NaN") || text.endsWith("INF");
            String plain = special ? text : Double.toString(Double.parseDouble(text.toUpperCase(Locale.ROOT)));
            return NodeFactory.createLiteralDT(plain, node.getLiteralDatatype());
        }
        if (node.getLiteralDatatype().equals(XSDDatatype.XSDdecimal)) {
            return NodeFactory.createLiteralDT(
                    new BigDecimal(text).stripTrailingZeros().toPlainString(), XSDDatatype.XSDdecimal);
        }
        return node;
    }

    private static String text(Graph graph) {
        return RDFWriter.source(graph)
                .lang(Lang.TURTLE)
                .set(RIOT.symTurtleOmitBase, true)
                .asString();
    }
}
