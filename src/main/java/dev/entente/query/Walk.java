package dev.entente.query;

import java.util.List;

/// How the rows of a query follow each other in time, as its header says: which variable stands for the dated thing of
/// a
/// row, and which properties of the thing its order goes by. It alters no answer; it lets a limited one be found
/// without
/// looking at everything.
///
/// @param group the variable by which rows are ordered first, of which each value has many things; empty for none
/// @param groupProperty the property of a thing whose value that is
/// @param thing the variable of the thing
/// @param when properties whose day comes first in the order, the first that the thing has
/// @param until properties whose day comes next, the same way
record Walk(String group, String groupProperty, String thing, List<String> when, List<String> until) {
    Walk {
        when = List.copyOf(when);
        until = List.copyOf(until);
    }

    /// Reads `[event, notBefore|notAfter, notAfter]`, with `toward=target` before it where there is a group; then the
    /// dates can be left out.
    ///
    /// @throws IllegalArgumentException where it is something else
    static Walk of(List<String> items) {
        boolean grouped = !items.isEmpty() && items.get(0).indexOf('=') > 0;
        int first = grouped ? 1 : 0;
        if (grouped && items.size() == 2) {
            String[] group = items.get(0).split("=", 2);
            return new Walk(group[0], group[1], items.get(1), List.of(), List.of());
        }
        if (items.size() != first + 3) {
            throw new IllegalArgumentException(
                    "a walk is [thing, first|…, last|…], or [group=property, thing, first|…, last|…]");
        }
        String[] group = grouped ? items.get(0).split("=", 2) : new String[] {"", ""};
        return new Walk(
                group[0],
                group[1],
                items.get(first),
                List.of(items.get(first + 1).split("\\|")),
                List.of(items.get(first + 2).split("\\|")));
    }

    /// The variables it names.
    List<String> variables() {
        return group.isEmpty() ? List.of(thing) : List.of(group, thing);
    }
}
