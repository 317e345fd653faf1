package dev.entente.serve.page;

import dev.entente.query.Answer;
import dev.entente.query.AskException;
import dev.entente.query.Header;
import dev.entente.query.Inquiry;
import dev.entente.query.Mistake;
import dev.entente.query.NamedQuery;
import dev.entente.query.Parameter;
import dev.entente.query.Sparql;
import dev.entente.serve.page.Page.Trouble;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;
import org.jspecify.annotations.Nullable;

/// Makes the pages of named queries. They are asked by the same module as on the command line.
public final class QueryPages {
    /// The formats an answer is offered in.
    public static final List<String> FORMATS = List.of("csv", "tsv", "json", "xml", "md");

    private final Setting setting;
    private final Inquiry inquiry;
    private final QueryWords texts;

    /// Makes pages in this setting.
    public QueryPages(Setting setting) {
        this.setting = setting;
        this.inquiry = setting.edition().inquiry();
        this.texts = setting.queries();
    }

    /// The page of a query.
    ///
    /// @param path of the page on the site
    /// @param given arguments by parameter, as typed; other names are left aside
    public Page.Query page(NamedQuery named, String path, Map<String, List<String>> given) {
        Header header = named.header();
        Map<String, List<String>> typed = typed(named, given);
        Optional<Answer> answer = Optional.empty();
        Optional<Trouble> problem = Optional.empty();
        Optional<Mistake> mistake = Optional.empty();
        List<Sentence> remarks = List.of();
        String sparql = "";
        if (isAskable(named, typed) || isSent(named, given)) {
            try {
                Query query = inquiry.arguments().bind(named, typed);
                sparql = Sparql.complete(query, inquiry.prefixes().namespaces());
                Answer rows = inquiry.rows(query);
                answer = Optional.of(rows);
                remarks = inquiry.followUps().on(named, typed, rows).stream()
                        .map(texts::remark)
                        .toList();
            } catch (AskException e) {
                mistake = e.mistake();
                problem = mistake.isPresent()
                        ? Optional.empty()
                        : Optional.of(new Trouble(withoutDashes(e.getMessage()), withoutDashes(e.hint())));
            }
        }
        return new Page.Query(
                texts.summary(named),
                named.name(),
                texts.description(named),
                new Forms(setting, texts, mistake).of(named, given),
                problem,
                answer.map(rows -> table(named, rows, typed)),
                answer.flatMap(rows -> new Figures(setting)
                        .of(header.view(), texts.summary(named).text(), rows)),
                remarks,
                answer.isPresent() ? downloads(named, typed) : List.of(),
                setting.links().asked(path, typed),
                sparql,
                setting.links().live() ? curl(named, typed) : "",
                setting.links().live() && !sparql.isEmpty()
                        ? setting.links().asked("/sparql-editor", Map.of("query", List.of(sparql)))
                        : "",
                header.view());
    }

    /// Whether the form was sent, be it without what is required.
    private static boolean isSent(NamedQuery named, Map<String, List<String>> given) {
        return given.keySet().stream().anyMatch(name -> named.parameter(name).isPresent());
    }

    /// A message of the command line for a reader of pages, where parameters have no dashes; empty for none.
    public static String withoutDashes(@Nullable String message) {
        return message == null ? "" : message.replaceAll("(?<![\\w-])--(?=[a-z])", "");
    }

    /// The answer of a query as a table, told nothing.
    public Optional<AnswerTable> table(NamedQuery named) {
        if (!isAskable(named, Map.of())) {
            return Optional.empty();
        }
        return Optional.of(table(named, answer(named), Map.of()));
    }

    Answer answer(NamedQuery named) {
        return inquiry.rows(inquiry.arguments().bind(named, Map.of()));
    }

    private AnswerTable table(NamedQuery named, Answer rows, Map<String, List<String>> typed) {
        return new AnswerTables(setting).of(texts.count(named, rows.rows().size()), rows, named.header(), typed);
    }

    /// What was given for the parameters there are, empty boxes left out; a flag has no value.
    public static Map<String, List<String>> typed(NamedQuery named, Map<String, List<String>> given) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (Parameter parameter : named.header().parameters()) {
            List<String> values = given.getOrDefault(parameter.name(), List.of()).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
            if (parameter.arity() == 0) {
                if (values.stream().anyMatch(value -> isOn(parameter, value))) {
                    typed.put(parameter.name(), List.of());
                }
            } else if (!values.isEmpty()) {
                typed.put(parameter.name(), values);
            }
        }
        return typed;
    }

    private static boolean isOn(Parameter flag, String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "on", "true", "yes", "1" -> true;
            case "off", "false", "no", "0" -> false;
            default ->
                throw AskException.usage(
                        flag.name() + " is on or off, not \"" + value + "\"", "write " + flag.name() + "=true");
        };
    }

    /// Whether all that is required is given.
    public static boolean isAskable(NamedQuery named, Map<String, List<String>> typed) {
        return named.header().parameters().stream()
                .noneMatch(parameter -> parameter.required() && !typed.containsKey(parameter.name()));
    }

    private List<Phrase> downloads(NamedQuery named, Map<String, List<String>> typed) {
        List<Phrase> links = new ArrayList<>();
        for (String format : FORMATS) {
            links.add(Phrase.link(
                    format.toUpperCase(Locale.ROOT),
                    setting.links().asked("/queries/" + named.name() + "." + format, typed)));
        }
        return links;
    }

    private String curl(NamedQuery named, Map<String, List<String>> typed) {
        StringBuilder line =
                new StringBuilder("curl -G " + setting.links().origin() + "/queries/" + named.name() + ".csv");
        typed.forEach((name, values) -> {
            for (String value : values.isEmpty() ? List.of("on") : values) {
                line.append(" \\\n     --data-urlencode '")
                        .append(name)
                        .append('=')
                        .append(value.replace("'", "'\\''"))
                        .append('\'');
            }
        });
        return line.toString();
    }
}
