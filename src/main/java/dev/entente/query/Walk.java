package dev.entente.query;

import java.util.List;

/// How the rows of a query follow each other in time, as its header says: which variable stands for the dated thing of
/// a row, and which properties of the thing its order goes by. It alters no answer; it lets a limited one be found
/// without looking at everything.
///
/// @param group the variable by which rows are ordered too, of which each value has many things; empty for none
/// @param groupProperty the property of a thing whose value that is; empty where the query says which values there are
/// @param first whether the group goes before the dates
/// @param thing the variable of the thing
/// @param when properties whose day comes first in the order, the first that the thing has
/// @param until properties whose day comes next, the same way
record Walk(String group, String groupProperty, boolean first, String thing, List<String> when, List<String> until) {
    private static final int PLAIN = 3;

    Walk {
        when = List.copyOf(when);
        until = List.copyOf(until);
    }

    /// Reads `[event, notBefore|notAfter, notAfter]`, with `toward=target` or `regime` before it where there is a
    /// group,
    /// or `kind=type` behind it; after a group the dates can be left out.
    ///
    /// @throws IllegalArgumentException where it is something else
    static Walk of(List<String> items) {
        int size = items.size();
        if (size == PLAIN) {
            return new Walk("", "", true, items.get(0), days(items.get(1)), days(items.get(2)));
        }
        if (size == 2 && items.get(0).indexOf('=') > 0) {
            return grouped(items.get(0), true, List.of(items.get(1), "", ""));
        }
        if (size != PLAIN + 1) {
            throw new IllegalArgumentException(
                    "a walk is [thing, first|…, last|…], with a group before or behind it, or [group=property, thing]");
        }
        boolean last = items.get(PLAIN).indexOf('=') > 0;
        return last
                ? grouped(items.get(PLAIN), false, items.subList(0, PLAIN))
                : grouped(items.get(0), true, items.subList(1, size));
    }

    private static Walk grouped(String group, boolean first, List<String> rest) {
        String[] parts = group.split("=", 2);
        return new Walk(
                parts[0], parts.length > 1 ? parts[1] : "", first, rest.get(0), days(rest.get(1)), days(rest.get(2)));
    }

    private static List<String> days(String item) {
        return item.isEmpty() ? List.of() : List.of(item.split("\\|"));
    }

    /// The variables it names.
    List<String> variables() {
        return group.isEmpty() ? List.of(thing) : List.of(group, thing);
    }
}
