package dev.entente.cli;

import dev.entente.query.Catalogue;
import dev.entente.query.NamedQuery;
import dev.entente.query.Parameter;
import java.util.List;

/// Lists the named queries with what they can be told.
final class QueryList {
    private static final String INDENT = "    ";

    private QueryList() {}

    static void print(Catalogue catalogue, Output out) {
        List<NamedQuery> queries = catalogue.all();
        int longest =
                queries.stream().mapToInt(query -> query.name().length()).max().orElse(0);
        boolean beside = queries.stream()
                .allMatch(query -> longest + 2 + query.header().summary().length() <= out.width());
        for (NamedQuery query : queries) {
            String summary = query.header().summary();
            if (beside) {
                out.line(query.name() + " ".repeat(longest - query.name().length() + 2) + summary);
            } else {
                out.line(query.name());
                print("  ", List.of(summary.split(" ")), out);
            }
            print(
                    INDENT,
                    query.header().parameters().stream()
                            .map(QueryList::synopsis)
                            .toList(),
                    out);
        }
        out.note("\n`entente query NAME --help` says more about one.");
    }

    /// Prints pieces one after the other, as many in a line as fit.
    private static void print(String indent, List<String> pieces, Output out) {
        StringBuilder line = new StringBuilder(indent);
        for (String piece : pieces) {
            if (line.length() > indent.length() && line.length() + 1 + piece.length() > out.width()) {
                out.line(line.toString());
                line.setLength(0);
                line.append(indent);
            }
            line.append(line.length() > indent.length() ? " " : "").append(piece);
        }
        if (line.length() > indent.length()) {
            out.line(line.toString());
        }
    }

    private static String synopsis(Parameter parameter) {
        String value = (" " + parameter.placeholder()).repeat(parameter.arity());
        if (value.length() > 24) {
            value = " WORD";
        }
        String option = "--" + parameter.name() + value;
        return parameter.required() ? option : "[" + option + "]";
    }
}
