package dev.entente.graph;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;

/// Facts of a dataset, with things as numbers and dates as days since 1970.
interface FactSource {
    /// Stands for a day that is not known.
    long NONE = Long.MAX_VALUE;

    /// The things of which this property has this value, in the order of their numbers, each once.
    long[] subjects(Node property, Node value);

    /// The values that the property has, each once.
    List<Node> values(Node property);

    /// The days that the property has, earliest first, with the things that have them.
    ///
    /// @throws UnorderedException where they cannot be had in order
    Iterator<Pair> days(Node property);

    /// The day that the property has of this thing, the earliest of several; [#NONE] where it has none.
    long day(long thing, Node property);

    /// The term with this number.
    Node term(long number);

    /// A thing, and the day that a property has of it.
    record Pair(long value, long thing) {}
}
