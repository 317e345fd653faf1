package dev.entente.serve.page;

import dev.entente.query.FactGroups;
import dev.entente.query.Vocabulary;
import dev.entente.serve.figure.Moment;
import dev.entente.serve.page.Grounds.PassageNote;
import dev.entente.serve.page.Page.Fact;
import dev.entente.serve.page.Page.Group;
import dev.entente.serve.page.Page.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
        Phrase title = setting.phrase(thing);
        return Optional.of(new Page.Entity(
                new Phrase(title.text(), title.language(), ""),
                iri,
                setting.groups().kinds(thing).stream().map(setting::phrase).toList(),
                others(thing),
                statements(thing),
                setting.objects(thing, Vocabulary.SKOS + "note").stream()
                        .map(setting::phrase)
                        .toList(),
                date(thing),
                grounds.isEmpty() ? Optional.empty() : Optional.of(grounds),
                moments.size() < 2
                        ? Optional.empty()
                        : new Figures(setting).figure(setting.words().of("entity.timeline", title.text()), moments, 0),
                groups,
                cited(groups),
                Chip.glossary(Stream.concat(
                        grounds.chips().stream(), facts(groups).flatMap(fact -> fact.grounds().chips().stream()))),
                DATA.stream()
                        .map(suffix -> Phrase.link(suffix, setting.links().file("/data/" + path + "." + suffix)))
                        .toList(),
                new Citations(setting).page(title.text(), iri),
                new Citations(setting).bibtex(thing)));
    }

    private List<Phrase> others(Node thing) {
        return setting.objects(thing, Vocabulary.SKOS + "altLabel").stream()
                .map(setting::phrase)
                .toList();
    }

    /// The date as written, with how it is meant where that is not the usual, and the wording of the source.
    private String date(Node fact) {
        String date = setting.evidence().date(fact);
        String wording = setting.text(fact, "dateWording");
        return wording.isEmpty() || date.isEmpty() ? date : date + " · “" + wording + "”";
    }

    private List<Statement> statements(Node thing) {
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
        List<Statement> statements = new ArrayList<>();
        properties.forEach((label, property) -> statements.add(new Statement(
                setting.phrase(property),
                values.getOrDefault(label, Set.of()).stream()
                        .map(setting::phrase)
                        .sorted(Comparator.comparing(Phrase::text))
                        .toList())));
        return statements;
    }

    /// @param moments takes the dated ones among the facts
    private List<Group> groups(Node thing, List<Moment> moments) {
        List<Group> groups = new ArrayList<>();
        Map<Node, String> anchors = new LinkedHashMap<>();
        int[] number = {0};
        setting.groups().of(thing).forEach((heading, group) -> {
            List<Fact> facts = new ArrayList<>();
            group.attested().stream().sorted(setting.evidence().byDate()).forEach(fact -> {
                String anchor = "fact-" + ++number[0];
                anchors.putIfAbsent(fact, anchor);
                facts.add(fact(fact, thing, anchor));
            });
            groups.add(new Group(
                    heading,
                    "group-" + (groups.size() + 1),
                    facts,
                    group.plain().stream()
                            .map(setting::phrase)
                            .sorted(Comparator.comparing(Phrase::text))
                            .toList()));
        });
        Figures figures = new Figures(setting);
        anchors.forEach((fact, anchor) -> figures.moment(fact, "#" + anchor).ifPresent(moments::add));
        return groups;
    }

    private Fact fact(Node fact, Node thing, String anchor) {
        return new Fact(
                anchor,
                date(fact),
                setting.phrase(fact),
                setting.groups().roles(fact, thing).stream()
                        .map(setting::phrase)
                        .toList(),
                new GroundsOf(setting).fact(fact));
    }

    private static Stream<Fact> facts(List<Group> groups) {
        return groups.stream().flatMap(group -> group.facts().stream());
    }

    /// Each passage once, in the order of their names.
    private static List<PassageNote> cited(List<Group> groups) {
        return facts(groups)
                .flatMap(fact -> fact.grounds().passages().stream())
                .filter(note -> !note.paraphrase().isEmpty())
                .distinct()
                .sorted(Comparator.comparing(note -> note.passage().text()))
                .toList();
    }
}
