package dev.entente.graph;

import java.util.Arrays;

/// Statements of one graph as identifiers of their terms: three a statement.
final class TupleBatch {
    private static final int FEW = 24;

    private final long graph;
    private final long[] ids;
    private final int size;

    /// @param graph the identifier of the graph
    /// @param ids subject, predicate and object of each statement, one after the other; it is not copied
    /// @param size how many statements
    TupleBatch(long graph, long[] ids, int size) {
        this.graph = graph;
        this.ids = ids;
        this.size = size;
    }

    /// The identifier of the graph.
    long graph() {
        return graph;
    }

    /// The same statements, each with its identifiers in another order, sorted by them; none twice.
    ///
    /// @param first which of subject (0), predicate (1) and object (2) comes first
    long[] sorted(int first, int second, int third) {
        long[] tuples = new long[size * 3];
        for (int i = 0; i < tuples.length; i += 3) {
            tuples[i] = ids[i + first];
            tuples[i + 1] = ids[i + second];
            tuples[i + 2] = ids[i + third];
        }
        sort(tuples, 0, size - 1);
        return distinct(tuples);
    }

    private static long[] distinct(long[] tuples) {
        int kept = 0;
        for (int i = 0; i < tuples.length; i += 3) {
            if (kept == 0 || compare(tuples, i, tuples[kept - 3], tuples[kept - 2], tuples[kept - 1]) != 0) {
                System.arraycopy(tuples, i, tuples, kept, 3);
                kept += 3;
            }
        }
        return kept == tuples.length ? tuples : Arrays.copyOf(tuples, kept);
    }

    /// Quicksort from tuple `low` to tuple `high`; the smaller part first, so that the depth is bounded.
    private static void sort(long[] tuples, int low, int high) {
        int from = low;
        int to = high;
        while (to - from > FEW) {
            int middle = partition(tuples, from, to);
            if (middle - from < to - middle) {
                sort(tuples, from, middle);
                from = middle + 1;
            } else {
                sort(tuples, middle + 1, to);
                to = middle;
            }
        }
        insertionSort(tuples, from, to);
    }

    /// Hoare's: afterwards nothing up to the result is greater than what follows it.
    private static int partition(long[] tuples, int low, int high) {
        int pivot = ((low + high) >>> 1) * 3;
        long a = tuples[pivot];
        long b = tuples[pivot + 1];
        long c = tuples[pivot + 2];
        int i = low - 1;
        int j = high + 1;
        while (true) {
            do {
                i++;
            } while (compare(tuples, i * 3, a, b, c) < 0);
            do {
                j--;
            } while (compare(tuples, j * 3, a, b, c) > 0);
            if (i >= j) {
                return j;
            }
            swap(tuples, i * 3, j * 3);
        }
    }

    private static void insertionSort(long[] tuples, int low, int high) {
        for (int i = low + 1; i <= high; i++) {
            for (int j = i; j > low; j--) {
                int right = j * 3;
                if (compare(tuples, right - 3, tuples[right], tuples[right + 1], tuples[right + 2]) <= 0) {
                    break;
                }
                swap(tuples, right - 3, right);
            }
        }
    }

    private static void swap(long[] tuples, int left, int right) {
        for (int i = 0; i < 3; i++) {
            long kept = tuples[left + i];
            tuples[left + i] = tuples[right + i];
            tuples[right + i] = kept;
        }
    }

    /// As the bytes of a tree are compared: without signs.
    private static int compare(long[] tuples, int at, long a, long b, long c) {
        int first = Long.compareUnsigned(tuples[at], a);
        if (first != 0) {
            return first;
        }
        int second = Long.compareUnsigned(tuples[at + 1], b);
        return second != 0 ? second : Long.compareUnsigned(tuples[at + 2], c);
    }
}
