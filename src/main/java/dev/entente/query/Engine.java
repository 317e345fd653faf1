package dev.entente.query;

import dev.entente.graph.Facts;
import dev.entente.graph.UnorderedException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.QueryExecBuilder;
import org.apache.jena.sparql.exec.http.QueryExecHTTPBuilder;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.jspecify.annotations.Nullable;

/// What answers queries: a dataset in this process, or a SPARQL endpoint. Not thread-safe.
public final class Engine {
    private final @Nullable Supplier<DatasetGraph> source;
    private final String endpoint;
    private @Nullable DatasetGraph dataset;
    private Duration timeout = Duration.ZERO;

    private Engine(@Nullable Supplier<DatasetGraph> source, String endpoint) {
        this.source = source;
        this.endpoint = endpoint;
    }

    /// Asks this dataset, whose default graph is the union of its graphs.
    ///
    /// @param dataset fetched when the first query comes
    public static Engine over(Supplier<DatasetGraph> dataset) {
        return new Engine(dataset, "");
    }

    /// Asks this SPARQL 1.1 service.
    public static Engine at(String endpoint) {
        if (!endpoint.matches("(?i)https?://.+")) {
            throw AskException.usage("an endpoint is an http or https URL, not \"" + endpoint + "\"", null);
        }
        JenaSystem.init();
        return new Engine(null, endpoint);
    }

    /// Gives up each query after this time; zero for never.
    public void timeout(Duration limit) {
        timeout = limit;
    }

    /// Executes a query and hands it over; it is closed afterwards.
    ///
    /// @throws AskException where the service cannot be reached, refuses the query, or is too slow; also where a
    ///     query of the dataset in this process would ask a service
    public <T> T use(Query query, Function<QueryExec, T> reader) {
        if (source != null) {
            Outgoing.refuse(query);
        }
        DatasetGraph local = local();
        try {
            return local == null
                    ? read(QueryExecHTTPBuilder.service(endpoint).query(query), reader)
                    : Txn.calculateRead(
                            local, () -> read(QueryExec.dataset(local).query(executed(query, local)), reader));
        } catch (QueryCancelledException e) {
            throw AskException.unreachable(
                    "no answer within " + timeout.toSeconds() + " s", "allow more with --timeout SECONDS", e);
        } catch (QueryExceptionHTTP e) {
            throw remote(e.getStatusCode(), e.getStatusLine(), e);
        } catch (HttpException e) {
            throw remote(e.getStatusCode(), e.getStatusCode() > 0 ? e.getMessage() : null, e);
        }
    }

    /// The query as it is executed here: its arguments where they are used, and the things they lead to.
    private static Query executed(Query query, DatasetGraph local) {
        Query told = Told.in(query);
        try {
            return Narrowed.in(told, Told.terms(query), Facts.of(local));
        } catch (UnorderedException e) {
            return told;
        }
    }

    /// The first rows of a query with a limit.
    ///
    /// @param walk how its rows follow each other, where its header says so
    /// @return nothing where they cannot be found without the others, or need not be
    Optional<Answer> first(Query query, Optional<Walk> walk) {
        DatasetGraph local = query.hasLimit() ? local() : null;
        if (local == null) {
            return Optional.empty();
        }
        Outgoing.refuse(query);
        try {
            return Txn.calculateRead(local, () -> first(query, walk, local));
        } catch (UnorderedException e) {
            return Optional.empty();
        }
    }

    private Optional<Answer> first(Query query, Optional<Walk> walk, DatasetGraph local) {
        Query told = Told.in(query);
        List<Node> given = Told.terms(query);
        FirstRows.Asked asked = part -> plainly(part, local);
        if (walk.isPresent()) {
            return FirstRows.of(told, walk.get(), given, local, asked);
        }
        Facts facts = Facts.of(local);
        return MostShared.of(told, given, facts, asked)
                .or(() -> InTurns.of(told, part -> plainly(Narrowed.in(part, given, facts), local)));
    }

    private Answer plainly(Query part, DatasetGraph local) {
        return read(QueryExec.dataset(local).query(part), rows -> Answer.of(rows.select()));
    }

    private @Nullable DatasetGraph local() {
        if (dataset == null && source != null) {
            dataset = source.get();
        }
        return dataset;
    }

    private <T> T read(QueryExecBuilder builder, Function<QueryExec, T> reader) {
        if (timeout.isPositive()) {
            builder.timeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        }
        try (QueryExec execution = builder.build()) {
            return reader.apply(execution);
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        for (Throwable next = failure.getCause(); next != null; next = next.getCause()) {
            cause = next;
        }
        return switch (cause) {
            case ConnectException refused -> "nobody listens there";
            case UnresolvedAddressException unknown -> "no such host";
            case HttpTimeoutException late -> "no answer in time";
            default -> String.valueOf(cause.getMessage());
        };
    }

    private AskException remote(int status, @Nullable String said, RuntimeException e) {
        String reason = said == null || said.isBlank() ? reason(e) : said;
        if (status == 400) {
            return AskException.unreachable("the endpoint does not accept the query: " + reason, null, e);
        }
        if (status > 0) {
            return AskException.unreachable(
                    "the endpoint answers " + status + ": " + reason, "is " + endpoint + " a SPARQL endpoint?", e);
        }
        return AskException.unreachable(
                "cannot reach " + endpoint + ": " + reason, "is it running, and is the URL right?", e);
    }
}
