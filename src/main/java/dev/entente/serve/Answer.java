package dev.entente.serve;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/// Takes a whole answer into memory before the first byte of it is sent, so that no client ever takes a part of it for
/// all. Memory is bounded by the limits of rows and of characters.
final class Answer {
    private final ServeOptions limits;
    private long rows;
    private long characters;

    Answer(ServeOptions limits) {
        this.limits = limits;
    }

    /// @throws TooLargeException beyond a limit
    QueryExecResult of(QueryExec exec, Query query) {
        if (query.isSelectType()) {
            return new QueryExecResult(rows(exec.select()));
        }
        if (query.isAskType()) {
            return new QueryExecResult(exec.ask());
        }
        if (query.isConstructQuad()) {
            return new QueryExecResult(quads(exec.constructQuads()));
        }
        DatasetGraph graph = DatasetGraphFactory.createGeneral();
        Iterator<Triple> triples = query.isConstructType() ? exec.constructTriples() : exec.describeTriples();
        while (triples.hasNext()) {
            Triple triple = triples.next();
            count(triple.getSubject(), triple.getPredicate(), triple.getObject());
            graph.getDefaultGraph().add(triple);
        }
        return new QueryExecResult(graph);
    }

    private RowSet rows(RowSet streamed) {
        List<Binding> kept = new ArrayList<>();
        List<Var> variables = streamed.getResultVars();
        while (streamed.hasNext()) {
            Binding row = streamed.next();
            kept.add(row);
            rows++;
            row.forEach((variable, value) -> characters += length(value));
            checkLimits();
        }
        return RowSetStream.create(variables, kept.iterator());
    }

    private DatasetGraph quads(Iterator<Quad> quads) {
        DatasetGraph dataset = DatasetGraphFactory.createGeneral();
        while (quads.hasNext()) {
            Quad quad = quads.next();
            count(quad.getSubject(), quad.getPredicate(), quad.getObject());
            dataset.add(quad);
        }
        return dataset;
    }

    private void count(Node subject, Node predicate, Node object) {
        rows++;
        characters += length(subject) + length(predicate) + length(object);
        checkLimits();
    }

    private static long length(Node node) {
        return node.isURI()
                ? node.getURI().length()
                : node.isLiteral() ? node.getLiteralLexicalForm().length() : 8;
    }

    private void checkLimits() {
        if (rows > limits.maxRows()) {
            throw new TooLargeException("the answer has more than " + limits.maxRows() + " rows");
        }
        if (characters > limits.maxCharacters()) {
            throw new TooLargeException("the answer has more than " + limits.maxCharacters() + " characters");
        }
    }
}
