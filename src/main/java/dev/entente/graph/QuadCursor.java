package dev.entente.graph;

import java.io.IOException;

/// Goes through statements in the order of an index, none twice.
interface QuadCursor {
    /// Goes on to the next statement.
    ///
    /// @return whether there is one
    boolean next() throws IOException;

    /// The four identifiers of the statement it stands at, in the order of the index. The array is used again.
    long[] quad();

    /// As the bytes of a tree are compared: without signs.
    static int compare(long[] one, long[] other) {
        for (int i = 0; i < one.length; i++) {
            int difference = Long.compareUnsigned(one[i], other[i]);
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }
}
