package dev.entente.serve.page;

import dev.entente.query.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Where pages and files are found from the page that is being written. Every address in a page comes from here, so
/// that the same pages work on a server and as files on a disk.
public sealed interface Links permits ServerLinks, FileLinks {
    /// The address of a page.
    ///
    /// @param path on the site, without suffix, such as `/queries/visits`; `/` for the first page
    String page(String path);

    /// The address of a file.
    ///
    /// @param path on the site with its suffix, such as `/data.ttl`
    String file(String path);

    /// The address of the answer to a question; of the question alone where nobody is there to answer.
    ///
    /// @param path of the query's page
    /// @param arguments by parameter
    String asked(String path, Map<String, List<String>> arguments);

    /// Whether a server answers: questions can be asked, and there is an endpoint.
    boolean live();

    /// The same page in another language; empty where there is none.
    String inLanguage(String language);

    /// The language that the reader chose; empty where the browser decides.
    String chosen();

    /// Where the site is, such as `http://127.0.0.1:3030`; empty for files.
    String origin();

    /// Under which things live.
    String base();

    /// The address of whatever an IRI names: a page of this site, a line of a table, a term of the ontology; else the
    /// IRI itself where it leads somewhere, and nothing where it does not.
    default String thing(String iri) {
        String base = base();
        if (iri.startsWith(base)) {
            String rest = iri.substring(base.length());
            if (Things.ROW.matcher(rest).matches()) {
                int hash = rest.indexOf('#');
                return file("/" + rest.substring(0, hash)) + rest.substring(hash);
            }
            return Things.PATH.matcher(rest).matches() ? page("/page/" + rest) : rest.isEmpty() ? page("/") : "";
        }
        if (iri.startsWith(Vocabulary.ENT) || iri.startsWith(Vocabulary.SCHEMES)) {
            return page("/ontology") + "#" + Things.anchor(iri);
        }
        return iri.startsWith("http://") || iri.startsWith("https://") ? iri : "";
    }

    /// How things are named in addresses.
    final class Things {
        static final Pattern ROW = Pattern.compile("data/[^/#]+\\.csv#row=[0-9]+");
        static final Pattern PATH = Pattern.compile("[^/?#]+/[^/?#]+");

        private Things() {}

        /// The anchor of a term on the page of the ontology: `Stance`, or `level-hostile`.
        public static String anchor(String iri) {
            return iri.startsWith(Vocabulary.ENT)
                    ? iri.substring(Vocabulary.ENT.length())
                    : iri.substring(Vocabulary.SCHEMES.length()).replace('/', '-');
        }

        /// A path with everything escaped that has a meaning of its own in an address.
        static String escaped(String path) {
            StringBuilder out = new StringBuilder();
            for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
                char c = (char) (b & 0xff);
                boolean plain = c < 128 && (Character.isLetterOrDigit(c) || "/-._~!$&'()*+,;=:@".indexOf(c) >= 0);
                out.append(plain ? String.valueOf(c) : String.format(java.util.Locale.ROOT, "%%%02X", (int) c));
            }
            return out.toString();
        }
    }
}
