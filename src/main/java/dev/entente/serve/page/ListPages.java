package dev.entente.serve.page;

import dev.entente.query.NamedQuery;
import dev.entente.query.Vocabulary;
import dev.entente.serve.page.AnswerTable.Cell;
import dev.entente.serve.page.AnswerTable.Column;
import dev.entente.serve.page.AnswerTable.Row;
import dev.entente.serve.page.Page.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Makes the pages that list documents, passages, and where the sources disagree.
record ListPages(Setting setting) {
    Page.Listing documents() {
        List<Node> documents =
                setting.subjects(Vocabulary.TYPE, NodeFactory.createURI(Vocabulary.ENT + "Document")).stream()
                        .sorted(setting.evidence().byDate())
                        .toList();
        List<Row> rows = new ArrayList<>();
        for (Node document : documents) {
            When when = new DateWords(setting).of(document);
            rows.add(row(
                    document,
                    rows.size() + 1,
                    List.of(
                            cell(Phrase.date(when.words(), when.edtf())),
                            cell(setting.phrase(document)),
                            joined(document, "genre"),
                            joined(document, "author"),
                            chip(document, "audience"),
                            joined(document, "readIn"),
                            cell(Phrase.plain(setting.words().number(drawnFrom(document, "statedIn")))))));
        }
        return new Page.Listing(
                Phrase.plain(setting.words().of("nav.documents")),
                setting.words().of("documents.lead"),
                new AnswerTable(
                        setting.words().of("documents.caption", rows.size()),
                        columns("date", "document", "kind", "author", "openTo", "readIn", "drawn"),
                        rows),
                List.of(
                        Phrase.link("BibTeX", setting.links().file("/documents.bib")),
                        Phrase.link("CSL-JSON", setting.links().file("/documents.csl.json"))));
    }

    Page.Listing passages() {
        List<Node> passages =
                setting.subjects(Vocabulary.TYPE, NodeFactory.createURI(Vocabulary.ENT + "Passage")).stream()
                        .sorted(Comparator.comparing((Node passage) -> setting.text(passage, "passageOf"))
                                .thenComparingInt(passage -> order(setting.text(passage, "order"))))
                        .toList();
        List<Row> rows = new ArrayList<>();
        for (Node passage : passages) {
            rows.add(new Row(
                    "row-" + (rows.size() + 1),
                    List.of(
                            cell(setting.phrase(passage)),
                            joined(passage, "passageKind"),
                            joined(passage, "voice"),
                            joined(passage, "quotedDocument"),
                            cell(setting.value(passage, "paraphrase")
                                    .map(setting::phrase)
                                    .orElseGet(() -> Phrase.plain(""))),
                            cell(Phrase.plain(setting.words().number(drawnFrom(passage, "passage"))))),
                    Optional.empty(),
                    ""));
        }
        return new Page.Listing(
                Phrase.plain(setting.words().of("nav.passages")),
                setting.words().of("passages.lead"),
                new AnswerTable(
                        setting.words().of("passages.caption", rows.size()),
                        columns("passage", "kind", "voice", "quoted", "paraphrase", "drawn"),
                        rows),
                List.of());
    }

    private static int order(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : Integer.MAX_VALUE;
    }

    /// How many facts stand on it, those that only further evidence ties to it too.
    private long drawnFrom(Node ground, String way) {
        Set<Node> facts = new HashSet<>();
        for (Node row : setting.subjects(Vocabulary.ENT + way, ground)) {
            List<Node> supported = setting.values(row, "supports");
            if (!supported.isEmpty()) {
                facts.addAll(supported);
            } else if (!setting.values(row, "reading").isEmpty()) {
                facts.add(row);
            }
        }
        return facts.size();
    }

    /// Where the sources disagree, deny and are silent, and what nobody states.
    Page.Sections conflicts() {
        List<Section> sections = new ArrayList<>();
        for (String name : List.of("conflicts", "denials", "silences", "missing")) {
            NamedQuery query = setting.edition().inquiry().catalogue().get(name);
            sections.add(new Section(
                    setting.queries().summary(query),
                    new QueryPages(setting).table(query),
                    Phrase.link(
                            setting.words().of("query.narrow"), setting.links().page("/queries/" + name))));
        }
        return new Page.Sections(
                Phrase.plain(setting.words().of("nav.conflicts")),
                setting.words().of("conflicts.lead"),
                sections);
    }

    private Row row(Node thing, int number, List<Cell> cells) {
        Grounds grounds = new GroundsOf(setting).fact(thing);
        return new Row(
                "row-" + number,
                cells,
                grounds.isEmpty() ? Optional.empty() : Optional.of(grounds),
                setting.links().thing(thing.getURI()));
    }

    private List<Column> columns(String... names) {
        return java.util.Arrays.stream(names)
                .map(name -> new Column(name, setting.words().or("column." + name, AnswerTables.title(name))))
                .toList();
    }

    private Cell joined(Node thing, String property) {
        List<Node> values = setting.values(thing, property);
        if (values.size() == 1) {
            return cell(setting.phrase(values.get(0)));
        }
        return cell(Phrase.plain(
                values.stream().map(setting.labels()::of).collect(java.util.stream.Collectors.joining(", "))));
    }

    private Cell chip(Node thing, String property) {
        return setting.value(thing, property)
                .map(node -> Cell.of(new GroundsOf(setting).chip(node)))
                .orElseGet(() -> cell(Phrase.plain("")));
    }

    private static Cell cell(Phrase phrase) {
        return Cell.of(phrase);
    }
}
