package dev.entente.serve.page;

import dev.entente.graph.Layers;
import dev.entente.query.NamedQuery;
import dev.entente.query.Parameter;
import dev.entente.query.Remark;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What the named queries say of themselves in the page's language: the files `queries/fr.properties` and those of the
/// same name in folders of questions, over the headers, which are in English. queries/README.md describes the keys.
public final class QueryWords {
    private static final String FOLDER = "queries";

    private final Setting setting;
    private final Map<String, String> texts = new TreeMap<>();

    QueryWords(Setting setting) {
        this.setting = setting;
        if (!setting.foreign("en").isEmpty()) {
            Layers layers = setting.edition().dossier().layers();
            String file = "/" + setting.words().language() + ".properties";
            add(layers, FOLDER + file, "");
            layers.folders(FOLDER)
                    .forEach(folder -> add(layers, folder + file, folder.substring(FOLDER.length() + 1) + "/"));
        }
    }

    private void add(Layers layers, String file, String prefix) {
        if (layers.contains(file)) {
            read(layers.text(file)).forEach((key, text) -> texts.put(prefix + key, text));
        }
    }

    /// The texts of a file by their keys.
    static Map<String, String> read(String file) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /// The question in one line.
    public Phrase summary(NamedQuery query) {
        return phrase(find(query.name() + ".summary"), query.header().summary());
    }

    /// More about it, in paragraphs.
    List<Phrase> description(NamedQuery query) {
        Optional<String> own = find(query.name() + ".description");
        return Arrays.stream(own.orElse(query.header().description()).split("\n\n"))
                .map(text -> text.replace('\n', ' ').strip().replaceAll("(?<![\\w-])--([a-z][a-z-]*)", "“$1”"))
                .filter(text -> !text.isEmpty())
                .map(text -> phrase(own.map(ours -> text), text))
                .toList();
    }

    /// The same as one paragraph.
    Phrase more(NamedQuery query) {
        List<Phrase> paragraphs = description(query);
        String text = paragraphs.stream().map(Phrase::text).collect(Collectors.joining(" "));
        return new Phrase(text, paragraphs.isEmpty() ? "" : paragraphs.get(0).language(), "");
    }

    /// What a parameter asks for.
    Phrase help(NamedQuery query, Parameter parameter) {
        return phrase(
                find(query.name() + "." + parameter.name()).or(() -> find(parameter.name())), parameter.description());
    }

    /// What a parameter is called above its field.
    String name(Parameter parameter) {
        return find(parameter.name() + ".name").orElse(parameter.name().replace('-', ' '));
    }

    /// How many rows an answer has, with the word for them.
    String count(NamedQuery query, int rows) {
        if (setting.foreign("en").isEmpty()) {
            return query.header().noun().count(rows);
        }
        Optional<String[]> noun =
                find(query.name() + ".noun").map(text -> text.split(" *, *", 2)).filter(two -> two.length == 2);
        return noun.map(two -> setting.words().number(rows) + " " + two[rows > 1 ? 1 : 0])
                .orElseGet(() -> setting.words().of("answer.rows", rows));
    }

    /// What is known beside an answer, or instead of one.
    String remark(Remark remark) {
        String told = remark.found().stream()
                .map(counted -> count(counted.query(), counted.rows())
                        + (counted.shown().isEmpty() ? "" : setting.words().of("colon") + counted.shown()))
                .collect(Collectors.joining(". "));
        return setting.words().of("remark." + remark.kind(), told, String.join(", ", remark.flags()));
    }

    private Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key)).filter(text -> !text.isBlank());
    }

    private Phrase phrase(Optional<String> own, String english) {
        return own.map(Phrase::plain).orElseGet(() -> new Phrase(english, setting.foreign("en"), ""));
    }
}
