package dev.entente.csvw;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Reads the column descriptions of a schema.
/// [Metadata vocabulary 5.6](https://www.w3.org/TR/tabular-metadata/#columns)
final class ColumnsReader {
    private final MetadataContext context;
    private final Inherited around;
    private final Set<String> names = new HashSet<>();
    private boolean virtualSeen;

    private ColumnsReader(MetadataContext context, Inherited around) {
        this.context = context;
        this.around = around;
    }

    static List<Column> read(Description schema, Inherited around) {
        ColumnsReader reader = new ColumnsReader(schema.context(), around);
        List<Column> columns = new ArrayList<>();
        for (Json.Obj object : schema.objects("columns")) {
            columns.add(reader.read(new Description(object, schema.context(), "Column")));
        }
        return columns;
    }

    private Column read(Description from) {
        from.id("@id");
        String given = name(from);
        Titles titles = titles(from, context);
        boolean virtual = from.flag("virtual", false);
        if (virtualSeen && !virtual) {
            context.add(
                    MetadataCode.INVALID_STRUCTURE,
                    from.at(),
                    given,
                    "a column that is in the file is described behind a virtual one",
                    "put virtual columns last");
        }
        virtualSeen |= virtual;
        String language = context.language().isEmpty() ? "und" : context.language();
        String name =
                given.isEmpty() ? titles.naming(language).map(Column::nameFrom).orElse(null) : given;
        if (name != null && !names.add(name)) {
            context.add(
                    MetadataCode.INVALID_STRUCTURE,
                    from.at(),
                    name,
                    "two columns have the name \"" + name + '"',
                    "give each column a name of its own");
        }
        boolean required = from.flag("required", false);
        boolean suppress = from.flag("suppressOutput", false);
        Inherited inherited = InheritedReader.read(from, around);
        List<Annotation> annotations = from.annotations();
        return new Column(
                name, !given.isEmpty(), titles, virtual, suppress, required, inherited, annotations, from.position());
    }

    /// The name the description gives; empty where it gives none that can be used.
    private static String name(Description from) {
        String name = from.text("name").orElse("");
        if (!name.isEmpty() && (name.startsWith("_") || !UriTemplate.isName(name))) {
            from.spotOf(
                    "name",
                    MetadataCode.INVALID_VALUE,
                    name,
                    "\"" + name
                            + "\" cannot name a column; it is ignored, names have letters, digits, \"_\" and \".\"");
            return "";
        }
        return name;
    }

    /// A natural language property.
    static Titles titles(Description from, MetadataContext context) {
        String language = context.language().isEmpty() ? "und" : context.language();
        Json value = from.take("titles").orElse(null);
        return switch (value) {
            case null -> Titles.NONE;
            case Json.Text text -> Titles.of(language, List.of(text.value()));
            case Json.Arr array -> Titles.of(language, texts(from, array));
            case Json.Obj object -> byLanguage(from, object, context);
            default -> {
                from.invalid("titles", value, "a text, an array of texts, or an object with languages");
                yield Titles.NONE;
            }
        };
    }

    private static Titles byLanguage(Description from, Json.Obj object, MetadataContext context) {
        Map<String, List<String>> titles = new LinkedHashMap<>();
        for (Json.Member member : object.members()) {
            if (!LanguageTags.isWellFormed(member.name())) {
                context.add(
                        MetadataCode.INVALID_VALUE,
                        member.at(),
                        member.name(),
                        "\"" + member.name() + "\" is not a language tag; the title is ignored",
                        "language tags look like \"sq\" or \"fr-CH\"");
                continue;
            }
            List<String> texts = switch (member.value()) {
                case Json.Text text -> List.of(text.value());
                case Json.Arr array -> texts(from, array);
                default -> {
                    from.invalid("titles", member.value(), "a text or an array of texts");
                    yield List.of();
                }
            };
            if (!texts.isEmpty()) {
                titles.put(member.name(), texts);
            }
        }
        return new Titles(titles);
    }

    private static List<String> texts(Description from, Json.Arr array) {
        List<String> texts = new ArrayList<>();
        for (Json item : array.items()) {
            if (item instanceof Json.Text text) {
                texts.add(text.value());
            } else {
                from.invalid("titles", item, "a text");
            }
        }
        return texts;
    }
}
