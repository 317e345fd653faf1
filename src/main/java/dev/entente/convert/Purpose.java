package dev.entente.convert;

/// Why the tables are read.
public enum Purpose {
    /// To get triples: a cell that is no value of its datatype is a warning, and stays a string.
    CONVERT,
    /// To learn whether they keep to their metadata: such a cell is an error, and keys are checked.
    VALIDATE
}
