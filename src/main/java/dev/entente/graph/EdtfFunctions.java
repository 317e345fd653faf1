package dev.entente.graph;

import dev.entente.edtf.Edtf;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase1;
import org.apache.jena.sparql.function.FunctionRegistry;

/// What rules and ad-hoc queries ask of dates. Each function takes one EDTF literal or string; where there is no such
/// day, or the text is no EDTF, it is an error, so that `BIND` leaves its variable unbound.
public final class EdtfFunctions {
    /// The namespace of the functions, prefix `entf:`.
    public static final String NAMESPACE = "https://w3id.org/entente/function#";

    /// The first day on which it can have been.
    public static final String NOT_BEFORE = NAMESPACE + "notBefore";

    /// The last day on which it can have been.
    public static final String NOT_AFTER = NAMESPACE + "notAfter";

    /// For what fills the date throughout: the first day on which it was certainly under way.
    public static final String CERTAINLY_FROM = NAMESPACE + "certainlyFrom";

    /// For what fills the date throughout: the last day on which it was certainly still under way.
    public static final String CERTAINLY_UNTIL = NAMESPACE + "certainlyUntil";

    /// Whether the text is EDTF at all: never an error.
    public static final String IS_VALID = NAMESPACE + "isValid";

    /// What was read last: rules ask several things of a date in a row.
    private static volatile Reading last = Reading.of("");

    private EdtfFunctions() {}

    /// Makes the functions known to every query of this process; again does no harm.
    public static void register() {
        FunctionRegistry registry = FunctionRegistry.get();
        registry.put(NOT_BEFORE, iri -> new DayOf(Edtf::earliest));
        registry.put(NOT_AFTER, iri -> new DayOf(Edtf::latest));
        registry.put(CERTAINLY_FROM, iri -> new DayOf(Edtf::innerFrom));
        registry.put(CERTAINLY_UNTIL, iri -> new DayOf(Edtf::innerUntil));
        registry.put(IS_VALID, iri -> new IsValid());
    }

    /// A text, and the date that it is.
    private record Reading(String text, Optional<Edtf> date) {
        static Reading of(String text) {
            return new Reading(text, Edtf.parse(text).date());
        }
    }

    /// Reads the text of a literal.
    private static Optional<Edtf> date(NodeValue value) {
        if (!value.asNode().isLiteral()) {
            return Optional.empty();
        }
        String text = value.asNode().getLiteralLexicalForm();
        Reading reading = last;
        if (!reading.text().equals(text)) {
            reading = Reading.of(text);
            last = reading;
        }
        return reading.date();
    }

    /// An `xsd:date`, which unlike `LocalDate` puts no sign before a long year.
    private static NodeValue xsdDate(LocalDate day) {
        String text = day.toString();
        return NodeValue.makeNode(text.startsWith("+") ? text.substring(1) : text, XSDDatatype.XSDdate);
    }

    /// One bound of a date.
    private static final class DayOf extends FunctionBase1 {
        private final Function<Edtf, Optional<LocalDate>> bound;

        DayOf(Function<Edtf, Optional<LocalDate>> bound) {
            this.bound = bound;
        }

        @Override
        public NodeValue exec(NodeValue value) {
            return date(value)
                    .flatMap(bound)
                    .map(EdtfFunctions::xsdDate)
                    .orElseThrow(() -> new ExprEvalException("no such day in " + value));
        }
    }

    /// Whether a value is EDTF.
    private static final class IsValid extends FunctionBase1 {
        @Override
        public NodeValue exec(NodeValue value) {
            return NodeValue.makeBoolean(date(value).isPresent());
        }
    }
}
