package dev.entente.serve;

import dev.entente.graph.WatchedExecutor;
import dev.entente.serve.CurrentDossier.Snapshot;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.system.Txn;
import org.apache.jena.update.UpdateFactory;
import org.jspecify.annotations.Nullable;

/// Runs queries of strangers: few at once, each for a limited time, and none that would reach out of the dataset.
final class GuardedQueries {
    private static final long WAIT_SECONDS = 2;

    private final ServeOptions options;
    private final OfferedFunctions functions = OfferedFunctions.of(FunctionRegistry.get());
    private final QueryGate gate = new QueryGate(functions);
    private final Semaphore running;
    private final Semaphore waiting;

    GuardedQueries(ServeOptions options) {
        this.options = options;
        this.running = new Semaphore(options.maxRunning(), true);
        this.waiting = new Semaphore(4 * options.maxRunning());
    }

    /// The functions that can be called beside those of SPARQL 1.1.
    List<String> functions() {
        return functions.extensions();
    }

    /// @throws Refusal where the text is no query, or one that would reach out
    ///
    /// @param base of relative IRIs
    Query parse(String text, String base) {
        if (text.isBlank()) {
            throw Refusal.badRequest("the query is empty");
        }
        try {
            Query query = QueryFactory.create(text, base, Syntax.syntaxSPARQL_12);
            gate.check(query);
            return query;
        } catch (QueryParseException e) {
            throw e.getCause() instanceof StackOverflowError ? tooDeep() : notParsed(text, e);
        } catch (StackOverflowError e) {
            throw tooDeep();
        } catch (QueryException e) {
            throw Refusal.badRequest("the query cannot be run: " + firstLine(e.getMessage()));
        }
    }

    private static Refusal notParsed(String text, QueryParseException e) {
        if (isUpdate(text)) {
            return Refusal.readOnly();
        }
        Refusal refusal = new Refusal(400, "syntax", "not a SPARQL query: " + firstLine(e.getMessage()))
                .hint("/sparql-editor marks the place; the description at /sparql lists the prefixes to declare");
        return e.getLine() > 0 ? refusal.with("line", e.getLine()).with("column", Math.max(1, e.getColumn())) : refusal;
    }

    private static boolean isUpdate(String text) {
        try {
            return !UpdateFactory.create(text).getOperations().isEmpty();
        } catch (QueryException | StackOverflowError none) {
            return false;
        }
    }

    private static Refusal tooDeep() {
        return new Refusal(400, "too-deep", "the query is nested too deeply")
                .hint("write lists as VALUES or IN, and alternatives side by side");
    }

    private static String firstLine(@Nullable String message) {
        return String.valueOf(message).lines().findFirst().orElse("").strip();
    }

    /// Writes the whole answer.
    ///
    /// @param out buffers: what it took is of no use where this throws
    /// @throws Refusal beyond a limit
    void run(Snapshot snapshot, SparqlRequest asked, Query query, ResultForm form, OutputStream out) {
        enter();
        try {
            Txn.executeRead(snapshot.dataset(), () -> execute(snapshot.dataset(), asked, query, form, out));
        } catch (QueryCancelledException e) {
            throw tooSlow(limit(asked));
        } catch (StackOverflowError e) {
            throw tooDeep();
        } catch (OutOfMemoryError e) {
            throw new Refusal(503, "memory", "the query needs more memory than this server has")
                    .hint("sort or group less, or take the whole from /data.nt.gz and ask your own store");
        } catch (QueryException e) {
            throw Refusal.badRequest("the query cannot be run: " + firstLine(e.getMessage()));
        } catch (RuntimeException e) {
            throw refusalIn(e);
        } finally {
            running.release();
        }
    }

    /// A writer wraps what its stream throws.
    private static RuntimeException refusalIn(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return failure;
    }

    private void enter() {
        if (running.tryAcquire()) {
            return;
        }
        boolean entered = false;
        if (waiting.tryAcquire()) {
            try {
                entered = running.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                waiting.release();
            }
        }
        if (!entered) {
            throw Refusal.busy("too many queries at once; try again in a moment", options.maxRunning());
        }
    }

    private void execute(DatasetGraph whole, SparqlRequest asked, Query query, ResultForm form, OutputStream out) {
        DatasetDescription graphs = asked.graphs(query);
        DatasetGraph dataset = new StillDataset(whole);
        Query asking = query;
        if (graphs != null) {
            dataset = DynamicDatasets.dynamicDataset(graphs, dataset, false);
            asking = query.cloneQuery();
            asking.getGraphURIs().clear();
            asking.getNamedGraphURIs().clear();
        }
        try (QueryExec exec = QueryExec.newBuilder()
                .dataset(dataset)
                .query(asking)
                .context(context(whole.getContext()))
                .overallTimeout(limit(asked).toMillis(), TimeUnit.MILLISECONDS)
                .build()) {
            new Answer(options, form).write(exec, asking, out);
        }
    }

    private Context context(Context dataset) {
        Context context = ARQ.getContext().copy();
        // A store says there that its default graph is the union, and who executes on it.
        context.putAll(dataset);
        context.set(ARQ.httpServiceAllowed, false);
        context.set(ARQ.enablePropertyFunctions, false);
        // It would call functions before the clock runs, and before those that do not look at it are exchanged.
        context.set(ARQ.optExprConstantFolding, false);
        context.set(ARQConstants.registryFunctions, functions);
        RewriteFactory rewriter = StoppableMatching::rewriter;
        context.set(ARQConstants.sysOptimizerFactory, rewriter);
        if (QC.getFactory(context) == null) {
            QC.setFactory(context, WatchedExecutor::new);
        }
        return context;
    }

    /// A client may ask for less time and never for more.
    private Duration limit(SparqlRequest asked) {
        Duration wanted = asked.timeLimit();
        return wanted == null || wanted.compareTo(options.timeLimit()) > 0 ? options.timeLimit() : wanted;
    }

    private static Refusal tooSlow(Duration limit) {
        long millis = limit.toMillis();
        String seconds = millis % 1000 == 0 ? String.valueOf(millis / 1000) : String.valueOf(millis / 1000.0);
        return new Refusal(
                        503,
                        "too-slow",
                        "the query took longer than " + seconds + " s, and nothing of its answer is sent")
                .with("limitMilliseconds", millis)
                .hint("narrow the query, or take the whole from /data.nt.gz and ask your own store");
    }
}
