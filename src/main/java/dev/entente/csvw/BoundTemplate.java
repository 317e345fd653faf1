package dev.entente.csvw;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A URI template whose variables are known by number, and whose results are absolute URLs. Immutable.
/// [Metadata vocabulary 5.1.3](https://www.w3.org/TR/tabular-metadata/#uri-template-properties)
public final class BoundTemplate {
    /// A variable without a value in any row.
    public static final int UNDEFINED = -1;

    /// Says what the names in templates mean in one column of one table.
    public interface Scope {
        /// The value of a variable that is the same in all rows, or null where it is not.
        @Nullable String constant(String name);

        /// The number under which [Values] knows a variable, or [#UNDEFINED].
        int slot(String name);
    }

    /// The values of one row.
    public interface Values {
        /// A value, or null where there is none or it is a list.
        @Nullable String text(int slot);

        /// The values of a list, or null where it is none.
        @Nullable List<String> list(int slot);
    }

    private record Slot(String name, @Nullable String constant, int number, int prefix, boolean explode) {}

    private record Joint(char operator, List<Slot> slots) {
        boolean isConstant() {
            return slots.stream().allMatch(slot -> slot.constant != null || slot.number == UNDEFINED);
        }

        /// Whether it is one value, the whole of it and nothing else.
        boolean isSimple() {
            Slot only = slots.get(0);
            return operator == 0 && slots.size() == 1 && only.constant == null && only.prefix == 0;
        }
    }

    private static final Values NO_VALUES = new Values() {
        @Override
        public @Nullable String text(int slot) {
            return null;
        }

        @Override
        public @Nullable List<String> list(int slot) {
            return null;
        }
    };

    private final Object[] parts; // each a String or a Joint
    private final String base;
    private final boolean resolved;
    private final @Nullable String constant;

    private BoundTemplate(List<Object> parts, String base, boolean resolved) {
        this.parts = parts.toArray();
        this.base = base;
        this.resolved = resolved;
        this.constant = parts.stream().allMatch(String.class::isInstance) ? evaluate(NO_VALUES) : null;
    }

    /// A template that is a finished URL.
    public static BoundTemplate constant(String url) {
        return new BoundTemplate(List.of(url), url, true);
    }

    static BoundTemplate bind(UriTemplate template, Scope scope, String base) {
        List<Object> parts = new ArrayList<>();
        for (UriTemplate.Part part : template.parts()) {
            switch (part) {
                case UriTemplate.Literal literal -> addText(parts, literal.text());
                case UriTemplate.Expression expression -> {
                    Joint joint = bind(expression, scope);
                    if (joint.isConstant()) {
                        StringBuilder text = new StringBuilder();
                        append(text, joint, NO_VALUES);
                        addText(parts, text.toString());
                    } else {
                        parts.add(joint);
                    }
                }
            }
        }
        return absolute(parts, base);
    }

    private static Joint bind(UriTemplate.Expression expression, Scope scope) {
        List<Slot> slots = new ArrayList<>();
        for (UriTemplate.Variable v : expression.variables()) {
            String constant = scope.constant(v.name());
            slots.add(new Slot(v.name(), constant, scope.slot(v.name()), v.prefix(), v.explode()));
        }
        return new Joint(expression.operator(), List.copyOf(slots));
    }

    private static void addText(List<Object> parts, String text) {
        int last = parts.size() - 1;
        if (last >= 0 && parts.get(last) instanceof String before) {
            parts.set(last, before + text);
        } else {
            parts.add(text);
        }
    }

    /// Resolves what can be resolved before any row is seen.
    private static BoundTemplate absolute(List<Object> parts, String base) {
        if (parts.isEmpty()) {
            return new BoundTemplate(List.of(base), base, true);
        }
        if (!(parts.get(0) instanceof String front)) {
            boolean fragment = ((Joint) parts.get(0)).operator == '#';
            if (fragment) {
                parts.add(0, withoutFragment(base));
            }
            return new BoundTemplate(parts, base, fragment);
        }
        if (UriText.hasScheme(front)) {
            parts.set(0, Terms.expandPrefix(front));
            return new BoundTemplate(parts, base, true);
        }
        if (front.startsWith("#")) {
            parts.set(0, withoutFragment(base) + front);
            return new BoundTemplate(parts, base, true);
        }
        String probe = UriText.resolve(base, front + "x");
        boolean fixed = parts.size() > 1
                && probe.endsWith("x")
                && parts.stream().noneMatch(p -> p instanceof Joint j && (j.operator == '+' || j.operator == '/'));
        if (fixed) {
            parts.set(0, probe.substring(0, probe.length() - 1));
        }
        return new BoundTemplate(parts, base, fixed);
    }

