package dev.entente.convert;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.jena.atlas.io.AWriter;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/// Writes N-Triples, or N-Quads where quads come: the bytes of Jena's own writer, in a third of its time.
///
/// [Csvw#convert] recognises it and writes the rows of most tables to it as bytes, without making nodes of them.
/// Not for use by several threads; [#finish] passes on what is still held back, and nobody closes the stream.
public final class NTriplesStream implements StreamRDF {
    private static final int ENOUGH = 1 << 16;
    private static final int ROOM = ENOUGH + (1 << 14);

    private static final byte[] SPACE = {' '};
    private static final byte[] END = ByteText.ascii(" .\n");
    private static final byte[] QUOTE = {'"'};
    private static final byte[] OPEN = {'<'};
    private static final byte[] CLOSE = {'>'};

    private final ByteText text;
    private final @Nullable OutputStream out;

    /// Writes to `out`.
    public NTriplesStream(OutputStream out) {
        this(new ByteText(ROOM), out);
    }

    /// @param out null where all is kept in the text
    private NTriplesStream(ByteText text, @Nullable OutputStream out) {
        this.text = text;
        this.out = out;
    }

    /// Keeps what is written.
    static NTriplesStream into(ByteText text) {
        return new NTriplesStream(text, null);
    }

    /// What is held back: whole lines go behind it, and then [#lineEnded] is called.
    ByteText text() {
        return text;
    }

    /// Passes the text on when it has become long.
    void lineEnded() {
        if (out != null && text.size() >= ENOUGH) {
            passOn(out);
        }
    }

    /// Passes on whole lines.
    void append(ByteText lines) {
        if (out == null) {
            text.put(lines.bytes(), 0, lines.size());
            return;
        }
        passOn(out);
        try {
            // A stream over a file copies what it is given, and larger pieces cost it pages of their own.
            for (int from = 0; from < lines.size(); from += ENOUGH) {
                out.write(lines.bytes(), from, Math.min(ENOUGH, lines.size() - from));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void passOn(OutputStream to) {
        try {
            text.writeTo(to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void start() {}

    @Override
    public void triple(Triple triple) {
        put(triple.getSubject(), triple.getPredicate(), triple.getObject());
        text.put(END);
        lineEnded();
    }

    @Override
    public void quad(Quad quad) {
        put(quad.getSubject(), quad.getPredicate(), quad.getObject());
        Node graph = quad.getGraph();
        if (graph != null && !graph.equals(Quad.tripleInQuad) && !Quad.isDefaultGraph(graph)) {
            text.put(SPACE);
            put(graph);
        }
        text.put(END);
        lineEnded();
    }

    private void put(Node subject, Node predicate, Node object) {
        put(subject);
        text.put(SPACE);
        put(predicate);
        text.put(SPACE);
        put(object);
    }

    private void put(Node node) {
        if (node.isURI()) {
            text.put(OPEN).putIri(node.getURI()).put(CLOSE);
        } else if (node.isBlank()) {
            text.put("_:").put(NodeFmtLib.encodeBNodeLabel(node.getBlankNodeLabel()));
        } else if (node.isLiteral() && node.getLiteralBaseDirection() == null) {
            putLiteral(node);
        } else {
            putOther(node);
        }
    }

    private void putLiteral(Node node) {
        text.put(QUOTE).putEscaped(node.getLiteralLexicalForm()).put(QUOTE);
        String language = node.getLiteralLanguage();
        if (!language.isEmpty()) {
            text.put("@").put(language);
        } else if (!node.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
            text.put("^^<").putIri(node.getLiteralDatatypeURI()).put(CLOSE);
        }
    }

    /// What tables do not give, Jena writes.
    private void putOther(Node node) {
        StringWriter characters = new StringWriter();
        try (AWriter writer = IO.wrap(characters)) {
            new NodeFormatterNT().format(writer, node);
        }
        text.put(characters.toString());
    }

    /// A node as it is written.
    static byte[] bytes(Node node) {
        ByteText text = new ByteText(128);
        into(text).put(node);
        return text.copy();
    }

    @Override
    public void base(String base) {}

    @Override
    public void prefix(String prefix, String iri) {}

    @Override
    public void version(String version) {}

    @Override
    public void finish() {
        if (out != null) {
            passOn(out);
            try {
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
