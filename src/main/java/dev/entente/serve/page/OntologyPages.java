package dev.entente.serve.page;

import dev.entente.query.Vocabulary;
import dev.entente.serve.page.Page.Statement;
import dev.entente.serve.page.Page.Term;
import dev.entente.serve.page.Page.Terms;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Makes the page of the ontology and its vocabularies.
record OntologyPages(Setting setting) {
    private static final String OWL = "http://www.w3.org/2002/07/owl#";
    private static final String DCTERMS = "http://purl.org/dc/terms/";
    private static final String ONTOLOGY = "https://w3id.org/entente/ontology";

    Page.Ontology page() {
        Words words = setting.words();
        List<Terms> parts = new ArrayList<>();
        parts.add(new Terms(words.of("ontology.classes"), "classes", terms(OWL + "Class")));
        List<Term> properties = new ArrayList<>(terms(OWL + "ObjectProperty"));
        properties.addAll(terms(OWL + "DatatypeProperty"));
        parts.add(new Terms(words.of("ontology.properties"), "properties", properties));
        for (Node scheme :
                setting.subjects(Vocabulary.TYPE, NodeFactory.createURI(Vocabulary.SKOS + "ConceptScheme"))) {
            parts.add(new Terms(
                    setting.labels().of(scheme),
                    Links.Things.anchor(scheme.getURI()),
                    setting.subjects(Vocabulary.SKOS + "inScheme", scheme).stream()
                            .map(this::term)
                            .toList()));
        }
        return new Page.Ontology(
                Phrase.plain(words.of("nav.ontology")),
                text(NodeFactory.createURI(ONTOLOGY), DCTERMS + "description"),
                parts,
                List.of(Phrase.link("Turtle", setting.links().file("/ontology.ttl"))));
    }

    private List<Term> terms(String kind) {
        return setting.subjects(Vocabulary.TYPE, NodeFactory.createURI(kind)).stream()
                .filter(term -> term.isURI() && term.getURI().startsWith(Vocabulary.ENT))
                .map(this::term)
                .toList();
    }

    private Term term(Node term) {
        List<Statement> statements = new ArrayList<>();
        for (String property : List.of("rdfs:subClassOf", "rdfs:subPropertyOf", "rdfs:domain", "rdfs:range")) {
            List<Node> values = setting.objects(term, Vocabulary.RDFS + property.substring(5)).stream()
                    .filter(value -> !value.equals(term) && value.isURI())
                    .toList();
            if (!values.isEmpty()) {
                statements.add(new Statement(
                        Phrase.plain(setting.words().of("ontology." + property.substring(5))),
                        values.stream().map(setting::phrase).toList()));
            }
        }
        return new Term(
                Links.Things.anchor(term.getURI()),
                setting.labels().shortForm(term),
                new Phrase(setting.labels().of(term), setting.phrase(term).language(), ""),
                texts(term, "definition"),
                texts(term, "scopeNote"),
                texts(term, "example"),
                statements,
                used(term));
    }

    private Phrase used(Node term) {
        int uses = setting.graph()
                        .find(Node.ANY, NodeFactory.createURI(Vocabulary.TYPE), term)
                        .toList()
                        .size()
                + setting.graph().find(Node.ANY, term, Node.ANY).toList().size()
                + setting.graph()
                        .find(Node.ANY, Node.ANY, term)
                        .filterKeep(triple -> triple.getSubject().isURI()
                                && triple.getSubject()
                                        .getURI()
                                        .startsWith(setting.edition().dossier().base())
                                && !triple.getPredicate().getURI().equals(Vocabulary.TYPE))
                        .toList()
                        .size();
        return Phrase.plain(setting.words().of("ontology.used", uses));
    }

    private List<Phrase> texts(Node term, String property) {
        return setting.objects(term, Vocabulary.SKOS + property).stream()
                .filter(Node::isLiteral)
                .map(setting::phrase)
                .toList();
    }

    private String text(Node thing, String property) {
        List<Node> texts = setting.objects(thing, property);
        return texts.stream()
                .filter(text -> text.isLiteral()
                        && text.getLiteralLanguage().equals(setting.words().language()))
                .findFirst()
                .or(() -> texts.stream().filter(Node::isLiteral).findFirst())
                .map(Node::getLiteralLexicalForm)
                .orElse("");
    }
}
