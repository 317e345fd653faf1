package dev.entente.query;

import dev.entente.query.Remark.Counted;
import dev.entente.query.Remark.Kind;
import dev.entente.query.Remark.Shown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/// Says what is known instead where a question has no rows, and what speaks against them where it has some.
public final class FollowUps {
    private static final int SHOWN = 3;

    private final Catalogue catalogue;
    private final Arguments arguments;
    private final Engine engine;
    private final TermText terms;

    /// Asks further questions of the same dossier.
    public FollowUps(Catalogue catalogue, Arguments arguments, Engine engine, TermText terms) {
        this.catalogue = catalogue;
        this.arguments = arguments;
        this.engine = engine;
        this.terms = terms;
    }

    /// Remarks on an answer, one a line.
    ///
    /// @param typed the arguments the question was asked with
    public List<String> remarks(NamedQuery named, Map<String, List<String>> typed, Answer answer) {
        return on(named, typed, answer).stream().map(Remark::text).toList();
    }

    /// The same as values.
    ///
    /// @param typed the arguments the question was asked with
    public List<Remark> on(NamedQuery named, Map<String, List<String>> typed, Answer answer) {
        return answer.isEmpty() ? List.of(instead(named, typed)) : against(named, typed);
    }

    private Remark instead(NamedQuery named, Map<String, List<String>> typed) {
        Optional<Remark> wider = withoutFlags(named, typed);
        if (wider.isPresent()) {
            return wider.get();
        }
        List<Counted> found = new ArrayList<>();
        int asked = 0;
        for (FollowUp followUp : named.header().otherwise()) {
            NamedQuery other = catalogue.get(followUp.query());
            if (covers(other, named, typed)) {
                asked++;
                Answer rows = ask(other, followUp, typed);
                if (!rows.isEmpty()) {
                    found.add(summary(other, rows));
                }
            }
        }
        Kind kind = !found.isEmpty() ? Kind.NOTHING_AFFIRMED : asked > 0 ? Kind.NOT_STATED : Kind.NO_ROWS;
        return Remark.of(kind, found);
    }

    private List<Remark> against(NamedQuery named, Map<String, List<String>> typed) {
        List<Remark> remarks = new ArrayList<>();
        int told = things(named, typed).stream()
                .mapToInt(name -> typed.getOrDefault(name, List.of()).size())
                .sum();
        if (told == 0) {
            return remarks;
        }
        for (FollowUp followUp : named.header().otherwise()) {
            NamedQuery other = catalogue.get(followUp.query());
            if (other.header().contests() && covers(other, named, typed)) {
                Answer rows = ask(other, followUp, typed);
                if (!rows.isEmpty()) {
                    remarks.add(Remark.of(told > 1 ? Kind.CONTESTED : Kind.BESIDE, List.of(summary(other, rows))));
                }
            }
        }
        return remarks;
    }

    /// What the same question gives without the flags that narrow it.
    private Optional<Remark> withoutFlags(NamedQuery named, Map<String, List<String>> typed) {
        Map<String, List<String>> fewer = new LinkedHashMap<>(typed);
        List<String> flags = named.header().parameters().stream()
                .filter(parameter -> parameter.type() instanceof ParameterType.Flag)
                .map(Parameter::name)
                .filter(typed::containsKey)
                .toList();
        flags.forEach(fewer::remove);
        if (flags.isEmpty()) {
            return Optional.empty();
        }
        Answer rows = answer(named, fewer);
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Remark(
                        Kind.NARROWED, List.of(new Counted(named, rows.rows().size(), List.of(), false)), flags));
    }

    /// Whether the other query can be told every thing that this one was told.
    private static boolean covers(NamedQuery other, NamedQuery named, Map<String, List<String>> typed) {
        return things(named, typed).stream()
                .allMatch(name -> other.parameter(name).isPresent());
    }

    private static List<String> things(NamedQuery named, Map<String, List<String>> typed) {
        return named.header().parameters().stream()
                .filter(parameter -> parameter.type() instanceof ParameterType.Thing)
                .map(Parameter::name)
                .filter(typed::containsKey)
                .toList();
    }

    private Answer ask(NamedQuery other, FollowUp followUp, Map<String, List<String>> typed) {
        Map<String, List<String>> shared = new LinkedHashMap<>(typed);
        shared.keySet().removeIf(name -> other.parameter(name).isEmpty());
        shared.putAll(followUp.arguments());
        return answer(other, shared);
    }

    private Answer answer(NamedQuery query, Map<String, List<String>> typed) {
        return engine.use(arguments.bind(query, typed), execution -> Answer.of(execution.select()));
    }

    private Counted summary(NamedQuery query, Answer answer) {
        int count = answer.rows().size();
        List<Shown> shown = answer.rows().stream()
                .limit(SHOWN)
                .map(row -> shown(row, answer.variables()))
                .toList();
        return new Counted(query, count, shown, count > SHOWN);
    }

    /// Whose words, when, and where in the source; the fact is what stands in the first column.
    private Shown shown(Binding row, List<Var> variables) {
        Optional<Node> fact = variables.stream()
                .limit(1)
                .flatMap(first -> Stream.ofNullable(row.get(first)))
                .filter(Node::isURI)
                .findFirst();
        return new Shown(
                fact,
                text(row, "date"),
                Stream.of("statedBy", "statedIn")
                        .map(column -> text(row, column))
                        .filter(part -> !part.isEmpty())
                        .toList(),
                text(row, "passage"));
    }

    private String text(Binding row, String column) {
        Node label = row.get(Var.alloc(column + "Label"));
        Node term = label == null ? row.get(Var.alloc(column)) : label;
        return term == null ? "" : terms.of(term, column);
    }
}
