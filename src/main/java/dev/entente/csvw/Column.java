package dev.entente.csvw;

import dev.entente.diag.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A column description, normalised.
/// [Metadata vocabulary 5.6](https://www.w3.org/TR/tabular-metadata/#columns)
///
/// @param name as described or taken from a title, or null where it has neither
/// @param named whether the description gives the name itself
/// @param at where it is described
public record Column(
        @Nullable String name,
        boolean named,
        Titles titles,
        boolean virtual,
        boolean suppressOutput,
        boolean required,
        Inherited properties,
        List<Annotation> annotations,
        Position at) {
    public Column {
        annotations = List.copyOf(annotations);
    }

    /// A column about which the metadata says nothing.
    ///
    /// @param at where its header stands
    public static Column undescribed(Titles titles, Inherited properties, Position at) {
        return new Column(
                titles.naming("und").map(Column::nameFrom).orElse(null),
                false,
                titles,
                false,
                false,
                false,
                properties,
                List.of(),
                at);
    }

    /// A title as a name: what no variable can hold is percent-encoded.
    static String nameFrom(String title) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < title.length(); ) {
            int c = title.codePointAt(i);
            boolean plain =
                    (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
            if (plain) {
                name.append((char) c);
            } else if (c == '-' || c == '~') {
                name.append(c == '-' ? "%2D" : "%7E");
            } else {
                UriText.encode(name, Character.toString(c), false);
            }
            i += Character.charCount(c);
        }
        return name.toString();
    }

    /// A name without its percent-encoding.
    public static String plain(String name) {
        return UriText.decode(name);
    }
}
