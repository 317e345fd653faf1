package dev.entente.csvw.datatype;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the values of a type are written in cells. Immutable; called for every cell.
interface Format {
    /// The value as RDF writes it; `text` itself where that is the same.
    ///
    /// @return null where the text is not a value of the type
    @Nullable String lexical(String text);

    /// What a text must be, to follow "is not".
    String expected();

    /// What is wrong with a text that [#lexical] refused, to follow the text.
    default String complaint(String text) {
        return "is not " + expected();
    }

    /// All texts it takes, where they are listed; none where there is no such list.
    default List<String> words() {
        return List.of();
    }

    /// The same for the commonest values, from bytes.
    default ByteFormat bytes() {
        return ByteFormat.NONE;
    }
}
