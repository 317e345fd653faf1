package dev.entente.graph;

import java.util.Arrays;

/// Numbers that are collected one by one.
final class Numbers {
    private long[] numbers = new long[64];
    private int size;

    void add(long number) {
        if (size > 0 && numbers[size - 1] == number) {
            return;
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    /// In their order, each once.
    ThingSet asSet() {
        Arrays.sort(numbers, 0, size);
        int kept = 0;
        for (int at = 0; at < size; at++) {
            if (at == 0 || numbers[at] != numbers[kept - 1]) {
                numbers[kept++] = numbers[at];
            }
        }
        return new ThingSet(Arrays.copyOf(numbers, kept));
    }
}
