package dev.entente.convert;

import dev.entente.csvw.Annotation;
import java.util.List;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Says of a group or table what its metadata says of it.
/// [CSV to RDF 4.5, interpreting notes and annotations](https://www.w3.org/TR/csv2rdf/#json-ld-to-rdf)
final class AnnotationEmitter {
    private final TripleOutput out;
    private int blanks;

    AnnotationEmitter(TripleOutput out) {
        this.out = out;
    }

    void emit(Node subject, List<Annotation> annotations) {
        for (Annotation annotation : annotations) {
            emit(subject, NodeFactory.createURI(annotation.property()), annotation.values());
        }
    }

    void emit(Node subject, Node property, List<Annotation.Value> values) {
        for (Annotation.Value value : values) {
            out.triple(subject, property, node(value));
        }
    }

    private Node node(Annotation.Value value) {
        return switch (value) {
            case Annotation.Value.Text text ->
                text.language().isEmpty()
                        ? NodeFactory.createLiteralString(text.text())
                        : NodeFactory.createLiteralLang(text.text(), text.language());
            case Annotation.Value.Typed typed ->
                NodeFactory.createLiteralDT(
                        typed.lexical(), TypeMapper.getInstance().getSafeTypeByName(typed.datatype()));
            case Annotation.Value.Thing thing -> {
                String iri = thing.iri();
                Node node = iri == null ? out.blank("a" + blanks++) : NodeFactory.createURI(iri);
                thing.types().forEach(type -> out.triple(node, CsvwTerms.TYPE, NodeFactory.createURI(type)));
                emit(node, thing.properties());
                yield node;
            }
        };
    }
}
