package dev.entente.graph;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;

/// Facts of a dataset, with terms as numbers and dates as days since 1970. Where a property is named, `Node.ANY` stands
/// for each.
interface FactSource {
    /// Stands for a day that is not known.
    long NONE = Long.MAX_VALUE;

    /// The term as a set; an empty one where nothing is said with it.
    ThingSet only(Node term);

    /// The things of which this property has one of these values.
    ThingSet subjects(Node property, ThingSet values);

    /// The values that the property has of these things.
    ThingSet objects(ThingSet things, Node property);

    /// The values that these properties have of a thing, or the things of which they have this value; one that two of
    /// the properties have stands there twice.
    ///
    /// @param forward from the thing to its values
    List<Node> each(Node term, List<Node> properties, boolean forward);

    /// The things that have this property.
    ThingSet having(Node property);

    /// The things that have a day of this property before another one, or after it.
    ///
    /// @throws UnorderedException where they cannot be had in order
    ThingSet dated(Node property, long day, boolean before);

    /// The values that the property has, each once.
    List<Node> values(Node property);

    /// The values that the property has, each with each thing that has it, once.
    Iterator<Pair> pairs(Node property);

    /// The days that the property has, earliest first, with the things that have them.
    ///
    /// @throws UnorderedException where they cannot be had in order
    Iterator<Pair> days(Node property);

    /// The day that the property has of this thing, the earliest of several; [#NONE] where it has none.
    long day(long thing, Node property);

    /// The term with this number.
    Node term(long number);

    /// A thing, and the value or day that a property has of it.
    record Pair(long value, long thing) {}
}
