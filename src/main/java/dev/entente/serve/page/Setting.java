package dev.entente.serve.page;

import dev.entente.query.Evidence;
import dev.entente.query.FactGroups;
import dev.entente.query.Labels;
import dev.entente.query.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/// What a page is made from: the dossier, the language, and where its links lead.
///
/// @param edition the dossier
/// @param words the language
/// @param links where links lead
public record Setting(Edition edition, Words words, Links links) {
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2}");

    /// What terms are called in the page's language.
    public Labels labels() {
        return new Labels(graph(), edition.terms(), words.language());
    }

    /// All statements.
    public Graph graph() {
        return edition.graph();
    }

    /// What facts name a thing.
    FactGroups groups() {
        return new FactGroups(graph(), labels());
    }

    /// What the named queries say of themselves.
    public QueryWords queries() {
        return new QueryWords(this);
    }

    /// How sure facts are.
    Evidence evidence() {
        return new Evidence(graph(), labels());
    }

    /// A term as a text that leads to its page.
    public Phrase phrase(Node term) {
        if (!term.isURI()) {
            return new Phrase(labels().of(term), term.isLiteral() ? languageOf(term) : "", "");
        }
        String language = labels().name(term)
                .map(name -> foreign(name.getLiteralLanguage()))
                .orElse("");
        return new Phrase(labels().of(term), language, links.thing(term.getURI()));
    }

    /// What the dossier is called, leading nowhere.
    public Phrase title() {
        return ofDossier(edition.dossier().title());
    }

    /// What the dossier is about, empty where it is not said.
    Phrase about() {
        return ofDossier(edition.dossier().description().text());
    }

    private Phrase ofDossier(@Nullable String text) {
        return new Phrase(text == null ? "" : text, ofDossier(), "");
    }

    /// The language of the dossier where it is not that of the page.
    private String ofDossier() {
        String language = edition.dossier().description().language();
        return language == null ? "" : foreign(language);
    }

    /// The language of a literal where it is not that of the page: words without a tag are in the language of the
    /// dossier.
    private String languageOf(Node literal) {
        boolean untagged = literal.getLiteralLanguage().isEmpty();
        boolean words = XSDDatatype.XSDstring.equals(literal.getLiteralDatatype())
                && WORDS.matcher(literal.getLiteralLexicalForm()).find();
        return !untagged ? foreign(literal.getLiteralLanguage()) : words ? ofDossier() : "";
    }

    /// The language of a text where it is not that of the page.
    String foreign(String language) {
        return language.equals(words.language()) ? "" : language;
    }

    /// The values of a property of the ontology.
    public List<Node> values(Node thing, String property) {
        return objects(thing, Vocabulary.ENT + property);
    }

    /// The first value of a property of the ontology.
    public Optional<Node> value(Node thing, String property) {
        return values(thing, property).stream().findFirst();
    }

    /// The text of the first value of a property of the ontology, empty where there is none.
    public String text(Node thing, String property) {
        return value(thing, property)
                .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : labels().of(node))
                .orElse("");
    }

    /// The first value of a property of the ontology as a text of its language, empty where there is none.
    Phrase told(Node thing, String property) {
        return value(thing, property).map(this::phrase).orElseGet(() -> Phrase.plain(""));
    }

    /// The values of any property, sorted.
    List<Node> objects(Node thing, String property) {
        return graph()
                .find(thing, NodeFactory.createURI(property), Node.ANY)
                .mapWith(Triple::getObject)
                .toList()
                .stream()
                .sorted(java.util.Comparator.comparing(Node::toString))
                .toList();
    }

    /// What has this value, sorted.
    List<Node> subjects(String property, Node value) {
        return graph()
                .find(Node.ANY, NodeFactory.createURI(property), value)
                .mapWith(Triple::getSubject)
                .toList()
                .stream()
                .sorted(java.util.Comparator.comparing(Node::toString))
                .toList();
    }
}
