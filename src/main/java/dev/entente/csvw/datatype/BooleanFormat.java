package dev.entente.csvw.datatype;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The two words for true and false.
/// [Tabular data model 6.4.3](https://www.w3.org/TR/tabular-data-model/#formats-for-booleans)
record BooleanFormat(Set<String> truths, Set<String> falsehoods) implements Format {
    /// The words of XSD.
    static final BooleanFormat PLAIN = new BooleanFormat(Set.of("true", "1"), Set.of("false", "0"));

    @Override
    public @Nullable String lexical(String text) {
        return truths.contains(text) ? "true" : falsehoods.contains(text) ? "false" : null;
    }

    @Override
    public String expected() {
        return truths.contains("1") && truths.contains("true")
                ? "\"true\" or \"false\""
                : '"' + String.join("\", \"", truths) + "\" or \"" + String.join("\", \"", falsehoods) + '"';
    }
}
