package dev.entente.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/// What a dossier holds, in numbers.
public final class Overview {
    /// Things count under the broadest kind that says something of them: a reception is a meeting, and an event only
    /// where nothing else is known of it. Rows that only join two things do not count.
    private static final String COUNTS = """
            PREFIX ent: <https://w3id.org/entente/ontology#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            SELECT ?kind ?others (MIN(?place) AS ?rank) (COUNT(DISTINCT ?thing) AS ?number)
            WHERE {
              ?thing a ?class ; prov:wasDerivedFrom ?row .
              ?class rdfs:isDefinedBy ?ontology ; rdfs:label ?kind .
              FILTER(LANG(?kind) = "en")
              FILTER(?class NOT IN (ent:Affiliation, ent:Evidence, ent:Participation))
              FILTER NOT EXISTS {
                ?class rdfs:subClassOf ?broader . ?broader rdfs:isDefinedBy ?ontology .
                FILTER(?broader != ?class && ?broader NOT IN (ent:Agent, ent:Event, ent:Attestation))
              }
              BIND(?class IN (ent:Agent, ent:Event, ent:Attestation) AS ?others)
              FILTER(!?others || NOT EXISTS { ?thing a ?narrower . ?narrower rdfs:subClassOf ?class . FILTER(?narrower != ?class) })
              OPTIONAL {
                VALUES (?wider ?known) { (ent:Person 1) (ent:Agent 2) (ent:Document 3) (ent:Event 4) (ent:Stance 5) (ent:Claim 6) }
                ?thing a ?wider
              }
              BIND(COALESCE(?known, 7) AS ?place)
            }
            GROUP BY ?class ?kind ?others
            ORDER BY ?rank ?others DESC(?number) ?kind
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

    /// Kinds of things with their numbers, such as `23 persons`: who acts, what they wrote, what happened, what is
    /// said.
    public static List<String> counts(Inquiry inquiry) {
        List<String> counts = new ArrayList<>();
        for (Binding row : ask(inquiry, COUNTS).rows()) {
            String number = text(row, "number");
            String kind = text(row, "kind");
            counts.add(number
                    + (text(row, "others").equals("true") ? " other " : " ")
                    + (number.equals("1") ? kind : plural(kind)));
        }
        return counts;
    }

    private static String text(Binding row, String variable) {
        return row.get(Var.alloc(variable)).getLiteralLexicalForm();
    }

    private static String plural(String noun) {
        return noun.matches(".*(?:s|x|ch|sh)")
                ? noun + "es"
                : noun.matches(".*[^aeiou]y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
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
