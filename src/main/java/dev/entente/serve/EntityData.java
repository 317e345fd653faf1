package dev.entente.serve;

import dev.entente.query.AnswerWriter;
import dev.entente.query.Format;
import dev.entente.query.Look;
import dev.entente.query.Vocabulary;
import dev.entente.serve.page.Edition;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.graph.GraphFactory;

/// What is known of one thing, as RDF: what is said of it, which facts name it and how, and what all of these are
/// called.
public final class EntityData {
    /// The media type of each suffix, the preferred one first.
    public static final Map<String, String> TYPES = types();

    private static final List<String> NAMING = List.of(Vocabulary.LABEL, Vocabulary.PREF_LABEL);

    private EntityData() {}

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("ttl", "text/turtle");
        types.put("jsonld", "application/ld+json");
        types.put("nt", "application/n-triples");
        types.put("rdf", "application/rdf+xml");
        return types;
    }

    /// Whether the dossier says anything of this thing.
    static boolean isKnown(Edition edition, String iri) {
        return edition.graph().contains(NodeFactory.createURI(iri), NodeFactory.createURI(Vocabulary.TYPE), Node.ANY);
    }

    /// Writes it.
    ///
    /// @param suffix one of [#TYPES]
    public static byte[] bytes(Edition edition, String iri, String suffix) {
        return bytes(edition, description(edition.graph(), NodeFactory.createURI(iri)), suffix);
    }

    static byte[] bytes(Edition edition, Graph graph, String suffix) {
        Format format = suffix.equals("rdf") ? Format.RDFXML : Format.named(suffix);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AnswerWriter(out, new Look(format, 0, false, List.of()), edition.terms()).graph(graph);
        return out.toByteArray();
    }

    private static Graph description(Graph all, Node thing) {
        Graph graph = GraphFactory.createDefaultGraph();
        all.find(thing, Node.ANY, Node.ANY).forEachRemaining(graph::add);
        all.find(Node.ANY, Node.ANY, thing).forEachRemaining(graph::add);
        for (Triple triple : graph.find().toList()) {
            for (Node term : List.of(triple.getSubject(), triple.getObject())) {
                if (term.isURI()) {
                    NAMING.forEach(name -> all.find(term, NodeFactory.createURI(name), Node.ANY)
                            .forEachRemaining(graph::add));
                }
            }
        }
        return graph;
    }
}
