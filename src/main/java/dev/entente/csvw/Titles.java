package dev.entente.csvw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Titles of a column, by language; `und` where none is known.
public record Titles(Map<String, List<String>> byLanguage) {
    /// No title.
    public static final Titles NONE = new Titles(Map.of());

    public Titles {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        byLanguage.forEach((language, titles) -> copy.put(language, List.copyOf(titles)));
        byLanguage = java.util.Collections.unmodifiableMap(copy);
    }

    /// Titles in one language.
    public static Titles of(String language, List<String> titles) {
        return titles.isEmpty() ? NONE : new Titles(Map.of(language, titles));
    }

    /// Whether there is none.
    public boolean isEmpty() {
        return byLanguage.isEmpty();
    }

    /// The title that names the column where it has no name.
    Optional<String> naming(String language) {
        List<String> titles = byLanguage.getOrDefault(language, byLanguage.getOrDefault("und", List.of()));
        return titles.stream().findFirst();
    }

    /// All titles, whatever their language.
    public List<String> all() {
        List<String> all = new ArrayList<>();
        byLanguage.values().forEach(all::addAll);
        return all;
    }

    /// Whether both have a title in common, in languages of which one narrows the other.
    /// [Metadata vocabulary 5.5.1](https://www.w3.org/TR/tabular-metadata/#schema-compatibility)
    public boolean intersects(Titles other) {
        for (Map.Entry<String, List<String>> mine : byLanguage.entrySet()) {
            for (Map.Entry<String, List<String>> theirs : other.byLanguage.entrySet()) {
                if (related(mine.getKey(), theirs.getKey())
                        && mine.getValue().stream().anyMatch(theirs.getValue()::contains)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean related(String a, String b) {
        String x = a.toLowerCase(Locale.ROOT);
        String y = b.toLowerCase(Locale.ROOT);
        return x.equals("und") || y.equals("und") || (x + "-").startsWith(y + "-") || (y + "-").startsWith(x + "-");
    }
}
