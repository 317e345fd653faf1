package dev.entente.query;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Makes a [Parameter] of the fields of its declaration.
///
/// @param read takes the fields
record ParameterReader(HeaderFields read) {
    static final Set<String> KEYS = Set.of(
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

    Parameter parameter(Value.Fields fields) {
        read.onlyKnown(fields, KEYS);
        String name = read.text(fields, "name");
        if (!name.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*")) {
            throw read.fault(fields, "a parameter needs a name of small letters, such as \"person\"", null);
        }
        if (Reserved.NAMES.contains(name)) {
            throw read.fault(
                    fields, "--" + name + " is an option of the program", "choose another name for the parameter");
        }
        ParameterType type = type(fields);
        List<String> variables = read.list(fields, "variables");
        String standard = read.text(fields, "default");
        boolean required = read.flag(fields, "required");
        if (required && !standard.isEmpty()) {
            throw read.fault(
                    fields, "parameter \"" + name + "\" is required and has a default", "leave one of them out");
        }
        mustFit(fields, name, type, variables);
        return new Parameter(
                name,
                type,
                variables.isEmpty() ? List.of(variable(name)) : variables,
                read.text(fields, "description"),
                read.text(fields, "example"),
                standard,
                required);
    }

    private void mustFit(Value.Fields fields, String name, ParameterType type, List<String> variables) {
        boolean both = type instanceof ParameterType.Date date && date.bound() == ParameterType.Bound.BOTH;
        if (both && variables.size() != 2) {
            throw read.fault(fields, "both bounds of a date need two variables", "write `variables: [first, last]`");
        }
        if (type instanceof ParameterType.Flag && variables.size() > 1) {
            throw read.fault(fields, "the flag \"" + name + "\" binds one variable", null);
        }
        for (String variable : variables) {
            if (!variable.matches("[A-Za-z][A-Za-z0-9_]*")) {
                throw read.fault(
                        fields, "\"" + variable + "\" is no name of a variable", "write it without the question mark");
            }
        }
    }

    private ParameterType type(Value.Fields fields) {
        String type = read.text(fields, "type");
        List<String> values = read.list(fields, "values");
        String vocabulary = read.text(fields, "vocabulary");
        return switch (type) {
            case "iri" -> new ParameterType.Thing(read.text(fields, "class"));
            case "edtf" -> new ParameterType.Date(bound(fields));
            case "integer" -> new ParameterType.Whole();
            case "string" -> new ParameterType.Words(vocabulary);
            case "flag" -> new ParameterType.Flag();
            case "enum" -> {
                if (values.isEmpty()) {
                    throw read.fault(fields, "an enum needs its values", "write `values: [one, another]`");
                }
                yield new ParameterType.OneOf(values, vocabulary);
            }
            default ->
                throw read.fault(
                        fields,
                        type.isEmpty() ? "the parameter has no type" : "unknown type \"" + type + "\"",
                        "the types are iri, edtf, integer, string, enum, flag");
        };
    }

    private ParameterType.Bound bound(Value.Fields fields) {
        String bound = read.text(fields, "bound");
        return switch (bound) {
            case "earliest" -> ParameterType.Bound.EARLIEST;
            case "latest" -> ParameterType.Bound.LATEST;
            case "both" -> ParameterType.Bound.BOTH;
            case "" -> ParameterType.Bound.WRITTEN;
            default -> throw read.fault(fields, "unknown bound \"" + bound + "\"", "it is earliest, latest or both");
        };
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
}
