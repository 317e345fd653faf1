package dev.entente.serve.page;

import dev.entente.graph.Layers;
import dev.entente.query.NamedQuery;
import dev.entente.query.Parameter;
import dev.entente.query.Remark;
import dev.entente.query.Remark.Counted;
import dev.entente.query.Remark.Shown;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the named queries say of themselves in the page's language: the files `queries/fr.properties` and those of the
/// same name in folders of questions, over the headers, which are in English. queries/README.md describes the keys.
public final class QueryWords {
    private static final String FOLDER = "queries";
    /// Stands in a message where links are put.
    private static final String HERE = "\u0000";

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

    /// What is known beside an answer, or instead of one: words, and links to what they tell of.
    Sentence remark(Remark remark) {
        List<Phrase> told = new ArrayList<>();
        for (Counted counted : remark.found()) {
            told.add(Phrase.plain((told.isEmpty() ? "" : ". ") + count(counted.query(), counted.rows())));
            String between = setting.words().of("colon");
            for (Shown shown : counted.shown()) {
                told.add(Phrase.plain(between));
                told.add(shown(shown));
                between = "; ";
            }
            if (counted.more()) {
                told.add(Phrase.plain("; …"));
            }
        }
        String[] around = setting.words()
                .of("remark." + remark.kind(), HERE, String.join(", ", remark.flags()))
                .split(HERE, 2);
        List<Phrase> parts = new ArrayList<>(List.of(Phrase.plain(around[0])));
        if (around.length > 1) {
            parts.addAll(told);
            parts.add(Phrase.plain(around[1]));
        }
        return new Sentence(parts, "");
    }

    /// A row in short, which leads to what it tells; its date as the tables have it.
    private Phrase shown(Shown shown) {
        String date = shown.date().isEmpty() ? "" : new DateWords(setting).of(shown.date(), dating(shown));
        String text = Stream.concat(shown.said().stream(), Stream.of(date, shown.passage()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return Phrase.link(
                text,
                shown.fact().map(fact -> setting.links().thing(fact.getURI())).orElse(""));
    }

    private String dating(Shown shown) {
        return shown.fact()
                .filter(fact -> setting.text(fact, "date").equals(shown.date()))
                .flatMap(fact -> setting.value(fact, "dating"))
                .map(GroundsOf::code)
                .orElse("");
    }

    private Optional<String> find(String key) {
        return Optional.ofNullable(texts.get(key)).filter(text -> !text.isBlank());
    }

    private Phrase phrase(Optional<String> own, String english) {
        return own.map(Phrase::plain).orElseGet(() -> new Phrase(english, setting.foreign("en"), ""));
    }
}
