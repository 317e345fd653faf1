package dev.entente.query;

import dev.entente.diag.Nearest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes a [Header] of the fields of its text, and refuses what it does not know.
final class HeaderReader {
    static final Set<String> KEYS = Set.of(
            "summary",
            "description",
            "tags",
            "params",
            "view",
            "columns",
            "narrow",
            "series",
            "bars",
            "footer",
            "noun",
            "otherwise",
            "contests");
    static final Set<String> PARAMETER_KEYS = Set.of(
            "name",
            "type",
            "class",
            "description",
            "example",
            "default",
            "required",
            "variables",
            "bound",
            "values",
            "vocabulary");

    private final String file;

    private HeaderReader(String file) {
        this.file = file;
    }

    /// The header of a query.
    ///
    /// @param file as messages name it
    /// @param query the whole text of the file
    /// @throws BadQueryException with file and line where it cannot be read
    static Header read(String file, String query) {
        return new HeaderReader(file).header(HeaderText.read(file, query));
    }

    private Header header(Value.Fields fields) {
        onlyKnown(fields, KEYS);
        return new Header(
                text(fields, "summary"),
                text(fields, "description"),
                list(fields, "tags"),
                parameters(fields),
                view(fields),
                list(fields, "columns"),
                list(fields, "narrow"),
                text(fields, "series"),
                list(fields, "bars"),
                text(fields, "footer"),
                noun(fields),
                followUps(fields),
                flag(fields, "contests"));
    }

    private List<Parameter> parameters(Value.Fields fields) {
        List<Parameter> parameters = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Value params = fields.fields().get("params");
        if (params == null) {
            return parameters;
        }
        if (!(params instanceof Value.Items items)) {
            throw fault(params, "params is a list of \"- name: …\"", null);
        }
        for (Value item : items.items()) {
            if (!(item instanceof Value.Fields parameter)) {
                throw fault(item, "a parameter begins with \"- name: …\"", null);
            }
            Parameter read = parameter(parameter);
            if (!names.add(read.name())) {
                throw fault(item, "parameter \"" + read.name() + "\" is declared twice", null);
            }
            parameters.add(read);
        }
        return parameters;
    }

