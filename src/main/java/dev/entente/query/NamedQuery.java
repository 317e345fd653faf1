package dev.entente.query;

import dev.entente.diag.Diagnostic;
import dev.entente.diag.Severity;
import dev.entente.graph.SyntaxFault;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;

/// A question with a name, read from a `.rq` file.
///
/// @param name such as `who-met-whom`
/// @param file as messages name it
/// @param header what it says of itself
/// @param text the whole file: SPARQL, of which the header is a comment
public record NamedQuery(String name, String file, Header header, String text) {
    /// Reads one.
    ///
    /// @throws BadQueryException where header or query cannot be used, or do not fit together
    public static NamedQuery read(String name, String file, String text) {
        NamedQuery named = new NamedQuery(name, file, HeaderReader.read(file, text), text);
        named.examine();
        return named;
    }

    /// The parameter of this name.
    public Optional<Parameter> parameter(String wanted) {
        return header.parameters().stream().filter(p -> p.name().equals(wanted)).findFirst();
    }

    /// The SPARQL, told nothing; a new one with each call, as a query of this library can be changed.
    Query query() {
        try {
            return QueryFactory.create(text, Syntax.syntaxSPARQL_11);
        } catch (QueryParseException e) {
            SyntaxFault fault = SyntaxFault.of(text, e);
            throw new BadQueryException(new Diagnostic(
                    QueryCode.BAD_QUERY,
                    Severity.ERROR,
                    fault.in(file),
                    null,
                    "the query is not SPARQL 1.1: " + fault.problem(),
                    null));
        }
    }

    private void examine() {
        Query query = query();
        if (query.isSelectType() && query.isQueryResultStar()) {
            throw differ("a named query lists its columns instead of *");
        }
        for (Parameter parameter : header.parameters()) {
            for (String variable : parameter.variables()) {
                if (!Pattern.compile("[?$]" + variable + "\\b").matcher(text).find()) {
                    throw differ("parameter \"" + parameter.name() + "\" binds ?" + variable
                            + ", which is not in the query");
                }
            }
        }
        if (query.isSelectType()) {
            Set<String> answered = Set.copyOf(query.getResultVars());
            mustBeAmong(answered, header.columns(), "columns");
            mustBeAmong(answered, header.narrow(), "narrow");
            mustBeAmong(answered, header.series().isEmpty() ? List.of() : List.of(header.series()), "series");
            mustBeAmong(answered, header.bars(), "bars");
            mustBeAmong(answered, Footer.of(header.footer()).variables(), "footer");
        }
    }

    private void mustBeAmong(Set<String> answered, List<String> wanted, String key) {
        for (String variable : wanted) {
            if (!answered.contains(variable)) {
                throw differ(key + " names ?" + variable + ", which is not among the query's results");
            }
        }
    }

    private BadQueryException differ(String message) {
        return new BadQueryException(QueryCode.HEADER_AND_QUERY_DIFFER, file, 1, message, null);
    }
}
