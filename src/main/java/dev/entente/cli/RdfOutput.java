package dev.entente.cli;

import dev.entente.convert.NTriplesStream;
import dev.entente.diag.Printable;
import dev.entente.graph.Syntax;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.RuntimeIOException;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.shared.InvalidPropertyURIException;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.jspecify.annotations.Nullable;

/// Triples on their way to bytes: as they come where the syntax allows it, else once all are there.
final class RdfOutput implements AutoCloseable {
    private final OutputStream bytes;
    private final StreamRDF stream;
    private final RDFFormat format;
    private final @Nullable Graph collected;

    private RdfOutput(OutputStream bytes, StreamRDF stream, RDFFormat format, @Nullable Graph collected) {
        this.bytes = bytes;
        this.stream = stream;
        this.format = format;
        this.collected = collected;
    }

    /// Ready for triples; closing it leaves `out` open.
    static RdfOutput to(OutputStream out, Syntax syntax, boolean compressed) throws IOException {
        JenaSystem.init();
        OutputStream bytes = compressed ? new GZIPOutputStream(out, 1 << 16) : out;
        RDFFormat format = format(syntax);
        Graph graph = StreamRDFWriter.registered(format) ? null : GraphFactory.createGraphMem();
        StreamRDF stream = switch (syntax) {
            case N_TRIPLES, N_QUADS -> new NTriplesStream(bytes);
            case TURTLE, TRIG, JSON_LD, RDF_XML ->
                graph == null ? StreamRDFWriter.getWriterStream(bytes, format) : StreamRDFLib.graph(graph);
        };
        stream.start();
        return new RdfOutput(bytes, stream, format, graph);
    }

    private static RDFFormat format(Syntax syntax) {
        return switch (syntax) {
            case TURTLE -> RDFFormat.TURTLE_BLOCKS;
            case TRIG -> RDFFormat.TRIG_BLOCKS;
            case N_TRIPLES -> RDFFormat.NTRIPLES;
            case N_QUADS -> RDFFormat.NQUADS;
            case JSON_LD -> RDFFormat.JSONLD;
            case RDF_XML -> RDFFormat.RDFXML_PLAIN;
        };
    }

    StreamRDF stream() {
        return stream;
    }

    /// Not every graph can be written in every syntax: of RDF/XML, properties must end in an XML name, and texts must
    /// hold no control characters.
    private void write(Graph graph) {
        try {
            RDFWriter.source(graph).format(format).output(bytes);
        } catch (RuntimeIOException e) {
            throw e;
        } catch (JenaException e) {
            String name = format.equals(RDFFormat.RDFXML_PLAIN) ? "RDF/XML" : String.valueOf(format.getLang());
            String reason = Printable.line(String.valueOf(e.getMessage()));
            throw UserError.badInput(
                    "this cannot be written as " + name + ": "
                            + (e instanceof InvalidPropertyURIException
                                    ? "the property " + reason + " does not end in an XML name"
                                    : reason),
                    "choose another format, such as ttl or nt");
        }
    }

    @Override
    public void close() throws IOException {
        stream.finish();
        if (collected != null) {
            write(collected);
        }
        if (bytes instanceof GZIPOutputStream gzip) {
            gzip.finish();
        }
        bytes.flush();
    }
}