    private static String withoutFragment(String url) {
        int hash = url.indexOf('#');
        return hash < 0 ? url : url.substring(0, hash);
    }

    /// The result where it is the same for all rows, else null.
    public @Nullable String constant() {
        return constant;
    }

    /// A step in putting a URL together: a text as it is, or a value that is percent-encoded.
    public sealed interface Step {
        /// A text as it is.
        record Text(String text) implements Step {}

        /// The value with this number; nothing where there is none.
        record Value(int slot) implements Step {}
    }

    /// The steps to the URL for a row that has no lists; empty where it takes more than putting texts behind each
    /// other.
    public List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof String text) {
                steps.add(new Step.Text(text));
            } else if (part instanceof Joint joint && joint.isSimple()) {
                steps.add(new Step.Value(joint.slots.get(0).number));
            } else {
                return List.of();
            }
        }
        return resolved ? steps : List.of();
    }

    /// The numbers of all values it asks for.
    public List<Integer> slots() {
        List<Integer> slots = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof Joint joint) {
                joint.slots.stream().filter(slot -> slot.constant == null).forEach(slot -> slots.add(slot.number));
            }
        }
        return slots;
    }

    /// The absolute URL for a row.
    public String expand(Values values) {
        return constant == null ? evaluate(values) : constant;
    }

    private String evaluate(Values values) {
        StringBuilder text = new StringBuilder(64);
        for (Object part : parts) {
            if (part instanceof String literal) {
                text.append(literal);
            } else {
                append(text, (Joint) part, values);
            }
        }
        String result = text.toString();
        if (resolved) {
            return result;
        }
        return UriText.hasScheme(result) ? Terms.expandPrefix(result) : UriText.resolve(base, result);
    }

    /// [RFC 6570, 3.2.1](https://www.rfc-editor.org/rfc/rfc6570#section-3.2.1)
    private static void append(StringBuilder out, Joint joint, Values values) {
        char operator = joint.operator;
        boolean named = operator == ';' || operator == '?' || operator == '&';
        boolean reserved = operator == '+' || operator == '#';
        boolean first = true;
        for (int i = 0; i < joint.slots.size(); i++) {
            Slot slot = joint.slots.get(i);
            String text = slot.constant;
            List<String> list = null;
            if (text == null && slot.number != UNDEFINED) {
                text = values.text(slot.number);
                list = text == null ? values.list(slot.number) : null;
            }
            if (text == null && (list == null || list.isEmpty())) {
                continue;
            }
            if (first) {
                appendFirst(out, operator);
            } else {
                appendSeparator(out, operator);
            }
            first = false;
            if (text != null) {
                appendName(out, named, slot.name, text.isEmpty(), operator);
                UriText.encode(out, cut(text, slot.prefix), reserved);
            } else if (list != null) {
                appendList(out, joint, slot, list);
            }
        }
    }

    private static void appendList(StringBuilder out, Joint joint, Slot slot, List<String> list) {
        char operator = joint.operator;
        boolean named = operator == ';' || operator == '?' || operator == '&';
        boolean reserved = operator == '+' || operator == '#';
        for (int i = 0; i < list.size(); i++) {
            if (i > 0 && slot.explode) {
                appendSeparator(out, operator);
            } else if (i > 0) {
                out.append(',');
            }
            if (i == 0 || slot.explode) {
                appendName(out, named, slot.name, list.get(i).isEmpty(), operator);
            }
            UriText.encode(out, list.get(i), reserved);
        }
    }

    private static void appendName(StringBuilder out, boolean named, String name, boolean empty, char operator) {
        if (named) {
            out.append(name);
            if (!empty || operator != ';') {
                out.append('=');
            }
        }
    }

    private static void appendFirst(StringBuilder out, char operator) {
        if (operator != 0 && operator != '+') {
            out.append(operator);
        }
    }

    private static void appendSeparator(StringBuilder out, char operator) {
        switch (operator) {
            case '.', '/', ';' -> out.append(operator);
            case '?', '&' -> out.append('&');
            default -> out.append(',');
        }
    }

    private static String cut(String text, int prefix) {
        return prefix == 0 || text.codePointCount(0, text.length()) <= prefix
                ? text
                : text.substring(0, text.offsetByCodePoints(0, prefix));
    }
}
