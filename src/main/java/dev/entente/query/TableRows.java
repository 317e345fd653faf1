package dev.entente.query;

import dev.entente.diag.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/// The things that come from the rows of one table.
final class TableRows {
    private static final String THINGS = """
            PREFIX prov: <http://www.w3.org/ns/prov#>
            SELECT DISTINCT ?thing ?row
            WHERE { ?thing prov:wasDerivedFrom ?row . FILTER(CONTAINS(STR(?row), ?table)) }
            ORDER BY ?thing
            """;

    private final String table;
    private final SortedMap<Long, List<String>> byLine;

    private TableRows(String table, SortedMap<Long, List<String>> byLine) {
        this.table = table;
        this.byLine = byLine;
    }

    /// Reads where the things of this table stand.
    ///
    /// @throws AskException where there is no such table, or its rows are no things
    static TableRows of(Inquiry inquiry, String table) {
        if (!inquiry.tables().isEmpty() && !inquiry.tables().contains(table)) {
            throw AskException.usage(
                    "the dossier has no table \"" + table + "\"",
                    Nearest.to(table, inquiry.tables())
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("it has " + String.join(", ", inquiry.tables())));
        }
        Query query = QueryFactory.create(THINGS, Syntax.syntaxSPARQL_11);
        Markers.bind(
                query, List.of(Var.alloc("table")), Map.of(Var.alloc("table"), Terms.string("/" + table + "#row=")));
        SortedMap<Long, List<String>> byLine = new TreeMap<>();
        for (Binding row : inquiry.rows(query).rows()) {
            String iri = row.get(Var.alloc("row")).toString();
            String line = iri.substring(iri.lastIndexOf('=') + 1);
            if (row.get(Var.alloc("thing")).isURI() && line.matches("[0-9]{1,15}")) {
                byLine.computeIfAbsent(Long.valueOf(line), key -> new ArrayList<>())
                        .add(row.get(Var.alloc("thing")).getURI());
            }
        }
        if (byLine.isEmpty()) {
            throw AskException.usage(
                    inquiry.tables().isEmpty()
                            ? "no thing comes from a table \"" + table + "\""
                            : "data/" + table + " only links things, so its rows are none themselves",
                    "show one of the things by its name");
        }
        return new TableRows(table, byLine);
    }

    /// What comes from the row that begins on this line.
    ///
    /// @throws AskException where nothing does
    List<String> on(long line) {
        List<String> things = byLine.get(line);
        if (things == null) {
            throw AskException.usage(
                    "no row of data/" + table + " begins on line " + line,
                    "its rows stand on lines " + byLine.firstKey() + " to " + byLine.lastKey()
                            + ", line 1 holds the names of the columns");
        }
        return things;
    }
}
