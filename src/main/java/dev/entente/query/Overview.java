package dev.entente.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/// What a dossier holds, in numbers.
public final class Overview {
    /// A kind of thing counts where no narrower kind of it does.
    private static final String COUNTS = """
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?kind (COUNT(DISTINCT ?thing) AS ?number)
            WHERE {
              ?thing a ?class ; prov:wasDerivedFrom ?row .
              ?class rdfs:isDefinedBy ?ontology ; rdfs:label ?kind .
              FILTER(LANG(?kind) = "en")
              FILTER NOT EXISTS { ?narrower rdfs:subClassOf ?class . ?thing a ?narrower . FILTER(?narrower != ?class) }
            }
            GROUP BY ?class ?kind
            ORDER BY DESC(?number) ?kind
            """;
    private static final String MOST_NAMED = """
            PREFIX ent: <https://w3id.org/entente/ontology#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?thing
            WHERE { ?thing a ent:Person . ?fact ?property ?thing ; ent:reading ?reading . FILTER(?property != ent:statedBy) }
            GROUP BY ?thing
            ORDER BY DESC(COUNT(?fact)) ?thing
            LIMIT 1
            """;

    private Overview() {}

    /// Kinds of things with their numbers, the most numerous first, such as `23 × person`.
    public static List<String> counts(Inquiry inquiry) {
        List<String> counts = new ArrayList<>();
        for (Binding row : ask(inquiry, COUNTS).rows()) {
            counts.add(row.get(Var.alloc("number")).getLiteralLexicalForm() + " × "
                    + row.get(Var.alloc("kind")).getLiteralLexicalForm());
        }
        return counts;
    }

    /// The slug of the person named by most facts; empty where there is no person.
    public static String mostNamed(Inquiry inquiry) {
        return ask(inquiry, MOST_NAMED).rows().stream()
                .map(row -> row.get(Var.alloc("thing")).getURI())
                .map(iri -> iri.substring(iri.lastIndexOf('/') + 1))
                .findFirst()
                .orElse("");
    }

    private static Answer ask(Inquiry inquiry, String query) {
        return inquiry.rows(QueryFactory.create(query, Syntax.syntaxSPARQL_11));
    }
}
