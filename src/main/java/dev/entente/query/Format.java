package dev.entente.query;

import dev.entente.diag.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// How an answer is written.
public enum Format {
    /// Rows for a terminal.
    TABLE(false),
    /// [SPARQL 1.1 Query Results CSV](https://www.w3.org/TR/sparql11-results-csv-tsv/).
    CSV(false),
    /// [SPARQL 1.1 Query Results TSV](https://www.w3.org/TR/sparql11-results-csv-tsv/).
    TSV(false),
    /// [SPARQL 1.1 Query Results JSON](https://www.w3.org/TR/sparql11-results-json/).
    JSON(false),
    /// [SPARQL Query Results XML](https://www.w3.org/TR/rdf-sparql-XMLres/).
    XML(false),
    /// Rows for a Markdown page.
    MD(false),
    /// Turtle.
    TTL(true),
    /// N-Triples.
    NT(true),
    /// TriG.
    TRIG(true),
    /// JSON-LD.
    JSONLD(true),
    /// RDF/XML.
    RDFXML(true);

    private final boolean graph;

    Format(boolean graph) {
        this.graph = graph;
    }

    /// Whether it is for graphs, not for rows.
    public boolean isForGraphs() {
        return graph;
    }

    /// The format of this name.
    ///
    /// @throws AskException where there is none
    public static Format named(String name) {
        List<String> names = Arrays.stream(values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .toList();
        int index = names.indexOf(name.toLowerCase(Locale.ROOT));
        if (index >= 0) {
            return values()[index];
        }
        throw AskException.usage(
                "unknown format \"" + name + "\"",
                Nearest.to(name, names)
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse("the formats are " + String.join(", ", names)));
    }
}
