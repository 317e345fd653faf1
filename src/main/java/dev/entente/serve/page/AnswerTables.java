package dev.entente.serve.page;

import dev.entente.query.Answer;
import dev.entente.query.Header;
import dev.entente.query.ParameterType;
import dev.entente.query.Vocabulary;
import dev.entente.serve.page.AnswerTable.Cell;
import dev.entente.serve.page.AnswerTable.Column;
import dev.entente.serve.page.AnswerTable.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/// Makes a table of an answer: a thing and its label are one cell, and what says on whose word a row stands is gathered
/// at its end.
record AnswerTables(Setting setting) {
    private static final String LABEL = "Label";
    private static final List<String> MORE = List.of("Date", "Voice", "Passage");
    private static final Pattern CODE = Pattern.compile("[a-z]+(-[a-z]+)+");
    private static final String CERTAINTY = "certainty";
    private static final String DATING = "dating";

    /// Codes that are shown as chips.
    private static final Set<String> CHIPS = Set.of(CERTAINTY, "audience", "openTo", "answer", "exact");

    /// @param typed what the question was told
    AnswerTable of(String caption, Answer answer, Header header, Map<String, List<String>> typed) {
        List<String> variables =
                answer.variables().stream().map(Var::getVarName).toList();
        boolean dates = asksForDates(header, typed);
        List<String> shown = (header.columns().isEmpty() ? withoutTwins(variables) : header.columns())
                .stream()
                        .filter(column -> !GroundsOf.COLUMNS.contains(column))
                        .filter(column -> owner(column, header.columns()).isEmpty())
                        .map(column -> column.equals(CERTAINTY) && !dates ? DATING : column)
                        .toList();
        GroundsOf grounds = new GroundsOf(setting);
        List<Row> rows = new ArrayList<>();
        for (Binding row : answer.rows()) {
            Optional<Node> fact = fact(row, variables);
            String page = fact.map(node -> setting.links().thing(node.getURI())).orElse("");
            List<Cell> cells = shown.stream()
                    .map(column -> cell(row, column, fact, page, shown.contains(DATING))
                            .with(more(row, column, header.columns())))
                    .toList();
            rows.add(new Row("row-" + (rows.size() + 1), cells, grounds.row(row, fact), page));
        }
        return withoutEmptyColumns(new AnswerTable(
                caption,
                shown.stream()
                        .map(column -> new Column(column, setting.words().or("column." + column, title(column))))
                        .toList(),
                rows));
    }

    /// Columns that no row has anything for say nothing: those of the things that are counted, where only numbers were
    /// asked for.
    private static AnswerTable withoutEmptyColumns(AnswerTable table) {
        int[] kept = IntStream.range(0, table.columns().size())
                .filter(i -> table.rows().stream()
                        .anyMatch(row -> !row.cells().get(i).isEmpty()))
                .toArray();
        if (table.rows().isEmpty() || kept.length == table.columns().size()) {
            return table;
        }
        return new AnswerTable(
                table.caption(),
                pick(table.columns(), kept),
                table.rows().stream()
                        .map(row -> new Row(row.anchor(), pick(row.cells(), kept), row.grounds(), row.fact()))
                        .toList());
    }

    private static <T> List<T> pick(List<T> all, int[] kept) {
        return Arrays.stream(kept).mapToObj(all::get).toList();
    }

    /// Whether anything can be certain or possible: without dates to lie in, an answer says how its own date is meant.
    private static boolean asksForDates(Header header, Map<String, List<String>> typed) {
        return header.parameters().stream()
                .anyMatch(parameter ->
                        parameter.type() instanceof ParameterType.Date && typed.containsKey(parameter.name()));
    }

    /// The column of the thing of which this one says more: `first` of `firstVoice`.
    private static Optional<String> owner(String column, List<String> columns) {
        return MORE.stream()
                .filter(column::endsWith)
                .map(end -> column.substring(0, column.length() - end.length()))
                .filter(columns::contains)
                .findFirst();
    }

    private List<Phrase> more(Binding row, String column, List<String> columns) {
        return columns.stream()
                .filter(other -> owner(other, columns).equals(Optional.of(column)))
                .map(other -> date(row, other)
                        .map(date -> new DateWords(setting)
                                .phrase(date, meant(row, Optional.ofNullable(row.get(Var.alloc(column))))))
                        .orElseGet(() -> phrase(row, other)))
                .filter(phrase -> !phrase.text().isEmpty())
                .toList();
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

    /// @param chip whether a chip says how the date of the row is meant
    private Cell cell(Binding row, String column, Optional<Node> fact, String page, boolean chip) {
        if (column.equals(DATING)) {
            return dating(row, fact);
        }
        Node term = row.get(Var.alloc(column));
        if (term != null && CHIPS.contains(column)) {
            return Cell.of(chip(term));
        }
        boolean own = column.equals("date");
        DateWords dates = new DateWords(setting);
        Phrase phrase = date(row, column)
                .map(date -> own && chip
                        ? dates.beside(date, meant(row, fact))
                        : dates.phrase(date, own ? meant(row, fact) : ""))
                .orElseGet(() -> phrase(row, column));
        return Cell.of(own && term != null && phrase.href().isEmpty() ? phrase.to(page) : phrase);
    }

    private static Optional<String> date(Binding row, String column) {
        return Optional.ofNullable(row.get(Var.alloc(column)))
                .filter(term -> term.isLiteral() && Vocabulary.EDTF.equals(term.getLiteralDatatypeURI()))
                .map(Node::getLiteralLexicalForm);
    }

    /// How the date of a thing is meant, as the row says or else the thing itself; empty where neither does.
    private String meant(Binding row, Optional<Node> thing) {
        return Optional.ofNullable(row.get(Var.alloc(DATING)))
                .or(() -> thing.flatMap(node -> setting.value(node, DATING)))
                .map(GroundsOf::code)
                .orElse("");
    }

    /// A thing by its label where the row has it.
    private Phrase phrase(Binding row, String column) {
        Node term = row.get(Var.alloc(column));
        Node label = row.get(Var.alloc(column + LABEL));
        if (label == null) {
            return term == null ? Phrase.plain("") : plain(term);
        }
        String href = term != null && term.isURI() ? setting.links().thing(term.getURI()) : "";
        return setting.phrase(label).to(href);
    }

    /// A code is an English word, or some joined by hyphens, where there is no label for it.
    private Phrase plain(Node term) {
        Phrase phrase = setting.phrase(term);
        boolean code =
                term.isLiteral() && CODE.matcher(term.getLiteralLexicalForm()).matches();
        return code ? new Phrase(phrase.text(), setting.foreign("en"), phrase.href()) : phrase;
    }

    private Chip chip(Node term) {
        Words words = setting.words();
        String code = GroundsOf.code(term);
        return term.isURI()
                ? new GroundsOf(setting).chip(term)
                : new Chip(code, words.or("code." + code, code), Phrase.plain(words.or("explain." + code, "")));
    }

    /// How the date of a row is meant: a day, some time in a span, all of it.
    private Cell dating(Binding row, Optional<Node> fact) {
        Node date = row.get(Var.alloc("date"));
        if (date == null) {
            return Cell.of(Phrase.plain(""));
        }
        return new DateWords(setting)
                .chip(GroundsOf.code(date), meant(row, fact))
                .map(Cell::of)
                .orElseGet(() -> Cell.of(Phrase.plain("")));
    }

    /// What stands above a column of which no words are known: `statedBy` reads `stated by`.
    static String title(String column) {
        return column.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }
}
