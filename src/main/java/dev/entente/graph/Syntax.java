package dev.entente.graph;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The syntaxes a dataset is exported in; the name of the file chooses.
public enum Syntax {
    TURTLE("Turtle", "ttl", false),
    TRIG("TriG", "trig", true),
    N_TRIPLES("N-Triples", "nt", false),
    N_QUADS("N-Quads", "nq", true),
    JSON_LD("JSON-LD", "jsonld", true),
    RDF_XML("RDF/XML", "rdf", false);

    private final String title;
    private final String suffix;
    private final boolean graphsApart;

    Syntax(String title, String suffix, boolean graphsApart) {
        this.title = title;
        this.suffix = suffix;
        this.graphsApart = graphsApart;
    }

    /// The syntax of a file name, `.gz` at its end left aside; or of a bare suffix such as `ttl`.
    public static Optional<Syntax> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String plain = isCompressed(name) ? lower.substring(0, lower.length() - ".gz".length()) : lower;
        return Arrays.stream(values())
                .filter(syntax -> plain.endsWith("." + syntax.suffix) || plain.equals(syntax.suffix))
                .findFirst();
    }

    /// Whether the name asks for gzip.
    public static boolean isCompressed(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gz");
    }

    /// All suffixes, for a message.
    public static String suffixes() {
        return Arrays.stream(values()).map(syntax -> "." + syntax.suffix).collect(Collectors.joining(", "));
    }

    /// As people call it.
    public String title() {
        return title;
    }

    /// What a file in it ends in, without the dot.
    public String suffix() {
        return suffix;
    }

    /// Whether it keeps the named graphs apart; the others merge them.
    public boolean graphsApart() {
        return graphsApart;
    }
}
