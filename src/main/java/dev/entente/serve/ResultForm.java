package dev.entente.serve;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.WebContent;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.jspecify.annotations.Nullable;

/// How one answer is written.
///
/// @param mediaType as the response names it
/// @param lang what writes it
/// @param names as in `?format=`
record ResultForm(String mediaType, Lang lang, List<String> names) {
    private static final List<ResultForm> ROWS = List.of(
            form(WebContent.contentTypeResultsJSON, ResultSetLang.RS_JSON, "json", "srj"),
            form(WebContent.contentTypeJSON, ResultSetLang.RS_JSON),
            form(WebContent.contentTypeResultsXML, ResultSetLang.RS_XML, "xml", "srx"),
            form(WebContent.contentTypeXML, ResultSetLang.RS_XML),
            form(WebContent.contentTypeTextCSV, ResultSetLang.RS_CSV, "csv"),
            form(WebContent.contentTypeTextTSV, ResultSetLang.RS_TSV, "tsv"),
            form(WebContent.contentTypeTextPlain, ResultSetLang.RS_Text, "text", "txt"));

    private static final List<ResultForm> TRIPLES = List.of(
            form(WebContent.contentTypeTurtle, Lang.TURTLE, "ttl", "turtle", "n3", "text/n3", "text/rdf+n3"),
            form(WebContent.contentTypeNTriples, Lang.NTRIPLES, "nt", "ntriples"),
            form(WebContent.contentTypeJSONLD, Lang.JSONLD, "jsonld", "json-ld", "json"),
            form(WebContent.contentTypeJSON, Lang.JSONLD),
            form(WebContent.contentTypeRDFXML, Lang.RDFXML, "rdf", "rdfxml", "rdf+xml", "xml"),
            form(WebContent.contentTypeXML, Lang.RDFXML),
            form(WebContent.contentTypeTriG, Lang.TRIG, "trig"),
            form(WebContent.contentTypeNQuads, Lang.NQUADS, "nq", "nquads"),
            form(WebContent.contentTypeTextPlain, Lang.NTRIPLES, "text", "txt"));

    /// What an answer consists of.
    enum Kind {
        /// Rows, or yes or no.
        ROWS,
        /// Triples.
        TRIPLES;

        /// In the order in which we would choose.
        List<String> mediaTypes() {
            return offered().stream().map(ResultForm::mediaType).distinct().toList();
        }

        /// By which each is asked for with `?format=`.
        List<String> names() {
            return offered().stream()
                    .filter(form -> !form.names.isEmpty())
                    .map(form -> form.names.get(0))
                    .distinct()
                    .toList();
        }

        private List<ResultForm> offered() {
            return switch (this) {
                case ROWS -> ResultForm.ROWS;
                case TRIPLES -> ResultForm.TRIPLES;
            };
        }
    }

    ResultForm {
        names = List.copyOf(names);
    }

    private static ResultForm form(String mediaType, Lang lang, String... names) {
        return new ResultForm(mediaType, lang, Arrays.asList(names));
    }

    /// Chooses the form that was asked for.
    ///
    /// @param formats names or media types, the best first, which overrule `accept`
    /// @param accept the header, or null where there is none
    /// @throws Refusal where none of ours is acceptable
    static ResultForm choose(Kind kind, List<String> formats, @Nullable String accept) {
        List<String> named =
                formats.stream().filter(format -> !format.isBlank()).toList();
        return named.isEmpty() ? byHeader(kind, accept) : byName(kind, named);
    }

    private static ResultForm byName(Kind kind, List<String> formats) {
        return formats.stream()
                .map(format -> format.strip().toLowerCase(Locale.ROOT).replace(' ', '+'))
                .flatMap(wanted -> kind.offered().stream()
                        .filter(form -> form.names.contains(wanted) || form.mediaType.equals(wanted)))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest(
                                "this answer is not given in the format \"" + String.join("\" or \"", formats) + "\"")
                        .hint("formats are " + String.join(", ", kind.names())));
    }

    private static ResultForm byHeader(Kind kind, @Nullable String accept) {
        List<ResultForm> offered = kind.offered();
        if (accept == null || accept.isBlank()) {
            return offered.get(0);
        }
        return Accept.of(accept)
                .best(kind.mediaTypes())
                .flatMap(chosen -> offered.stream()
                        .filter(form -> form.mediaType.equals(chosen))
                        .findFirst())
                .orElseThrow(() -> new Refusal(
                                406, "not-acceptable", "none of the media types in Accept is offered for this answer")
                        .hint("offered are " + String.join(", ", kind.mediaTypes())));
    }

    /// The value of the header Content-Type.
    String contentType() {
        return mediaType.startsWith("text/") ? mediaType + ";charset=utf-8" : mediaType;
    }
}
