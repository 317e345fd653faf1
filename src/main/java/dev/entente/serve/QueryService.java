package dev.entente.serve;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.Responses;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.eclipse.jetty.http.BadMessageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers one query: refuses what reaches out of the dataset, computes the whole answer within the limits, and only
/// then sends it. Every fault has a status of its own and a sentence, never a stack trace.
final class QueryService extends SPARQL_QueryDataset {
    private static final Logger LOG = LoggerFactory.getLogger(QueryService.class);
    private static final Set<String> PARAMETERS =
            Set.of("query", "default-graph-uri", "named-graph-uri", "format", "output", "results", "timeout");

    private final CurrentDossier current;
    private final ServeOptions options;
    private final QueryGate gate;
    private final Semaphore running =
            new Semaphore(Math.max(4, 2 * Runtime.getRuntime().availableProcessors()));

    QueryService(CurrentDossier current, ServeOptions options, FunctionRegistry functions) {
        this.current = current;
        this.options = options;
        this.gate = new QueryGate(functions);
    }

    @Override
    protected DatasetGraph getDataset(HttpAction action) {
        return current.snapshot().dataset();
    }

    /// Parameters that would choose the type of the response, or call a script, are refused.
    @Override
    protected void validateRequest(HttpAction action) {
        for (String name : List.copyOf(action.getRequestParameterMap().keySet())) {
            if (!PARAMETERS.contains(name)) {
                ServletOps.errorBadRequest("unknown parameter \"" + name + "\"; known are "
                        + PARAMETERS.stream().sorted().toList());
            }
        }
    }

    /// Without a query the endpoint describes itself.
    @Override
    public void execGet(HttpAction action) {
        if (action.getRequestQueryString() != null) {
            super.execGet(action);
            return;
        }
        action.beginRead();
        try {
            String endpoint = action.getRequest().getRequestURL().toString();
            Responses.doResponseGraph(action, ServiceDescription.of(endpoint, getDataset(action)));
        } finally {
            action.endRead();
        }
    }

    /// Reads a query that is the body itself, however long its sender says it is.
    @Override
    protected void executeBody(HttpAction action) {
        try {
            byte[] body = action.getRequestInputStream().readNBytes(options.maxRequestBytes() + 1);
            if (body.length > options.maxRequestBytes()) {
                ServletOps.error(413, "a query has at most " + options.maxRequestBytes() + " bytes");
            }
            execute(new String(body, StandardCharsets.UTF_8), action);
        } catch (IOException | BadMessageException e) {
            ServletOps.error(413, "the query could not be read: " + e.getMessage());
        }
    }

    @Override
    protected void execute(String text, HttpAction action) {
        if (!running.tryAcquire()) {
            action.setResponseHeader("Retry-After", "2");
            ServletOps.error(503, "too many queries at once; try again in a moment");
        }
        try {
            answer(text, action);
        } catch (ActionErrorException e) {
            throw e;
        } catch (QueryParseException e) {
            ServletOps.errorBadRequest("not a SPARQL query: " + e.getMessage());
        } catch (StackOverflowError e) {
            ServletOps.errorBadRequest("the query is nested too deeply");
        } catch (RefusedException e) {
            ServletOps.error(422, e.getMessage());
        } catch (QueryCancelledException e) {
            ServletOps.error(503, "the query took longer than " + seconds() + " s, and nothing of its answer is sent");
        } catch (TooLargeException e) {
            ServletOps.error(
                    413,
                    e.getMessage() + "; narrow the query or add a LIMIT, or take the whole with" + " `entente export`");
        } catch (QueryException e) {
            ServletOps.errorBadRequest("the query cannot be run: " + e.getMessage());
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("request {} failed", action.id, e);
            ServletOps.error(500, "internal error; it is in the server's log under request " + action.id);
        } finally {
            running.release();
        }
    }

    private void answer(String text, HttpAction action) {
        Query parsed = QueryFactory.create(text, "http://localhost/", Syntax.syntaxSPARQL_12);
        gate.check(parsed);
        action.beginRead();
        try {
            Pair<DatasetGraph, Query> target = decideDataset(action, parsed, "");
            QueryExecResult answer;
            try (QueryExec exec = QueryExec.newBuilder()
                    .dataset(target.getLeft())
                    .query(target.getRight())
                    .context(action.getContext())
                    .overallTimeout(timeLimit(action), TimeUnit.MILLISECONDS)
                    .build()) {
                answer = new Answer(options).of(exec, target.getRight());
            }
            sendResults(action, answer, parsed.getPrologue());
        } finally {
            action.endRead();
        }
    }

    /// A client may ask for less time, in seconds, and never for more.
    private long timeLimit(HttpAction action) {
        String asked = action.getRequestParameter("timeout");
        long limit = options.timeLimit().toMillis();
        if (asked == null || asked.isEmpty()) {
            return limit;
        }
        if (!asked.matches("[0-9]{1,6}")) {
            ServletOps.errorBadRequest("timeout is a number of seconds");
        }
        return Math.clamp(Long.parseLong(asked) * 1000, 1, limit);
    }

    private String seconds() {
        long millis = options.timeLimit().toMillis();
        return millis % 1000 == 0 ? String.valueOf(millis / 1000) : String.valueOf(millis / 1000.0);
    }
}
