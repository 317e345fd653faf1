package dev.entente.graph;

import java.util.Arrays;
import java.util.stream.LongStream;

/// Terms of a dataset as a set of their numbers in it.
public final class ThingSet {
    /// Without any.
    public static final ThingSet NONE = new ThingSet(new long[0]);

    /// So many times as large another set has to be for its numbers to be looked up one by one.
    private static final int FAR_MORE = 30;

    private final long[] numbers;

    /// @param numbers in their order, each once; not copied
    ThingSet(long[] numbers) {
        this.numbers = numbers;
    }

    /// The set of these numbers.
    static ThingSet of(LongStream numbers) {
        return new ThingSet(numbers.sorted().distinct().toArray());
    }

    /// How many they are.
    public int size() {
        return numbers.length;
    }

    /// Those that are in both.
    public ThingSet and(ThingSet other) {
        return numbers.length <= other.numbers.length ? other.keptOf(this, true) : keptOf(other, true);
    }

    /// Those that are in either.
    public ThingSet or(ThingSet other) {
        return of(LongStream.concat(Arrays.stream(numbers), Arrays.stream(other.numbers)));
    }

    /// Those that are not in the other.
    public ThingSet without(ThingSet other) {
        return other.numbers.length == 0 ? this : other.keptOf(this, false);
    }

    /// In their order; not to be changed.
    long[] numbers() {
        return numbers;
    }

    /// Whether this number is in it.
    boolean has(long number) {
        return Arrays.binarySearch(numbers, number) >= 0;
    }

    /// Those of some that are here, or that are not.
    private ThingSet keptOf(ThingSet some, boolean here) {
        long[] kept = new long[some.numbers.length];
        int size = 0;
        int at = 0;
        boolean lookUp = numbers.length / FAR_MORE > some.numbers.length;
        for (long number : some.numbers) {
            while (!lookUp && at < numbers.length && numbers[at] < number) {
                at++;
            }
            boolean found = lookUp ? has(number) : at < numbers.length && numbers[at] == number;
            if (found == here) {
                kept[size++] = number;
            }
        }
        return new ThingSet(Arrays.copyOf(kept, size));
    }
}
