package dev.entente.query;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.shared.CannotEncodeCharacterException;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sparql.util.Context;

/// Writes answers in the format asked for.
public final class AnswerWriter {
    /// Columns of a terminal below which a table keeps no evidence.
    private static final int NARROW = 60;

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
        List<String> leftOut = draw(cells, header);
        if (!header.footer().isEmpty()) {
            lines(List.of("", Footer.of(header.footer()).of(answer.rows())));
        }
        return leftOut.isEmpty()
                ? Optional.empty()
                : Optional.of("No room for: "
                        + leftOut.stream().map(Cells::title).collect(Collectors.joining(", "))
                        + ". --wide shows them, --columns chooses.");
    }

    /// Draws a table, or one record after the other where a table has no room: columns that were asked for stay, and
    /// those with the evidence go only where the others leave a table worth reading.
    ///
    /// @return the columns left out
    private List<String> draw(Cells cells, Header header) {
        int width = look.width();
        Table table = look.columns().isEmpty()
                ? Table.of(cells, header, width, look.colour())
                : Table.whole(cells, header, width, look.colour());
        boolean tooNarrow = width > 0 && width < NARROW && !table.leftOut().isEmpty();
        if (tooNarrow || !table.fits(width)) {
            lines(Records.lines(cells, width, look.colour()));
            return List.of();
        }
        lines(table.lines());
        return table.leftOut();
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
        RowSet chosen = Columns.of(rows, look.columns());
        writer(lang).write(out, look.format() == Format.XML ? XmlText.checked(chosen) : chosen, new Context());
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
        try {
            out.write(RDFWriter.source(named).format(format).asString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CannotEncodeCharacterException e) {
            throw AskException.usage(
                    "the graph holds a control character, which XML cannot hold", "choose ttl, nt, trig or jsonld");
        }
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
