package dev.entente.csvw;

import dev.entente.diag.Nearest;
import dev.entente.diag.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One description object on its way to the model. Each property is asked for by the kind of value it takes; a value
/// of another kind is reported and counts as absent. What nobody asked for is reported at the end.
/// [Metadata vocabulary 5.1](https://www.w3.org/TR/tabular-metadata/#property-syntax)
final class Description {
    private final Json.Obj object;
    private final MetadataContext context;
    private final String kind;
    private final Set<String> asked = new LinkedHashSet<>();

    /// @param kind the class it must have, as in `Table`
    Description(Json.Obj object, MetadataContext context, String kind) {
        this.object = object;
        this.context = context;
        this.kind = kind;
        checkKeywords();
    }

    private void checkKeywords() {
        take("@context");
        reportRepeated();
        take("@type").ifPresent(type -> {
            if (!(type instanceof Json.Text text) || !text.value().equals(kind)) {
                context.add(MetadataCode.INVALID_STRUCTURE, type.at(), null, "the @type must be \"" + kind + '"', null);
            }
        });
    }

    private void reportRepeated() {
        Set<String> names = new HashSet<>();
        for (Json.Member member : object.members()) {
            if (!names.add(member.name())) {
                context.add(
                        MetadataCode.INVALID_VALUE,
                        member.at(),
                        member.name(),
                        "\"" + member.name() + "\" stands twice in this " + kind + "; the last one counts",
                        "remove one of the two");
            }
        }
    }

    Json.Spot at() {
        return object.at();
    }

    Position position() {
        return context.position(object.at());
    }

    MetadataContext context() {
        return context;
    }

    boolean has(String name) {
        return object.has(name);
    }

    /// The value as it stands.
    Optional<Json> take(String name) {
        asked.add(name);
        return object.get(name);
    }

    /// An atomic property that is a string.
    Optional<String> text(String name) {
        return take(name).flatMap(value -> {
            if (value instanceof Json.Text text) {
                return Optional.of(text.value());
            }
            invalid(name, value, "a text");
            return Optional.empty();
        });
    }

    /// An atomic property that is true or false.
    boolean flag(String name, boolean otherwise) {
        return take(name)
                .map(value -> {
                    if (value instanceof Json.Bool bool) {
                        return bool.value();
                    }
                    invalid(name, value, "true or false");
                    return otherwise;
                })
                .orElse(otherwise);
    }

    /// An atomic property that is a whole number from 0.
    Optional<Integer> count(String name) {
        return take(name).flatMap(value -> {
            if (value instanceof Json.Num number
                    && number.integral()
                    && number.value().signum() >= 0
                    && number.value().precision() - number.value().scale() < 10) {
                return Optional.of(number.value().intValue());
            }
            if (value instanceof Json.Num number) {
                spotOf(
                        name,
                        MetadataCode.INVALID_VALUE,
                        number.value().toString(),
                        "\"" + name + "\" cannot be " + number.value() + "; it is ignored",
                        "it is a whole number from 0 to 999999999");
            } else {
                invalid(name, value, "a whole number");
            }
            return Optional.empty();
        });
    }

    /// A link property: a URL that is not a blank node. What is no text is reported and counts as an empty one.
    @Nullable String id(String name) {
        Optional<Json> value = take(name);
        if (value.isEmpty()) {
            return null;
        }
        if (!(value.get() instanceof Json.Text text)) {
            invalid(name, value.get(), "a URL");
            return context.resolve("");
        }
        if (text.value().startsWith("_:")) {
            context.add(
                    MetadataCode.INVALID_STRUCTURE,
                    text.at(),
                    text.value(),
                    "a blank node \"" + text.value() + "\" cannot be an identifier",
                    "use a URL");
            return null;
        }
        return context.resolve(text.value());
    }

