package dev.entente.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/// An answer as texts: a thing and its label are one column, and only the columns meant for a reader are there.
///
/// @param columns the columns by their variables, in order
/// @param rows for each row the text of each column
record Cells(List<String> columns, List<List<String>> rows) {
    private static final String LABEL = "Label";
    private static final Set<String> BESIDE = Set.of("attested", "by", "after");

    /// Makes texts of an answer.
    ///
    /// @param wanted the columns asked for, as in [Look#columns()]
    static Cells of(Answer answer, Header header, TermText terms, List<String> wanted) {
        List<String> answered = answer.variables().stream().map(Var::getVarName).toList();
        List<String> columns = columns(answered, header, wanted);
        List<List<String>> rows = new ArrayList<>();
        for (Binding row : answer.rows()) {
            List<String> texts = new ArrayList<>();
            for (String column : columns) {
                texts.add(text(row, column, header, terms));
            }
            rows.add(texts);
        }
        return new Cells(columns, rows);
    }

    private static List<String> columns(List<String> answered, Header header, List<String> wanted) {
        boolean all = wanted.equals(List.of(Look.ALL));
        if (!wanted.isEmpty() && !all) {
            return Columns.chosen(wanted, answered);
        }
        List<String> columns = new ArrayList<>(header.columns());
        if (columns.isEmpty() || all) {
            Set<String> known = new HashSet<>(answered);
            for (String variable : answered) {
                boolean twin = variable.endsWith(LABEL)
                        && known.contains(variable.substring(0, variable.length() - LABEL.length()));
                if (!twin && !columns.contains(variable)) {
                    columns.add(variable);
                }
            }
        }
        return columns;
    }

    private static String text(Binding row, String column, Header header, TermText terms) {
        Node label = row.get(Var.alloc(column + LABEL));
        Node term = label == null ? row.get(Var.alloc(column)) : label;
        if (term == null) {
            return "";
        }
        String text = column.equals("date") ? dating(row, terms) + terms.of(term, column) : terms.of(term, column);
        return header.bars().contains(column) ? bar(text) + doubt(row, terms) : text;
    }

    /// What goes before a date that is no time of the fact itself: a bare "1978-22" hides that it was by then.
    private static String dating(Binding row, TermText terms) {
        Node dating = row.get(Var.alloc("dating"));
        String code = dating == null ? "" : terms.of(dating, "dating");
        return BESIDE.contains(code) ? code + " " : "";
    }

    /// A question mark where the dossier does not accept the row, whose column `standing` says how it stands instead.
    private static String doubt(Binding row, TermText terms) {
        Node standing = row.get(Var.alloc("standing"));
        String code = standing == null ? "" : terms.of(standing, "standing");
        return code.isEmpty() || code.equals("accepted") ? "" : "?";
    }

    /// A number from -3 to 3 as a bar to the left or right of the middle; any other text as it is.
    static String bar(String text) {
        if (!text.matches("[+-]?[0-3]")) {
            return text;
        }
        int number = Integer.parseInt(text);
        String left = "·".repeat(3 - Math.max(0, -number)) + "#".repeat(Math.max(0, -number));
        String right = "#".repeat(Math.max(0, number)) + "·".repeat(3 - Math.max(0, number));
        return "[" + left + "|" + right + "]";
    }

    /// What stands above a column: `statedBy` reads `stated by`.
    static String title(String column) {
        return column.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    /// The same without one column.
    Cells without(String column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            return this;
        }
        List<List<String>> fewer = rows.stream().map(row -> dropped(row, index)).toList();
        return new Cells(dropped(columns, index), fewer);
    }

    private static List<String> dropped(List<String> row, int index) {
        List<String> fewer = new ArrayList<>(row);
        fewer.remove(index);
        return fewer;
    }
}
