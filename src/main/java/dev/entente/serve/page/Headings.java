package dev.entente.serve.page;

import dev.entente.query.FactGroups.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Node;

/// Says what a group of facts tells of the thing whose page it is on: a message for the way in which they name it, such
/// as `group.about`, into which the kind of the facts and the name of the thing are put. A way without a message is
/// called as the ontology calls it.
record Headings(Setting setting, Node thing) {
    /// Stands in a message where the name is put.
    private static final String HERE = "\u0000";

    /// Longer names stand in the heading of the page alone.
    private static final int LONG = 32;

    /// The heading of a group.
    ///
    /// @param usual as the ontology calls it
    Sentence of(String usual, Group group) {
        Words words = setting.words();
        String kind = group.kind().map(Headings::local).orElse("");
        String many = words.or("many." + kind, "");
        String via = local(group.via());
        String key = words.has("group." + kind + "." + via) ? "group." + kind + "." + via : "group." + via;
        boolean known = words.has(key) && !(many.isEmpty() && words.of(key).contains("{0}"));
        if (!known) {
            return Sentence.of(Phrase.plain(usual));
        }
        String[] around = words.of(key, many, HERE).split(HERE, 2);
        List<Phrase> parts = new ArrayList<>();
        if (!around[0].isEmpty()) {
            parts.add(Phrase.plain(capital(around[0])));
        }
        if (around.length > 1) {
            Phrase name = name();
            parts.add(parts.isEmpty() ? new Phrase(capital(name.text()), name.language(), "") : name);
            parts.add(Phrase.plain(around[1]));
        }
        return new Sentence(parts.stream().filter(part -> !part.isEmpty()).toList(), "");
    }

    /// What the thing is called in a heading.
    private Phrase name() {
        Phrase name =
                new Phrase(new Names(setting).text(thing), setting.phrase(thing).language(), "");
        if (name.text().length() <= LONG) {
            return name;
        }
        return setting.groups().kinds(thing).stream()
                .map(kind -> "this." + local(kind))
                .filter(setting.words()::has)
                .findFirst()
                .map(key -> Phrase.plain(setting.words().of(key)))
                .orElseGet(() -> Phrase.plain(setting.words().of("this")));
    }

    /// The last part of the name of a term.
    static String local(Node term) {
        String iri = term.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    /// As at the beginning of a line.
    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
