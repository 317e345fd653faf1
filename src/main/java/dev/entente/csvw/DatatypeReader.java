package dev.entente.csvw;

import dev.entente.csvw.datatype.Builtin;
import dev.entente.csvw.datatype.ValueType;
import dev.entente.csvw.datatype.ValueTypeBuilder;
import dev.entente.diag.Nearest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads datatypes: a name, or a description.
/// [Metadata vocabulary 5.11](https://www.w3.org/TR/tabular-metadata/#datatypes)
final class DatatypeReader {
    private static final List<String> LOWER = List.of("minimum", "minInclusive", "minExclusive");
    private static final List<String> UPPER = List.of("maximum", "maxInclusive", "maxExclusive");

    private final Description from;
    private final MetadataContext context;
    private final Builtin base;
    private final ValueTypeBuilder type;

    private DatatypeReader(Description from, Builtin base) {
        this.from = from;
        this.context = from.context();
        this.base = base;
        this.type = new ValueTypeBuilder(base);
    }

    static ValueType read(Json value, MetadataContext context) {
        return switch (value) {
            case Json.Text name -> ValueType.of(builtin(name, context));
            case Json.Obj object -> {
                Description from = new Description(object, context, "Datatype");
                Builtin base =
                        from.take("base").map(json -> base(json, context)).orElse(Builtin.STRING);
                yield new DatatypeReader(from, base).read();
            }
            default -> {
                context.add(
                        MetadataCode.INVALID_VALUE,
                        value.at(),
                        null,
                        "\"datatype\" is " + value.kind() + " where a name or a description is expected; it is ignored",
                        null);
                yield ValueType.STRING;
            }
        };
    }

    private static Builtin base(Json json, MetadataContext context) {
        if (json instanceof Json.Text name) {
            return builtin(name, context);
        }
        context.add(
                MetadataCode.INVALID_VALUE,
                json.at(),
                null,
                "\"base\" is " + json.kind() + " where the name of a datatype is expected; it is ignored",
                null);
        return Builtin.STRING;
    }

    private static Builtin builtin(Json.Text name, MetadataContext context) {
        Optional<Builtin> found = Builtin.named(name.value());
        if (found.isEmpty()) {
            context.add(
                    MetadataCode.INVALID_VALUE,
                    name.at(),
                    name.value(),
                    "there is no datatype \"" + name.value() + "\"; cells are read as text",
                    Nearest.to(name.value(), Builtin.names())
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse(null));
        }
        return found.orElse(Builtin.STRING);
    }

    private ValueType read() {
        readId();
        readFormat();
        readLengths();
        readRange(LOWER);
        readRange(UPPER);
        if (type.isEmptyRange()) {
            context.add(
                    MetadataCode.CONFLICTING_LIMITS,
                    from.at(),
                    null,
                    "no value lies between the minimum and the maximum of this datatype",
                    "correct one of the two");
        }
        from.annotations();
        return type.build();
    }

    private void readId() {
        String id = from.id("@id");
        if (id == null) {
            return;
        }
        for (Builtin builtin : Builtin.values()) {
            if (builtin.iri().equals(id)) {
                from.spotOf(
                        "@id",
                        MetadataCode.INVALID_STRUCTURE,
                        id,
                        "a derived datatype cannot have the URL of the built-in " + builtin.label());
                return;
            }
        }
        type.iri(id);
    }

    private void readFormat() {
        Json format = from.take("format").orElse(null);
        boolean usable = switch (format) {
            case null -> true;
            case Json.Text text -> type.format(text.value());
            case Json.Obj object -> readNumberFormat(object);
            default -> false;
        };
        if (!usable && format != null) {
            String value = format instanceof Json.Text text ? text.value() : null;
            context.add(
                    MetadataCode.INVALID_FORMAT,
                    format.at(),
                    value,
                    (value == null ? "this" : "\"" + value + "\"") + " is not a format for the datatype " + base.label()
                            + "; it is ignored",
                    "expected " + expectedFormat());
        }
    }

    private String expectedFormat() {
        return switch (base.family()) {
            case BOOLEAN -> "the words for true and false, such as \"yes|no\"";
            case INTEGER, DECIMAL, FLOATING -> "a pattern of digits, such as \"#,##0.00\"";
            case CALENDAR -> "a pattern of the specification, such as \"dd.MM.yyyy\" or \"HH:mm\"";
            case TEXT, BINARY, DURATION -> "a regular expression";
        };
    }

    private boolean readNumberFormat(Json.Obj object) {
        Description format = new Description(object, context, "NumericFormat");
        String pattern = format.text("pattern").orElse(null);
        String decimalChar =
                format.text("decimalChar").filter(text -> !text.isEmpty()).orElse(null);
        String groupChar =
                format.text("groupChar").filter(text -> !text.isEmpty()).orElse(null);
        format.annotations();
        if (!type.isNumeric()) {
            return false;
        }
        if (type.numberFormat(pattern, decimalChar, groupChar)) {
            return true;
        }
        // A bad pattern is left out; the characters still hold.
        type.numberFormat(null, decimalChar, groupChar);
        return false;
    }

    private void readLengths() {
        Integer length = from.count("length").orElse(null);
        Integer least = from.count("minLength").orElse(null);
        Integer most = from.count("maxLength").orElse(null);
        if (length == null && least == null && most == null) {
            return;
        }
        if (!base.hasLength()) {
            conflict("values of the datatype " + base.label() + " have no length");
        } else if (below(length, least) || below(most, length) || below(most, least)) {
            conflict("no text keeps the lengths of this datatype");
        } else {
            type.lengths(length, least, most);
        }
    }

    private static boolean below(@Nullable Integer a, @Nullable Integer b) {
        return a != null && b != null && a < b;
    }

    private void readRange(List<String> names) {
        boolean lower = names.equals(LOWER);
        String inclusive = null;
        for (String name : names) {
            Json json = from.take(name).orElse(null);
            if (json == null) {
                continue;
            }
            boolean exclusive = name.endsWith("Exclusive");
            if (!base.isOrdered()) {
                conflict("values of the datatype " + base.label() + " have no \"" + name + '"');
                return;
            }
            if (inclusive != null && exclusive) {
                conflict("\"" + inclusive + "\" and \"" + name + "\" cannot stand together");
                return;
            }
            inclusive = exclusive ? null : name;
            String text = switch (json) {
                case Json.Num number -> number.value().toPlainString();
                case Json.Text string -> string.value();
                default -> "";
            };
            if (!(lower ? type.least(text, !exclusive) : type.most(text, !exclusive))) {
                from.invalid(name, json, "a value of the datatype " + base.label());
            }
        }
    }

    private void conflict(String message) {
        context.add(MetadataCode.CONFLICTING_LIMITS, from.at(), null, message, "correct it, or leave it out");
    }
}
