package dev.entente.graph;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.XSD;

/// Writes RDF/XML: a description for each subject, one statement a line, sorted.
final class LineRdfXml {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final Writer out;
    private final Prefixes prefixes;

    LineRdfXml(Writer out, Prefixes prefixes) {
        this.out = out;
        this.prefixes = prefixes;
    }

    /// The whole document.
    void document(OneSubjectAfterTheOther graph) throws IOException {
        out.write(DECLARATION + "<rdf:RDF");
        for (Map.Entry<String, String> prefix : prefixes.namespaces().entrySet()) {
            out.write("\n    xmlns:" + prefix.getKey() + "=\"" + escaped(prefix.getValue()) + "\"");
        }
        out.write(">\n\n");
        graph.forEach(this::block);
        out.write("</rdf:RDF>\n");
    }

    private void block(List<Triple> statements) throws IOException {
        String subject = statements.get(0).getSubject().getURI();
        out.write("<rdf:Description rdf:about=\"" + escaped(subject) + "\">\n");
        for (Triple triple : statements) {
            statement(triple.getPredicate().getURI(), triple.getObject());
        }
        out.write("</rdf:Description>\n\n");
    }

    private void statement(String predicate, Node object) throws IOException {
        int split = localName(predicate);
        String namespace = predicate.substring(0, split);
        String prefix = prefix(namespace);
        String name = (prefix.isEmpty() ? "p" : prefix) + ":" + predicate.substring(split);
        String declared = prefix.isEmpty() ? " xmlns:p=\"" + escaped(namespace) + "\"" : "";
        out.write("  <" + name + declared);
        if (object.isURI()) {
            out.write(" rdf:resource=\"" + escaped(object.getURI()) + "\"/>\n");
            return;
        }
        if (!object.getLiteralLanguage().isEmpty()) {
            out.write(" xml:lang=\"" + escaped(object.getLiteralLanguage()) + "\"");
        } else if (!object.getLiteralDatatypeURI().equals(XSD.xstring.getURI())) {
            out.write(" rdf:datatype=\"" + escaped(object.getLiteralDatatypeURI()) + "\"");
        }
        out.write(">" + escaped(object.getLiteralLexicalForm()) + "</" + name + ">\n");
    }

    /// Where the longest XML name at the end of an IRI begins.
    private static int localName(String iri) {
        int start = iri.length();
        for (int i = iri.length() - 1; i >= 0 && isNameCharacter(iri.charAt(i)); i--) {
            if (Character.isLetter(iri.charAt(i)) || iri.charAt(i) == '_') {
                start = i;
            }
        }
        if (start == iri.length()) {
            throw new ExportException("RDF/XML has no way to write the property <" + iri + ">; choose another format");
        }
        return start;
    }

    private static boolean isNameCharacter(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.';
    }

    private String prefix(String namespace) {
        for (Map.Entry<String, String> prefix : prefixes.namespaces().entrySet()) {
            if (prefix.getValue().equals(namespace)) {
                return prefix.getKey();
            }
        }
        return "";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\t' -> escaped.append("&#9;");
                case '\n' -> escaped.append("&#10;");
                case '\r' -> escaped.append("&#13;");
                default -> escaped.append(legal(c));
            }
        }
        return escaped.toString();
    }

    private static char legal(char c) {
        if (c < ' ' || c == '\uFFFE' || c == '\uFFFF') {
            throw new ExportException("RDF/XML cannot hold the control character U+" + "%04X".formatted((int) c)
                    + "; choose another format");
        }
        return c;
    }
}
