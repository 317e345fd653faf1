package dev.entente.query;

import dev.entente.diag.Nearest;
import dev.entente.edtf.Edtf;
import dev.entente.edtf.EdtfResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.jspecify.annotations.Nullable;

/// Makes terms of what was typed, and a complete query of a named one.
public final class Arguments {
    private final Names names;

    /// Looks things up in `names`.
    public Arguments(Names names) {
        this.names = names;
    }

    /// The query with its arguments: strict SPARQL 1.1 that needs nothing else.
    ///
    /// @param typed by name of the parameter, its values in order; an empty list for a flag
    /// @throws AskException where a value is none, is missing, or is for no parameter
    public Query bind(NamedQuery named, Map<String, List<String>> typed) {
        for (String name : typed.keySet()) {
            if (named.parameter(name).isEmpty()) {
                throw unknown(named, name);
            }
        }
        Map<Var, Node> terms = new LinkedHashMap<>();
        List<Var> variables = new ArrayList<>();
        for (Parameter parameter : named.header().parameters()) {
            parameter.variables().forEach(variable -> variables.add(Var.alloc(variable)));
            List<String> values = typed.getOrDefault(parameter.name(), standard(parameter));
            if (typed.containsKey(parameter.name()) || !values.isEmpty()) {
                add(named, parameter, values, terms);
            } else if (parameter.required()) {
                throw AskException.usage(
                                named.name() + " needs --" + parameter.name() + " " + parameter.placeholder(),
                                example(named, parameter))
                        .about(Mistake.of(Mistake.Kind.MISSING).at(parameter.name()));
            }
        }
        mustNotEndBeforeItBegins(named, typed, terms);
        Query query = named.query();
        Markers.bind(query, variables, terms);
        return query;
    }

    /// Whether the example in a parameter's header can be asked of this dossier: it may be of another one.
    public boolean isExampleKnown(NamedQuery named, Parameter parameter) {
        try {
            add(named, parameter, List.of(parameter.example().split(" +")), new LinkedHashMap<>());
            return true;
        } catch (AskException unknown) {
            return false;
        }
    }

    /// Two dates that bound a span, such as `--from` and `--to`, are given in order.
    private static void mustNotEndBeforeItBegins(
            NamedQuery named, Map<String, List<String>> typed, Map<Var, Node> terms) {
        Optional<Parameter> from = bound(named, ParameterType.Bound.EARLIEST);
        Optional<Parameter> to = bound(named, ParameterType.Bound.LATEST);
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        Node first = terms.get(Var.alloc(from.get().variables().get(0)));
        Node last = terms.get(Var.alloc(to.get().variables().get(0)));
        if (first != null && last != null && day(first).isAfter(day(last))) {
            String begin = "--" + from.get().name() + " "
                    + String.join(" ", typed.getOrDefault(from.get().name(), List.of()));
            String end = "--" + to.get().name() + " "
                    + String.join(" ", typed.getOrDefault(to.get().name(), List.of()));
            throw AskException.usage(begin + " is later than " + end, "write the earlier date first")
                    .about(Mistake.of(Mistake.Kind.ORDER)
                            .at(from.get().name(), to.get().name()));
        }
    }

    private static Optional<Parameter> bound(NamedQuery named, ParameterType.Bound bound) {
        return named.header().parameters().stream()
                .filter(parameter -> parameter.type() instanceof ParameterType.Date date && date.bound() == bound)
                .findFirst();
    }

    private static LocalDate day(Node literal) {
        return LocalDate.parse(literal.getLiteralLexicalForm());
    }

    private static List<String> standard(Parameter parameter) {
        return parameter.standard().isEmpty()
                ? List.of()
                : List.of(parameter.standard().split(" +"));
    }

    private static AskException unknown(NamedQuery named, String name) {
        List<String> known =
                named.header().parameters().stream().map(Parameter::name).toList();
        return AskException.usage(
                named.name() + " has no parameter \"" + name + "\"",
                Nearest.to(name, known)
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse(known.isEmpty() ? "it has none" : "it has " + String.join(", ", known)));
    }

    private void add(NamedQuery named, Parameter parameter, List<String> values, Map<Var, Node> terms) {
        if (values.size() != parameter.arity()) {
            throw AskException.usage(
                            "--" + parameter.name() + " takes " + wanted(parameter.arity()) + ", not " + values.size(),
                            example(named, parameter))
                    .about(Mistake.of(
                                    Mistake.Kind.COUNT,
                                    String.valueOf(parameter.arity()),
                                    String.valueOf(values.size()))
                            .at(parameter.name()));
        }
        List<Var> variables = parameter.variables().stream().map(Var::alloc).toList();
        if (parameter.type() instanceof ParameterType.Flag) {
            terms.put(variables.get(0), Terms.yes());
        } else if (parameter.type() instanceof ParameterType.Date date) {
            addDate(parameter.name(), date, values, variables, terms);
        } else {
            for (int i = 0; i < values.size(); i++) {
                terms.put(variables.get(i), term(named, parameter, values.get(i)));
            }
        }
    }

