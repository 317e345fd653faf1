package dev.entente.convert;

/// How much a conversion says. [CSV to RDF 4](https://www.w3.org/TR/csv2rdf/#dfn-conversion-mode)
public enum Mode {
    /// What the cells say, and the group, tables and rows they stand in.
    STANDARD,
    /// What the cells say.
    MINIMAL
}
