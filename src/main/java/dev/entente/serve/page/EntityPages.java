package dev.entente.serve.page;

import dev.entente.query.FactGroups;
import dev.entente.query.Vocabulary;
import dev.entente.serve.figure.Moment;
import dev.entente.serve.page.Grounds.PassageNote;
import dev.entente.serve.page.Page.Entry;
import dev.entente.serve.page.Page.Fact;
import dev.entente.serve.page.Page.Group;
import dev.entente.serve.page.Page.Said;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Makes the page of a thing: all that is known of it, each fact with its evidence.
record EntityPages(Setting setting) {
    /// Said elsewhere on the page: as its heading, beside its date, or under its text.
    private static final Set<String> ELSEWHERE = Set.of("sha256", "dateWording", "proposition");

    private static final Set<String> LANGUAGES = Set.of("language", "originalLanguage");

    /// Such facts stand beside what they speak against.
    private static final String AGAINST = "conflictsWith";

    private static final List<String> DATA = List.of("ttl", "jsonld", "nt", "rdf");

    /// The page of what lives at this path below the base; nothing where the dossier does not know it.
    Optional<Page.Entity> page(String path) {
        String iri = setting.edition().dossier().base() + path;
        Node thing = NodeFactory.createURI(iri);
        if (!setting.graph().contains(thing, NodeFactory.createURI(Vocabulary.TYPE), Node.ANY)) {
            return Optional.empty();
        }
        Grounds grounds = new GroundsOf(setting).fact(thing);
        List<Moment> moments = new ArrayList<>();
        List<Group> groups = groups(thing, moments);
        Sentence heading = new Sentences(setting).of(thing);
        String bibtex = new Bibliography(setting).bibtex(thing);
        return Optional.of(new Page.Entity(
                new Phrase(
                        heading.text(),
                        heading.parts().size() == 1 ? heading.parts().get(0).language() : "",
                        ""),
                heading.unlinked(),
                iri,
                setting.groups().kinds(thing).stream().map(setting::phrase).toList(),
                others(thing),
                entries(thing),
                new Remarks(setting).notes(thing),
                new DateWords(setting).of(thing),
                grounds.isEmpty() ? Optional.empty() : Optional.of(grounds),
                new Doubts(setting).against(thing),
                moments.size() < 2
                        ? Optional.empty()
                        : new Figures(setting)
                                .figure(setting.words().of("entity.timeline", named(thing, heading)), moments, 0),
                groups,
                cited(groups),
                glossary(grounds, groups),
                downloads(path, bibtex),
                new Citations(setting).page(heading, path),
                bibtex));
    }

    private List<Phrase> downloads(String path, String bibtex) {
        Map<String, String> names = new LinkedHashMap<>();
        DATA.forEach(suffix -> names.put(suffix, suffix));
        if (!bibtex.isEmpty()) {
            names.put("BibTeX", Bibliography.BIBTEX);
            names.put("CSL-JSON", Bibliography.CSL);
        }
        return names.entrySet().stream()
                .map(name -> Phrase.link(name.getKey(), setting.links().file("/data/" + path + "." + name.getValue())))
                .toList();
    }

    private String named(Node thing, Sentence heading) {
        return heading.parts().size() == 1 ? new Names(setting).text(thing) : heading.text();
    }

    private static List<Chip> glossary(Grounds grounds, List<Group> groups) {
        Stream<Grounds> all = facts(groups)
                .flatMap(fact -> Stream.concat(
                        Stream.of(fact.grounds()), fact.against().stream().map(Side::grounds)));
        return Chip.glossary(Stream.concat(Stream.of(grounds), all).flatMap(one -> one.chips().stream()));
    }

    private List<Phrase> others(Node thing) {
        return setting.objects(thing, Vocabulary.SKOS + "altLabel").stream()
                .map(setting::phrase)
                .toList();
    }

