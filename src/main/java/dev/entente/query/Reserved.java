package dev.entente.query;

import java.util.Set;

/// Names of options that mean the same with every query, and that no query may declare.
public final class Reserved {
    /// Without their dashes.
    public static final Set<String> NAMES = Set.of(
            "help",
            "version",
            "endpoint",
            "store",
            "quiet",
            "verbose",
            "format",
            "limit",
            "timeout",
            "explain",
            "sparql",
            "columns",
            "wide",
            "text",
            "all");

    private Reserved() {}
}
