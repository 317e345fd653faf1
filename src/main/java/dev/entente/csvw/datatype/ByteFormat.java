package dev.entente.csvw.datatype;

/// Reads the commonest values of a type from bytes, without making text of them. Immutable; called for every cell.
@FunctionalInterface
public interface ByteFormat {
    /// The bytes may still be a value: [ValueType#lexical] knows.
    int UNKNOWN = -1;

    /// RDF writes the value as it stands.
    int SAME = 0;

    /// The most bytes that [#read] writes.
    int MOST_BYTES = 16;

    /// Knows nothing.
    ByteFormat NONE = (in, from, to, out) -> UNKNOWN;

    /// Any text is a value.
    ByteFormat ANY = (in, from, to, out) -> SAME;

    /// Reads a value.
    ///
    /// @param in UTF-8, from `from` up to `to`
    /// @param out takes the value as RDF writes it, where that is something else
    /// @return [#SAME], [#UNKNOWN], or how many bytes were written
    int read(byte[] in, int from, int to, byte[] out);
}
