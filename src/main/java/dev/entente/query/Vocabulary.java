package dev.entente.query;

/// The namespaces of the ontology; a dossier's own things have theirs elsewhere.
final class Vocabulary {
    static final String ENT = "https://w3id.org/entente/ontology#";
    static final String SCHEMES = "https://w3id.org/entente/vocabulary/";
    static final String EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";

    private Vocabulary() {}
}
