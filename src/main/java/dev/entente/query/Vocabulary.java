package dev.entente.query;

/// The namespaces of the ontology; a dossier's own things have theirs elsewhere.
final class Vocabulary {
    static final String ENT = "https://w3id.org/entente/ontology#";
    static final String SCHEMES = "https://w3id.org/entente/vocabulary/";
    static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    static final String LABEL = RDFS + "label";
    static final String PREF_LABEL = SKOS + "prefLabel";
    static final String DERIVED_FROM = "http://www.w3.org/ns/prov#wasDerivedFrom";
    static final String EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";

    private Vocabulary() {}
}
