package dev.entente.serve.page;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A word that qualifies a fact, such as *possible* or *open*.
///
/// @param kind the code, by which it is styled
/// @param text the word
/// @param explanation what it means, an empty text where the word says it
public record Chip(String kind, String text, Phrase explanation) {
    /// Those that need to be explained, each once, sorted by their words.
    public static List<Chip> glossary(Stream<Chip> chips) {
        return chips.filter(chip -> !chip.explanation().text().isEmpty())
                .distinct()
                .sorted(Comparator.comparing(Chip::text))
                .toList();
    }
}
