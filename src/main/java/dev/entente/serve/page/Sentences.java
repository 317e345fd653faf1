package dev.entente.serve.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;

/// Says what a fact says as a sentence in the page's language, by a pattern for its kind: a message such as
/// `says.Tenure`, or `says.Stance.critical` where the fact bears that level. In it `$post` stands for a value of the
/// ontology's property of that name, `$statedIn/genre` for what that value has; what stands in brackets is left out
/// where it has none. `$told` says for whom the text was meant, and who tells of it where that is somebody else than
/// its holder. A fact of a kind without a pattern, such as an event, is called by its label, which is a sentence of the
/// dossier's own.
record Sentences(Setting setting) {
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)\\]");
    private static final Pattern PLACE = Pattern.compile("\\$([A-Za-z]+(?:/[A-Za-z]+)*)");
    private static final String TOLD = "told";

    /// The sentence, which leads to the page of the fact.
    Sentence of(Node fact) {
        Phrase label = setting.phrase(fact);
        return setting.groups().kinds(fact).stream()
                .flatMap(kind -> pattern(fact, Headings.local(kind)).stream())
                .flatMap(pattern -> filled(pattern, fact).stream())
                .findFirst()
                .map(parts -> new Sentence(parts, label.href()))
                .orElseGet(() -> Sentence.of(label));
    }

    private Optional<String> pattern(Node fact, String kind) {
        Words words = setting.words();
        return setting.value(fact, "level")
                .map(level -> "says." + kind + "." + GroundsOf.code(level))
                .filter(words::has)
                .or(() -> Optional.of("says." + kind).filter(words::has))
                .map(words::of);
    }

    /// Nothing where the fact lacks a value that the pattern needs.
    private Optional<List<Phrase>> filled(String pattern, Node fact) {
        List<Phrase> parts = new ArrayList<>();
        Matcher optional = OPTIONAL.matcher(pattern);
        int from = 0;
        while (optional.find()) {
            if (!fill(pattern.substring(from, optional.start()), fact, parts)) {
                return Optional.empty();
            }
            List<Phrase> more = new ArrayList<>();
            if (fill(optional.group(1), fact, more)) {
                parts.addAll(more);
            }
            from = optional.end();
        }
        return fill(pattern.substring(from), fact, parts) ? Optional.of(parts) : Optional.empty();
    }

    private boolean fill(String pattern, Node fact, List<Phrase> parts) {
        Matcher place = PLACE.matcher(pattern);
        int from = 0;
        while (place.find()) {
            String before = pattern.substring(from, place.start());
            List<Phrase> value = value(fact, place.group(1), before, parts.isEmpty());
            if (value.isEmpty()) {
                return false;
            }
            plain(before, parts);
            parts.addAll(value);
            from = place.end();
        }
        plain(pattern.substring(from), parts);
        return true;
    }

    private List<Phrase> value(Node fact, String path, String before, boolean first) {
        if (path.equals(TOLD)) {
            return told(fact);
        }
        Optional<Node> end = Optional.of(fact);
        for (String property : path.split("/")) {
            end = end.flatMap(thing -> setting.value(thing, property));
        }
        Names names = new Names(setting);
        return end.map(node -> Names.isQuoted(before) || !node.isURI()
                        ? List.of(setting.phrase(node).unlinked())
                        : names.within(node, first && before.isEmpty()))
                .orElse(List.of());
    }

    /// Nothing where no message says it.
    private List<Phrase> told(Node fact) {
        List<Node> voices = setting.values(fact, "statedBy");
        boolean own =
                voices.isEmpty() || setting.values(fact, "holder").stream().anyMatch(voices::contains);
        String key = TOLD + (own ? ".own" : ".other");
        String meant = setting.value(fact, "statedIn")
                .flatMap(document -> setting.value(document, "audience"))
                .map(audience -> key + "." + GroundsOf.code(audience))
                .filter(setting.words()::has)
                .orElse(key);
        return setting.words().has(meant)
                ? filled(setting.words().of(meant), fact).orElse(List.of())
                : List.of();
    }

    private static void plain(String text, List<Phrase> parts) {
        if (!text.isEmpty()) {
            parts.add(Phrase.plain(text));
        }
    }
}