    private Parameter parameter(Value.Fields fields) {
        onlyKnown(fields, PARAMETER_KEYS);
        String name = text(fields, "name");
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw fault(fields, "a parameter needs a name of small letters, such as \"person\"", null);
        }
        if (Reserved.NAMES.contains(name)) {
            throw fault(fields, "--" + name + " is an option of the program", "choose another name for the parameter");
        }
        ParameterType type = type(fields);
        List<String> variables = list(fields, "variables");
        String standard = text(fields, "default");
        boolean required = flag(fields, "required");
        if (required && !standard.isEmpty()) {
            throw fault(fields, "parameter \"" + name + "\" is required and has a default", "leave one of them out");
        }
        mustFit(fields, name, type, variables);
        return new Parameter(
                name,
                type,
                variables.isEmpty() ? List.of(variable(name)) : variables,
                text(fields, "description"),
                text(fields, "example"),
                standard,
                required);
    }

    private void mustFit(Value.Fields fields, String name, ParameterType type, List<String> variables) {
        boolean both = type instanceof ParameterType.Date date && date.bound() == ParameterType.Bound.BOTH;
        if (both && variables.size() != 2) {
            throw fault(fields, "both bounds of a date need two variables", "write `variables: [first, last]`");
        }
        if (type instanceof ParameterType.Flag && variables.size() > 1) {
            throw fault(fields, "the flag \"" + name + "\" binds one variable", null);
        }
        for (String variable : variables) {
            if (!variable.matches("[A-Za-z][A-Za-z0-9_]*")) {
                throw fault(
                        fields, "\"" + variable + "\" is no name of a variable", "write it without the question mark");
            }
        }
    }

    private List<FollowUp> followUps(Value.Fields fields) {
        List<FollowUp> followUps = new ArrayList<>();
        for (String text : list(fields, "otherwise")) {
            String[] words = text.split(" +");
            Map<String, List<String>> arguments = new LinkedHashMap<>();
            for (int i = 1; i < words.length; i++) {
                int equals = words[i].indexOf('=');
                if (equals < 1) {
                    throw fault(fields, "expected \"query name=value\", found \"" + text + "\"", null);
                }
                arguments.put(words[i].substring(0, equals), List.of(words[i].substring(equals + 1)));
            }
            followUps.add(new FollowUp(words[0], arguments));
        }
        return followUps;
    }

    private ParameterType type(Value.Fields fields) {
        String type = text(fields, "type");
        List<String> values = list(fields, "values");
        String vocabulary = text(fields, "vocabulary");
        return switch (type) {
            case "iri" -> new ParameterType.Thing(text(fields, "class"));
            case "edtf" -> new ParameterType.Date(bound(fields));
            case "integer" -> new ParameterType.Whole();
            case "string" -> new ParameterType.Words();
            case "flag" -> new ParameterType.Flag();
            case "enum" -> {
                if (values.isEmpty()) {
                    throw fault(fields, "an enum needs its values", "write `values: [one, another]`");
                }
                yield new ParameterType.OneOf(values, vocabulary);
            }
            default ->
                throw fault(
                        fields,
                        type.isEmpty() ? "the parameter has no type" : "unknown type \"" + type + "\"",
                        "the types are iri, edtf, integer, string, enum, flag");
        };
    }

    private ParameterType.Bound bound(Value.Fields fields) {
        String bound = text(fields, "bound");
        return switch (bound) {
            case "earliest" -> ParameterType.Bound.EARLIEST;
            case "latest" -> ParameterType.Bound.LATEST;
            case "both" -> ParameterType.Bound.BOTH;
            case "" -> ParameterType.Bound.WRITTEN;
            default -> throw fault(fields, "unknown bound \"" + bound + "\"", "it is earliest, latest or both");
        };
    }

    private Header.View view(Value.Fields fields) {
        String view = text(fields, "view");
        return switch (view) {
            case "", "table" -> Header.View.TABLE;
            case "timeline" -> Header.View.TIMELINE;
            case "network" -> Header.View.NETWORK;
            case "chart" -> Header.View.CHART;
            default -> throw fault(fields, "unknown view \"" + view + "\"", "it is table, timeline, network or chart");
        };
    }

    private Header.Noun noun(Value.Fields fields) {
        Value value = fields.fields().get("noun");
        if (value == null) {
            return Header.Noun.ROW;
        }
        if (value instanceof Value.Text one) {
            return new Header.Noun(one.text(), one.text() + "s");
        }
        List<String> words = list(fields, "noun");
        if (words.size() != 2) {
            throw fault(value, "noun is one word, or [one, several]", null);
        }
        return new Header.Noun(words.get(0), words.get(1));
    }

    private boolean flag(Value.Fields fields, String key) {
        String value = text(fields, key);
        return switch (value) {
            case "true" -> true;
            case "", "false" -> false;
            default -> throw fault(fields, key + " is true or false, not \"" + value + "\"", null);
        };
    }

    private String text(Value.Fields fields, String key) {
        Value value = fields.fields().get(key);
        if (value == null) {
            return "";
        }
        if (value instanceof Value.Text text) {
            return text.text();
        }
        throw fault(value, key + " is a text", null);
    }

    private List<String> list(Value.Fields fields, String key) {
        Value value = fields.fields().get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof Value.Items items)) {
            throw fault(value, key + " is a list", "write " + key + ": [one, another]");
        }
        List<String> texts = new ArrayList<>();
        for (Value item : items.items()) {
            if (!(item instanceof Value.Text text)) {
                throw fault(item, key + " is a list of words", null);
            }
            texts.add(text.text());
        }
        return texts;
    }

    private void onlyKnown(Value.Fields fields, Set<String> known) {
        for (Map.Entry<String, Value> field : fields.fields().entrySet()) {
            if (!known.contains(field.getKey())) {
                Optional<String> near =
                        Nearest.to(field.getKey(), known.stream().sorted().toList());
                throw fault(
                        field.getValue(),
                        "unknown key \"" + field.getKey() + "\"",
                        near.map(name -> "did you mean \"" + name + "\"?")
                                .orElse("the keys are "
                                        + String.join(
                                                ", ", known.stream().sorted().toList())));
            }
        }
    }

    /// The variable of a parameter that names none: `second-hand` binds `?secondHand`.
    private static String variable(String name) {
        StringBuilder variable = new StringBuilder();
        for (String part : name.split("-")) {
            variable.append(
                    variable.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return variable.toString();
    }

    private BadQueryException fault(Value at, String message, @Nullable String hint) {
        return new BadQueryException(QueryCode.BAD_HEADER, file, at.line(), message, hint);
    }
}
