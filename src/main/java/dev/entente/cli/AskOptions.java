package dev.entente.cli;

import dev.entente.query.Format;
import dev.entente.query.Look;
import java.util.List;
import java.util.OptionalLong;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How a query is asked and its answer shown; the same for every query, so no query may declare these names.
final class AskOptions {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description =
                    "table (on a terminal), tsv (in a pipe), csv, json, xml, md; for graphs ttl, nt, trig, jsonld, rdfxml.")
    private @Nullable String format;

    @Option(names = "--limit", paramLabel = "N", description = "At most N rows.", converter = WholeNumber.class)
    private @Nullable Integer limit;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "Give up after so many seconds; 0: never.",
            converter = WholeNumber.class)
    private int timeout;

    @Option(
            names = "--columns",
            paramLabel = "NAME",
            split = ",",
            description = "Columns of the answer in this order, or all.")
    private List<String> columns = List.of();

    @Option(names = "--wide", description = "Let the table be as wide as it needs.")
    private boolean wide;

    @Option(names = "--sparql", description = "Print the complete query instead of asking it.")
    private boolean sparql;

    @Option(names = "--explain", description = "Print the algebra instead of asking the query.")
    private boolean explain;

    /// How the answer of this query is to look.
    Look look(Query query, Output out) {
        boolean terminal = out.terminal().outputIsTerminal();
        Format usual =
                query.isConstructType() || query.isDescribeType() ? Format.TTL : terminal ? Format.TABLE : Format.TSV;
        return new Look(
                format == null ? usual : Format.named(format),
                wide ? 0 : out.width(),
                out.terminal().colour(),
                columns);
    }

    /// The most rows wanted, where that was said.
    OptionalLong limit() {
        return limit == null ? OptionalLong.empty() : OptionalLong.of(limit);
    }

    /// Seconds, 0 for as many as it takes.
    int timeout() {
        return timeout;
    }

    /// Whether the query itself is wanted.
    boolean sparql() {
        return sparql;
    }

    /// Whether its algebra is wanted.
    boolean explain() {
        return explain;
    }
}
