package dev.entente.graph;

import dev.entente.diag.Code;

/// What can be wrong with a dossier beyond its tables.
public enum GraphCode implements Code {
    METADATA("The description of the tables, data/csv-metadata.json, is not usable JSON or lacks what a dossier needs:"
            + " an @id that ends in a slash, and a list of tables."),
    UNREADABLE("A file of the ontology or of the queries cannot be parsed."),
    RULE("A rule of ontology/rules is not a CONSTRUCT query that can be run."),
    BLANK_NODE(
            "A rule, or a file of the ontology, has a blank node. The dataset holds none, so that every thing in it can"
                    + " be named, linked to and compared."),
    DATE("A date is not valid Extended Date/Time Format (EDTF)."),
    REFERENCE("A cell refers to a thing, written kind/slug, that no row of that kind describes.");

    private final String explanation;

    GraphCode(String explanation) {
        this.explanation = explanation;
    }

    @Override
    public String explain() {
        return explanation;
    }

    @Override
    public boolean sharesCause() {
        return this == REFERENCE;
    }
}
