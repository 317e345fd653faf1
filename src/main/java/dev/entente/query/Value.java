package dev.entente.query;

import java.util.List;
import java.util.SequencedMap;

/// A piece of a header, with the line of the file on which it begins.
sealed interface Value {
    /// Counted from 1.
    int line();

    /// A text.
    record Text(int line, String text) implements Value {}

    /// A list: `[a, b]`, or lines that begin with `- `.
    record Items(int line, List<Value> items) implements Value {}

    /// Keys with values.
    record Fields(int line, SequencedMap<String, Value> fields) implements Value {}
}
