package dev.entente.query;

import dev.entente.diag.Code;

/// What can be wrong with a file of a named query.
public enum QueryCode implements Code {
    /// The header cannot be read.
    BAD_HEADER("The header of `#+` lines is not what queries/README.md describes."),
    /// The text is no SPARQL 1.1.
    BAD_QUERY("The text below the header is not a SPARQL 1.1 query."),
    /// Header and text do not fit together.
    HEADER_AND_QUERY_DIFFER("The header names a variable that the query does not have, or has in another way.");

    private final String explanation;

    QueryCode(String explanation) {
        this.explanation = explanation;
    }

    @Override
    public String explain() {
        return explanation;
    }
}
