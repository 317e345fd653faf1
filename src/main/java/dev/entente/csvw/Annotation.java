package dev.entente.csvw;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A common property of a description: what it says about a group, a table or a column.
///
/// @param property absolute
public record Annotation(String property, List<Value> values) {
    public Annotation {
        values = List.copyOf(values);
    }

    /// One value of a common property.
    /// [Metadata vocabulary 5.8.2](https://www.w3.org/TR/tabular-metadata/#values-of-common-properties)
    public sealed interface Value {
        /// A string; language empty where it has none.
        record Text(String text, String language) implements Value {}

        /// A string of a datatype.
        record Typed(String lexical, String datatype) implements Value {}

        /// A thing, with what is said about it; iri null where it has no name.
        record Thing(@Nullable String iri, List<String> types, List<Annotation> properties) implements Value {
            public Thing {
                types = List.copyOf(types);
                properties = List.copyOf(properties);
            }
        }
    }
}
