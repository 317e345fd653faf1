package dev.entente.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes a [Header] of the fields of its text, and refuses what it does not know.
final class HeaderReader {
    static final Set<String> KEYS = Set.of(
            "summary",
            "description",
            "tags",
            "params",
            "view",
            "columns",
            "narrow",
            "series",
            "bars",
            "footer",
            "noun",
            "otherwise",
            "contests",
            "walk");

    private final HeaderFields read;
    private final ParameterReader parameters;

    private HeaderReader(HeaderFields read) {
        this.read = read;
        this.parameters = new ParameterReader(read);
    }

    /// The header of a query.
    ///
    /// @param file as messages name it
    /// @param query the whole text of the file
    /// @throws BadQueryException with file and line where it cannot be read
    static Header read(String file, String query) {
        return new HeaderReader(new HeaderFields(file)).header(HeaderText.read(file, query));
    }

    private Header header(Value.Fields fields) {
        read.onlyKnown(fields, KEYS);
        return new Header(
                read.text(fields, "summary"),
                read.text(fields, "description"),
                read.list(fields, "tags"),
                parameters(fields),
                view(fields),
                read.list(fields, "columns"),
                read.list(fields, "narrow"),
                read.text(fields, "series"),
                read.list(fields, "bars"),
                read.text(fields, "footer"),
                noun(fields),
                followUps(fields),
                read.flag(fields, "contests"),
                walk(fields));
    }

    private List<Parameter> parameters(Value.Fields fields) {
        List<Parameter> all = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Value params = fields.fields().get("params");
        if (params == null) {
            return all;
        }
        if (!(params instanceof Value.Items items)) {
            throw read.fault(params, "params is a list of \"- name: …\"", null);
        }
        for (Value item : items.items()) {
            if (!(item instanceof Value.Fields parameter)) {
                throw read.fault(item, "a parameter begins with \"- name: …\"", null);
            }
            Parameter made = parameters.parameter(parameter);
            if (!names.add(made.name())) {
                throw read.fault(item, "parameter \"" + made.name() + "\" is declared twice", null);
            }
            all.add(made);
        }
        return all;
    }

    private List<FollowUp> followUps(Value.Fields fields) {
        List<FollowUp> followUps = new ArrayList<>();
        for (String text : read.list(fields, "otherwise")) {
            String[] words = text.split(" +");
            Map<String, List<String>> arguments = new LinkedHashMap<>();
            for (int i = 1; i < words.length; i++) {
                int equals = words[i].indexOf('=');
                if (equals < 1) {
                    throw read.fault(fields, "expected \"query name=value\", found \"" + text + "\"", null);
                }
                arguments.put(words[i].substring(0, equals), List.of(words[i].substring(equals + 1)));
            }
            followUps.add(new FollowUp(words[0], arguments));
        }
        return followUps;
    }

    private Optional<Walk> walk(Value.Fields fields) {
        List<String> items = read.list(fields, "walk");
        try {
            return items.isEmpty() ? Optional.empty() : Optional.of(Walk.of(items));
        } catch (IllegalArgumentException e) {
            throw read.fault(fields, String.valueOf(e.getMessage()), null);
        }
    }

    private Header.View view(Value.Fields fields) {
        String view = read.text(fields, "view");
        return switch (view) {
            case "", "table" -> Header.View.TABLE;
            case "timeline" -> Header.View.TIMELINE;
            case "network" -> Header.View.NETWORK;
            case "chart" -> Header.View.CHART;
            default ->
                throw read.fault(fields, "unknown view \"" + view + "\"", "it is table, timeline, network or chart");
        };
    }

    private Header.Noun noun(Value.Fields fields) {
        Value value = fields.fields().get("noun");
        if (value == null) {
            return Header.Noun.ROW;
        }
        if (value instanceof Value.Text one) {
            return new Header.Noun(one.text(), one.text() + "s");
        }
        List<String> words = read.list(fields, "noun");
        if (words.size() != 2) {
            throw read.fault(value, "noun is one word, or [one, several]", null);
        }
        return new Header.Noun(words.get(0), words.get(1));
    }
}
