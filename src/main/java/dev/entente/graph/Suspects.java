package dev.entente.graph;

import dev.entente.convert.PlacedStream;
import dev.entente.diag.Diagnostic;
import dev.entente.diag.Nearest;
import dev.entente.diag.Position;
import dev.entente.diag.Severity;
import dev.entente.edtf.Edtf;
import dev.entente.edtf.EdtfResult;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.vocabulary.RDF;

/// Values that a cell alone does not show to be wrong: references, written `kind/slug`, to things that no row
/// describes, and dates that are no EDTF. They are found in the graph; only where there are some, the tables are read
/// once more to learn in which cells they stand.
final class Suspects {
    private static final String EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";

    private final Graph graph;
    private final String base;
    private final Set<String> kinds;
    private final Set<Node> objects;

    private Suspects(Graph graph, String base, Set<String> kinds, Set<Node> objects) {
        this.graph = graph;
        this.base = base;
        this.kinds = kinds;
        this.objects = objects;
    }

    /// @param graph what the tables say
    static Suspects in(Graph graph, Description dossier) {
        Set<Node> seen = new HashSet<>();
        return among(graph.find().mapWith(Triple::getObject).filterKeep(seen::add), graph, dossier);
    }

    /// Those among some objects, none of them named twice, of the statements of `graph`.
    static Suspects among(Iterator<Node> objects, Graph graph, Description dossier) {
        Set<Node> suspects = new HashSet<>();
        objects.forEachRemaining(object -> {
            if (isBadDate(object) || isUnknown(object, graph, dossier.base())) {
                suspects.add(object);
            }
        });
        return new Suspects(graph, dossier.base(), dossier.kinds().keySet(), suspects);
    }

    private static boolean isBadDate(Node node) {
        return node.isLiteral()
                && node.getLiteralDatatypeURI().equals(EDTF)
                && Edtf.parse(node.getLiteralLexicalForm()).date().isEmpty();
    }

    /// Rows are no things: they stand in `<base>data/`, and nothing describes them.
    private static boolean isUnknown(Node node, Graph graph, String base) {
        return node.isURI()
                && node.getURI().startsWith(base)
                && !node.getURI().startsWith(base + "data/")
                && !graph.contains(node, RDF.Nodes.type, Node.ANY);
    }

    boolean isEmpty() {
        return objects.isEmpty();
    }

    /// Takes the triples of a second reading, and tells of each cell that holds a suspect.
    PlacedStream locating(Consumer<Diagnostic> findings) {
        return new Locating(findings);
    }

    private final class Locating extends StreamRDFBase implements PlacedStream {
        private final Consumer<Diagnostic> findings;
        private Supplier<Position> place = () -> Position.of("");

        private Locating(Consumer<Diagnostic> findings) {
            this.findings = findings;
        }

        @Override
        public void at(Supplier<Position> place) {
            this.place = place;
        }

        @Override
        public void triple(Triple triple) {
            Node object = triple.getObject();
            if (objects.contains(object)) {
                findings.accept(object.isURI() ? reference(object.getURI()) : date(object.getLiteralLexicalForm()));
            }
        }

        private Diagnostic date(String text) {
            return switch (Edtf.parse(text)) {
                case EdtfResult.Fault fault ->
                    new Diagnostic(
                            GraphCode.DATE,
                            Severity.ERROR,
                            place.get(),
                            text,
                            "\"" + text + "\" is not an EDTF date: " + fault.problem(),
                            fault.hint());
                case EdtfResult.Parsed parsed -> throw new IllegalStateException(text + " is a date");
            };
        }

        private Diagnostic reference(String iri) {
            String path = iri.substring(base.length());
            String kind = path.substring(0, Math.max(0, path.lastIndexOf('/')));
            String slug = path.substring(path.lastIndexOf('/') + 1);
            List<String> slugs = slugs(kind + "/").toList();
            String message = slugs.isEmpty()
                    ? kinds.contains(kind)
                            ? "there is no " + kind + " at all"
                            : "there is no kind of thing called \"" + kind + "\""
                    : "no " + kind + " has the key \"" + slug + "\"";
            return new Diagnostic(
                    GraphCode.REFERENCE, Severity.ERROR, place.get(), path, message, hint(kind, slug, slugs));
        }

        private String hint(String kind, String slug, List<String> slugs) {
            return Nearest.to(slug, slugs)
                    .map(near -> "did you mean \"" + kind + "/" + near + "\" (" + row(kind + "/" + near) + ")?")
                    .or(() -> otherKinds(slug)
                            .findFirst()
                            .map(other -> "did you mean \"" + other + "\" (" + row(other) + ")?"))
                    .orElse("add a row for it, or correct the cell");
        }

        /// Things of another kind with the very same slug.
        private Stream<String> otherKinds(String slug) {
            return slugs("").filter(path -> path.endsWith("/" + slug));
        }

        /// What follows `start` in the IRIs of all things described.
        private Stream<String> slugs(String start) {
            String prefix = base + start;
            return graph.stream(Node.ANY, RDF.Nodes.type, Node.ANY)
                    .map(Triple::getSubject)
                    .filter(subject -> subject.isURI() && subject.getURI().startsWith(prefix))
                    .map(subject -> subject.getURI().substring(prefix.length()))
                    .distinct()
                    .sorted();
        }

        private String row(String path) {
            return RowIri.of(graph, NodeFactory.createURI(base + path), base)
                    .map(RowIri::toString)
                    .orElse("in the tables");
        }
    }
}
