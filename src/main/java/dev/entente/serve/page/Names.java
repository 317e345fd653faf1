package dev.entente.serve.page;

import dev.entente.query.Vocabulary;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Puts names into sentences: an English one has its article where English wants one, and the title of a subject, event
/// or document has quotation marks. Names of another language than the page's stand as they are.
///
/// Which names want an article is told from what they name and from their words alone, so that it holds for any
/// dossier:
/// groups have descriptions for names, and so have parties, governments and persons that are called by a common noun.
record Names(Setting setting) {
    private static final List<String> TITLES = List.of("Topic", "Event", "Document");
    private static final List<String> BODIES = List.of("State", "Regime", "Organisation");
    private static final Pattern BODY = Pattern.compile(
            "\\b(?i:union|unions|states|republic|kingdom|empire|federation"
                    + "|emirates|government|regime|junta|crown|front|party|movement|league|nations|pact|army|ministry|committee"
                    + "|council|congress|commission|embassy|mission|service|agency|bulletin|association|organi[sz]ation|court)\\b");
    private static final Pattern OFFICE = Pattern.compile("^(?i:author|ambassador|minister|envoy|delegate|editor)\\b"
            + "|\\b(author|ambassador|minister|envoy|delegate|editor|secretary|interpreter|officer)\\b");
    /// A common noun that only the beginning of the name has made a capital.
    private static final Pattern COMMON = Pattern.compile("[A-Z]\\p{Lower}+ (of|who|that|with|in|at|led)\\b.*");

    /// The name without its languages, as it stands within a sentence.
    String text(Node thing) {
        return within(thing, false).stream().map(Phrase::text).collect(Collectors.joining());
    }

    /// The name as it stands in a sentence.
    ///
    /// @param first whether it begins the sentence
    List<Phrase> within(Node thing, boolean first) {
        Phrase name = setting.phrase(thing).unlinked();
        if (TITLES.stream().anyMatch(kind -> isOf(thing, kind))) {
            return List.of(new Phrase(setting.words().of("quoted", name.text()), name.language(), ""));
        }
        boolean english =
                setting.words().language().equals("en") && name.language().isEmpty();
        return english && wantsArticle(thing, name.text())
                ? List.of(Phrase.plain(first ? "The " : "the "), Phrase.plain(uncapitalised(thing, name.text())))
                : List.of(name);
    }

    private boolean wantsArticle(Node thing, String name) {
        return !name.startsWith("The ")
                && (isOf(thing, "Group")
                        || (BODIES.stream().anyMatch(kind -> isOf(thing, kind))
                                && BODY.matcher(name).find())
                        || (isOf(thing, "Person") && OFFICE.matcher(name).find()));
    }

    private String uncapitalised(Node thing, String name) {
        boolean common = (isOf(thing, "Group") || isOf(thing, "Person"))
                && COMMON.matcher(name).matches();
        return common ? name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) : name;
    }

    private boolean isOf(Node thing, String kind) {
        return setting.graph()
                .contains(thing, NodeFactory.createURI(Vocabulary.TYPE), NodeFactory.createURI(Vocabulary.ENT + kind));
    }

    /// Whether what comes after these words stands in quotation marks already.
    static boolean isQuoted(String before) {
        return before.endsWith("\u201c") || before.endsWith("\u00ab\u00a0");
    }
}
