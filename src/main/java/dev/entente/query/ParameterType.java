package dev.entente.query;

import java.util.List;

/// What a parameter takes, and the term that comes of it.
public sealed interface ParameterType {
    /// A thing, written as slug, label, prefixed name or IRI.
    ///
    /// @param className local name of the class in the ontology, such as `Person`; empty for any thing
    record Thing(String className) implements ParameterType {}

    /// A date in EDTF.
    ///
    /// @param bound which day of it is bound
    record Date(Bound bound) implements ParameterType {}

    /// A whole number.
    record Whole() implements ParameterType {}

    /// A text.
    ///
    /// @param vocabulary `class` or `property` where it is the local name of one; else empty
    record Words(String vocabulary) implements ParameterType {}

    /// One of some words.
    ///
    /// @param values the words
    /// @param vocabulary the scheme whose concept is bound, such as `level`; empty where the word itself is
    record OneOf(List<String> values, String vocabulary) implements ParameterType {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /// Given or not; takes no value.
    record Flag() implements ParameterType {}

    /// What of a date is bound.
    enum Bound {
        /// Its first possible day, as `xsd:date`; nothing where the start is open or unknown.
        EARLIEST,
        /// Its last possible day, as `xsd:date`; nothing where the end is open or unknown.
        LATEST,
        /// Its first possible day to the first variable, its last to the second.
        BOTH,
        /// The date as written, as `edtf:EDTF`.
        WRITTEN
    }
}