    /// How it can be given; null where the header has no example that this dossier knows.
    private @Nullable String example(NamedQuery named, Parameter parameter) {
        boolean complete = parameter.arity() > 0
                && !parameter.example().isEmpty()
                && parameter.example().split(" +").length == parameter.arity();
        return complete && isExampleKnown(named, parameter)
                ? "for instance --" + parameter.name() + " " + parameter.example()
                : null;
    }

    private static String wanted(int values) {
        return switch (values) {
            case 0 -> "no value";
            case 1 -> "one value";
            default -> values + " values";
        };
    }

    private Node term(NamedQuery named, Parameter parameter, String text) {
        return switch (parameter.type()) {
            case ParameterType.Thing thing -> Terms.iri(thing(named, parameter, thing.className(), text));
            case ParameterType.Whole whole -> Terms.integer(whole(parameter.name(), text));
            case ParameterType.Words words -> Terms.string(text);
            case ParameterType.OneOf one -> oneOf(parameter.name(), one, text);
            case ParameterType.Date date -> throw new IllegalStateException("a date may bind several variables");
            case ParameterType.Flag flag -> Terms.yes();
        };
    }

    private String thing(NamedQuery named, Parameter parameter, String className, String text) {
        try {
            return names.resolve("--" + parameter.name(), text, className);
        } catch (AskException e) {
            AskException told = className.isEmpty()
                    ? e
                    : names.named(text)
                            .filter(iri -> !names.isA(iri, className))
                            .map(iri -> ofAnotherKind(named, parameter, className, text, iri))
                            .orElse(e);
            throw told.at(parameter.name());
        }
    }

    /// A state where a person is wanted: another parameter may take it.
    private AskException ofAnotherKind(
            NamedQuery named, Parameter parameter, String className, String text, String iri) {
        int slash = iri.lastIndexOf('/');
        String path = iri.substring(iri.lastIndexOf('/', slash - 1) + 1);
        String others = named.header().parameters().stream()
                .filter(other -> other.type() instanceof ParameterType.Thing thing
                        && (thing.className().isEmpty() || names.isA(iri, thing.className())))
                .map(other -> "--" + other.name() + (" " + other.placeholder()).repeat(other.arity()))
                .collect(Collectors.joining(" or "));
        return AskException.usage(
                        "--" + parameter.name() + " takes " + (className.matches("[AEIOU].*") ? "an " : "a ")
                                + className.toLowerCase(Locale.ROOT) + ", and \"" + text
                                + "\" is none: it is " + path,
                        others.isEmpty() ? null : "for that there is " + others)
                .about(Mistake.of(Mistake.Kind.OTHER_KIND, text, className, path));
    }

    private static long whole(String name, String text) {
        if (!text.matches("[+-]?[0-9]{1,18}")) {
            throw AskException.usage("--" + name + ": \"" + text + "\" is not a whole number", null)
                    .about(Mistake.of(Mistake.Kind.NO_NUMBER, text).at(name));
        }
        return Long.parseLong(text);
    }

    private static Node oneOf(String name, ParameterType.OneOf one, String text) {
        if (!one.values().contains(text)) {
            throw AskException.usage(
                            "--" + name + ": \"" + text + "\" is none of " + String.join(", ", one.values()),
                            Nearest.to(text, one.values())
                                    .map(near -> "did you mean \"" + near + "\"?")
                                    .orElse(null))
                    .about(Mistake.of(Mistake.Kind.NO_CHOICE, text, String.join(", ", one.values()))
                            .at(name));
        }
        return one.vocabulary().isEmpty()
                ? Terms.string(text)
                : Terms.iri(Vocabulary.SCHEMES + one.vocabulary() + "/" + text);
    }

    private static void addDate(
            String name, ParameterType.Date type, List<String> values, List<Var> variables, Map<Var, Node> terms) {
        if (type.bound() == ParameterType.Bound.BOTH) {
            Edtf date = date(name, values.get(0));
            put(variables.get(0), date.earliest(), terms);
            put(variables.get(1), date.latest(), terms);
            return;
        }
        for (int i = 0; i < values.size(); i++) {
            Edtf date = date(name, values.get(i));
            switch (type.bound()) {
                case EARLIEST -> put(variables.get(i), date.earliest(), terms);
                case LATEST -> put(variables.get(i), date.latest(), terms);
                case WRITTEN -> terms.put(variables.get(i), Terms.edtf(values.get(i)));
                case BOTH -> throw new IllegalStateException("both bounds are of one value");
            }
        }
    }

    private static Edtf date(String name, String text) {
        return switch (Edtf.parse(text)) {
            case EdtfResult.Parsed parsed -> parsed.value();
            case EdtfResult.Fault fault ->
                throw AskException.usage(
                                "--" + name + ": \"" + text + "\" is not an EDTF date: " + fault.problem()
                                        + " (character " + fault.at() + ")",
                                fault.hint())
                        .about(Mistake.of(
                                        Mistake.Kind.NO_DATE,
                                        text,
                                        String.valueOf(fault.at()),
                                        fault.problem(),
                                        fault.hint())
                                .at(name));
        };
    }

    private static void put(Var variable, Optional<LocalDate> day, Map<Var, Node> terms) {
        day.ifPresent(known -> terms.put(variable, Terms.day(known)));
    }
}
