package dev.entente.graph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphCollection;
import org.apache.jena.sparql.core.DatasetGraphTriplesQuads;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.tdb2.store.DatasetGraphTDB;

/// Takes things of a dataset in the order of their dates, earlier ones without having looked at later ones. Within a
/// transaction; not thread-safe.
public final class Chronicle {
    /// Up to so many things are sorted; of more, the index by date is read.
    private static final int FEW = 20_000;

    private final FactSource facts;
    private final int few;

    private Chronicle(FactSource facts, int few) {
        this.facts = facts;
        this.few = few;
    }

    /// Of a dataset in memory or in a store.
    public static Chronicle of(DatasetGraph dataset) {
        return of(dataset, FEW);
    }

    /// Of a dataset.
    ///
    /// @param few up to how many things are sorted
    static Chronicle of(DatasetGraph dataset, int few) {
        DatasetGraph inner = dataset;
        while (inner instanceof DatasetGraphWrapper wrapper) {
            inner = wrapper.getWrapped();
        }
        boolean inMemory = inner instanceof DatasetGraphCollection || inner instanceof DatasetGraphTriplesQuads;
        return new Chronicle(inMemory ? new MemoryFacts(dataset.getDefaultGraph()) : stored(inner, dataset), few);
    }

    /// Apart, since the class path of short commands has no TDB2.
    private static FactSource stored(DatasetGraph inner, DatasetGraph dataset) {
        return inner instanceof DatasetGraphTDB store
                ? Database.facts(store)
                : new MemoryFacts(dataset.getDefaultGraph());
    }

    /// Which things, and what their dates are. The properties of a day are named in the order of preference: the first
    /// counts that a thing has.
    ///
    /// @param property what all of them have
    /// @param values with one of these values
    /// @param when whose day comes first
    /// @param until whose day decides where that is the same; each is also among `when`
    /// @param without what is left out
    public record Order(Node property, List<Node> values, List<Node> when, List<Node> until, List<LeftOut> without) {
        public Order {
            without = List.copyOf(without);
            values = List.copyOf(values);
            when = List.copyOf(when);
            until = List.copyOf(until);
        }
    }

    /// Things that have a day before or after another one.
    ///
    /// @param property of the thing
    /// @param day a date
    /// @param before whether those before it are left out, else those after it
    public record LeftOut(Node property, Node day, boolean before) {}

    /// The things in no order; nothing where there are more than so many.
    ///
    /// @throws UnorderedException where their dates cannot be had in order
    public Optional<List<Node>> things(Order order, int most) {
        long[] members = members(order);
        return members.length > most
                ? Optional.empty()
                : Optional.of(Arrays.stream(members).mapToObj(facts::term).toList());
    }

    /// The things with the same days together, earliest first; of those with the same first day, those without a last
    /// one come after the others, and those without any day come at the end.
    ///
    /// @throws UnorderedException from the iterator too, where they cannot be had in order
    public Iterator<List<Node>> walk(Order order) {
        return walk(members(order), order);
    }

    /// The values that a property has, each once, in no order.
    public List<Node> values(Node property) {
        return facts.values(property);
    }

    private Iterator<List<Node>> walk(long[] members, Order order) {
        Blocks blocks = new Blocks(order);
        return members.length <= few ? blocks.sorted(members) : blocks.merged(members);
    }

    private long[] members(Order order) {
        long[] members = all(order);
        BitSet out = new BitSet();
        order.without().forEach(left -> mark(left, members, out));
        return out.isEmpty()
                ? members
                : IntStream.range(0, members.length)
                        .filter(at -> !out.get(at))
                        .mapToLong(at -> members[at])
                        .toArray();
    }

    private void mark(LeftOut left, long[] members, BitSet out) {
        long bound = Days.of(left.day());
        if (members.length <= few) {
            for (int at = 0; at < members.length; at++) {
                long day = facts.day(members[at], left.property());
                out.set(at, out.get(at) || (day != FactSource.NONE && (left.before() ? day < bound : day > bound)));
            }
            return;
        }
        for (Iterator<FactSource.Pair> days = facts.days(left.property()); days.hasNext(); ) {
            FactSource.Pair pair = days.next();
            if (left.before() && pair.value() >= bound) {
                return;
            }
            int at = left.before() || pair.value() > bound ? Arrays.binarySearch(members, pair.thing()) : -1;
            if (at >= 0) {
                out.set(at);
            }
        }
    }

    private long[] all(Order order) {
        return order.values().stream()
                .map(value -> facts.subjects(order.property(), value))
                .reduce((one, other) -> LongStream.concat(Arrays.stream(one), Arrays.stream(other))
                        .sorted()
                        .distinct()
                        .toArray())
                .orElse(new long[0]);
    }