    private List<Entry> entries(Node thing) {
        TreeMap<String, Set<Node>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        TreeMap<String, Node> properties = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        setting.graph().find(thing, Node.ANY, Node.ANY).forEachRemaining(triple -> {
            String property = triple.getPredicate().getURI();
            if (FactGroups.isStatement(triple.getPredicate())
                    && !ELSEWHERE.contains(property.substring(Vocabulary.ENT.length()))) {
                String label = setting.labels().of(triple.getPredicate());
                properties.put(label, triple.getPredicate());
                values.computeIfAbsent(label, key -> new LinkedHashSet<>()).add(triple.getObject());
            }
        });
        List<Entry> entries = new ArrayList<>();
        properties.forEach((label, property) -> entries.add(new Entry(
                setting.phrase(property),
                values.getOrDefault(label, Set.of()).stream()
                        .map(value -> new Said(
                                shown(Headings.local(property), value), new Doubts(setting).of(thing, property, value)))
                        .sorted(Comparator.comparing(said -> said.value().text()))
                        .toList())));
        return entries;
    }

    /// A date in words, a language by its name, anything else by its own.
    private Phrase shown(String property, Node value) {
        if (LANGUAGES.contains(property) && value.isLiteral()) {
            return Phrase.plain(Locale.forLanguageTag(value.getLiteralLexicalForm())
                    .getDisplayName(Locale.forLanguageTag(setting.words().language())));
        }
        return value.isLiteral() && Vocabulary.EDTF.equals(value.getLiteralDatatypeURI())
                ? new DateWords(setting).phrase(value.getLiteralLexicalForm(), "")
                : setting.phrase(value);
    }

    /// @param moments takes the dated ones among the facts
    private List<Group> groups(Node thing, List<Moment> moments) {
        List<Group> groups = new ArrayList<>();
        Map<Node, String> anchors = new LinkedHashMap<>();
        int[] number = {0};
        byHeading(thing).forEach((heading, members) -> {
            List<Fact> facts = new ArrayList<>();
            members.stream()
                    .flatMap(group -> group.attested().stream())
                    .distinct()
                    .sorted(setting.evidence().byDate())
                    .forEach(fact -> {
                        String anchor = "fact-" + ++number[0];
                        anchors.putIfAbsent(fact, anchor);
                        facts.add(fact(fact, thing, anchor));
                    });
            groups.add(new Group(
                    heading,
                    "group-" + (groups.size() + 1),
                    facts,
                    members.stream()
                            .flatMap(group -> group.plain().stream())
                            .distinct()
                            .map(setting::phrase)
                            .sorted(Comparator.comparing(Phrase::text))
                            .toList()));
        });
        Figures figures = new Figures(setting);
        anchors.forEach((fact, anchor) -> figures.moment(fact, "#" + anchor).ifPresent(moments::add));
        return groups;
    }

    /// Ways in which facts name the thing, those together that a reader need not tell apart.
    private Map<Sentence, List<FactGroups.Group>> byHeading(Node thing) {
        Headings headings = new Headings(setting, thing);
        Map<Sentence, List<FactGroups.Group>> groups = new LinkedHashMap<>();
        setting.groups().of(thing).forEach((usual, group) -> {
            if (!Headings.local(group.via()).equals(AGAINST)) {
                groups.computeIfAbsent(headings.of(usual, group), key -> new ArrayList<>())
                        .add(group);
            }
        });
        return groups;
    }

    private Fact fact(Node fact, Node thing, String anchor) {
        return new Fact(
                anchor,
                new DateWords(setting).of(fact),
                new Sentences(setting).of(fact),
                setting.groups().roles(fact, thing).stream()
                        .map(setting::phrase)
                        .toList(),
                new Remarks(setting).of(fact),
                new GroundsOf(setting).fact(fact),
                new Doubts(setting).against(fact));
    }

    private static Stream<Fact> facts(List<Group> groups) {
        return groups.stream().flatMap(group -> group.facts().stream());
    }

    /// Each passage once, in the order of their names.
    private static List<PassageNote> cited(List<Group> groups) {
        return facts(groups)
                .flatMap(fact -> Stream.concat(
                        fact.grounds().passages().stream(),
                        fact.against().stream().flatMap(side -> side.grounds().passages().stream())))
                .filter(note -> !note.paraphrase().isEmpty())
                .distinct()
                .sorted(Comparator.comparing(note -> note.passage().text()))
                .toList();
    }
}
