package dev.entente.graph;

import java.util.Comparator;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.util.NodeCmp;
import org.apache.jena.vocabulary.RDF;

/// The one order of statements in every export: by subject, then types before other properties, then by object. It
/// knows no locale.
final class StatementOrder {
    static final Comparator<Node> SUBJECTS = NodeCmp::compareRDFTerms;

    static final Comparator<Triple> WITHIN_SUBJECT = Comparator.<Triple, Boolean>comparing(
                    triple -> !isType(triple.getPredicate()))
            .thenComparing(Triple::getPredicate, NodeCmp::compareRDFTerms)
            .thenComparing(Triple::getObject, NodeCmp::compareRDFTerms);

    private StatementOrder() {}

    static boolean isType(Node predicate) {
        return predicate.equals(RDF.Nodes.type);
    }
}
