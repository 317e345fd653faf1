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
                hit(thing, words)
                        .or(() -> isAddressed(thing, asked) ? Optional.of(hit(thing)) : Optional.empty())
                        .map(ranked -> isCalled(thing, asked) ? new Ranked(EXACT, ranked.hit()) : ranked)
                        .ifPresent(found::add);
            }
        }
        List<Hit> hits = found.stream()
                .sorted(Comparator.comparingInt(Ranked::rank)
                        .thenComparing(ranked -> plain(ranked.hit().thing().text()))
                        .thenComparing(ranked -> ranked.hit().thing().href()))
                .limit(words.isEmpty() ? Integer.MAX_VALUE : MOST)
                .map(Ranked::hit)
                .toList();
        List<Phrase> near = hits.isEmpty() ? near(plain(asked)) : List.of();
        return new Page.Search(Phrase.plain(setting.words().of("nav.search")), asked, hits, near);
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

    private record Ranked(int rank, Hit hit) {}

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

    private Ranked hit(Node thing) {
        return new Ranked(EXACT, new Hit(setting.phrase(thing), kind(thing), Phrase.plain("")));
    }

    private String kind(Node thing) {
        return setting.groups().kinds(thing).stream()
                .map(setting.labels()::of)
                .findFirst()
                .orElse("");
    }

    private Optional<Ranked> hit(Node thing, List<String> words) {
        boolean fact = !setting.values(thing, "reading").isEmpty();
        String label = setting.labels().of(thing);
        String kind = kind(thing);
        boolean hidden = !setting.values(thing, "supports").isEmpty()
                || !setting.values(thing, "event").isEmpty();
        if (hidden || (words.isEmpty() && fact)) {
            return Optional.empty();
        }
        if (fits(label, words)) {
            return Optional.of(new Ranked(fact ? 2 : 0, new Hit(setting.phrase(thing), kind, Phrase.plain(""))));
        }
        for (Node other : setting.objects(thing, Vocabulary.SKOS + "altLabel")) {
            if (fits(setting.labels().of(other), words)) {
                return Optional.of(new Ranked(1, new Hit(setting.phrase(thing), kind, setting.phrase(other))));
            }
        }
        Phrase paraphrase = setting.told(thing, "paraphrase");
        return fits(paraphrase.text(), words)
                ? Optional.of(new Ranked(3, new Hit(setting.phrase(thing), kind, paraphrase)))
                : Optional.empty();
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
