package dev.entente.query;

import dev.entente.diag.Nearest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.Var;

/// Finds the thing that somebody means by a name. In this order, the first that fits one thing: IRI, prefixed name,
/// `kind/slug`, slug, label, other spelling, part of the name of a thing, part of the label of a fact, which for a
/// claim is a sentence, so that a single word of it does not do; letters are compared without accents, case, spaces
/// and hyphens. Where several things fit, the one whose whole label is that
/// name goes first, then the one that can act: `cambodia` is the state, not the place "Cambodia (country)".
public final class Names {
    private static final int SHOWN = 12;
    private static final String NAMES = """
            PREFIX ent: <https://w3id.org/entente/ontology#>
            PREFIX prov: <http://www.w3.org/ns/prov#>
            PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            SELECT DISTINCT ?thing ?name ?preferred ?attested ?agent ?sentence
            WHERE {
              VALUES ?class { UNDEF }
              ?thing a ?class ; prov:wasDerivedFrom ?row .
              OPTIONAL {
                { ?thing rdfs:label ?name . BIND(true AS ?preferred) }
                UNION { ?thing skos:altLabel ?name . BIND(false AS ?preferred) }
              }
              BIND(EXISTS { ?thing ent:reading ?reading } AS ?attested)
              BIND(EXISTS { ?thing a ent:Agent } AS ?agent)
              BIND(EXISTS { ?thing a ent:Claim } AS ?sentence)
            }
            ORDER BY ?thing ?name
            """;

    /// Things among these.
    private static final String KEYS = """
            PREFIX prov: <http://www.w3.org/ns/prov#>
            SELECT DISTINCT ?thing
            WHERE { VALUES ?thing { UNDEF } VALUES ?class { UNDEF } ?thing prov:wasDerivedFrom ?row . ?thing a ?class }
            ORDER BY ?thing
            """;

    private final Engine engine;
    private final PrefixMapping prefixes;
    private final Map<String, List<Name>> byClass = new HashMap<>();

    /// Asks `engine` for names, once a class, when the first is looked up.
    public Names(Engine engine, PrefixMapping prefixes) {
        this.engine = engine;
        this.prefixes = prefixes;
    }

    /// The IRI of the one thing of this class that `text` means.
    ///
    /// @param what whose value it is, as a message names it, such as `--person`; empty where that is plain
    /// @param className local name of a class of the ontology; empty for any thing
    /// @throws AskException where there is none, or more than one
    public String resolve(String what, String text, String className) {
        if (isIri(text)) {
            return text;
        }
        String expanded = prefixes.expandPrefix(text);
        Optional<String> key = byKey(text, expanded, className);
        if (key.isPresent()) {
            return key.get();
        }
        List<Name> names = byClass.computeIfAbsent(className, this::ask);
        String plain = Spelling.plain(text);
        List<Predicate<Name>> steps = List.of(
                name -> name.thing().equals(expanded),
                name -> name.path().equals(text),
                name -> name.slug().equals(text.toLowerCase(Locale.ROOT)),
                name -> name.preferred() && Spelling.plain(name.text()).equals(plain),
                name -> Spelling.plain(name.text()).equals(plain)
                        || Spelling.plain(name.slug()).equals(plain),
                name -> !name.attested() && name.hasPart(plain),
                name -> (!name.sentence() || text.contains(" ")) && name.hasPart(plain));
        for (Predicate<Name> step : steps) {
            Map<String, String> found = things(names, step);
            if (found.size() == 1) {
                return found.keySet().iterator().next();
            }
            if (found.size() > 1) {
                List<Name> among = names.stream()
                        .filter(name -> found.containsKey(name.thing()))
                        .toList();
                return likeliest(among, plain).orElseThrow(() -> several(what, text, found));
            }
        }
        throw none(what, text, className, names);
    }

