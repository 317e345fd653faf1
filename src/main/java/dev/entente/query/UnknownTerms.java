package dev.entente.query;

import dev.entente.diag.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/// Finds terms in a query that the ontology does not have: with them a query has no rows, and nobody says why.
public final class UnknownTerms {
    private static final Pattern TERM = Pattern.compile("(?<![\\w:])ent:([A-Za-z][A-Za-z0-9]*)");
    private static final String ALL = """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT DISTINCT ?term WHERE { ?term rdfs:isDefinedBy ?ontology }
            """;

    private UnknownTerms() {}

    /// One remark for each of them, with the nearest term there is.
    public static List<String> remarks(Inquiry inquiry, Query query) {
        Set<String> used = new TreeSet<>();
        TERM.matcher(Sparql.complete(query, Map.of("ent", Vocabulary.ENT)))
                .results()
                .forEach(term -> used.add(term.group(1)));
        List<String> remarks = new ArrayList<>();
        if (!used.isEmpty()) {
            Set<String> known = known(inquiry);
            for (String term : used) {
                if (!known.isEmpty() && !known.contains(term)) {
                    remarks.add("The ontology has no term ent:" + term
                            + Nearest.to(term, known)
                                    .map(near -> "; did you mean ent:" + near + "?")
                                    .orElse("."));
                }
            }
        }
        return remarks;
    }

    private static Set<String> known(Inquiry inquiry) {
        Set<String> known = new TreeSet<>();
        for (Binding row :
                inquiry.rows(QueryFactory.create(ALL, Syntax.syntaxSPARQL_11)).rows()) {
            String iri = row.get(Var.alloc("term")).toString();
            if (iri.startsWith(Vocabulary.ENT)) {
                known.add(iri.substring(Vocabulary.ENT.length()));
            }
        }
        return known;
    }
}
