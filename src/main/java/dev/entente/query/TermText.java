package dev.entente.query;

import dev.entente.diag.Printable;
import java.util.Map;
import org.apache.jena.graph.Node;

/// How a term is shown to a reader: a literal by its text, a thing of the dossier by what stands after its base, a
/// concept by its code, any other IRI by its prefixed name.
public final class TermText {
    private static final String PASSAGE = "passage/";

    private final String base;
    private final Map<String, String> namespaces;

    /// @param base the dossier's, ending in a slash; empty where no dossier is known
    /// @param namespaces prefix to namespace
    public TermText(String base, Map<String, String> namespaces) {
        this.base = base;
        this.namespaces = namespaces;
    }

    /// Prefix to namespace.
    Map<String, String> namespaces() {
        return namespaces;
    }

    /// The text of a term in a column; a column named like the kind of the thing needs its slug alone, and so does a
    /// passage in any column.
    public String of(Node term, String column) {
        if (!term.isURI()) {
            return term.isLiteral() ? Printable.line(term.getLiteralLexicalForm()) : "_:" + term.getBlankNodeLabel();
        }
        String text = Printable.line(iri(term.getURI()));
        if (!column.isEmpty() && text.startsWith(PASSAGE)) {
            return text.substring(PASSAGE.length());
        }
        return text.startsWith(column + "/") ? text.substring(column.length() + 1) : text;
    }

    /// The short form of an IRI.
    public String iri(String iri) {
        if (!base.isEmpty() && iri.startsWith(base) && iri.length() > base.length()) {
            return iri.substring(base.length()).replaceFirst("\\.csv#row=", ".csv:");
        }
        if (iri.startsWith(Vocabulary.SCHEMES)) {
            return iri.substring(iri.lastIndexOf('/') + 1);
        }
        for (Map.Entry<String, String> namespace : namespaces.entrySet()) {
            String rest = iri.startsWith(namespace.getValue())
                    ? iri.substring(namespace.getValue().length())
                    : "";
            if (rest.matches("[A-Za-z_][A-Za-z0-9_-]*")) {
                return namespace.getKey() + ":" + rest;
            }
        }
        return iri;
    }
}
