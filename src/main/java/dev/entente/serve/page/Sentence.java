package dev.entente.serve.page;

import java.util.List;
import java.util.stream.Collectors;

/// What a fact says, in words of the page and names of the dossier's own language.
///
/// @param parts its words in turn, leading nowhere themselves
/// @param href where the whole leads, empty for nowhere
public record Sentence(List<Phrase> parts, String href) {
    public Sentence {
        parts = List.copyOf(parts);
    }

    /// Of a single name.
    static Sentence of(Phrase name) {
        return new Sentence(List.of(name.unlinked()), name.href());
    }

    /// The same, leading nowhere.
    Sentence unlinked() {
        return new Sentence(parts, "");
    }

    /// All of it without its languages.
    public String text() {
        return parts.stream().map(Phrase::text).collect(Collectors.joining());
    }
}