    /// The one thing that has this IRI, path or slug, in this order, without reading all names. A kind of thing has its
    /// prefix, such as `person:`.
    private Optional<String> byKey(String text, String expanded, String className) {
        if (!text.matches("[\\p{L}\\p{N}_.:/-]+")) {
            return Optional.empty();
        }
        int slash = text.indexOf('/');
        String kind = slash < 0 ? null : prefixes.getNsPrefixURI(text.substring(0, slash));
        List<List<String>> steps = List.of(
                expanded.equals(text) ? List.of() : List.of(expanded),
                kind == null ? List.of() : List.of(kind + text.substring(slash + 1)),
                slash < 0
                        ? prefixes.getNsPrefixMap().values().stream()
                                .map(namespace -> namespace + text.toLowerCase(Locale.ROOT))
                                .toList()
                        : List.of());
        for (List<String> iris : steps) {
            List<String> found = iris.isEmpty() ? List.of() : existing(iris, className);
            if (!found.isEmpty()) {
                return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private List<String> existing(List<String> iris, String className) {
        Query query = QueryFactory.create(KEYS, Syntax.syntaxSPARQL_11);
        Markers.fill(query, Var.alloc("thing"), iris.stream().map(Terms::iri).toList());
        tellClass(query, className);
        return engine.use(query, execution -> {
            List<String> found = new ArrayList<>();
            execution
                    .select()
                    .forEachRemaining(row -> found.add(row.get("thing").getURI()));
            return found;
        });
    }

    private void tellClass(Query query, String className) {
        if (!className.isEmpty()) {
            String iri = className.contains(":") ? prefixes.expandPrefix(className) : Vocabulary.ENT + className;
            Markers.fill(query, Var.alloc("class"), List.of(Terms.iri(iri)));
        }
    }

    /// What is called exactly so, of whatever kind it is.
    Optional<String> named(String text) {
        String plain = Spelling.plain(text);
        List<Name> found = byClass.computeIfAbsent("", this::ask).stream()
                .filter(name -> name.path().equals(text)
                        || Spelling.plain(name.slug()).equals(plain)
                        || Spelling.plain(name.text()).equals(plain))
                .toList();
        return found.stream()
                .filter(Name::agent)
                .findFirst()
                .or(() -> found.stream().findFirst())
                .map(Name::thing);
    }

    /// Whether the thing with this IRI is of this class.
    boolean isA(String iri, String className) {
        return byClass.computeIfAbsent(className, this::ask).stream()
                .anyMatch(name -> name.thing().equals(iri));
    }

    private static boolean isIri(String text) {
        return text.matches("(?i)(https?://|urn:)[^\\s<>\"{}|^`\\\\]+");
    }

    private List<Name> ask(String className) {
        Query query = QueryFactory.create(NAMES, Syntax.syntaxSPARQL_11);
        tellClass(query, className);
        return engine.use(query, execution -> {
            List<Name> names = new ArrayList<>();
            execution.select().forEachRemaining(row -> {
                String thing = row.get("thing").getURI();
                boolean named = row.contains("name");
                names.add(new Name(
                        thing,
                        named ? row.get("name").getLiteralLexicalForm() : "",
                        named && isTrue(row.get("preferred")),
                        isTrue(row.get("attested")),
                        isTrue(row.get("agent")),
                        isTrue(row.get("sentence"))));
            });
            return names;
        });
    }

    /// The one of several whose label is the whole name, else the one that can act.
    private static Optional<String> likeliest(List<Name> names, String plain) {
        List<Predicate<Name>> preferences =
                List.of(name -> name.preferred() && Spelling.plain(name.text()).equals(plain), Name::agent);
        for (Predicate<Name> preference : preferences) {
            Map<String, String> found = things(names, preference);
            if (found.size() == 1) {
                return Optional.of(found.keySet().iterator().next());
            }
        }
        return Optional.empty();
    }

    private static boolean isTrue(Node node) {
        return node.getLiteralLexicalForm().equals("true");
    }

    /// The things with such a name, each with its label.
    private static Map<String, String> things(List<Name> names, Predicate<Name> fits) {
        Map<String, String> found = new LinkedHashMap<>();
        names.stream().filter(fits).forEach(name -> found.putIfAbsent(name.thing(), name.path()));
        for (Name name : names) {
            if (name.preferred() && found.containsKey(name.thing())) {
                found.put(name.thing(), name.path() + "  " + name.text());
            }
        }
        return found;
    }

    private static AskException several(String what, String text, Map<String, String> found) {
        String list = found.values().stream().limit(SHOWN).collect(Collectors.joining("\n  "));
        String more = found.size() > SHOWN ? "\n  … and " + (found.size() - SHOWN) + " more" : "";
        return AskException.usage(
                        of(what) + "\"" + text + "\" can mean " + found.size() + " things:\n  " + list + more,
                        "say more of the name, or write kind/slug as listed")
                .about(Mistake.of(Mistake.Kind.SEVERAL, text, String.valueOf(found.size()), list + more));
    }

    private static AskException none(String what, String text, String className, List<Name> names) {
        String kind = className.isEmpty() ? "thing" : className.toLowerCase(Locale.ROOT);
        if (names.isEmpty()) {
            return AskException.usage(of(what) + "there is no " + kind + " at all to be named \"" + text + "\"", null)
                    .about(Mistake.of(Mistake.Kind.UNKNOWN, text, className, "", ""));
        }
        Map<String, String> paths = new LinkedHashMap<>();
        for (Name name : names) {
            paths.putIfAbsent(name.slug(), name.path());
            if (!name.text().isEmpty()) {
                paths.putIfAbsent(name.text(), name.path());
            }
        }
        Optional<String> near = Nearest.to(text, paths.keySet()).or(() -> byWord(text, paths.keySet()));
        return AskException.usage(
                        of(what) + "no " + kind + " is named \"" + text + "\"",
                        near.map(name -> "did you mean \"" + name + "\" (" + paths.get(name) + ")?")
                                .orElse(null))
                .about(Mistake.of(
                        Mistake.Kind.UNKNOWN,
                        text,
                        className,
                        near.orElse(""),
                        near.map(paths::get).orElse("")));
    }

    /// The name with the word nearest to what was typed.
    private static Optional<String> byWord(String text, Iterable<String> names) {
        Map<String, String> byWord = new LinkedHashMap<>();
        for (String name : names) {
            for (String word : name.split("[\\s-]+")) {
                byWord.putIfAbsent(word, name);
            }
        }
        return Nearest.to(text, byWord.keySet()).map(byWord::get);
    }

    private static String of(String what) {
        return what.isEmpty() ? "" : what + ": ";
    }
}