    /// An array property; what is no array is reported and counts as empty.
    Optional<List<Json>> array(String name) {
        return take(name).map(value -> {
            if (value instanceof Json.Arr array) {
                return array.items();
            }
            invalid(name, value, "an array");
            return List.<Json>of();
        });
    }

    /// The objects in an array property; other items are reported and left out.
    List<Json.Obj> objects(String name) {
        List<Json.Obj> objects = new ArrayList<>();
        for (Json item : array(name).orElse(List.of())) {
            if (item instanceof Json.Obj found) {
                objects.add(found);
            } else {
                context.add(
                        MetadataCode.INVALID_VALUE,
                        item.at(),
                        null,
                        "\"" + name + "\" holds " + item.kind() + " where an object is expected; it is ignored",
                        null);
            }
        }
        return objects;
    }

    /// A column reference property: one name or several.
    Optional<List<String>> columnReference(String name) {
        return take(name).flatMap(value -> {
            List<Json> items = value instanceof Json.Arr array ? array.items() : List.of(value);
            List<String> names = new ArrayList<>();
            for (Json item : items) {
                if (item instanceof Json.Text text) {
                    names.add(text.value());
                }
            }
            if (names.isEmpty() || names.size() < items.size()) {
                invalid(name, value, "the name of a column, or an array of names");
                return Optional.empty();
            }
            return Optional.of(names);
        });
    }

    /// A template property; what is no text is reported and counts as an empty one.
    Optional<UriTemplate> template(String name) {
        Optional<Json> value = take(name);
        if (value.isPresent() && !(value.get() instanceof Json.Text)) {
            invalid(name, value.get(), "a URI template");
            return UriTemplate.parse("");
        }
        return text(name).flatMap(text -> {
            Optional<UriTemplate> template = UriTemplate.parse(text);
            if (template.isEmpty()) {
                spotOf(name, MetadataCode.INVALID_VALUE, text, "\"" + text + "\" is not a URI template; it is ignored");
            }
            return template;
        });
    }

    /// Reports a property whose value is of the wrong kind.
    void invalid(String name, Json value, String expected) {
        context.add(
                MetadataCode.INVALID_VALUE,
                value.at(),
                null,
                "\"" + name + "\" is " + value.kind() + " where " + expected + " is expected; it is ignored",
                null);
    }

    /// Reports something at the value of a property.
    void spotOf(String name, MetadataCode code, @Nullable String value, String message) {
        spotOf(name, code, value, message, null);
    }

    /// Reports something at the value of a property, and how to mend it.
    void spotOf(String name, MetadataCode code, @Nullable String value, String message, @Nullable String hint) {
        context.add(code, object.get(name).map(Json::at).orElse(object.at()), value, message, hint);
    }

    /// Takes the common properties, and reports the names nobody asked for.
    List<Annotation> annotations() {
        List<Annotation> annotations = new ArrayList<>();
        for (Json.Member member : object.members()) {
            if (asked.contains(member.name())) {
                continue;
            }
            Optional<String> property = Terms.property(member.name());
            if (property.isPresent()) {
                annotations.add(new Annotation(property.get(), AnnotationReader.values(member.value(), context)));
            } else {
                reportUnknown(member);
            }
        }
        return annotations;
    }

    /// The members that are neither asked for nor common properties, for objects that allow no others.
    void refuseOthers() {
        for (Json.Member member : object.members()) {
            if (!asked.contains(member.name())) {
                context.add(
                        MetadataCode.INVALID_STRUCTURE,
                        member.at(),
                        member.name(),
                        "\"" + member.name() + "\" cannot stand in a " + kind,
                        null);
            }
        }
    }

    private void reportUnknown(Json.Member member) {
        Optional<String> near = Nearest.to(member.name(), asked);
        context.add(
                MetadataCode.UNKNOWN_PROPERTY,
                member.at(),
                member.name(),
                "a " + kind + " has no property \"" + member.name() + "\"; it is ignored",
                near.map(name -> "did you mean \"" + name + "\"?").orElse(null));
    }
}
