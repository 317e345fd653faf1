package dev.entente.convert;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Our bytes are those of Jena's own writer.
class NTriplesStreamTest {
    static {
        JenaSystem.init();
    }

    private static final Node S = NodeFactory.createURI("http://example.org/s");
    private static final Node P = NodeFactory.createURI("http://example.org/p");

    private static void same(RDFFormat format, Consumer<StreamRDF> content) {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        StreamRDF jena = StreamRDFWriter.getWriterStream(expected, format);
        ByteArrayOutputStream actual = new ByteArrayOutputStream();
        StreamRDF ours = new NTriplesStream(actual);
        for (StreamRDF stream : new StreamRDF[] {jena, ours}) {
            stream.start();
            content.accept(stream);
            stream.finish();
        }
        assertEquals(expected.toString(StandardCharsets.UTF_8), actual.toString(StandardCharsets.UTF_8));
        assertArrayEquals(expected.toByteArray(), actual.toByteArray());
    }

    private static void same(Node object) {
        same(RDFFormat.NTRIPLES, out -> out.triple(Triple.create(S, P, object)));
    }

    /// All of the first plane, surrogates without a partner too, and some of the others.
    private static IntStream characters() {
        return IntStream.concat(
                IntStream.range(0, 0x10000), IntStream.of(0x10000, 0x1F600, 0x1FFFE, 0x1FFFF, 0xE0001, 0x10FFFF));
    }

    @Test
    void everyCharacterIsWrittenAlikeInLiterals() {
        same(
                RDFFormat.NTRIPLES,
                out -> characters()
                        .forEach(c -> out.triple(Triple.create(S, P, NodeFactory.createLiteralString(text(c))))));
    }

    @Test
    void everyCharacterIsWrittenAlikeInIris() {
        same(
                RDFFormat.NTRIPLES,
                out -> characters()
                        .forEach(c -> out.triple(Triple.create(NodeFactory.createURI("http://e/" + text(c)), P, S))));
    }

    private static String text(int c) {
        return "a" + Character.toString(c) + "b";
    }

    @Test
    void everyKindOfNodeIsWrittenAlike() {
        same(NodeFactory.createLiteralLang("x", "EN-gb"));
        same(NodeFactory.createLiteralDirLang("x", "ar", "rtl"));
        same(NodeFactory.createLiteralDT("1", TypeMapper.getInstance().getSafeTypeByName("http://e/a b\u00E9")));
        same(NodeFactory.createLiteralDT(
                "x", TypeMapper.getInstance().getSafeTypeByName("http://www.w3.org/2001/XMLSchema#string")));
        same(NodeFactory.createBlankNode("g1X-é t0r123c4"));
        same(NodeFactory.createTripleTerm(S, P, NodeFactory.createLiteralString("\"")));
    }

    @Test
    void quadsNameTheirGraphUnlessItIsTheDefaultOne() {
        same(RDFFormat.NQUADS, out -> {
            out.quad(Quad.create(NodeFactory.createURI("http://e/ g"), S, P, NodeFactory.createLiteralString("x")));
            out.quad(Quad.create(NodeFactory.createBlankNode("g"), S, P, S));
            out.quad(Quad.create(Quad.defaultGraphNodeGenerated, S, P, S));
            out.quad(Quad.create(Quad.defaultGraphIRI, S, P, S));
            out.triple(Triple.create(S, P, S));
        });
    }

    /// Statements in the canonical form of N-Triples, where Jena's form is the same.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<http://e/s> <http://e/p> \"\\\"\\\\\\n\\r\\t\" .\n",
                "<http://e/s> <http://e/p> \"\u0001\u001f\u007f\u0080\u2028\" .\n",
                "<http://e/s> <http://e/p> \"\uD83D\uDE00 \u1780 \u00EB\"@km-KH .\n",
                "<http://e/\u00EB/\uD83D\uDE00?q=a%20b#f> <http://e/p> \"1\"^^<http://e/t> .\n",
                "<http://e/s> <http://e/p> <urn:x:y> .\n",
                "<http://e/s> <http://e/p> \"\" .\n"
            })
    void canonicalStatementsAreReadAndWrittenBack(String statement) {
        ByteArrayOutputStream actual = new ByteArrayOutputStream();
        NTriplesStream ours = new NTriplesStream(actual);
        RDFParser.fromString(statement, Lang.NTRIPLES).parse(ours);
        ours.finish();
        assertEquals(statement, actual.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aLongStreamIsPassedOnInPieces() {
        same(
                RDFFormat.NTRIPLES,
                out -> IntStream.range(0, 20_000)
                        .forEach(i -> out.triple(Triple.create(S, P, NodeFactory.createLiteralString("number " + i)))));
    }

    @Test
    void aFullDiskIsNotSwallowed() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("no space left");
            }
        };
        NTriplesStream out = new NTriplesStream(full);
        out.triple(Triple.create(S, P, S));
        Assertions.assertThrows(UncheckedIOException.class, out::finish);
    }
}
