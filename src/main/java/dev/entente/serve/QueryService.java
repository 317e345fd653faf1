package dev.entente.serve;

import dev.entente.serve.CurrentDossier.Snapshot;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.apache.jena.fuseki.servlets.ActionService;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.query.Query;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The SPARQL protocol, for queries alone. A query is asked of the snapshot that was served when it came; its whole
/// answer is computed within the limits, and only then the status goes out. Every fault has a status of its own and a
/// sentence, never a stack trace.
final class QueryService extends ActionService {
    private static final Logger LOG = LoggerFactory.getLogger(QueryService.class);
    private static final String METHODS = "GET, HEAD, POST, OPTIONS";

    private final CurrentDossier current;
    private final ServeOptions options;
    private final GuardedQueries queries;
    private final DescriptionService description;
    private final KeptAnswers kept = new KeptAnswers();
    private final Semaphore sending;

    QueryService(CurrentDossier current, ServeOptions options, GuardedQueries queries) {
        this.current = current;
        this.options = options;
        this.queries = queries;
        this.sending = new Semaphore(options.maxSending());
        this.description = new DescriptionService(current, queries.functions());
    }

    DescriptionService description() {
        return description;
    }

    @Override
    public void process(HttpAction action) {
        HttpServletRequest request = action.getRequest();
        HttpServletResponse response = action.getResponse();
        try {
            try {
                answer(request, response);
            } catch (Refusal refusal) {
                ProblemJson.send(response, refusal);
            } catch (EofException | UncheckedIOException gone) {
                LOG.debug("a client left", gone);
            } catch (RuntimeException e) {
                LOG.error("request {} failed", action.id, e);
                ProblemJson.send(
                        response,
                        new Refusal(500, "internal", "internal error; it is in the server's log, request " + action.id)
                                .hint("it is not your fault; whoever runs the server finds more in its log"));
            }
        } catch (IOException gone) {
            LOG.debug("a client left", gone);
        }
    }

    @Override
    public void validate(HttpAction action) {
        // All is done in `process`.
    }

    @Override
    public void execute(HttpAction action) {
        process(action);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getMethod()) {
            case "GET", "HEAD", "POST" -> {
                SparqlRequest asked = SparqlRequest.read(request, options.maxRequestBytes());
                if (asked.query().isEmpty() && asked.isBrowser()) {
                    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                    response.setHeader("Location", SparqlServer.EDITOR);
                    response.setHeader("Vary", "Accept");
                } else if (asked.query().isEmpty()) {
                    description.answer(request, response, asked);
                } else {
                    query(asked, asked.query().get(), request, response);
                }
            }
            case "OPTIONS" -> {
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                response.setHeader("Allow", METHODS);
                response.setHeader("Access-Control-Allow-Methods", METHODS);
                response.setHeader("Access-Control-Allow-Headers", "Accept, Content-Type, If-None-Match");
                response.setHeader("Access-Control-Max-Age", "86400");
            }
            default ->
                throw new Refusal(405, "method-not-allowed", request.getMethod() + " is not offered here")
                        .with("allow", METHODS)
                        .hint("send a query with GET or POST");
        }
    }

    private void query(SparqlRequest asked, String text, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Snapshot snapshot = current.snapshot();
        Query parsed = queries.parse(text, snapshot.dossier().base());
        boolean rows = parsed.isSelectType() || parsed.isAskType();
        ResultForm form = ResultForm.choose(
                rows ? ResultForm.Kind.ROWS : ResultForm.Kind.TRIPLES, asked.formats(), asked.accept());
        boolean steady = KeptAnswers.isSteady(text);
        String key = asked.key(form);
        String etag = steady ? "W/" + snapshot.etag(Integer.toHexString(key.hashCode())) : null;
        Delivery delivery = new Delivery(request, response, form.contentType(), etag);
        Optional<byte[]> known = steady ? kept.find(snapshot.version(), key) : Optional.empty();
        if (known.isPresent()) {
            delivery.send(known.get());
            return;
        }
        try (Spool spool = new Spool(options.maxBytes())) {
            queries.run(snapshot, asked, parsed, form, spool);
            byte[] small = spool.small();
            if (small != null && steady) {
                kept.keep(snapshot.version(), key, small);
            }
            if (small == null) {
                sendLarge(spool, delivery);
            } else {
                delivery.send(small);
            }
        }
    }

    /// A client that takes its time holds a thread and a file meanwhile: few may do so at once.
    private void sendLarge(Spool spool, Delivery delivery) throws IOException {
        if (!sending.tryAcquire()) {
            throw Refusal.busy("too many large answers are on their way; try again in a moment", options.maxSending());
        }
        try {
            delivery.send(spool.length(), spool::copyTo);
        } finally {
            sending.release();
        }
    }
}
