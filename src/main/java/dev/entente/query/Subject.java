package dev.entente.query;

import dev.entente.diag.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/// What somebody wants shown: a thing, a term of the ontology, or a row of a table.
///
/// @param title what it is called where it is no thing itself, such as a row; empty for a thing
/// @param portraits what is known of it, of each thing where a row speaks of several
public record Subject(String title, List<Portrait> portraits) {
    private static final Pattern ROW = Pattern.compile("(?:data/)?([^/#:]+\\.csv)(?::|#row=)([0-9]+)");
    private static final String THINGS_OF_ROW = """
            PREFIX prov: <http://www.w3.org/ns/prov#>
            SELECT DISTINCT ?thing
            WHERE { ?thing prov:wasDerivedFrom ?row . FILTER(STRENDS(STR(?row), ?end)) }
            ORDER BY ?thing
            """;
    private static final String TERMS = """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT DISTINCT ?thing WHERE { ?thing rdfs:isDefinedBy ?ontology } ORDER BY ?thing
            """;

    public Subject {
        portraits = List.copyOf(portraits);
    }

    /// Finds what a name means.
    ///
    /// @param name slug, `kind/slug`, label or part of one, prefixed name, IRI, or `table.csv:line`
    /// @throws AskException where it means nothing, or several things
    public static Subject named(Inquiry inquiry, String name) {
        Matcher row = ROW.matcher(name);
        if (row.matches()) {
            return row(inquiry, row.group(1), row.group(2));
        }
        String expanded = inquiry.prefixes().mapping().expandPrefix(name);
        String iri = isTerm(expanded) ? expanded : inquiry.names().resolve("", name, "");
        Portrait portrait = Portrait.of(inquiry, iri);
        if (portrait.isEmpty()) {
            throw unknown(inquiry, name, iri);
        }
        return new Subject("", List.of(portrait));
    }

    /// All of it, line by line.
    ///
    /// @param width columns of the terminal
    /// @param all whether long groups are told to their end
    public List<String> lines(int width, boolean all) {
        if (title.isEmpty()) {
            return portraits.get(0).lines(width, all);
        }
        List<String> lines = new ArrayList<>(List.of(title));
        for (Portrait portrait : portraits) {
            lines.add("");
            lines.addAll(portrait.head(width));
        }
        return lines;
    }

    private static boolean isTerm(String iri) {
        return iri.startsWith(Vocabulary.ENT) || iri.startsWith(Vocabulary.SCHEMES);
    }

    private static Subject row(Inquiry inquiry, String table, String line) {
        Query query = QueryFactory.create(THINGS_OF_ROW, Syntax.syntaxSPARQL_11);
        Var end = Var.alloc("end");
        Markers.bind(query, List.of(end), Map.of(end, Terms.string("/" + table + "#row=" + line)));
        List<String> things = things(inquiry, query);
        if (things.isEmpty()) {
            throw AskException.usage(
                    "no thing comes from " + table + ":" + line,
                    "lines are counted from 1, and the first one holds the names of the columns; a link table, whose rows"
                            + " are no things of their own, is shown with the things it links");
        }
        return new Subject(
                "data/" + table + ":" + line,
                things.stream().map(iri -> Portrait.of(inquiry, iri)).toList());
    }

    private static AskException unknown(Inquiry inquiry, String name, String iri) {
        if (!isTerm(iri)) {
            return AskException.usage("nothing is known of " + iri, null);
        }
        List<String> terms = things(inquiry, QueryFactory.create(TERMS, Syntax.syntaxSPARQL_11)).stream()
                .map(inquiry.terms()::iri)
                .toList();
        return AskException.usage(
                "the ontology has no term " + name,
                Nearest.to(name, terms)
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse(null));
    }

    private static List<String> things(Inquiry inquiry, Query query) {
        List<String> things = new ArrayList<>();
        for (Binding row : inquiry.rows(query).rows()) {
            Node thing = row.get(Var.alloc("thing"));
            if (thing.isURI()) {
                things.add(thing.getURI());
            }
        }
        return things;
    }
}
