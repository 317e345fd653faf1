package dev.entente.csvw;

import dev.entente.csvw.datatype.ValueType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The properties a column inherits from its schema, table and group.
/// [Metadata vocabulary 5.7](https://www.w3.org/TR/tabular-metadata/#inherited-properties)
///
/// @param nulls texts that stand for no value
/// @param language of the values; `und` where unknown
/// @param separator between the values of a cell, or null where a cell holds one
/// @param ordered whether the order of such values means something
/// @param defaultText instead of an empty cell
/// @param aboutUrl of the subject, or null
/// @param propertyUrl of the predicate, or null
/// @param valueUrl of the object, or null
public record Inherited(
        List<String> nulls,
        String language,
        @Nullable String separator,
        boolean ordered,
        String defaultText,
        ValueType datatype,
        @Nullable UriTemplate aboutUrl,
        @Nullable UriTemplate propertyUrl,
        @Nullable UriTemplate valueUrl) {
    /// What holds where nothing is said.
    public static final Inherited DEFAULT =
            new Inherited(List.of(""), "und", null, false, "", ValueType.STRING, null, null, null);

    public Inherited {
        nulls = List.copyOf(nulls);
    }
}
