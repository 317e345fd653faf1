package dev.entente.query;

import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.RowSetStream;

/// Keeps out of XML the [characters](https://www.w3.org/TR/xml/#charsets) that it cannot hold, not even escaped.
final class XmlText {
    private XmlText() {}

    /// The same rows.
    ///
    /// @throws AskException from the iterator, at the first row that cannot be written
    static RowSet checked(RowSet rows) {
        return RowSetStream.create(rows.getResultVars(), Iter.map(rows, XmlText::checked));
    }

    private static Binding checked(Binding row) {
        row.forEach((variable, term) -> {
            if (term.isLiteral() && !term.getLiteralLexicalForm().codePoints().allMatch(XmlText::isAllowed)) {
                throw AskException.usage(
                        "?" + variable.getVarName() + " holds a control character, which XML cannot hold",
                        "choose json, csv or tsv");
            }
        });
        return row;
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c != 0xfffe && c != 0xffff && (c < 0xd800 || c > 0xdfff));
    }
}
