package dev.entente.graph;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.VOID;
import org.jspecify.annotations.Nullable;

/// Lets the dataset say itself what it is: title, description and licence of the dossier, whose IRI is its base.
final class SelfDescription {
    private SelfDescription() {}

    static void add(Dossier dossier, Graph graph) {
        Description description = dossier.description();
        Node base = NodeFactory.createURI(description.base());
        graph.add(base, RDF.Nodes.type, VOID.Dataset.asNode());
        graph.add(base, DCTerms.title.asNode(), text(description.title(), description.language()));
        graph.add(base, VOID.uriSpace.asNode(), NodeFactory.createLiteralString(description.base()));
        if (description.text() != null) {
            graph.add(base, DCTerms.description.asNode(), text(description.text(), description.language()));
        }
        if (description.license() != null) {
            graph.add(base, DCTerms.license.asNode(), NodeFactory.createURI(description.license()));
        }
    }

    private static Node text(String text, @Nullable String language) {
        return language == null ? NodeFactory.createLiteralString(text) : NodeFactory.createLiteralLang(text, language);
    }
}
