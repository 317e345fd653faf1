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
        for (NamedQuery query : queries) {
            out.line(query.name() + " ".repeat(longest - query.name().length()) + "  "
                    + query.header().summary());
            printParameters(query, out);
        }
        out.note("\n`entente query NAME --help` says more about one.");
    }

    private static void printParameters(NamedQuery query, Output out) {
        StringBuilder line = new StringBuilder(INDENT);
        for (Parameter parameter : query.header().parameters()) {
            String synopsis = synopsis(parameter);
            if (line.length() > INDENT.length() && line.length() + 1 + synopsis.length() > out.width()) {
                out.line(line.toString());
                line.setLength(0);
                line.append(INDENT);
            }
            line.append(line.length() > INDENT.length() ? " " : "").append(synopsis);
        }
        if (line.length() > INDENT.length()) {
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
