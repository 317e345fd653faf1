package dev.entente.query;

/// The namespaces of the ontology; a dossier's own things have theirs elsewhere.
public final class Vocabulary {
    /// The ontology.
    public static final String ENT = "https://w3id.org/entente/ontology#";
    /// The schemes of concepts.
    public static final String SCHEMES = "https://w3id.org/entente/vocabulary/";
    /// RDF Schema.
    public static final String RDFS = "http://www.w3.org/2000/01/rdf-schema#";
    /// SKOS.
    public static final String SKOS = "http://www.w3.org/2004/02/skos/core#";
    /// `rdf:type`.
    public static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    /// What a thing is called.
    public static final String LABEL = RDFS + "label";
    /// What a concept is called.
    public static final String PREF_LABEL = SKOS + "prefLabel";
    /// Leads from a thing to its row.
    public static final String DERIVED_FROM = "http://www.w3.org/ns/prov#wasDerivedFrom";
    /// The datatype of dates.
    public static final String EDTF = "http://id.loc.gov/datatypes/edtf/EDTF";

    private Vocabulary() {}
}
