package dev.entente.csvw;

import dev.entente.csv.Dialect;
import dev.entente.csv.Trim;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;

/// Reads dialect descriptions.
/// [Metadata vocabulary 5.9](https://www.w3.org/TR/tabular-metadata/#dialect-descriptions)
final class DialectReader {
    private final Description from;

    private DialectReader(Description from) {
        this.from = from;
    }

    static Dialect read(Json.Obj object, MetadataContext context) {
        return new DialectReader(new Description(object, context, "Dialect")).read();
    }

    private Dialect read() {
        from.id("@id");
        Dialect standard = Dialect.STANDARD;
        String quote = quote();
        String delimiter = from.text("delimiter")
                .filter(text -> usable("delimiter", text, isText(text) && isInRow(text) && !text.equals(quote)))
                .orElse(standard.delimiter().equals(quote) ? ";" : standard.delimiter());
        int headers = from.flag("header", true) ? 1 : 0;
        boolean initialSpace = from.flag("skipInitialSpace", false);
        Dialect dialect = standard.withQuote(quote)
                .withDelimiter(delimiter)
                .withDoubleQuote(from.flag("doubleQuote", true))
                .withCommentPrefix(commentPrefix())
                .withHeaderRowCount(from.count("headerRowCount").orElse(headers))
                .withSkipRows(from.count("skipRows").orElse(0))
                .withSkipColumns(from.count("skipColumns").orElse(0))
                .withSkipBlankRows(from.flag("skipBlankRows", false))
                .withTrim(trim(initialSpace ? Trim.START : Trim.NONE))
                .withLineTerminators(lineTerminators())
                .withEncoding(encoding());
        for (Annotation annotation : from.annotations()) {
            from.spotOf(
                    annotation.property(),
                    MetadataCode.UNKNOWN_PROPERTY,
                    annotation.property(),
                    "a Dialect has no common properties; \"" + annotation.property() + "\" is ignored");
        }
        return dialect;
    }

    private String quote() {
        Json value = from.take("quoteChar").orElse(null);
        return switch (value) {
            case null -> "\"";
            case Json.Null nothing -> "";
            case Json.Text text when text.value().length() == 1 && isText(text.value()) -> text.value();
            default -> {
                from.invalid("quoteChar", value, "one character or null");
                yield "\"";
            }
        };
    }

    private String commentPrefix() {
        Json value = from.take("commentPrefix").orElse(null);
        return switch (value) {
            case null -> "";
            case Json.Null nothing -> "";
            case Json.Text text when isText(text.value()) -> text.value();
            default -> {
                from.invalid("commentPrefix", value, "a text or null");
                yield "";
            }
        };
    }

    private Trim trim(Trim otherwise) {
        Json value = from.take("trim").orElse(null);
        return switch (value) {
            case null -> otherwise;
            case Json.Bool bool -> bool.value() ? Trim.BOTH : Trim.NONE;
            case Json.Text text -> trim(text, otherwise);
            default -> {
                from.invalid("trim", value, "true, false, \"start\" or \"end\"");
                yield otherwise;
            }
        };
    }

    private Trim trim(Json.Text text, Trim otherwise) {
        return switch (text.value()) {
            case "true" -> Trim.BOTH;
            case "false" -> Trim.NONE;
            case "start" -> Trim.START;
            case "end" -> Trim.END;
            default -> {
                usable("trim", text.value(), false);
                yield otherwise;
            }
        };
    }

    private List<String> lineTerminators() {
        Json value = from.take("lineTerminators").orElse(null);
        if (value == null) {
            return Dialect.LINE_TERMINATORS;
        }
        List<Json> items = value instanceof Json.Arr array ? array.items() : List.of(value);
        List<String> texts = new ArrayList<>();
        for (Json item : items) {
            if (item instanceof Json.Text text && !text.value().isEmpty() && isText(text.value())) {
                texts.add(text.value());
            } else {
                from.invalid("lineTerminators", item, "a text");
            }
        }
        // Any mixture of the usual ends is read as everybody does.
        return texts.isEmpty() || Dialect.LINE_TERMINATORS.containsAll(texts) ? Dialect.LINE_TERMINATORS : texts;
    }

    private Charset encoding() {
        String name = from.text("encoding").orElse("utf-8");
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            usable("encoding", name, false);
            return Dialect.STANDARD.encoding();
        }
    }

    /// U+0000 stands in no table, so it cannot divide one.
    private static boolean isText(String text) {
        return text.indexOf('\0') < 0;
    }

    /// What ends a row cannot divide it.
    private static boolean isInRow(String text) {
        return !text.isEmpty() && text.indexOf('\n') < 0 && text.indexOf('\r') < 0;
    }

    private boolean usable(String property, String value, boolean usable) {
        if (!usable) {
            from.spotOf(
                    property,
                    MetadataCode.INVALID_VALUE,
                    value,
                    "\"" + property + "\" cannot be \"" + value + "\"; it is ignored");
        }
        return usable;
    }
}
