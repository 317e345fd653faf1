package dev.entente.serve.page;

import dev.entente.query.Answer;
import dev.entente.serve.figure.Figure;
import dev.entente.serve.figure.Network;
import dev.entente.serve.figure.Tie;
import dev.entente.serve.figure.Tie.Certainty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/// Draws who met whom: a line for each two, which says how often, when, and how sure that is.
record Ties(Setting setting, Answer answer) {
    /// As many meetings as the title of a line tells.
    private static final int TOLD = 6;

    Optional<Figure> figure(String title) {
        Map<List<String>, List<Integer>> pairs = new LinkedHashMap<>();
        Map<String, String> pages = new TreeMap<>();
        Figures figures = new Figures(setting);
        for (int i = 0; i < answer.rows().size(); i++) {
            Binding row = answer.rows().get(i);
            Node who = row.get(Var.alloc("who"));
            Node whom = row.get(Var.alloc("whom"));
            if (who != null && whom != null && who.isURI() && whom.isURI()) {
                String one = figures.name(row, "who");
                String other = figures.name(row, "whom");
                pages.put(one, setting.links().thing(who.getURI()));
                pages.put(other, setting.links().thing(whom.getURI()));
                List<String> pair = one.compareTo(other) <= 0 ? List.of(one, other) : List.of(other, one);
                pairs.computeIfAbsent(pair, key -> new ArrayList<>()).add(i);
            }
        }
        List<Tie> ties = pairs.entrySet().stream()
                .map(entry -> tie(entry.getKey(), entry.getValue()))
                .toList();
        Words words = setting.words();
        return ties.isEmpty()
                ? Optional.empty()
                : Optional.of(Network.of(
                        "network",
                        title,
                        words.of("figure.network.description", pages.size(), ties.size()),
                        new Network.Legend(
                                words.of("figure.tie.plain"),
                                words.of("figure.tie.doubtful"),
                                words.of("figure.tie.contested")),
                        ties,
                        pages));
    }

    private Tie tie(List<String> pair, List<Integer> numbers) {
        List<Binding> rows = numbers.stream().map(answer.rows()::get).toList();
        int times = rows.stream().mapToInt(Ties::times).sum();
        Certainty surest =
                rows.stream().map(this::certainty).min(Certainty::compareTo).orElse(Certainty.PLAIN);
        String told = rows.stream().limit(TOLD).map(this::told).collect(Collectors.joining("; "));
        return new Tie(
                pair.get(0),
                pair.get(1),
                times,
                surest,
                "#row-" + (numbers.get(0) + 1),
                setting.words().of("figure.tie", pair.get(0), pair.get(1), times)
                        + setting.words().of("colon")
                        + told
                        + (rows.size() > TOLD ? "; …" : ""));
    }

    private static int times(Binding row) {
        String support = Figures.text(row, "support");
        return support.matches("[0-9]{1,6}") ? Integer.parseInt(support) : 1;
    }

    private Certainty certainty(Binding row) {
        return isContested(row) ? Certainty.CONTESTED : Figures.isDoubtful(row) ? Certainty.DOUBTFUL : Certainty.PLAIN;
    }

    private boolean isContested(Binding row) {
        return fact(row)
                .filter(fact -> !setting.values(fact, "conflictsWith").isEmpty())
                .isPresent();
    }

    /// The fact of a row stands in its first column.
    private Optional<Node> fact(Binding row) {
        return answer.variables().stream()
                .limit(1)
                .flatMap(first -> Stream.ofNullable(row.get(first)))
                .findFirst();
    }

    /// When, and how sure.
    private String told(Binding row) {
        List<String> parts = new ArrayList<>();
        String date = Figures.text(row, "date");
        if (!date.isEmpty()) {
            String dating = fact(row)
                    .flatMap(fact -> setting.value(fact, "dating"))
                    .map(GroundsOf::code)
                    .orElse("");
            parts.add(new DateWords(setting).of(date, dating));
        }
        Node reading = row.get(Var.alloc("reading"));
        if (reading != null) {
            parts.add(setting.labels().of(reading));
        }
        if (isContested(row)) {
            parts.add(setting.words().of("evidence.contested"));
        }
        return String.join(", ", parts);
    }
}
