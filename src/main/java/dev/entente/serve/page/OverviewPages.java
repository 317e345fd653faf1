package dev.entente.serve.page;

import dev.entente.query.Answer;
import dev.entente.query.NamedQuery;
import dev.entente.query.Vocabulary;
import dev.entente.serve.page.Page.Count;
import dev.entente.serve.page.Page.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Makes the first page, and the list of queries.
record OverviewPages(Setting setting) {
    private static final int TARGETS = 8;

    Page.Overview page() {
        QueryPages queries = new QueryPages(setting);
        NamedQuery stances = setting.edition().inquiry().catalogue().get("stances");
        Answer answer = queries.answer(stances);
        return new Page.Overview(
                setting.title(),
                setting.about(),
                counts(),
                facts().size(),
                facts().stream()
                        .filter(fact -> setting.values(fact, "passage").isEmpty())
                        .count(),
                new Figures(setting).stances(setting.words().of("overview.stances"), answer.rows(), TARGETS),
                queries.table(stances).orElseThrow(),
                questions());
    }

    Page.Questions list() {
        return new Page.Questions(Phrase.plain(setting.words().of("nav.queries")), questions());
    }

    private List<Question> questions() {
        QueryWords texts = setting.queries();
        return setting.edition().inquiry().catalogue().all().stream()
                .map(query -> new Question(
                        query.name(),
                        texts.summary(query).to(setting.links().page("/queries/" + query.name())),
                        texts.more(query)))
                .toList();
    }

    /// What has evidence of its own.
    private List<Node> facts() {
        Set<Node> facts = new HashSet<>();
        setting.graph()
                .find(Node.ANY, NodeFactory.createURI(Vocabulary.ENT + "reading"), Node.ANY)
                .forEachRemaining(triple -> facts.add(triple.getSubject()));
        return List.copyOf(facts);
    }

    /// Kinds of things that come from a row, each thing counted once, under its narrowest kind.
    private List<Count> counts() {
        Map<Node, Long> counts = new HashMap<>();
        Set<Node> things = new HashSet<>();
        setting.graph()
                .find(Node.ANY, NodeFactory.createURI(Vocabulary.DERIVED_FROM), Node.ANY)
                .forEachRemaining(triple -> things.add(triple.getSubject()));
        for (Node thing : things) {
            setting.groups().kinds(thing).forEach(kind -> counts.merge(kind, 1L, Long::sum));
        }
        List<Count> sorted = new ArrayList<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<Node, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> setting.labels().of(entry.getKey())))
                .forEach(entry -> sorted.add(
                        new Count(setting.words().number(entry.getValue()), setting.phrase(entry.getKey()))));
        return sorted;
    }
}
