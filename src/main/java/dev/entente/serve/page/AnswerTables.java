package dev.entente.serve.page;

import dev.entente.query.Answer;
import dev.entente.query.Header;
import dev.entente.serve.page.AnswerTable.Cell;
import dev.entente.serve.page.AnswerTable.Column;
import dev.entente.serve.page.AnswerTable.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/// Makes a table of an answer: a thing and its label are one cell, and what says on whose word a row stands is gathered
/// at its end.
record AnswerTables(Setting setting) {
    private static final String LABEL = "Label";

    /// Codes that are shown as chips.
    private static final Set<String> CHIPS = Set.of("certainty", "audience", "openTo", "answer", "exact");

    AnswerTable of(String caption, Answer answer, Header header) {
        List<String> variables =
                answer.variables().stream().map(Var::getVarName).toList();
        List<String> shown = (header.columns().isEmpty() ? withoutTwins(variables) : header.columns())
                .stream().filter(column -> !GroundsOf.COLUMNS.contains(column)).toList();
        GroundsOf grounds = new GroundsOf(setting);
        List<Row> rows = new ArrayList<>();
        for (Binding row : answer.rows()) {
            Optional<Node> fact = fact(row, variables);
            String page = fact.map(node -> setting.links().thing(node.getURI())).orElse("");
            List<Cell> cells =
                    shown.stream().map(column -> cell(row, column, page)).toList();
            rows.add(new Row("row-" + (rows.size() + 1), cells, grounds.row(row, fact), page));
        }
        return new AnswerTable(
                caption,
                shown.stream()
                        .map(column -> new Column(column, setting.words().or("column." + column, title(column))))
                        .toList(),
                rows);
    }

    private static List<String> withoutTwins(List<String> variables) {
        Set<String> known = new HashSet<>(variables);
        return variables.stream()
                .filter(variable -> !(variable.endsWith(LABEL)
                        && known.contains(variable.substring(0, variable.length() - LABEL.length()))))
                .toList();
    }

    /// What a row is about: the thing in its first column, where it is one of the dossier.
    private Optional<Node> fact(Binding row, List<String> variables) {
        return variables.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(row.get(Var.alloc(variables.get(0))))
                        .filter(Node::isURI)
                        .filter(node -> node.getURI()
                                .startsWith(setting.edition().dossier().base()));
    }

    private Cell cell(Binding row, String column, String page) {
        Node term = row.get(Var.alloc(column));
        Node label = row.get(Var.alloc(column + LABEL));
        if (term == null && label == null) {
            return new Cell(Phrase.plain(""), "");
        }
        if (label != null) {
            String href = term != null && term.isURI() ? setting.links().thing(term.getURI()) : "";
            String language = label.isLiteral() ? setting.foreign(label.getLiteralLanguage()) : "";
            return new Cell(new Phrase(setting.labels().of(label), language, href), "");
        }
        if (CHIPS.contains(column)) {
            String code = GroundsOf.code(term);
            String word =
                    term.isURI() ? setting.labels().of(term) : setting.words().or("code." + code, code);
            return new Cell(Phrase.plain(word), code);
        }
        Phrase phrase = setting.phrase(term);
        if (column.equals("date") && phrase.href().isEmpty()) {
            phrase = Phrase.link(phrase.text(), page);
        }
        return new Cell(phrase, "");
    }

    /// What stands above a column of which no words are known: `statedBy` reads `stated by`.
    static String title(String column) {
        return column.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
