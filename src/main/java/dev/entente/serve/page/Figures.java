package dev.entente.serve.page;

import dev.entente.query.Answer;
import dev.entente.query.Header;
import dev.entente.query.Vocabulary;
import dev.entente.serve.figure.Figure;
import dev.entente.serve.figure.Judgement;
import dev.entente.serve.figure.Moment;
import dev.entente.serve.figure.Span;
import dev.entente.serve.figure.Stances;
import dev.entente.serve.figure.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/// Makes drawings of answers.
record Figures(Setting setting) {
    /// The view that a query's header names, where the answer has something to draw.
    Optional<Figure> of(Header.View view, String title, Answer answer) {
        return switch (view) {
            case TABLE -> Optional.empty();
            case TIMELINE -> timeline(title, answer);
            case NETWORK -> network(title, answer);
            case CHART -> stances(title, answer.rows(), Integer.MAX_VALUE);
        };
    }

    private Optional<Figure> timeline(String title, Answer answer) {
        String first =
                answer.variables().isEmpty() ? "" : answer.variables().get(0).getVarName();
        List<Moment> moments = new ArrayList<>();
        int undated = 0;
        for (int i = 0; i < answer.rows().size(); i++) {
            Binding row = answer.rows().get(i);
            Optional<Node> fact = Optional.ofNullable(row.get(Var.alloc(first))).filter(Node::isURI);
            Optional<Moment> moment = moment(row, fact, "#row-" + (i + 1));
            moment.ifPresent(moments::add);
            undated += moment.isEmpty() ? 1 : 0;
        }
        return figure(title, moments, undated);
    }

    /// Draws moments; none where there is none.
    Optional<Figure> figure(String title, List<Moment> moments, int undated) {
        if (moments.isEmpty()) {
            return Optional.empty();
        }
        Words words = setting.words();
        List<Moment> drawn = Timeline.core(moments);
        int outside = moments.size() - drawn.size();
        String description = words.of("figure.timeline.description", drawn.size())
                + (drawn.size() > Timeline.FEW ? " " + words.of("figure.counted") : "")
                + (outside == 0 ? "" : " " + words.of("figure.outside", outside))
                + (undated == 0 ? "" : " " + words.of("figure.undated", undated));
        return Optional.of(Timeline.of(
                "timeline",
                title,
                description,
                new Timeline.Legend(
                        words.of("figure.day"),
                        words.of("figure.within"),
                        words.of("figure.throughout"),
                        words.of("figure.attested"),
                        words.of("figure.about"),
                        words.of("figure.open")),
                drawn));
    }

    private Optional<Moment> moment(Binding row, Optional<Node> fact, String told) {
        String dating = text(row, "dating");
        String href = fact.map(node -> setting.links().thing(node.getURI())).orElse("");
        String label = fact.map(setting.labels()::of).orElseGet(() -> text(row, "thingLabel"));
        String lane = row.contains(Var.alloc("kind")) ? capital(setting.labels().of(row.get(Var.alloc("kind")))) : "";
        return Span.of(text(row, "date"), dating)
                .map(span -> new Moment(label, href, told, lane, span, isDoubtful(row)));
    }

    /// A fact of the graph as a moment.
    ///
    /// @param told where the page tells of it
    Optional<Moment> moment(Node fact, String told) {
        String dating = setting.value(fact, "dating").map(GroundsOf::code).orElse("");
        boolean doubtful = !setting.value(fact, "reading")
                        .map(GroundsOf::code)
                        .orElse("explicit")
                        .equals("explicit")
                || !setting.value(fact, "standing")
                        .map(GroundsOf::code)
                        .orElse("accepted")
                        .equals("accepted");
        return Span.of(setting.text(fact, "date"), dating)
                .map(span -> new Moment(
                        new Sentences(setting).of(fact).text(),
                        setting.links().thing(fact.getURI()),
                        told,
                        setting.groups().kinds(fact).stream()
                                .map(kind -> capital(setting.labels().of(kind)))
                                .findFirst()
                                .orElse(""),
                        span,
                        doubtful));
    }

    static boolean isDoubtful(Binding row) {
        return !Set.of("explicit", "").contains(text(row, "reading"))
                || !Set.of("none", "").contains(text(row, "hedge"))
                || !Set.of("accepted", "").contains(text(row, "standing"));
    }

    static String text(Binding row, String variable) {
        Node node = row.get(Var.alloc(variable));
        return node == null ? "" : GroundsOf.code(node);
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private Optional<Figure> network(String title, Answer answer) {
        return new Ties(setting, answer).figure(title);
    }

    String name(Binding row, String variable) {
        Node label = row.get(Var.alloc(variable + "Label"));
        return setting.labels().of(label == null ? row.get(Var.alloc(variable)) : label);
    }

    /// The stances chart.
    ///
    /// @param targets as many targets as this, those with the most stances first
    Optional<Figure> stances(String title, List<Binding> rows, int targets) {
        List<Judgement> all =
                rows.stream().flatMap(row -> judgement(row).stream()).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Long> counts =
                all.stream().collect(Collectors.groupingBy(Judgement::target, Collectors.counting()));
        Set<String> kept = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(targets)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<Judgement> drawn = all.stream()
                .filter(one -> kept.contains(one.target()))
                .sorted(Comparator.comparing((Judgement one) -> one.group().isEmpty())
                        .thenComparing(Judgement::group)
                        .thenComparingLong((Judgement one) -> -counts.getOrDefault(one.target(), 0L))
                        .thenComparing(Judgement::target))
                .toList();
        Words words = setting.words();
        String left =
                kept.size() < counts.size() ? " " + words.of("figure.stances.left", kept.size(), counts.size()) : "";
        String undrawn = all.size() < rows.size() ? " " + words.of("figure.undrawn", rows.size() - all.size()) : "";
        return Optional.of(Stances.of(
                "stances",
                title,
                words.of("figure.stances.description", drawn.size(), kept.size()) + left + undrawn,
                new Stances.Legend(
                        words.of("figure.public"),
                        words.of("figure.addressed"),
                        words.of("figure.private"),
                        words.of("figure.doubtful"),
                        words.of("figure.warm"),
                        words.of("figure.cold"),
                        words.of("figure.within"),
                        words.of("figure.open")),
                drawn));
    }

    private Optional<Judgement> judgement(Binding row) {
        Node stance = row.get(Var.alloc("stance"));
        Node toward = row.get(Var.alloc("toward"));
        String score = text(row, "score");
        if (stance == null || toward == null || !score.matches("[+-]?[0-3]")) {
            return Optional.empty();
        }
        Node level = row.get(Var.alloc("level"));
        String label = name(row, "who") + ": "
                + (level == null ? score : setting.labels().of(level)) + " · " + name(row, "statedIn");
        return Span.of(text(row, "date"), text(row, "dating"))
                .map(span -> new Judgement(
                        group(toward),
                        name(row, "toward"),
                        Integer.parseInt(score),
                        span,
                        text(row, "audience"),
                        isDoubtful(row),
                        label,
                        setting.links().thing(stance.getURI())));
    }

    /// The state that a target is, or belongs to; empty where it is none and belongs to none.
    private String group(Node target) {
        Node state = NodeFactory.createURI(Vocabulary.ENT + "State");
        Node type = NodeFactory.createURI(Vocabulary.TYPE);
        if (setting.graph().contains(target, type, state)) {
            return setting.labels().of(target);
        }
        return setting.values(target, "belongsTo").stream()
                .filter(body -> setting.graph().contains(body, type, state))
                .map(setting.labels()::of)
                .findFirst()
                .orElse("");
    }
}
