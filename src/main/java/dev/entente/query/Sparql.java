package dev.entente.query;

import dev.entente.graph.SyntaxFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.algebra.Algebra;

/// Queries as text.
public final class Sparql {
    private Sparql() {}

    /// Reads a query that somebody wrote; these prefixes need no PREFIX line.
    ///
    /// @throws AskException with line, column and a pointer where it is none
    public static Query parse(String text, PrefixMapping prefixes) {
        Query query = new Query();
        query.setPrefixMapping(PrefixMapping.Factory.create().setNsPrefixes(prefixes));
        try {
            QueryFactory.parse(query, text, null, Syntax.syntaxARQ);
        } catch (QueryParseException e) {
            SyntaxFault fault = SyntaxFault.of(text, e);
            String place = fault.line() > 0 ? "line " + fault.line() + ", column " + fault.column() + ": " : "";
            throw AskException.usage(
                    "not a query: " + place + fault.problem(), fault.pointer().isEmpty() ? null : fault.pointer());
        }
        query.getPrefixMapping().getNsPrefixMap().keySet().stream()
                .filter(prefix -> !isUsed(prefix, text))
                .forEach(query.getPrefixMapping()::removeNsPrefix);
        return query;
    }

    /// The query as strict SPARQL 1.1 with every prefix it uses and no other.
    public static String complete(Query query, Map<String, String> namespaces) {
        Query whole = query.cloneQuery();
        namespaces.forEach((prefix, namespace) -> {
            if (whole.getPrefixMapping().getNsPrefixURI(prefix) == null) {
                whole.getPrefixMapping().setNsPrefix(prefix, namespace);
            }
        });
        String body = withoutPrefixes(whole.serialize(whole.getSyntax()));
        List<String> unused = new ArrayList<>();
        whole.getPrefixMapping().getNsPrefixMap().keySet().stream()
                .filter(prefix -> !isUsed(prefix, body))
                .forEach(unused::add);
        unused.forEach(whole.getPrefixMapping()::removeNsPrefix);
        return whole.serialize(whole.getSyntax()).strip();
    }

    /// At most this many rows.
    public static void limit(Query query, long rows) {
        long now = query.getLimit();
        query.setLimit(now == Query.NOLIMIT ? rows : Math.min(now, rows));
    }

    /// How it will be executed: its algebra, after the optimizer.
    public static String explain(Query query) {
        return Algebra.optimize(Algebra.compile(query))
                .toString(query.getPrefixMapping())
                .strip();
    }

    private static String withoutPrefixes(String query) {
        return query.lines().filter(line -> !line.startsWith("PREFIX ")).reduce("", (all, line) -> all + line + "\n");
    }

    private static boolean isUsed(String prefix, String body) {
        return Pattern.compile("(?<![\\w:-])" + Pattern.quote(prefix) + ":")
                .matcher(body)
                .find();
    }
}
