package dev.entente.graph;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.jena.riot.system.PrefixMap;
import org.apache.jena.riot.system.PrefixMapFactory;
import org.apache.jena.shared.PrefixMapping;

/// The short names of namespaces that a dossier's exports use and its ad-hoc queries may use: the vocabularies every
/// dossier shares, and one for each kind of thing, such as `person:`.
public final class Prefixes {
    private static final Map<String, String> SHARED = Map.ofEntries(
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("prov", "http://www.w3.org/ns/prov#"),
            Map.entry("ent", "https://w3id.org/entente/ontology#"),
            Map.entry("entf", "https://w3id.org/entente/function#"),
            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
            Map.entry("org", "http://www.w3.org/ns/org#"),
            Map.entry("schema", "https://schema.org/"),
            Map.entry("sem", "http://semanticweb.cs.vu.nl/2009/11/sem/"),
            Map.entry("crm", "http://www.cidoc-crm.org/cidoc-crm/"),
            Map.entry("void", "http://rdfs.org/ns/void#"),
            Map.entry("edtf", "http://id.loc.gov/datatypes/edtf/"));

    private final SortedMap<String, String> namespaces;

    private Prefixes(SortedMap<String, String> namespaces) {
        this.namespaces = Collections.unmodifiableSortedMap(namespaces);
    }

    /// Those of one dossier. A kind named like a shared prefix stays without one.
    static Prefixes of(Description description) {
        SortedMap<String, String> namespaces = new TreeMap<>(SHARED);
        description.kinds().forEach((kind, namespace) -> {
            if (kind.indexOf('/') < 0) {
                namespaces.putIfAbsent(kind, namespace);
            }
        });
        return new Prefixes(namespaces);
    }

    /// Those that every dossier has.
    public static Prefixes shared() {
        return new Prefixes(new TreeMap<>(SHARED));
    }

    /// Prefix to namespace, in the order of the prefixes.
    public SortedMap<String, String> namespaces() {
        return namespaces;
    }

    /// For queries.
    public PrefixMapping mapping() {
        return PrefixMapping.Factory.create().setNsPrefixes(namespaces);
    }

    /// For writers.
    PrefixMap map() {
        PrefixMap map = PrefixMapFactory.create();
        namespaces.forEach(map::add);
        return map;
    }
}
