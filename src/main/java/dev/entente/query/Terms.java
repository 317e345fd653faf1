package dev.entente.query;

import java.time.LocalDate;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// RDF terms made from values.
final class Terms {
    private Terms() {}

    static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }

    /// A term of the ontology.
    static Node ent(String name) {
        return iri(Vocabulary.ENT + name);
    }

    static Node string(String text) {
        return NodeFactory.createLiteralString(text);
    }

    static Node integer(long number) {
        return NodeFactory.createLiteralDT(Long.toString(number), XSDDatatype.XSDinteger);
    }

    static Node yes() {
        return NodeFactory.createLiteralDT("true", XSDDatatype.XSDboolean);
    }

    static Node day(LocalDate day) {
        return NodeFactory.createLiteralDT(day.toString(), XSDDatatype.XSDdate);
    }

    static Node edtf(String date) {
        return NodeFactory.createLiteralDT(date, TypeMapper.getInstance().getSafeTypeByName(Vocabulary.EDTF));
    }
}
