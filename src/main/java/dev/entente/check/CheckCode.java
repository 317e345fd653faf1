package dev.entente.check;

import dev.entente.diag.Code;

/// What can be wrong with what the tables say together.
public enum CheckCode implements Code {
    SHAPE("A row does not have the shape that ontology/shapes.ttl asks of things of its class."),
    CHECK("A query of queries/checks, each of which must return nothing, returned this row."),
    BAD_CHECK(
            "A file of queries/checks is not a SELECT query with the columns ?thing and ?message, or ontology/shapes.ttl is not SHACL.");

    private final String explanation;

    CheckCode(String explanation) {
        this.explanation = explanation;
    }

    @Override
    public String explain() {
        return explanation;
    }
}
