package dev.entente.convert;

import dev.entente.diag.Position;
import java.util.function.Supplier;
import org.apache.jena.riot.system.StreamRDF;

/// A receiver of triples that wants to know of each from which cell it comes.
public interface PlacedStream extends StreamRDF {
    /// Said before the triples of each cell. The place can be asked for only until the next cell.
    void at(Supplier<Position> place);
}
