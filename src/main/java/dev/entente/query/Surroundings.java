package dev.entente.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.graph.GraphFactory;

/// Fetches what lies around some things: all that is said of them, every fact that names them with its own
/// statements and further evidence and conflicts, and what all of these are called. Works on a dataset and on an
/// endpoint alike.
final class Surroundings {
    private static final String AROUND = """
            PREFIX ent: <https://w3id.org/entente/ontology#>
            CONSTRUCT {
              ?thing ?property ?value .
              ?fact ?via ?thing .
              ?fact ?factProperty ?factValue .
              ?evidence ent:supports ?supported ; ent:passage ?passage .
              ?participation ?role ?roleValue .
              ?conflict ?conflictProperty ?conflictValue .
            }
            WHERE {
              VALUES ?thing { UNDEF }
              { ?thing ?property ?value }
              UNION { ?fact ?via ?thing ; ?factProperty ?factValue }
              UNION { ?any ?link ?thing . ?evidence ent:supports ?any ; ent:passage ?passage . BIND(?any AS ?supported) }
              UNION { ?evidence ent:supports ?thing ; ent:passage ?passage . BIND(?thing AS ?supported) }
              UNION { ?participation ent:event ?thing ; ?role ?roleValue }
              UNION { ?about ?link ?thing . ?conflict ent:first ?about ; ?conflictProperty ?conflictValue }
              UNION { ?about ?link ?thing . ?conflict ent:second ?about ; ?conflictProperty ?conflictValue }
            }
            """;
    private static final String CALLED = """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            CONSTRUCT { ?thing ?naming ?name }
            WHERE {
              VALUES ?thing { UNDEF }
              VALUES ?naming { rdfs:label skos:prefLabel rdfs:subClassOf rdfs:subPropertyOf }
              ?thing ?naming ?name
            }
            """;
    /// As many things as one query names.
    private static final int AT_ONCE = 200;

    private final Engine engine;

    Surroundings(Engine engine) {
        this.engine = engine;
    }

    /// What lies around these things.
    Graph of(Collection<Node> things) {
        Graph graph = GraphFactory.createDefaultGraph();
        fetch(AROUND, things, graph);
        Set<Node> named = new LinkedHashSet<>();
        graph.find().forEachRemaining(triple -> {
            for (Node term : List.of(triple.getSubject(), triple.getPredicate(), triple.getObject())) {
                if (term.isURI()) {
                    named.add(term);
                }
            }
        });
        fetch(CALLED, named, graph);
        return graph;
    }

    private void fetch(String construct, Collection<Node> things, Graph into) {
        List<Node> all = new ArrayList<>(things);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            Query query = QueryFactory.create(construct, Syntax.syntaxSPARQL_11);
            Markers.fill(query, Var.alloc("thing"), all.subList(from, Math.min(all.size(), from + AT_ONCE)));
            engine.use(query, execution -> execution.construct(into));
        }
    }
}
