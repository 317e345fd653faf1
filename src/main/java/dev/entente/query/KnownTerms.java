package dev.entente.query;

import dev.entente.diag.Nearest;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/// The terms of the ontology and the codes of its vocabularies, as somebody may type them: `ent:Stance`,
/// `reading:inferred`, `reading/inferred`, `inferred`, in small letters or not.
final class KnownTerms {
    private static final String TERMS = """
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT DISTINCT ?term
            WHERE { { ?term rdfs:isDefinedBy ?ontology } UNION { ?term skos:inScheme ?scheme } }
            ORDER BY ?term
            """;

    private final Inquiry inquiry;
    private final NavigableMap<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    KnownTerms(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    /// Whether nothing else can be meant than a term: it begins as one.
    boolean meansTerm(String name) {
        int end = withColon(name).indexOf(':') + 1;
        return isTerm(expanded(name))
                || (end > 0
                        && all().keySet().stream()
                                .anyMatch(known -> known.regionMatches(true, 0, withColon(name), 0, end)));
    }

    private static String withColon(String name) {
        return name.replaceFirst("^([a-z-]+)/", "$1:");
    }

    /// The IRI of the term, or of the code where only one vocabulary has it.
    ///
    /// @throws AskException where several have it
    Optional<String> find(String name) {
        String expanded = expanded(name);
        if (all().containsValue(expanded)) {
            return Optional.of(expanded);
        }
        String iri = all().get(withColon(name));
        if (iri != null) {
            return Optional.of(iri);
        }
        String end = ":" + name.toLowerCase(Locale.ROOT);
        var found = all().keySet().stream()
                .filter(known -> known.toLowerCase(Locale.ROOT).endsWith(end))
                .toList();
        if (found.size() > 1) {
            throw AskException.usage(
                    "\"" + name + "\" can mean " + found.size() + " terms:\n  " + String.join("\n  ", found),
                    "write one of them as listed");
        }
        NavigableMap<String, String> known = all();
        return found.stream().findFirst().map(known::get);
    }

    /// There is no such term.
    AskException none(String name) {
        return AskException.usage(
                (expanded(name).startsWith(Vocabulary.ENT)
                                ? "the ontology has no term "
                                : "no vocabulary has the code ")
                        + name,
                Nearest.to(name, all().keySet())
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElse(null));
    }

    private static boolean isTerm(String iri) {
        return iri.startsWith(Vocabulary.ENT) || iri.startsWith(Vocabulary.SCHEMES);
    }

    private String expanded(String name) {
        return inquiry.prefixes().mapping().expandPrefix(name);
    }

    /// Name to IRI; asked for once.
    private NavigableMap<String, String> all() {
        if (byName.isEmpty()) {
            for (Binding row : inquiry.rows(QueryFactory.create(TERMS, Syntax.syntaxSPARQL_11))
                    .rows()) {
                String iri = row.get(Var.alloc("term")).toString();
                if (iri.startsWith(Vocabulary.SCHEMES)) {
                    byName.put(iri.substring(Vocabulary.SCHEMES.length()).replace('/', ':'), iri);
                } else if (iri.startsWith(Vocabulary.ENT)) {
                    byName.put("ent:" + iri.substring(Vocabulary.ENT.length()), iri);
                }
            }
        }
        return byName;
    }
}
