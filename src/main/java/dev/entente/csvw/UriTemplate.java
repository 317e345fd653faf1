package dev.entente.csvw;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A URI template, all four levels of it. Immutable.
/// [RFC 6570](https://www.rfc-editor.org/rfc/rfc6570)
public final class UriTemplate {
    /// A literal, percent-encoded as the RFC asks, or an expression.
    sealed interface Part {}

    /// Text between expressions.
    record Literal(String text) implements Part {}

    /// Variables and how they are joined; operator 0 for the simple kind.
    record Expression(char operator, List<Variable> variables) implements Part {
        public Expression {
            variables = List.copyOf(variables);
        }
    }

    /// @param prefix how many characters are taken; 0 for all
    record Variable(String name, int prefix, boolean explode) {}

    private final String source;
    private final List<Part> parts;

    private UriTemplate(String source, List<Part> parts) {
        this.source = source;
        this.parts = List.copyOf(parts);
    }

    /// Reads a template.
    ///
    /// @return nothing where the text breaks the grammar
    public static Optional<UriTemplate> parse(String source) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        while (at < source.length()) {
            int open = source.indexOf('{', at);
            int stop = open < 0 ? source.length() : open;
            String literal = source.substring(at, stop);
            if (literal.indexOf('}') >= 0) {
                return Optional.empty();
            }
            if (!literal.isEmpty()) {
                parts.add(new Literal(UriText.encode(literal, true)));
            }
            if (open < 0) {
                break;
            }
            int close = source.indexOf('}', open);
            Optional<Expression> expression =
                    close < 0 ? Optional.empty() : expression(source.substring(open + 1, close));
            if (expression.isEmpty()) {
                return Optional.empty();
            }
            parts.add(expression.get());
            at = close + 1;
        }
        return Optional.of(new UriTemplate(source, parts));
    }

    private static Optional<Expression> expression(String text) {
        char operator = !text.isEmpty() && "+#./;?&".indexOf(text.charAt(0)) >= 0 ? text.charAt(0) : 0;
        List<Variable> variables = new ArrayList<>();
        for (String spec : text.substring(operator == 0 ? 0 : 1).split(",", -1)) {
            boolean explode = spec.endsWith("*");
            int colon = spec.indexOf(':');
            String name = explode ? spec.substring(0, spec.length() - 1) : colon < 0 ? spec : spec.substring(0, colon);
            int prefix = colon < 0 ? 0 : length(spec.substring(colon + 1));
            if (prefix < 0 || (explode && colon >= 0) || !isName(name)) {
                return Optional.empty();
            }
            variables.add(new Variable(name, prefix, explode));
        }
        return Optional.of(new Expression(operator, variables));
    }

    private static int length(String digits) {
        boolean valid = !digits.isEmpty()
                && digits.length() < 5
                && digits.charAt(0) != '0'
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return valid ? Integer.parseInt(digits) : -1;
    }

    /// Whether a text can name a variable, and so a column.
    /// [RFC 6570, 2.3](https://www.rfc-editor.org/rfc/rfc6570#section-2.3)
    static boolean isName(String name) {
        boolean dotBefore = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '.') {
                if (dotBefore) {
                    return false;
                }
                dotBefore = true;
                continue;
            }
            boolean escape = c == '%' && UriText.isEscape(name, i);
            boolean plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
            if (!plain && !escape) {
                return false;
            }
            i += escape ? 2 : 0;
            dotBefore = false;
        }
        return !name.isEmpty() && !dotBefore;
    }

    /// Its literals and expressions, in order.
    List<Part> parts() {
        return parts;
    }

    /// The names of its variables, in order.
    public List<String> variables() {
        List<String> names = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Expression expression) {
                expression.variables().forEach(v -> names.add(v.name()));
            }
        }
        return names;
    }

    /// Makes it ready for the rows of a table.
    ///
    /// @param base URL against which results are resolved
    public BoundTemplate bind(BoundTemplate.Scope scope, String base) {
        return BoundTemplate.bind(this, scope, base);
    }

    /// The template as it was written.
    @Override
    public String toString() {
        return source;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof UriTemplate template && template.source.equals(source);
    }

    @Override
    public int hashCode() {
        return source.hashCode();
    }
}
