package dev.entente.csvw;

import dev.entente.csvw.datatype.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the inherited properties of a description, on top of those of the description around it.
final class InheritedReader {
    private InheritedReader() {}

    static Inherited read(Description from, Inherited around) {
        from.text("textDirection").ifPresent(text -> {
            if (!Set.of("ltr", "rtl", "auto", "inherit").contains(text)) {
                from.spotOf(
                        "textDirection",
                        MetadataCode.INVALID_VALUE,
                        text,
                        "\"textDirection\" is none of \"ltr\", \"rtl\", \"auto\" and \"inherit\"; it is ignored");
            }
        });
        return new Inherited(
                nulls(from, around.nulls()),
                language(from, around.language()),
                separator(from, around.separator()),
                from.flag("ordered", around.ordered()),
                from.text("default").orElse(around.defaultText()),
                datatype(from, around.datatype()),
                from.template("aboutUrl").orElse(around.aboutUrl()),
                from.template("propertyUrl").orElse(around.propertyUrl()),
                from.template("valueUrl").orElse(around.valueUrl()));
    }

    private static List<String> nulls(Description from, List<String> around) {
        Json value = from.take("null").orElse(null);
        if (value == null) {
            return around;
        }
        List<Json> items = value instanceof Json.Arr array ? array.items() : List.of(value);
        List<String> texts = new ArrayList<>();
        for (Json item : items) {
            if (item instanceof Json.Text text) {
                texts.add(text.value());
            } else {
                from.invalid("null", item, "a text");
            }
        }
        return texts.isEmpty() ? around : texts;
    }

    private static String language(Description from, String around) {
        String tag = from.text("lang").orElse(around);
        if (!tag.equals(around) && !LanguageTags.isWellFormed(tag)) {
            from.spotOf(
                    "lang",
                    MetadataCode.INVALID_VALUE,
                    tag,
                    "\"" + tag + "\" is not a language tag; it is ignored, tags look like \"sq\" or \"fr-CH\"");
            return around;
        }
        return tag;
    }

    private static @Nullable String separator(Description from, @Nullable String around) {
        Json value = from.take("separator").orElse(null);
        return switch (value) {
            case null -> around;
            case Json.Null nothing -> null;
            case Json.Text text when !text.value().isEmpty() -> text.value();
            default -> {
                from.invalid("separator", value, "a text of at least one character");
                yield around;
            }
        };
    }

    private static ValueType datatype(Description from, ValueType around) {
        return from.take("datatype")
                .map(value -> DatatypeReader.read(value, from.context()))
                .orElse(around);
    }
}
