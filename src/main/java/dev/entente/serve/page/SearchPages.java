package dev.entente.serve.page;

import dev.entente.diag.Nearest;
import dev.entente.query.Vocabulary;
import dev.entente.serve.page.Page.Hit;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;

/// Finds things by their labels, their other spellings and, passages, by what they say. Letters are compared without
/// accents and case.
record SearchPages(Setting setting) {
    private static final int MOST = 200;
    private static final int SUGGESTED = 3;
    /// The rank of what is called or addressed exactly so.
    private static final int EXACT = -1;

    /// @param asked words that must all be there; empty for everything that is no fact
    Page.Search page(String asked) {
        List<String> words = Arrays.stream(plain(asked).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<Ranked> found = new ArrayList<>();
        String base = setting.edition().dossier().base();
        for (Node thing : things()) {
            if (thing.getURI().startsWith(base)) {
                ranked(thing, asked, words).ifPresent(found::add);
            }
        }
        List<Hit> hits = found.stream()
                .sorted(Comparator.comparingInt(Ranked::rank)
                        .thenComparing(ranked -> !ranked.whole())
                        .thenComparing(ranked -> plain(setting.labels().of(ranked.thing())))
                        .thenComparing(ranked -> ranked.thing().getURI()))
                .limit(words.isEmpty() ? Integer.MAX_VALUE : MOST)
                .map(this::hit)
                .toList();
        List<Phrase> near = hits.isEmpty() ? near(plain(asked)) : List.of();
        return new Page.Search(Phrase.plain(setting.words().of("nav.search")), asked, hits, found.size(), near);
    }

    /// The name, or word of a name, that is spelt most alike; else some that may be the same in another spelling.
    private List<Phrase> near(String asked) {
        Set<String> names = new LinkedHashSet<>();
        for (Node thing : things()) {
            if (setting.values(thing, "reading").isEmpty()) {
                names.add(plain(setting.labels().of(thing)));
                setting.objects(thing, Vocabulary.SKOS + "altLabel")
                        .forEach(other -> names.add(plain(setting.labels().of(other))));
            }
        }
        Set<String> words = new LinkedHashSet<>(names);
        names.forEach(name -> words.addAll(Arrays.asList(name.split("[^\\p{L}]+"))));
        List<String> found = Nearest.to(asked, words)
                .map(List::of)
                .orElseGet(() -> Nearest.spelledAlike(asked, words).stream()
                        .limit(SUGGESTED)
                        .toList());
        return found.stream()
                .map(name -> Phrase.link(name, setting.links().asked("/search", Map.of("q", List.of(name)))))
                .toList();
    }

    /// Something that fits.
    ///
    /// @param whole whether its name has the words asked for as words, not as parts of others
    /// @param found the spelling or paraphrase that fitted, empty where it was the name
    private record Ranked(int rank, boolean whole, Node thing, Phrase found) {}

    private List<Node> things() {
        return setting
                .graph()
                .find(Node.ANY, NodeFactory.createURI(Vocabulary.DERIVED_FROM), Node.ANY)
                .mapWith(Triple::getSubject)
                .filterKeep(Node::isURI)
                .toList()
                .stream()
                .distinct()
                .toList();
    }

    private boolean isCalled(Node thing, String asked) {
        return isAddressed(thing, asked)
                || plain(setting.labels().of(thing)).equals(plain(asked))
                || setting.objects(thing, Vocabulary.SKOS + "altLabel").stream()
                        .anyMatch(other -> plain(setting.labels().of(other)).equals(plain(asked)));
    }

    /// Whether it is asked for by its IRI, by the end of that, or by its slug.
    private static boolean isAddressed(Node thing, String asked) {
        String address = asked.strip();
        return !address.isEmpty()
                && (thing.getURI().equals(address) || thing.getURI().endsWith("/" + address));
    }

    /// A fact by its sentence and its date, anything else by its name.
    private Hit hit(Ranked ranked) {
        Node thing = ranked.thing();
        Sentence sentence = isFact(thing) ? new Sentences(setting).of(thing) : Sentence.of(setting.phrase(thing));
        When when = isFact(thing) ? new DateWords(setting).of(thing) : When.NEVER;
        return new Hit(sentence, kind(thing), when, ranked.found());
    }

    private boolean isFact(Node thing) {
        return !setting.values(thing, "reading").isEmpty();
    }

    private String kind(Node thing) {
        return setting.groups().kinds(thing).stream()
                .map(setting.labels()::of)
                .findFirst()
                .orElse("");
    }

    private Optional<Ranked> ranked(Node thing, String asked, List<String> words) {
        boolean hidden = !setting.values(thing, "supports").isEmpty()
                || !setting.values(thing, "event").isEmpty();
        Optional<Ranked> fitting =
                hidden || (words.isEmpty() && isFact(thing)) ? Optional.empty() : fitting(thing, words);
        return isCalled(thing, asked) && (!hidden || isAddressed(thing, asked))
                ? Optional.of(new Ranked(
                        EXACT, true, thing, fitting.map(Ranked::found).orElse(Phrase.plain(""))))
                : fitting;
    }

    /// Things that are named so come before facts and conflicts that name them, and these before passages.
    private Optional<Ranked> fitting(Node thing, List<String> words) {
        String label = setting.labels().of(thing);
        if (fits(label, words)) {
            boolean tells = isFact(thing) || !setting.values(thing, "first").isEmpty();
            return Optional.of(new Ranked(tells ? 2 : 0, hasWords(label, words), thing, Phrase.plain("")));
        }
        for (Node other : setting.objects(thing, Vocabulary.SKOS + "altLabel")) {
            String spelling = setting.labels().of(other);
            if (fits(spelling, words)) {
                return Optional.of(new Ranked(1, hasWords(spelling, words), thing, setting.phrase(other)));
            }
        }
        Phrase paraphrase = setting.told(thing, "paraphrase");
        return fits(paraphrase.text(), words)
                ? Optional.of(new Ranked(3, hasWords(paraphrase.text(), words), thing, paraphrase))
                : Optional.empty();
    }

    private static boolean hasWords(String text, List<String> words) {
        return Arrays.asList(plain(text).split("[^\\p{L}\\p{N}]+")).containsAll(words);
    }

    private static boolean fits(String text, List<String> words) {
        String plain = plain(text);
        return words.stream().allMatch(plain::contains);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
