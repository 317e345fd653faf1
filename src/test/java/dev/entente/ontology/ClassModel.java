package dev.entente.ontology;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/// What a class diagram shows of an ontology: trees of classes with their properties, in the order of the file.
///
/// @param roots the classes that have no class above them, those of other vocabularies last
/// @param anywhere the properties that have no domain
record ClassModel(List<ClassBox> roots, List<PropertyRow> anywhere) {

    /// A class, what can be said of its members, and the classes below it.
    record ClassBox(String name, List<PropertyRow> rows, List<ClassBox> children) {}

    /// A property and what it leads to.
    ///
    /// @param derived whether rules write it, never a curator
    record PropertyRow(String name, String range, boolean derived) {}

    /// Reads a Turtle file.
    static ClassModel of(Path file) {
        JenaSystem.init();
        List<Triple> triples = new ArrayList<>();
        RDFParser.source(file).parse(new StreamRDFBase() {
            @Override
            public void triple(Triple triple) {
                triples.add(triple);
            }
        });
        return new Reader(triples).model();
    }

    /// Looks up triples in file order.
    private record Reader(List<Triple> triples) {

        ClassModel model() {
            List<Node> types = new ArrayList<>(subjects(OWL2.Class.asNode()));
            types.addAll(above());
            List<ClassBox> roots = types.stream()
                    .filter(type -> superClass(type).isEmpty())
                    .map(this::box)
                    .toList();
            return new ClassModel(roots, rows(Optional.empty()));
        }

        /// The classes of other vocabularies that a class or property of this one hangs below.
        private Set<Node> above() {
            Set<Node> above = new LinkedHashSet<>();
            triples.stream()
                    .filter(triple -> isOwn(triple.getSubject()))
                    .filter(triple -> triple.getPredicate().equals(RDFS.subClassOf.asNode())
                            || triple.getPredicate().equals(RDFS.domain.asNode()))
                    .map(Triple::getObject)
                    .filter(type -> !isOwn(type))
                    .forEach(above::add);
            return above;
        }

        private ClassBox box(Node type) {
            List<ClassBox> children = subjects(OWL2.Class.asNode()).stream()
                    .filter(other -> superClass(other).equals(Optional.of(type)))
                    .map(this::box)
                    .toList();
            return new ClassBox(type.getLocalName(), rows(Optional.of(type)), children);
        }

        private List<PropertyRow> rows(Optional<Node> domain) {
            Set<Node> properties = subjects(OWL2.ObjectProperty.asNode());
            properties.addAll(subjects(OWL2.DatatypeProperty.asNode()));
            return inFileOrder(properties).stream()
                    .filter(property -> domain(property).equals(domain))
                    .map(this::row)
                    .toList();
        }

        private Optional<Node> domain(Node property) {
            return value(property, RDFS.domain.asNode());
        }

        private PropertyRow row(Node property) {
            String range =
                    value(property, RDFS.range.asNode()).map(Node::getLocalName).orElse("anything");
            boolean derived = value(property, SKOS.scopeNote.asNode())
                    .map(Node::getLiteralLexicalForm)
                    .filter(note -> note.startsWith("Derived"))
                    .isPresent();
            return new PropertyRow(property.getLocalName(), range, derived);
        }

        private Optional<Node> superClass(Node type) {
            return value(type, RDFS.subClassOf.asNode());
        }

        private Optional<Node> value(Node subject, Node predicate) {
            return triples.stream()
                    .filter(triple -> triple.getSubject().equals(subject)
                            && triple.getPredicate().equals(predicate))
                    .map(Triple::getObject)
                    .findFirst();
        }

        private Set<Node> subjects(Node kind) {
            Set<Node> subjects = new LinkedHashSet<>();
            for (Triple triple : triples) {
                if (triple.getPredicate().equals(RDF.type.asNode())
                        && triple.getObject().equals(kind)
                        && isOwn(triple.getSubject())) {
                    subjects.add(triple.getSubject());
                }
            }
            return subjects;
        }

        private List<Node> inFileOrder(Set<Node> wanted) {
            return triples.stream()
                    .map(Triple::getSubject)
                    .distinct()
                    .filter(wanted::contains)
                    .toList();
        }

        private static boolean isOwn(Node node) {
            return NodeFactory.createURI(OntologyFiles.NAMESPACE + node.getLocalName())
                    .equals(node);
        }
    }
}
