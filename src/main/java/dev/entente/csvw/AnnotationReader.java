package dev.entente.csvw;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads the values of common properties.
/// [Metadata vocabulary 5.8.2](https://www.w3.org/TR/tabular-metadata/#values-of-common-properties)
final class AnnotationReader {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private AnnotationReader() {}

    /// All values; an array holds several.
    static List<Annotation.Value> values(Json json, MetadataContext context) {
        List<Annotation.Value> values = new ArrayList<>();
        switch (json) {
            case Json.Arr array -> array.items().forEach(item -> values.addAll(values(item, context)));
            case Json.Text text -> values.add(new Annotation.Value.Text(text.value(), context.language()));
            case Json.Num number -> values.add(number(number));
            case Json.Bool bool ->
                values.add(new Annotation.Value.Typed(Boolean.toString(bool.value()), XSD + "boolean"));
            case Json.Null nothing -> {}
            case Json.Obj object ->
                values.add(object.has("@value") ? literal(object, context) : thing(object, context));
        }
        return values;
    }

    private static Annotation.Value number(Json.Num number) {
        return number.integral()
                ? new Annotation.Value.Typed(number.value().toBigInteger().toString(), XSD + "integer")
                : new Annotation.Value.Typed(exponential(number.value()), XSD + "double");
    }

    /// As JSON-LD writes a number with a fraction.
    private static String exponential(BigDecimal value) {
        return Double.toString(value.doubleValue()).contains("E")
                ? Double.toString(value.doubleValue())
                : value.doubleValue() + "E0";
    }

    private static Annotation.Value literal(Json.Obj object, MetadataContext context) {
        for (Json.Member member : object.members()) {
            if (!List.of("@value", "@type", "@language").contains(member.name())) {
                refuse(context, member, "\"" + member.name() + "\" cannot stand beside \"@value\"");
            }
        }
        if (object.has("@type") && object.has("@language")) {
            context.add(
                    MetadataCode.INVALID_ANNOTATION,
                    object.at(),
                    null,
                    "\"@type\" and \"@language\" cannot stand together",
                    null);
        }
        Json value = object.get("@value").orElseThrow();
        if (value instanceof Json.Obj || value instanceof Json.Arr || value instanceof Json.Null) {
            context.add(
                    MetadataCode.INVALID_ANNOTATION,
                    value.at(),
                    null,
                    "\"@value\" is " + value.kind() + " where a text, number, true or false is expected",
                    null);
        }
        Annotation.Value plain = values(value, context).stream().findFirst().orElse(new Annotation.Value.Text("", ""));
        String lexical = plain instanceof Annotation.Value.Typed typed
                ? typed.lexical()
                : ((Annotation.Value.Text) plainText(plain)).text();
        Optional<Json> type = object.get("@type");
        if (type.isPresent()) {
            return new Annotation.Value.Typed(lexical, type(type.get(), context).orElse(XSD + "string"));
        }
        Optional<Json> language = object.get("@language");
        if (language.isPresent()) {
            return new Annotation.Value.Text(lexical, language(language.get(), context));
        }
        return plain instanceof Annotation.Value.Text ? new Annotation.Value.Text(lexical, "") : plain;
    }

    private static Annotation.Value plainText(Annotation.Value value) {
        return value instanceof Annotation.Value.Text ? value : new Annotation.Value.Text("", "");
    }

    private static String language(Json json, MetadataContext context) {
        if (json instanceof Json.Null) {
            return "";
        }
        if (json instanceof Json.Text text && LanguageTags.isWellFormed(text.value())) {
            return text.value();
        }
        context.add(
                MetadataCode.INVALID_ANNOTATION,
                json.at(),
                null,
                "\"@language\" is not a language tag",
                "language tags look like \"sq\" or \"fr-CH\"");
        return "";
    }

    private static Annotation.Value thing(Json.Obj object, MetadataContext context) {
        String iri = null;
        List<String> types = new ArrayList<>();
        List<Annotation> properties = new ArrayList<>();
        for (Json.Member member : object.members()) {
            switch (member.name()) {
                case "@id" -> iri = iri(member.value(), context).orElse(null);
                case "@type" -> {
                    List<Json> items =
                            member.value() instanceof Json.Arr array ? array.items() : List.of(member.value());
                    items.forEach(item -> type(item, context).ifPresent(types::add));
                }
                case "@language" -> refuse(context, member, "\"@language\" needs a \"@value\" beside it");
                default -> property(member, context).ifPresent(properties::add);
            }
        }
        return new Annotation.Value.Thing(iri, types, properties);
    }

    private static Optional<Annotation> property(Json.Member member, MetadataContext context) {
        if (member.name().startsWith("@")) {
            refuse(context, member, "\"" + member.name() + "\" cannot stand in the value of a common property");
            return Optional.empty();
        }
        Optional<String> property = Terms.property(member.name());
        if (property.isEmpty()) {
            context.add(
                    MetadataCode.UNKNOWN_PROPERTY,
                    member.at(),
                    member.name(),
                    "\"" + member.name() + "\" is neither a prefixed name nor a URL; it is ignored",
                    "use a known prefix, as in \"dc:title\"");
        }
        return property.map(iri -> new Annotation(iri, values(member.value(), context)));
    }

    private static Optional<String> iri(Json json, MetadataContext context) {
        if (json instanceof Json.Text text && !text.value().startsWith("_:")) {
            return Optional.of(context.resolve(text.value()));
        }
        context.add(MetadataCode.INVALID_ANNOTATION, json.at(), null, "\"@id\" is not a URL", null);
        return Optional.empty();
    }

    private static Optional<String> type(Json json, MetadataContext context) {
        Optional<String> type = json instanceof Json.Text text ? Terms.type(text.value()) : Optional.empty();
        if (type.isEmpty()) {
            context.add(
                    MetadataCode.INVALID_ANNOTATION,
                    json.at(),
                    json instanceof Json.Text text ? text.value() : null,
                    "\"@type\" is neither a term of the vocabulary, nor a prefixed name, nor a URL",
                    null);
        }
        return type;
    }

    private static void refuse(MetadataContext context, Json.Member member, String message) {
        context.add(MetadataCode.INVALID_ANNOTATION, member.at(), member.name(), message, null);
    }
}
