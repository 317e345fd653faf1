package dev.entente.convert;

import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/// A value of one column, and the nodes that were made of it; it serves for every cell with the same text.
final class CellValue {
    private final String lexical;
    private final boolean broken;

    @Nullable Node literal; // set by the emitter of the column, when it is first asked for

    @Nullable Node object; // what its `valueUrl` makes of it, where that asks for nothing else

    /// @param lexical as RDF writes it
    /// @param broken whether the text is no value of the datatype
    CellValue(String lexical, boolean broken) {
        this.lexical = lexical;
        this.broken = broken;
    }

    String lexical() {
        return lexical;
    }

    boolean broken() {
        return broken;
    }
}
