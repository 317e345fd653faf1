package dev.entente.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What somebody wants shown: a thing, a term of the ontology, or a row of a table.
///
/// @param title what it is called where it is no thing itself, such as a row; empty for a thing
/// @param portraits what is known of it, of each thing where a row speaks of several
public record Subject(String title, List<Portrait> portraits) {
    private static final Pattern ROW = Pattern.compile("(?:data/)?([^/#:]+\\.csv)(?::|#row=)([0-9]{1,15})");

    public Subject {
        portraits = List.copyOf(portraits);
    }

    /// Finds what a name means.
    ///
    /// @param name slug, `kind/slug`, label or part of one, prefixed name, IRI, or `table.csv:line`
    /// @throws AskException where it means nothing, or several things
    public static Subject named(Inquiry inquiry, String name) {
        if (name.isBlank()) {
            throw AskException.usage(
                    "an empty name means nothing", "say whose or what facts are wanted, such as a name or a passage");
        }
        Matcher row = ROW.matcher(name);
        if (row.matches()) {
            return row(inquiry, row.group(1), row.group(2));
        }
        Portrait portrait = Portrait.of(inquiry, iri(inquiry, name));
        if (portrait.isEmpty()) {
            throw AskException.usage("nothing is known of " + name, null);
        }
        return new Subject("", List.of(portrait));
    }

    /// What is called exactly so comes first, be it a thing or a term; then things of which it is a part of the name.
    private static String iri(Inquiry inquiry, String name) {
        KnownTerms terms = new KnownTerms(inquiry);
        if (terms.meansTerm(name)) {
            return terms.find(name).orElseThrow(() -> terms.none(name));
        }
        Optional<String> term = inquiry.names().named(name).isPresent() ? Optional.empty() : terms.find(name);
        return term.orElseGet(() -> inquiry.names().resolve("", name, ""));
    }

    /// All of it, line by line.
    ///
    /// @param width columns of the terminal
    /// @param all whether long groups are told to their end
    public List<String> lines(int width, boolean all) {
        if (title.isEmpty()) {
            return portraits.get(0).lines(width, all);
        }
        List<String> lines = new ArrayList<>(List.of(title));
        for (Portrait portrait : portraits) {
            lines.add("");
            lines.addAll(portrait.head(width));
        }
        return lines;
    }

    private static Subject row(Inquiry inquiry, String table, String line) {
        TableRows rows = TableRows.of(inquiry, table);
        List<String> things = rows.on(Long.parseLong(line));
        return new Subject(
                "data/" + table + ":" + line,
                things.stream().map(iri -> Portrait.of(inquiry, iri)).toList());
    }
}
