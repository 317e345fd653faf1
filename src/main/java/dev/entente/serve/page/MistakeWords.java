package dev.entente.serve.page;

import dev.entente.query.Mistake;
import dev.entente.query.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.NodeFactory;

/// Says what is wrong with what a question was told, in the page's language.
record MistakeWords(Setting setting) {
    /// Words in turn. What is wrong within a date is told in English, and marked so.
    List<Phrase> of(Mistake mistake) {
        Words words = setting.words();
        List<String> parts = mistake.parts();
        return switch (mistake.kind()) {
            case MISSING -> plain(words.of("mistake.MISSING"));
            case COUNT ->
                plain(words.of("mistake.COUNT", Integer.valueOf(parts.get(0)), Integer.valueOf(parts.get(1))));
            case UNKNOWN -> unknown(parts);
            case SEVERAL ->
                plain(words.of("mistake.SEVERAL", parts.get(0), Integer.valueOf(parts.get(1)), parts.get(2)));
            case OTHER_KIND -> plain(words.of("mistake.OTHER_KIND", parts.get(0), kind(parts.get(1)), parts.get(2)));
            case NO_NUMBER -> plain(words.of("mistake.NO_NUMBER", parts.get(0)));
            case NO_CHOICE -> plain(words.of("mistake.NO_CHOICE", parts.get(0), parts.get(1)));
            case NO_DATE ->
                List.of(
                        Phrase.plain(words.of("mistake.NO_DATE", parts.get(0), parts.get(1))),
                        new Phrase(parts.get(2) + "; " + parts.get(3), setting.foreign("en"), ""));
            case ORDER -> plain(words.of("mistake.ORDER"));
        };
    }

    private List<Phrase> unknown(List<String> parts) {
        Words words = setting.words();
        List<Phrase> said = new ArrayList<>();
        said.add(Phrase.plain(
                parts.get(1).isEmpty()
                        ? words.of("mistake.UNKNOWN.any", parts.get(0))
                        : words.of("mistake.UNKNOWN", parts.get(0), kind(parts.get(1)))));
        if (!parts.get(2).isEmpty()) {
            said.add(Phrase.plain(" " + words.of("mistake.near", parts.get(2), parts.get(3))));
        }
        return said;
    }

    private String kind(String className) {
        return setting.labels().of(NodeFactory.createURI(Vocabulary.ENT + className));
    }

    private static List<Phrase> plain(String text) {
        return List.of(Phrase.plain(text));
    }
}
