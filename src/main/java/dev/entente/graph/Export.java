package dev.entente.graph;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.DatasetGraph;

/// Writes a whole dataset, the same bytes whenever, wherever and in whatever locale it is done.
public final class Export {
    private static final String UNION = """
            # The default graph of this dataset is the union of the graphs below. A store that is told so gives it to
            # every query; in Apache Jena, GRAPH <urn:x-arq:UnionGraph> { … } asks for it.
            """;

    private Export() {}

    /// Writes to `out` and leaves it open.
    ///
    /// @param compressed whether to gzip
    public static void write(DossierGraph graph, Syntax syntax, boolean compressed, OutputStream out)
            throws IOException {
        graph.dataset().begin(TxnType.READ);
        try {
            write(graph.dossier(), graph.dataset(), graph.union(), syntax, compressed, out);
        } finally {
            graph.dataset().end();
        }
    }

    /// Writes the dataset of a dossier to `out` and leaves it open.
    ///
    /// @param compressed whether to gzip
    public static void write(
            Dossier dossier, DatasetGraph dataset, Graph union, Syntax syntax, boolean compressed, OutputStream out)
            throws IOException {
        Map<String, OneSubjectAfterTheOther> named = new LinkedHashMap<>();
        for (String name : List.of(dossier.assertedGraph(), dossier.derivedGraph(), dossier.ontologyGraph())) {
            named.put(name, OneSubjectAfterTheOther.named(dataset, NodeFactory.createURI(name)));
        }
        Content content = new Content(dossier.prefixes(), OneSubjectAfterTheOther.union(dataset, union), named);
        write(content, syntax, compressed, out);
    }

    private record Content(
            Prefixes prefixes, OneSubjectAfterTheOther union, Map<String, OneSubjectAfterTheOther> named) {}

    private static void write(Content content, Syntax syntax, boolean compressed, OutputStream out) throws IOException {
        if (compressed) {
            GZIPOutputStream gzip = new GZIPOutputStream(out, 1 << 16);
            write(content, syntax, gzip);
            gzip.finish();
        } else {
            write(content, syntax, out);
        }
    }

    private static void write(Content graph, Syntax syntax, OutputStream bytes) throws IOException {
        Writer out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 16);
        Prefixes prefixes = graph.prefixes();
        switch (syntax) {
            case TURTLE -> {
                LineTurtle turtle = new LineTurtle(out, prefixes);
                turtle.prefixes();
                turtle.graph(graph.union());
            }
            case TRIG -> {
                LineTurtle turtle = new LineTurtle(out, prefixes);
                out.write(UNION);
                turtle.prefixes();
                for (Map.Entry<String, OneSubjectAfterTheOther> named :
                        graph.named().entrySet()) {
                    turtle.graph(named.getKey(), named.getValue());
                }
            }
            case N_TRIPLES -> lines(out, graph.union(), " .\n");
            case N_QUADS -> {
                for (Map.Entry<String, OneSubjectAfterTheOther> named :
                        graph.named().entrySet()) {
                    lines(out, named.getValue(), " <" + named.getKey() + "> .\n");
                }
            }
            case JSON_LD -> new LineJsonLd(out, prefixes).document(graph.named());
            case RDF_XML -> new LineRdfXml(out, prefixes).document(graph.union());
        }
        out.flush();
    }

    private static void lines(Writer out, OneSubjectAfterTheOther graph, String end) throws IOException {
        NodeFormatterNT terms = new NodeFormatterNT();
        graph.forEach(statements -> {
            for (Triple triple : statements) {
                StringWriterI line = new StringWriterI();
                terms.format(line, triple.getSubject());
                line.print(" ");
                terms.format(line, triple.getPredicate());
                line.print(" ");
                terms.format(line, triple.getObject());
                out.write(line + end);
            }
        });
    }
}
