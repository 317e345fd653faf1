package dev.entente.serve.page;

import dev.entente.query.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Says how a page is cited, and describes documents for a bibliography. Nothing is added that the dossier does not
/// say: a document without a date has none.
public record Citations(Setting setting) {
    /// How a page of the dossier is cited.
    String page(String title, String iri) {
        return "“" + title + "”, " + setting.edition().dossier().title() + ", " + iri;
    }

    /// The documents of the dossier.
    public List<Node> documents() {
        return setting.subjects(Vocabulary.TYPE, NodeFactory.createURI(Vocabulary.ENT + "Document"));
    }

    /// What a bibliography wants to know of a document, by BibTeX's names.
    public Map<String, String> fields(Node document) {
        Map<String, String> fields = new LinkedHashMap<>();
        Optional<Node> publication = setting.subjects(Vocabulary.ENT + "publicationOf", document).stream()
                .findFirst();
        put(fields, "author", names(setting.values(document, "author"), " and "));
        put(fields, "title", setting.labels().of(document));
        publication.ifPresent(printed -> {
            put(fields, "booktitle", carrier(printed, document));
            put(fields, "publisher", names(setting.values(printed, "publisher"), " and "));
            put(fields, "address", names(setting.values(printed, "publicationPlace"), ", "));
            put(fields, "pages", setting.text(printed, "pages").replace("-", "--"));
        });
        put(fields, "date", setting.text(document, "date"));
        put(fields, "origdate", "");
        put(fields, "type", names(setting.values(document, "genre"), ", "));
        put(fields, "language", setting.text(document, "language"));
        publication.ifPresent(printed -> put(fields, "note", published(printed)));
        put(fields, "url", document.getURI());
        return fields;
    }

    private String published(Node publication) {
        String date = setting.text(publication, "date");
        return date.isEmpty() ? "" : "published " + date;
    }

    private String carrier(Node publication, Node document) {
        return setting.value(publication, "carrier")
                .filter(carrier -> !carrier.equals(document))
                .map(setting.labels()::of)
                .orElse("");
    }

    private String names(List<Node> nodes, String between) {
        return nodes.stream().map(setting.labels()::of).collect(Collectors.joining(between));
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.put(name, value);
        }
    }

    /// The document as BibTeX; empty for what is no document.
    public String bibtex(Node thing) {
        if (!setting.graph()
                .contains(
                        thing,
                        NodeFactory.createURI(Vocabulary.TYPE),
                        NodeFactory.createURI(Vocabulary.ENT + "Document"))) {
            return "";
        }
        Map<String, String> fields = fields(thing);
        List<String> lines = new ArrayList<>();
        fields.forEach((name, value) -> lines.add("  " + name + " = {" + escaped(value, name) + "}"));
        String kind = fields.containsKey("booktitle") ? "incollection" : "misc";
        return "@" + kind + "{" + setting.labels().slug(thing) + ",\n" + String.join(",\n", lines) + "\n}\n";
    }

    private static String escaped(String text, String field) {
        if (field.equals("url")) {
            return text;
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\textbackslash{}");
                case '{', '}', '&', '%', '$', '#', '_' -> out.append('\\').append(c);
                case '~' -> out.append("\\textasciitilde{}");
                case '^' -> out.append("\\textasciicircum{}");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