    /// Divides things by their days.
    private final class Blocks {
        private final Order order;

        Blocks(Order order) {
            this.order = order;
        }

        private long first(long thing, List<Node> properties) {
            for (Node property : properties) {
                long day = facts.day(thing, property);
                if (day != FactSource.NONE) {
                    return day;
                }
            }
            return FactSource.NONE;
        }

        Iterator<List<Node>> sorted(long[] members) {
            List<FactSource.Pair> dated = new ArrayList<>();
            for (long member : members) {
                dated.add(new FactSource.Pair(first(member, order.when()), member));
            }
            dated.sort(Comparator.comparingLong(FactSource.Pair::value));
            Deque<List<Node>> blocks = new ArrayDeque<>();
            for (int at = 0; at < dated.size(); ) {
                long day = dated.get(at).value();
                List<Long> same = new ArrayList<>();
                while (at < dated.size() && dated.get(at).value() == day) {
                    same.add(dated.get(at++).thing());
                }
                blocks.addAll(divided(same, day));
            }
            return blocks.iterator();
        }

        Iterator<List<Node>> merged(long[] members) {
            return new Merged(this, members);
        }

        /// Those of one first day by their last.
        Deque<List<Node>> divided(List<Long> things, long day) {
            Deque<List<Node>> blocks = new ArrayDeque<>();
            if (day == FactSource.NONE) {
                blocks.add(things.stream().map(facts::term).toList());
                return blocks;
            }
            List<FactSource.Pair> dated = new ArrayList<>();
            things.forEach(thing -> dated.add(new FactSource.Pair(first(thing, order.until()), thing)));
            dated.sort(Comparator.comparingLong(FactSource.Pair::value));
            for (int at = 0; at < dated.size(); ) {
                long until = dated.get(at).value();
                List<Node> same = new ArrayList<>();
                while (at < dated.size() && dated.get(at).value() == until) {
                    same.add(facts.term(dated.get(at++).thing()));
                }
                blocks.add(same);
            }
            return blocks;
        }

        /// Whether the thing has the day of a property that goes before this one.
        boolean hasBefore(long thing, int property) {
            return first(thing, order.when().subList(0, property)) != FactSource.NONE;
        }

        List<Iterator<FactSource.Pair>> days() {
            return order.when().stream().map(facts::days).toList();
        }
    }

    /// Reads the days of all properties side by side.
    private static final class Merged implements Iterator<List<Node>> {
        private final Blocks blocks;
        private final long[] members;
        private final BitSet seen = new BitSet();
        private final List<Iterator<FactSource.Pair>> days;
        private final List<Optional<FactSource.Pair>> heads = new ArrayList<>();
        private final Deque<List<Node>> ready = new ArrayDeque<>();
        private boolean ended;

        Merged(Blocks blocks, long[] members) {
            this.blocks = blocks;
            this.members = members;
            this.days = blocks.days();
            days.forEach(stream -> heads.add(next(stream)));
        }

        private static Optional<FactSource.Pair> next(Iterator<FactSource.Pair> stream) {
            return stream.hasNext() ? Optional.of(stream.next()) : Optional.empty();
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && !ended) {
                read();
            }
            return !ready.isEmpty();
        }

        @Override
        public List<Node> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.remove();
        }

        private void read() {
            long day = heads.stream()
                    .flatMap(Optional::stream)
                    .mapToLong(FactSource.Pair::value)
                    .min()
                    .orElse(FactSource.NONE);
            List<Long> things = day == FactSource.NONE ? undated() : of(day);
            ended = day == FactSource.NONE;
            if (!things.isEmpty()) {
                ready.addAll(blocks.divided(things, day));
            }
        }

        private List<Long> of(long day) {
            List<Long> things = new ArrayList<>();
            for (int property = 0; property < days.size(); property++) {
                while (heads.get(property).isPresent()
                        && heads.get(property).get().value() == day) {
                    long thing = heads.get(property).get().thing();
                    int at = Arrays.binarySearch(members, thing);
                    if (at >= 0 && !seen.get(at) && !blocks.hasBefore(thing, property)) {
                        seen.set(at);
                        things.add(thing);
                    }
                    heads.set(property, next(days.get(property)));
                }
            }
            return things;
        }

        private List<Long> undated() {
            List<Long> things = new ArrayList<>();
            for (int at = seen.nextClearBit(0); at < members.length; at = seen.nextClearBit(at + 1)) {
                things.add(members[at]);
            }
            return things;
        }
    }
}
