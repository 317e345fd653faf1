package dev.entente.query;

import dev.entente.diag.Nearest;
import dev.entente.graph.Layers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/// The named queries of a dossier: the files of `queries/` and of the folders in it that hold questions.
public final class Catalogue {
    private static final String FOLDER = "queries";
    private static final String SUFFIX = ".rq";
    private static final Set<String> NO_QUESTIONS = Set.of("queries/checks", "queries/expected");

    /// The text of each query by its name.
    private final SortedMap<String, Supplier<String>> texts;

    private Catalogue(SortedMap<String, Supplier<String>> texts) {
        this.texts = texts;
    }

    /// Those among these files. Reads none of them yet.
    public static Catalogue of(Layers layers) {
        List<String> files = new ArrayList<>(layers.names(FOLDER, SUFFIX));
        layers.folders(FOLDER).stream()
                .filter(folder -> !NO_QUESTIONS.contains(folder))
                .forEach(folder -> files.addAll(layers.names(folder, SUFFIX)));
        SortedMap<String, Supplier<String>> texts = new TreeMap<>();
        for (String file : files) {
            String name = file.substring(FOLDER.length() + 1, file.length() - SUFFIX.length());
            texts.put(name, () -> layers.text(file));
        }
        return new Catalogue(texts);
    }

    /// These queries, by name.
    static Catalogue of(Map<String, String> queries) {
        SortedMap<String, Supplier<String>> texts = new TreeMap<>();
        queries.forEach((name, text) -> texts.put(name, () -> text));
        return new Catalogue(texts);
    }

    /// The names, sorted: `visits`, or `folder/name` for one in a folder of its own.
    public List<String> names() {
        return List.copyOf(texts.keySet());
    }

    /// The query of this name.
    ///
    /// @throws BadQueryException where its file cannot be used
    public Optional<NamedQuery> find(String name) {
        Supplier<String> text = texts.get(name);
        return text == null
                ? Optional.empty()
                : Optional.of(NamedQuery.read(name, FOLDER + "/" + name + SUFFIX, text.get()));
    }

    /// The query of this name, where it must be there.
    ///
    /// @throws AskException with the nearest name where there is none
    public NamedQuery get(String name) {
        return find(name)
                .orElseThrow(() -> AskException.unknown(
                        "no query is named \"" + name + "\"",
                        near(name).map(near -> "did you mean \"" + near + "\"?").orElse("`entente query` lists them")));
    }

    /// The name that is spelt most alike; nothing where none is near.
    public Optional<String> near(String name) {
        return Nearest.to(name, texts.keySet());
    }

    /// All of them, read.
    public List<NamedQuery> all() {
        return texts.keySet().stream().flatMap(name -> find(name).stream()).toList();
    }
}
