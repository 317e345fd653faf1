package dev.entente.graph;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Days of the calendar as numbers.
final class Days {
    private Days() {}

    /// Days since 1970.
    ///
    /// @throws UnorderedException where the literal is no date without a time zone
    static long of(Node literal) {
        if (!literal.isLiteral() || !XSDDatatype.XSDdate.equals(literal.getLiteralDatatype())) {
            throw new UnorderedException("not a date: " + literal);
        }
        try {
            return LocalDate.parse(literal.getLiteralLexicalForm()).toEpochDay();
        } catch (DateTimeException e) {
            throw new UnorderedException("not a plain date: " + literal);
        }
    }

    /// The date that is so many days after the first of 1970.
    static Node literal(long day) {
        return NodeFactory.createLiteralDT(LocalDate.ofEpochDay(day).toString(), XSDDatatype.XSDdate);
    }
}
