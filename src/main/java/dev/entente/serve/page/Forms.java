package dev.entente.serve.page;

import dev.entente.query.Mistake;
import dev.entente.query.NamedQuery;
import dev.entente.query.Parameter;
import dev.entente.query.ParameterType;
import dev.entente.query.Vocabulary;
import dev.entente.serve.page.Page.Field;
import dev.entente.serve.page.Page.Form;
import dev.entente.serve.page.Page.Suggestions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/// Makes a form of what a query can be told.
///
/// @param mistake what is wrong with what it was told
record Forms(Setting setting, QueryWords texts, Optional<Mistake> mistake) {
    /// Of what a parameter that takes anything suggests: facts are too many.
    private static final List<String> ANY = List.of("Agent", "Topic", "Place", "Document", "Post");

    Form of(NamedQuery query, Map<String, List<String>> given) {
        List<Field> fields = new ArrayList<>();
        Map<String, Suggestions> lists = new LinkedHashMap<>();
        for (Parameter parameter : query.header().parameters()) {
            String list = "";
            if (parameter.type() instanceof ParameterType.Thing thing) {
                list = "list-" + (thing.className().isEmpty() ? "any" : thing.className());
                lists.computeIfAbsent(list, id -> new Suggestions(id, names(thing.className())));
            } else if (parameter.type() instanceof ParameterType.Words words
                    && !words.vocabulary().isEmpty()) {
                list = "list-" + words.vocabulary();
                lists.computeIfAbsent(list, id -> new Suggestions(id, terms(words.vocabulary())));
            }
            fields.add(field(query, parameter, given.getOrDefault(parameter.name(), List.of()), list));
        }
        return new Form(setting.links().page("/queries/" + query.name()), fields, List.copyOf(lists.values()));
    }

    private Field field(NamedQuery query, Parameter parameter, List<String> given, String list) {
        boolean flag = parameter.type() instanceof ParameterType.Flag;
        int boxes = flag ? 1 : parameter.arity();
        List<String> values =
                new ArrayList<>(given.isEmpty() && flag && setting.links().live() ? List.of() : given);
        while (values.size() < boxes) {
            values.add("");
        }
        return new Field(
                parameter.name(),
                texts.name(parameter),
                kind(parameter.type()),
                texts.help(query, parameter),
                setting.edition().inquiry().arguments().isExampleKnown(query, parameter) ? parameter.example() : "",
                parameter.required(),
                List.copyOf(values),
                choices(parameter.type()),
                list,
                wrong(parameter),
                mistake.filter(found -> found.parameters().indexOf(parameter.name()) == 0)
                        .map(new MistakeWords(setting)::of)
                        .orElse(List.of()));
    }

    /// Where it is said what is wrong with this parameter: beside the first of those that are.
    private String wrong(Parameter parameter) {
        return mistake.filter(found -> found.parameters().contains(parameter.name()))
                .map(found -> "mistake-" + found.parameters().get(0))
                .orElse("");
    }

    private static String kind(ParameterType type) {
        return switch (type) {
            case ParameterType.Thing thing -> "thing";
            case ParameterType.Date date -> "date";
            case ParameterType.Whole whole -> "number";
            case ParameterType.Words words -> "text";
            case ParameterType.OneOf one -> "choice";
            case ParameterType.Flag flag -> "flag";
        };
    }

    /// Each choice with its word in the page's language; the value stands in the place of the address.
    private List<Phrase> choices(ParameterType type) {
        if (!(type instanceof ParameterType.OneOf one)) {
            return List.of();
        }
        return one.values().stream()
                .map(value -> new Phrase(
                        one.vocabulary().isEmpty()
                                ? value.replace('-', ' ')
                                : setting.labels()
                                        .of(NodeFactory.createURI(Vocabulary.SCHEMES + one.vocabulary() + "/" + value)),
                        "",
                        value))
                .toList();
    }

    /// What things of a class are called; with their kind where two are called the same.
    private List<Phrase> names(String className) {
        Map<String, TreeSet<String>> things = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        String base = setting.edition().dossier().base();
        for (String name : className.isEmpty() ? ANY : List.of(className)) {
            for (Node thing : setting.subjects(Vocabulary.TYPE, NodeFactory.createURI(Vocabulary.ENT + name))) {
                if (thing.isURI() && thing.getURI().startsWith(base)) {
                    things.computeIfAbsent(setting.labels().of(thing), key -> new TreeSet<>())
                            .add(thing.getURI().substring(base.length()));
                }
            }
        }
        List<Phrase> names = new ArrayList<>();
        things.forEach((label, paths) ->
                (paths.size() == 1 ? List.of(label) : paths).forEach(name -> names.add(Phrase.link("", name))));
        return names;
    }

    /// The classes of what has evidence, or the properties that claims are about; each with its label.
    private List<Phrase> terms(String vocabulary) {
        Set<Node> terms = vocabulary.equals("class") ? classes() : objects(Vocabulary.ENT + "predicate");
        return terms.stream()
                .filter(term -> term.isURI() && term.getURI().startsWith(Vocabulary.ENT))
                .map(term -> Phrase.link(setting.labels().of(term), Headings.local(term)))
                .sorted(Comparator.comparing(Phrase::href))
                .toList();
    }

    private Set<Node> classes() {
        Node reading = NodeFactory.createURI(Vocabulary.ENT + "reading");
        Node type = NodeFactory.createURI(Vocabulary.TYPE);
        Set<Node> classes = new HashSet<>();
        setting.graph()
                .find(Node.ANY, reading, Node.ANY)
                .forEachRemaining(fact -> setting.graph()
                        .find(fact.getSubject(), type, Node.ANY)
                        .forEachRemaining(triple -> classes.add(triple.getObject())));
        return classes;
    }

    private Set<Node> objects(String property) {
        return setting.graph()
                .find(Node.ANY, NodeFactory.createURI(property), Node.ANY)
                .mapWith(Triple::getObject)
                .toSet();
    }
}
