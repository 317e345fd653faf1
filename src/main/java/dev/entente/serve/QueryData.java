package dev.entente.serve;

import dev.entente.query.Answer;
import dev.entente.query.AnswerWriter;
import dev.entente.query.AskException;
import dev.entente.query.Format;
import dev.entente.query.Inquiry;
import dev.entente.query.Look;
import dev.entente.query.NamedQuery;
import dev.entente.serve.page.Edition;
import dev.entente.serve.page.QueryPages;
import dev.entente.serve.page.Setting;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;

/// Named queries as data: `/queries/visits.csv?visitor=sihanouk`, and `/queries/visits` for whoever accepts no HTML.
public final class QueryData {
    private static final String QUERIES = "/queries/";
    private static final Map<String, String> TYPES = types();

    private final Setting setting;

    QueryData(Setting setting) {
        this.setting = setting;
    }

    private static Map<String, String> types() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("html", "text/html");
        types.put("csv", "text/csv");
        types.put("tsv", "text/tab-separated-values");
        types.put("json", "application/sparql-results+json");
        types.put("xml", "application/sparql-results+xml");
        types.put("md", "text/markdown");
        return types;
    }

    /// The answer, where the path is that of one; nothing where the path is of a page, or of nothing.
    Optional<Reply> at(Ask ask) {
        if (!ask.path().startsWith(QUERIES)) {
            return Optional.empty();
        }
        String name = ask.path().substring(QUERIES.length());
        int dot = name.lastIndexOf('.');
        String suffix =
                dot >= 0 ? name.substring(dot + 1) : ask.first("format").orElseGet(() -> accepted(ask.accept()));
        if (suffix.isEmpty()) {
            return Optional.of(PageProblem.of(
                            406, "Not acceptable", "none of the media types in Accept is offered for this answer")
                    .withHint("offered are " + String.join(", ", TYPES.values()))
                    .reply());
        }
        if (suffix.equals("html") || !TYPES.containsKey(suffix)) {
            return Optional.empty();
        }
        return setting.edition()
                .inquiry()
                .catalogue()
                .find(dot < 0 ? name : name.substring(0, dot))
                .map(query -> reply(ask, query, suffix));
    }

    private Reply reply(Ask ask, NamedQuery query, String suffix) {
        Edition edition = setting.edition();
        Map<String, List<String>> given = new LinkedHashMap<>(ask.given());
        given.remove("lang");
        given.remove("format");
        byte[] bytes = bytes(edition, query, typed(query, given), suffix);
        return Reply.of(200, type(suffix), out -> out.write(bytes))
                .with("Vary", "Accept, Accept-Language")
                .with("Access-Control-Allow-Origin", "*")
                .unless(
                        ask.known(),
                        "\"" + edition.version() + "-"
                                + Integer.toHexString(ask.query().hashCode()) + suffix + "\"");
    }

    /// An unknown name is an error here: a client that misspells a parameter would take the whole for a part.
    private static Map<String, List<String>> typed(NamedQuery query, Map<String, List<String>> given) {
        Map<String, List<String>> typed = new LinkedHashMap<>(given);
        typed.keySet().removeIf(name -> query.parameter(name).isPresent());
        typed.putAll(QueryPages.typed(query, given));
        return typed;
    }

    /// The suffix of what is wanted most, empty where none is.
    private static String accepted(String accept) {
        Map<String, String> offered = new LinkedHashMap<>();
        TYPES.forEach((suffix, type) -> offered.put(type, suffix));
        offered.put("application/json", "json");
        offered.put("application/xml", "xml");
        return Accept.of(accept)
                .best(List.copyOf(offered.keySet()))
                .map(type -> offered.getOrDefault(type, ""))
                .orElse("");
    }

    private static String type(String suffix) {
        String type = TYPES.get(suffix);
        if (type == null) {
            throw new IllegalArgumentException("no format " + suffix);
        }
        return type.startsWith("text/") ? type + ";charset=utf-8" : type;
    }

    /// The answer in one of [QueryPages#FORMATS].
    ///
    /// @throws AskException where an argument is none
    public static byte[] bytes(Edition edition, NamedQuery named, Map<String, List<String>> typed, String suffix) {
        Inquiry inquiry = edition.inquiry();
        Query query = inquiry.arguments().bind(named, typed);
        if (!query.isSelectType()) {
            throw AskException.usage(named.name() + " has no rows to be written as " + suffix, null);
        }
        Answer answer = inquiry.rows(query);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new AnswerWriter(out, new Look(Format.named(suffix), 0, false, List.of()), edition.terms())
                .rows(answer, named.header());
        return out.toByteArray();
    }
}
