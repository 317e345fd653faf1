package dev.entente.query;

import dev.entente.diag.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Takes the fields of a header as what they must be, and says where one is something else.
///
/// @param file as messages name it
record HeaderFields(String file) {
    boolean flag(Value.Fields fields, String key) {
        String value = text(fields, key);
        return switch (value) {
            case "true" -> true;
            case "", "false" -> false;
            default -> throw fault(fields, key + " is true or false, not \"" + value + "\"", null);
        };
    }

    String text(Value.Fields fields, String key) {
        Value value = fields.fields().get(key);
        if (value == null) {
            return "";
        }
        if (value instanceof Value.Text text) {
            return text.text();
        }
        throw fault(value, key + " is a text", null);
    }

    List<String> list(Value.Fields fields, String key) {
        Value value = fields.fields().get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof Value.Items items)) {
            throw fault(value, key + " is a list", "write " + key + ": [one, another]");
        }
        List<String> texts = new ArrayList<>();
        for (Value item : items.items()) {
            if (!(item instanceof Value.Text text)) {
                throw fault(item, key + " is a list of words", null);
            }
            texts.add(text.text());
        }
        return texts;
    }

    void onlyKnown(Value.Fields fields, Set<String> known) {
        for (Map.Entry<String, Value> field : fields.fields().entrySet()) {
            if (!known.contains(field.getKey())) {
                Optional<String> near =
                        Nearest.to(field.getKey(), known.stream().sorted().toList());
                throw fault(
                        field.getValue(),
                        "unknown key \"" + field.getKey() + "\"",
                        near.map(name -> "did you mean \"" + name + "\"?")
                                .orElse("the keys are "
                                        + String.join(
                                                ", ", known.stream().sorted().toList())));
            }
        }
    }

    BadQueryException fault(Value at, String message, @Nullable String hint) {
        return new BadQueryException(QueryCode.BAD_HEADER, file, at.line(), message, hint);
    }
}
