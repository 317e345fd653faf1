package dev.entente.convert;

import dev.entente.csvw.Table;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/// Takes the comments in the file of a table.
/// [Tabular data model 8](https://www.w3.org/TR/tabular-data-model/#parsing): a comment is one of the table.
record TableComments(Table table, Node tableNode, ConvertOptions options, TripleOutput out)
        implements Consumer<String> {
    @Override
    public void accept(String text) {
        if (options.mode() == Mode.STANDARD && !table.suppressOutput() && !text.isBlank()) {
            out.triple(tableNode, CsvwTerms.COMMENT, NodeFactory.createLiteralString(text.strip()));
        }
    }
}
