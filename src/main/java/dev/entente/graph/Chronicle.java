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
import org.apache.jena.graph.Node;

/// Takes things in the order of their dates, earlier ones without having looked at later ones. Within a transaction;
/// not thread-safe.
final class Chronicle {
    private final FactSource facts;
    private final int few;

    /// @param few up to so many things are sorted; of more, the index by date is read
    Chronicle(FactSource facts, int few) {
        this.facts = facts;
        this.few = few;
    }

    /// The things with the same days together, earliest first; of those with the same first day, those without a last
    /// one come after the others, and those without any day come at the end.
    ///
    /// @throws UnorderedException from the iterator too, where they cannot be had in order
    Iterator<ThingSet> walk(ThingSet things, Facts.Order order) {
        Blocks blocks = new Blocks(order);
        return things.size() <= few ? blocks.sorted(things) : new Merged(blocks, things);
    }

    /// Divides things by their days.
    private final class Blocks {
        private final Facts.Order order;

        Blocks(Facts.Order order) {
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

        Iterator<ThingSet> sorted(ThingSet things) {
            List<FactSource.Pair> dated = new ArrayList<>();
            for (long member : things.numbers()) {
                dated.add(new FactSource.Pair(first(member, order.when()), member));
            }
            dated.sort(Comparator.comparingLong(FactSource.Pair::value));
            Deque<ThingSet> blocks = new ArrayDeque<>();
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

        /// Those of one first day by their last.
        Deque<ThingSet> divided(List<Long> things, long day) {
            Deque<ThingSet> blocks = new ArrayDeque<>();
            if (day == FactSource.NONE) {
                blocks.add(ThingSet.of(things.stream().mapToLong(Long::longValue)));
                return blocks;
            }
            List<FactSource.Pair> dated = new ArrayList<>();
            things.forEach(thing -> dated.add(new FactSource.Pair(first(thing, order.until()), thing)));
            dated.sort(Comparator.comparingLong(FactSource.Pair::value));
            for (int at = 0; at < dated.size(); ) {
                long until = dated.get(at).value();
                Numbers same = new Numbers();
                while (at < dated.size() && dated.get(at).value() == until) {
                    same.add(dated.get(at++).thing());
                }
                blocks.add(same.asSet());
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
    private static final class Merged implements Iterator<ThingSet> {
        private final Blocks blocks;
        private final long[] members;
        private final BitSet seen = new BitSet();
        private final List<Iterator<FactSource.Pair>> days;
        private final List<Optional<FactSource.Pair>> heads = new ArrayList<>();
        private final Deque<ThingSet> ready = new ArrayDeque<>();
        private boolean ended;

        Merged(Blocks blocks, ThingSet things) {
            this.blocks = blocks;
            this.members = things.numbers();
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
        public ThingSet next() {
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
