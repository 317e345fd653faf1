package dev.entente.query;

import java.util.List;
import java.util.Locale;

/// What a named query can be told.
///
/// @param name as in `--name`
/// @param type what it takes
/// @param variables the variables it binds, one for each value it takes; two for both bounds of one date
/// @param description one sentence
/// @param example a value, empty where there is none; several values are set apart by a space
/// @param standard the value where none is given, empty where there is none
/// @param required whether the query cannot be asked without it
public record Parameter(
        String name,
        ParameterType type,
        List<String> variables,
        String description,
        String example,
        String standard,
        boolean required) {
    public Parameter {
        variables = List.copyOf(variables);
        if (variables.isEmpty() || (bothBounds(type) && variables.size() != 2)) {
            throw new IllegalArgumentException("parameter " + name + " binds " + variables.size() + " variables");
        }
    }

    /// How many values it takes: none for a flag.
    public int arity() {
        return type instanceof ParameterType.Flag ? 0 : bothBounds(type) ? 1 : variables.size();
    }

    private static boolean bothBounds(ParameterType type) {
        return type instanceof ParameterType.Date date && date.bound() == ParameterType.Bound.BOTH;
    }

    /// What stands for its value in a synopsis, such as `DATE`.
    public String placeholder() {
        return switch (type) {
            case ParameterType.Thing thing ->
                thing.className().isEmpty() ? "THING" : thing.className().toUpperCase(Locale.ROOT);
            case ParameterType.Date date -> "DATE";
            case ParameterType.Whole whole -> "N";
            case ParameterType.Words words -> "TEXT";
            case ParameterType.OneOf one -> String.join("|", one.values());
            case ParameterType.Flag flag -> "";
        };
    }
}
