package dev.entente.serve;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.riot.RDFWriter;
import org.apache.jena.riot.rowset.RowSetWriter;
import org.apache.jena.riot.rowset.RowSetWriterRegistry;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.GraphFactory;

/// Writes the answer of one query. Rows go out one by one; triples are collected first, as most formats group them, so
/// their number and the characters of their terms are limited.
final class Answer {
    private final ServeOptions limits;
    private final ResultForm form;
    private long rows;
    private long characters;

    Answer(ServeOptions limits, ResultForm form) {
        this.limits = limits;
        this.form = form;
    }

    /// @throws Refusal beyond a limit
    void write(QueryExec exec, Query query, OutputStream out) {
        if (query.isSelectType()) {
            writer().write(out, new Counted(exec.select()), exec.getContext());
        } else if (query.isAskType()) {
            writer().write(out, exec.ask(), exec.getContext());
        } else if (query.isConstructQuad()) {
            RDFWriter.source(quads(exec.constructQuads(), query.getPrefixMapping()))
                    .lang(form.lang())
                    .output(out);
        } else {
            Iterator<Triple> triples = query.isConstructType() ? exec.constructTriples() : exec.describeTriples();
            RDFWriter.source(triples(triples, query.getPrefixMapping()))
                    .lang(form.lang())
                    .output(out);
        }
    }

    private RowSetWriter writer() {
        return RowSetWriterRegistry.getFactory(form.lang()).create(form.lang());
    }

    private Graph triples(Iterator<Triple> triples, PrefixMapping prefixes) {
        Graph graph = GraphFactory.createGraphMem();
        graph.getPrefixMapping().setNsPrefixes(prefixes);
        while (triples.hasNext()) {
            Triple triple = triples.next();
            count(triple.getSubject(), triple.getPredicate(), triple.getObject());
            graph.add(triple);
        }
        return graph;
    }

    private DatasetGraph quads(Iterator<Quad> quads, PrefixMapping prefixes) {
        DatasetGraph dataset = DatasetGraphFactory.create();
        dataset.getDefaultGraph().getPrefixMapping().setNsPrefixes(prefixes);
        while (quads.hasNext()) {
            Quad quad = quads.next();
            count(quad.getSubject(), quad.getPredicate(), quad.getObject());
            dataset.add(quad);
        }
        return dataset;
    }

    private void count(Node subject, Node predicate, Node object) {
        countRow();
        characters += length(subject) + length(predicate) + length(object);
        if (characters > limits.maxBytes()) {
            throw Refusal.tooMuch("the answer has more than " + limits.maxBytes() + " characters", limits.maxBytes());
        }
    }

    private static long length(Node node) {
        return node.isURI()
                ? node.getURI().length()
                : node.isLiteral() ? node.getLiteralLexicalForm().length() : 8;
    }

    private void countRow() {
        if (++rows > limits.maxRows()) {
            throw Refusal.tooMuch("the answer has more than " + limits.maxRows() + " rows", limits.maxRows());
        }
    }

    /// The rows of a query, until there are too many.
    private final class Counted implements RowSet {
        private final RowSet rows;

        private Counted(RowSet rows) {
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public Binding next() {
            countRow();
            return rows.next();
        }

        @Override
        public List<Var> getResultVars() {
            return rows.getResultVars();
        }

        @Override
        public long getRowNumber() {
            return rows.getRowNumber();
        }

        @Override
        public void close() {
            rows.close();
        }
    }
}
