package dev.entente.graph;

import java.util.Arrays;
import org.apache.jena.graph.Triple;

/// One order of triples as sorted numbers: twenty bits for each of the three terms, three to say in which graphs the
/// triple stands. What begins with the same terms stands together.
enum TripleOrder {
    SPO,
    POS,
    OSP;

    /// As many terms as twenty bits can tell apart, with one to spare for the end of a range.
    static final int MAX_TERMS = (1 << 20) - 1;

    /// How many graphs there can be.
    static final int MAX_GRAPHS = 3;

    private static final int TERM_BITS = 20;
    private static final int TERM = (1 << TERM_BITS) - 1;
    private static final int THIRD = MAX_GRAPHS;
    private static final int SECOND = THIRD + TERM_BITS;
    private static final int FIRST = SECOND + TERM_BITS;
    private static final long GRAPHS = (1 << MAX_GRAPHS) - 1;

    /// The number of a triple in this order.
    long key(int subject, int predicate, int object, long graphs) {
        return switch (this) {
            case SPO -> pack(subject, predicate, object, graphs);
            case POS -> pack(predicate, object, subject, graphs);
            case OSP -> pack(object, subject, predicate, graphs);
        };
    }

    private static long pack(long first, long second, long third, long graphs) {
        return (first << FIRST) | (second << SECOND) | (third << THIRD) | graphs;
    }

    /// The triple behind a number.
    Triple triple(long key, TermTable terms) {
        int first = (int) (key >>> FIRST);
        int second = (int) (key >>> SECOND) & TERM;
        int third = (int) (key >>> THIRD) & TERM;
        return switch (this) {
            case SPO -> Triple.create(terms.term(first), terms.term(second), terms.term(third));
            case POS -> Triple.create(terms.term(third), terms.term(first), terms.term(second));
            case OSP -> Triple.create(terms.term(second), terms.term(third), terms.term(first));
        };
    }

    /// Whether the triple stands in one of these graphs.
    static boolean isIn(long key, long graphs) {
        return (key & GRAPHS & graphs) != 0;
    }

    /// The place of the first number that is not below `key`.
    static int from(long[] keys, long key) {
        int place = Arrays.binarySearch(keys, key);
        return place < 0 ? -place - 1 : place;
    }

    /// What comes after all numbers that begin with these terms.
    ///
    /// @param key with zeros where a term is not given
    /// @param given how many are
    static long after(long key, int given) {
        return switch (given) {
            case 0 -> Long.MAX_VALUE;
            case 1 -> key + (1L << FIRST);
            case 2 -> key + (1L << SECOND);
            default -> key + (1L << THIRD);
        };
    }
}
