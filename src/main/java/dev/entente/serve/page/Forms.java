package dev.entente.serve.page;

import dev.entente.query.NamedQuery;
import dev.entente.query.Parameter;
import dev.entente.query.ParameterType;
import dev.entente.query.Vocabulary;
import dev.entente.serve.page.Page.Field;
import dev.entente.serve.page.Page.Form;
import dev.entente.serve.page.Page.Suggestions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Makes a form of what a query can be told.
record Forms(Setting setting, QueryWords texts) {
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
                list);
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
    private List<String> names(String className) {
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
        List<String> names = new ArrayList<>();
        things.forEach((label, paths) -> {
            if (paths.size() == 1) {
                names.add(label);
            } else {
                names.addAll(paths);
            }
        });
        return names;
    }
}
