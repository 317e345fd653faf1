package dev.entente.csvw;

import dev.entente.csvw.datatype.Builtin;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The prefixes and terms every metadata document knows; none can be added.
/// [RDFa initial context](https://www.w3.org/2011/rdfa-context/rdfa-1.1),
/// [context of the vocabulary](https://www.w3.org/ns/csvw)
public final class Terms {
    /// The namespace of the vocabulary.
    public static final String CSVW = "http://www.w3.org/ns/csvw#";

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("as", "https://www.w3.org/ns/activitystreams#"),
            Map.entry("cc", "http://creativecommons.org/ns#"),
            Map.entry("csvw", CSVW),
            Map.entry("ctag", "http://commontag.org/ns#"),
            Map.entry("dc", "http://purl.org/dc/terms/"),
            Map.entry("dc11", "http://purl.org/dc/elements/1.1/"),
            Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
            Map.entry("dcterms", "http://purl.org/dc/terms/"),
            Map.entry("dctypes", "http://purl.org/dc/dcmitype/"),
            Map.entry("dqv", "http://www.w3.org/ns/dqv#"),
            Map.entry("duv", "https://www.w3.org/TR/vocab-duv#"),
            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
            Map.entry("gr", "http://purl.org/goodrelations/v1#"),
            Map.entry("grddl", "http://www.w3.org/2003/g/data-view#"),
            Map.entry("ical", "http://www.w3.org/2002/12/cal/icaltzd#"),
            Map.entry("ldp", "http://www.w3.org/ns/ldp#"),
            Map.entry("ma", "http://www.w3.org/ns/ma-ont#"),
            Map.entry("oa", "http://www.w3.org/ns/oa#"),
            Map.entry("og", "http://ogp.me/ns#"),
            Map.entry("org", "http://www.w3.org/ns/org#"),
            Map.entry("owl", "http://www.w3.org/2002/07/owl#"),
            Map.entry("prov", "http://www.w3.org/ns/prov#"),
            Map.entry("qb", "http://purl.org/linked-data/cube#"),
            Map.entry("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
            Map.entry("rdfa", "http://www.w3.org/ns/rdfa#"),
            Map.entry("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
            Map.entry("rev", "http://purl.org/stuff/rev#"),
            Map.entry("rif", "http://www.w3.org/2007/rif#"),
            Map.entry("rr", "http://www.w3.org/ns/r2rml#"),
            Map.entry("schema", "http://schema.org/"),
            Map.entry("sd", "http://www.w3.org/ns/sparql-service-description#"),
            Map.entry("sioc", "http://rdfs.org/sioc/ns#"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("skosxl", "http://www.w3.org/2008/05/skos-xl#"),
            Map.entry("v", "http://rdf.data-vocabulary.org/#"),
            Map.entry("vcard", "http://www.w3.org/2006/vcard/ns#"),
            Map.entry("void", "http://rdfs.org/ns/void#"),
            Map.entry("wdr", "http://www.w3.org/2007/05/powder#"),
            Map.entry("wdrs", "http://www.w3.org/2007/05/powder-s#"),
            Map.entry("wrds", "http://www.w3.org/2007/05/powder-s#"),
            Map.entry("xhv", "http://www.w3.org/1999/xhtml/vocab#"),
            Map.entry("xml", "http://www.w3.org/XML/1998/namespace"),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"));

    private static final Map<String, String> WORDS = Map.of(
            "describedby", "http://www.w3.org/2007/05/powder-s#describedby",
            "license", "http://www.w3.org/1999/xhtml/vocab#license",
            "role", "http://www.w3.org/1999/xhtml/vocab#role");

    private static final Set<String> CLASSES = Set.of(
            "Cell",
            "Column",
            "Datatype",
            "Dialect",
            "Direction",
            "ForeignKey",
            "JSON",
            "NumericFormat",
            "Row",
            "Schema",
            "Table",
            "TableGroup",
            "TableReference",
            "Template",
            "Transformation",
            "uriTemplate");

    private Terms() {}

    /// A prefixed name in full; any other text as it is.
    static String expandPrefix(String name) {
        int colon = name.indexOf(':');
        if (colon < 0 || name.startsWith("//", colon + 1)) {
            return name;
        }
        String namespace = PREFIXES.get(name.substring(0, colon));
        return namespace == null ? name : namespace + name.substring(colon + 1);
    }

    /// The property behind the name of a common property, where it is a prefixed name or an absolute URL.
    static Optional<String> property(String name) {
        if (!UriText.hasScheme(name)) {
            return Optional.empty();
        }
        String full = expandPrefix(name);
        boolean known = !full.equals(name) || isHierarchical(name);
        return known ? Optional.of(UriText.encodeForbidden(full)) : Optional.empty();
    }

    /// The class or datatype behind a value of `@type`.
    static Optional<String> type(String name) {
        if (CLASSES.contains(name)) {
            return Optional.of(CSVW + name);
        }
        Optional<Builtin> builtin = Builtin.named(name);
        if (builtin.isPresent()) {
            return builtin.map(Builtin::iri);
        }
        String word = WORDS.get(name);
        return word == null ? property(name) : Optional.of(word);
    }

    /// A scheme alone may as well be an unknown prefix.
    private static boolean isHierarchical(String name) {
        return name.startsWith("//", name.indexOf(':') + 1) || name.startsWith("urn:") || name.startsWith("tag:");
    }
}
