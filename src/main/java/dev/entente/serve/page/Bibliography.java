package dev.entente.serve.page;

import dev.entente.query.Vocabulary;
import dev.entente.serve.page.Work.Name;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Describes documents for a bibliography. Nothing is added that the dossier does not say: a document without a date
/// has none.
public record Bibliography(Setting setting) {
    /// The suffix of a file in BibTeX.
    public static final String BIBTEX = "bib";
    /// The suffix of a file in CSL-JSON.
    public static final String CSL = "csl.json";

    private static final Node DOCUMENT = NodeFactory.createURI(Vocabulary.ENT + "Document");

    /// All documents of the dossier as BibTeX.
    public String bibtex() {
        return documents().stream().map(document -> Bibtex.of(work(document))).collect(Collectors.joining("\n"));
    }

    /// All documents of the dossier as CSL-JSON.
    public String csl() {
        return CslJson.of(documents().stream().map(this::work).toList());
    }

    /// A document as BibTeX; empty for what is none.
    public String bibtex(Node thing) {
        return isDocument(thing) ? Bibtex.of(work(thing)) : "";
    }

    /// A document as CSL-JSON, a list of one; empty for what is none.
    public String csl(Node thing) {
        return isDocument(thing) ? CslJson.of(List.of(work(thing))) : "";
    }

    private boolean isDocument(Node thing) {
        return setting.graph().contains(thing, NodeFactory.createURI(Vocabulary.TYPE), DOCUMENT);
    }

    private List<Node> documents() {
        return setting.subjects(Vocabulary.TYPE, DOCUMENT);
    }

    private Work work(Node document) {
        Optional<Node> publication = setting.subjects(Vocabulary.ENT + "publicationOf", document).stream()
                .findFirst();
        Optional<Node> carrier = publication
                .flatMap(printed -> setting.value(printed, "carrier"))
                .filter(found -> !found.equals(document));
        WorkDate written = date(document);
        WorkDate published = publication.map(this::date).orElse(new WorkDate("", ""));
        boolean same = written.edtf().isEmpty() || written.edtf().equals(published.edtf());
        return new Work(
                setting.labels().slug(document),
                WorkKind.of(genre(document), carrier.map(this::genre).orElse(""), published.isDay()),
                names(document, "genre"),
                authors(document),
                setting.labels().of(document),
                carrier.map(setting.labels()::of).orElse(""),
                publication.map(printed -> names(printed, "publisher")).orElse(""),
                publication.map(printed -> names(printed, "publicationPlace")).orElse(""),
                publication.map(printed -> setting.text(printed, "pages")).orElse(""),
                written.edtf().isEmpty() ? published : written,
                same ? "" : published.words(),
                setting.text(document, "language"),
                document.getURI());
    }

    private WorkDate date(Node thing) {
        String date = setting.text(thing, "date");
        String dating = setting.value(thing, "dating").map(GroundsOf::code).orElse("");
        return new WorkDate(date, new DateWords(setting).of(date, dating.equals("within") ? "" : dating));
    }

    private String genre(Node document) {
        return setting.value(document, "genre").map(GroundsOf::code).orElse("");
    }

    private List<Name> authors(Node document) {
        Node person = NodeFactory.createURI(Vocabulary.ENT + "Person");
        return setting.values(document, "author").stream()
                .map(author -> {
                    String name = setting.labels().of(author);
                    boolean named = setting.graph().contains(author, NodeFactory.createURI(Vocabulary.TYPE), person)
                            && name.matches("(\\p{Lu}\\S* )+\\p{Lu}\\S*");
                    return new Name(name, named);
                })
                .toList();
    }

    private String names(Node thing, String property) {
        return setting.values(thing, property).stream()
                .map(setting.labels()::of)
                .collect(Collectors.joining(", "));
    }
}
