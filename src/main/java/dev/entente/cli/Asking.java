package dev.entente.cli;

import dev.entente.query.Answer;
import dev.entente.query.AnswerWriter;
import dev.entente.query.Format;
import dev.entente.query.Header;
import dev.entente.query.Inquiry;
import dev.entente.query.Look;
import dev.entente.query.NamedQuery;
import dev.entente.query.Sparql;
import dev.entente.query.UnknownTerms;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.exec.RowSet;

/// Asks one query as the options say, and prints what comes.
final class Asking {
    private final Output out;
    private final Inquiry inquiry;
    private final AskOptions options;

    Asking(Output out, Inquiry inquiry, AskOptions options) {
        this.out = out;
        this.inquiry = inquiry;
        this.options = options;
    }

    /// Asks a named query.
    ///
    /// @return the exit code
    int ask(NamedQuery named, Map<String, List<String>> typed) {
        Query query = inquiry.arguments().bind(named, typed);
        if (prepare(query) || !query.isSelectType()) {
            return options.sparql() || options.explain() ? 0 : run(query);
        }
        Answer answer = inquiry.rows(named, query);
        writer(query).rows(answer, named.header()).ifPresent(out::note);
        if (options.limit().orElse(1) > 0) {
            inquiry.followUps().remarks(named, typed, answer).forEach(out::note);
        }
        return 0;
    }

    /// Asks a query that somebody wrote.
    ///
    /// @return the exit code
    int ask(Query query) {
        return prepare(query) ? 0 : run(query);
    }

    /// Sets limits; prints the query instead of asking it, where that is wanted.
    private boolean prepare(Query query) {
        options.limit().ifPresent(rows -> Sparql.limit(query, rows));
        inquiry.engine().timeout(Duration.ofSeconds(options.timeout()));
        if (options.sparql()) {
            out.print(Sparql.complete(query, inquiry.prefixes().namespaces()) + "\n");
        } else if (options.explain()) {
            out.line(Sparql.explain(query));
        }
        return options.sparql() || options.explain();
    }

    private int run(Query query) {
        AnswerWriter writer = writer(query);
        return switch (query.queryType()) {
            case SELECT -> select(query, writer);
            case ASK -> truth(query, writer);
            case CONSTRUCT -> graph(query, writer);
            case DESCRIBE -> {
                writer.graph(inquiry.engine().use(query, execution -> execution.describe()));
                yield 0;
            }
            case CONSTRUCT_JSON, UNKNOWN ->
                throw UserError.usage("only SELECT, ASK, CONSTRUCT and DESCRIBE are answered", null);
        };
    }

    private int graph(Query query, AnswerWriter writer) {
        writer.graph(inquiry.engine().use(query, execution -> execution.construct()));
        return 0;
    }

    private int select(Query query, AnswerWriter writer) {
        Format format = options.look(query, out).format();
        if (format == Format.TABLE || format == Format.MD) {
            Answer answer = inquiry.rows(query);
            writer.rows(answer, Header.NONE).ifPresent(out::note);
            remarkWhere(answer.isEmpty(), query);
            return 0;
        }
        boolean empty = inquiry.engine().use(query, execution -> {
            RowSet rows = execution.select();
            boolean none = !rows.hasNext();
            writer.stream(rows);
            return none;
        });
        remarkWhere(empty, query);
        return 0;
    }

    /// An answer that is empty for a misspelt term would look like one that the dossier gives.
    private void remarkWhere(boolean empty, Query query) {
        if (empty) {
            UnknownTerms.remarks(inquiry, query).forEach(out::note);
        }
    }

    private int truth(Query query, AnswerWriter writer) {
        boolean answer = inquiry.engine().use(query, execution -> execution.ask());
        writer.truth(answer);
        if (!answer) {
            out.note("false means: not in the graph. It does not mean: not so.");
            remarkWhere(true, query);
        }
        return answer ? 0 : 1;
    }

    private AnswerWriter writer(Query query) {
        Look look = options.look(query, out);
        return new AnswerWriter(out.stream(), look, inquiry.terms());
    }
}
