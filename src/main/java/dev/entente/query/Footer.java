package dev.entente.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/// The line below a table: text in which `{#a}` is the number of different values of `?a`, `{#a+b}` the number of
/// different pairs of values whichever comes first, `{a}` the values themselves, nothing where there are none, and
/// `word(s)` loses its s after the number 1.
record Footer(String template) {
    private static final Pattern PART =
            Pattern.compile("\\{(#?)([A-Za-z][A-Za-z0-9_]*)(?:\\+([A-Za-z][A-Za-z0-9_]*))?}|\\(s\\)");

    static Footer of(String template) {
        return new Footer(template);
    }

    /// The variables it names.
    List<String> variables() {
        List<String> variables = new ArrayList<>();
        for (MatchResult part : PART.matcher(template).results().toList()) {
            for (int group = 2; group <= 3; group++) {
                if (part.group(group) != null) {
                    variables.add(part.group(group));
                }
            }
        }
        return variables;
    }

    /// The line for these rows.
    String of(List<Binding> rows) {
        StringBuilder line = new StringBuilder();
        int count = 0;
        int done = 0;
        Matcher part = PART.matcher(template);
        while (part.find()) {
            line.append(template, done, part.start());
            done = part.end();
            if (part.group(2) == null) {
                line.append(count == 1 ? "" : "s");
            } else if (part.group(1).isEmpty()) {
                line.append(values(rows, part.group(2)));
            } else {
                String second = part.group(3) == null ? part.group(2) : part.group(3);
                count = pairs(rows, part.group(2), second).size();
                line.append(count);
            }
        }
        line.append(template.substring(done));
        return line.toString().replaceAll(" {2,}", " ").strip();
    }

    private static Set<Set<Object>> pairs(List<Binding> rows, String one, String other) {
        Set<Set<Object>> pairs = new HashSet<>();
        for (Binding row : rows) {
            if (row.contains(Var.alloc(one)) && row.contains(Var.alloc(other))) {
                Set<Object> pair = new HashSet<>();
                pair.add(row.get(Var.alloc(one)));
                pair.add(row.get(Var.alloc(other)));
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static String values(List<Binding> rows, String variable) {
        return rows.stream()
                .map(row -> row.get(Var.alloc(variable)))
                .filter(node -> node != null)
                .map(node -> node.isLiteral() ? node.getLiteralLexicalForm() : node.toString())
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
