package dev.entente.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;

/// How often two values of a property are those of one thing, such as two persons of one meeting: pairs of values,
/// those that have most things in common first. A value is also paired with itself. Within a transaction; not
/// thread-safe.
public final class Shared {
    private static final int HALF = 32;

    /// More pairs than that are not counted.
    private static final int MOST = 20_000_000;

    private final FactSource facts;
    private final long[] things;
    private final long[] values;

    /// The place of a thing and that of one of its values.
    private final long[] links;

    /// The places of two values, the lesser one first.
    private final long[] pairs;

    private final int[] counts;

    private Shared(FactSource facts, long[] things, long[] values, long[] links, long[] all) {
        this.facts = facts;
        this.things = things;
        this.values = values;
        this.links = links;
        Arrays.sort(all);
        long[] ranked = ranked(all);
        pairs = new long[ranked.length];
        counts = new int[ranked.length];
        for (int at = 0; at < ranked.length; at++) {
            pairs[at] = all[second(ranked[at])];
            counts[at] = -first(ranked[at]);
        }
    }

    /// The pairs of values of this property; nothing where there are too many to be counted.
    static Optional<Shared> of(FactSource facts, Node property) {
        Numbers thing = new Numbers();
        Numbers value = new Numbers();
        int size = 0;
        for (Iterator<FactSource.Pair> each = facts.pairs(property); each.hasNext(); size++) {
            FactSource.Pair pair = each.next();
            thing.add(pair.thing());
            value.add(pair.value());
        }
        long[] things = thing.asSet().numbers();
        long[] values = value.asSet().numbers();
        long[] links = new long[size];
        Iterator<FactSource.Pair> each = facts.pairs(property);
        for (int at = 0; at < size; at++) {
            FactSource.Pair pair = each.next();
            links[at] = both(Arrays.binarySearch(things, pair.thing()), Arrays.binarySearch(values, pair.value()));
        }
        Arrays.sort(links);
        return all(links).map(all -> new Shared(facts, things, values, links, all));
    }

    private static long both(long first, long second) {
        return first << HALF | second;
    }

    private static int first(long both) {
        return (int) (both >> HALF);
    }

    private static int second(long both) {
        return (int) both;
    }

    /// Where the links of the next thing begin.
    private static int end(long[] links, int from) {
        int to = from;
        while (to < links.length && first(links[to]) == first(links[from])) {
            to++;
        }
        return to;
    }

    /// Each pair as often as a thing has it.
    private static Optional<long[]> all(long[] links) {
        long size = 0;
        for (int from = 0; from < links.length; from = end(links, from)) {
            long many = (long) end(links, from) - from;
            size += many * (many + 1) / 2;
        }
        if (size > MOST) {
            return Optional.empty();
        }
        long[] all = new long[(int) size];
        int at = 0;
        for (int one = 0; one < links.length; one++) {
            for (int other = one; other < links.length && first(links[other]) == first(links[one]); other++) {
                all[at++] = both(second(links[one]), second(links[other]));
            }
        }
        return Optional.of(all);
    }

    /// Of each pair, how often it is there, most often first, as a number less than zero, and where in the sorted ones.
    private static long[] ranked(long[] sorted) {
        long[] ranked = new long[sorted.length];
        int size = 0;
        for (int from = 0; from < sorted.length; ) {
            int to = from;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            ranked[size++] = both(from - to, from);
            from = to;
        }
        long[] all = Arrays.copyOf(ranked, size);
        Arrays.sort(all);
        return all;
    }

    /// How many pairs there are.
    public int size() {
        return pairs.length;
    }

    /// How many things have both values of a pair.
    public int count(int pair) {
        return counts[pair];
    }

    /// The values of a pair; one value twice where it is paired with itself.
    public List<Node> values(int pair) {
        return List.of(facts.term(values[first(pairs[pair])]), facts.term(values[second(pairs[pair])]));
    }

    /// The things that have both values of each of these pairs.
    public Map<Integer, List<Node>> things(Collection<Integer> wanted) {
        Map<Long, Integer> places = new HashMap<>();
        wanted.forEach(pair -> places.put(pairs[pair], pair));
        Map<Integer, List<Node>> found = new HashMap<>();
        for (int one = 0; one < links.length; one++) {
            for (int other = one; other < links.length && first(links[other]) == first(links[one]); other++) {
                Integer pair = places.get(both(second(links[one]), second(links[other])));
                if (pair != null) {
                    found.computeIfAbsent(pair, added -> new ArrayList<>()).add(facts.term(things[first(links[one])]));
                }
            }
        }
        return found;
    }
}
