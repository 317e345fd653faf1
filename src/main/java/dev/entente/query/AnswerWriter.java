package dev.entente.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;

/// Writes answers in the format asked for.
public final class AnswerWriter {
    private final OutputStream out;
    private final Look look;
    private final TermText terms;

    /// Writes to `out`, which stays open.
    public AnswerWriter(OutputStream out, Look look, TermText terms) {
        this.out = out;
        this.look = look;
        this.terms = terms;
    }

    /// Writes the rows of a query with this header.
    ///
    /// @return a remark for the reader, where columns were left out
    public Optional<String> rows(Answer answer, Header header) {
        if (look.format() != Format.TABLE && look.format() != Format.MD) {
            stream(answer.rowSet());
            return Optional.empty();
        }
        Cells cells = Cells.of(answer, header, terms, look.columns());
        if (look.format() == Format.MD) {
            lines(Markdown.lines(cells));
            return Optional.empty();
        }
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        Table table = Table.of(cells, header, look.width(), look.colour());
        lines(table.lines());
        if (!header.footer().isEmpty()) {
            lines(List.of("", Footer.of(header.footer()).of(answer.rows())));
        }
        return table.leftOut().isEmpty()
                ? Optional.empty()
                : Optional.of("No room for: "
                        + String.join(
                                ", ", table.leftOut().stream().map(Cells::title).toList())
                        + ". --wide shows them.");
    }

    /// Writes rows in one of the standard formats, as they come.
    public void stream(RowSet rows) {
        Lang lang = switch (look.format()) {
            case CSV -> ResultSetLang.RS_CSV;
            case TSV -> ResultSetLang.RS_TSV;
            case JSON -> ResultSetLang.RS_JSON;
            case XML -> ResultSetLang.RS_XML;
            case TABLE, MD, TTL, NT, TRIG, JSONLD, RDFXML ->
                throw AskException.usage(
                        "rows cannot be written as " + name(), "choose csv, tsv, json, xml, md or table");
        };
        writer(lang).write(out, rows, new Context());
    }

    /// Writes what an ASK query says.
    public void truth(boolean answer) {
        switch (look.format()) {
            case JSON -> writer(ResultSetLang.RS_JSON).write(out, answer, new Context());
            case XML -> writer(ResultSetLang.RS_XML).write(out, answer, new Context());
            default -> lines(List.of(Boolean.toString(answer)));
        }
    }

    /// Writes a graph.
    public void graph(Graph graph) {
        RDFFormat format = switch (look.format()) {
            case NT -> RDFFormat.NTRIPLES_UTF8;
            case TRIG -> RDFFormat.TRIG_PRETTY;
            case JSONLD -> RDFFormat.JSONLD_PRETTY;
            case RDFXML -> RDFFormat.RDFXML_PRETTY;
            case TTL -> RDFFormat.TURTLE_PRETTY;
            case TABLE, CSV, TSV, JSON, XML, MD ->
                throw AskException.usage(
                        "a graph cannot be written as " + name(), "choose ttl, nt, trig, jsonld or rdfxml");
        };
        Graph named = GraphFactory.createDefaultGraph();
        graph.find().forEachRemaining(named::add);
        new TreeMap<>(terms.namespaces()).forEach((prefix, namespace) -> {
            if (uses(named, namespace)) {
                named.getPrefixMapping().setNsPrefix(prefix, namespace);
            }
        });
        RDFWriter.source(named).format(format).output(out);
    }

    private String name() {
        return look.format().name().toLowerCase(Locale.ROOT);
    }

    private static boolean uses(Graph graph, String namespace) {
        return Iter.anyMatch(
                graph.find(),
                triple -> Stream.of(triple.getSubject(), triple.getPredicate(), triple.getObject())
                        .anyMatch(term -> term.isURI() && term.getURI().startsWith(namespace)));
    }

    private static RowSetWriter writer(Lang lang) {
        return RowSetWriterRegistry.getFactory(lang).create(lang);
    }

    private void lines(List<String> lines) {
        try {
            out.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
