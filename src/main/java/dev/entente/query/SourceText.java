package dev.entente.query;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;

/// Cuts a passage from a reader's own copy of the source, which no dossier holds, once its hash is the one that the
/// dossier states.
public final class SourceText {
    private static final String PLACE = """
            PREFIX ent: <https://w3id.org/entente/ontology#>
            SELECT ?start ?end ?hash
            WHERE {
              VALUES ?thing { UNDEF }
              ?thing ent:passageOf ?document ; ent:start ?start ; ent:end ?end .
              OPTIONAL { ?document ent:sha256 ?hash }
            }
            """;

    private SourceText() {}

    /// The text of a passage.
    ///
    /// @param passage its IRI
    /// @param copy the reader's copy, in UTF-8; a mark at its start and the kind of its line ends do not matter
    /// @throws AskException where it is no passage, or the copy is another text
    /// @throws IOException where the copy cannot be read
    public static String passage(Inquiry inquiry, String passage, Path copy) throws IOException {
        Query query = QueryFactory.create(PLACE, Syntax.syntaxSPARQL_11);
        Markers.fill(query, Var.alloc("thing"), List.of(Terms.iri(passage)));
        List<Binding> places = inquiry.rows(query).rows();
        String name = inquiry.terms().iri(passage);
        if (places.isEmpty()) {
            throw AskException.usage(name + " is no passage with a place in a source", null);
        }
        Binding place = places.get(0);
        if (!place.contains("hash")) {
            throw AskException.usage(
                    "the dossier does not state the hash of the source of " + name,
                    "without it nobody can tell whether a copy is the same text");
        }
        String text = read(copy);
        String expected = literal(place, "hash");
        String found = sha256(text);
        if (!found.equalsIgnoreCase(expected)) {
            throw AskException.usage(
                    copy + " is not the text that the dossier was made from: its SHA-256 is " + found,
                    "the dossier states " + expected);
        }
        int start = text.offsetByCodePoints(0, number(place, "start"));
        return text.substring(start, text.offsetByCodePoints(start, number(place, "end") - number(place, "start")));
    }

    private static String read(Path copy) throws IOException {
        try {
            String text = Files.readString(copy);
            return (text.startsWith("\ufeff") ? text.substring(1) : text).replace("\r\n", "\n");
        } catch (CharacterCodingException e) {
            throw new AskException(AskException.Kind.USAGE, copy + " is not UTF-8", "save it as UTF-8", e);
        }
    }

    private static int number(Binding place, String variable) {
        return Integer.parseInt(literal(place, variable));
    }

    private static String literal(Binding place, String variable) {
        return place.get(variable).getLiteralLexicalForm();
    }

    static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
