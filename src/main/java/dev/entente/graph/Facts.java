package dev.entente.graph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphCollection;
import org.apache.jena.sparql.core.DatasetGraphTriplesQuads;
import org.apache.jena.sparql.core.DatasetGraphWrapper;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Inverse;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_OneOrMore1;
import org.apache.jena.sparql.path.P_OneOrMoreN;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.P_ZeroOrMore1;
import org.apache.jena.sparql.path.P_ZeroOrMoreN;
import org.apache.jena.sparql.path.P_ZeroOrOne;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.jspecify.annotations.Nullable;

/// Looks up sets of things in a dataset, as numbers, and puts them in the order of their dates. Within a transaction;
/// not thread-safe.
public final class Facts {
    private static final int FEW = 20_000;

    private final FactSource facts;
    private final int few;
    private final @Nullable AtomicBoolean cancelled;

    private Facts(FactSource facts, int few, @Nullable AtomicBoolean cancelled) {
        this.facts = facts;
        this.few = few;
        this.cancelled = cancelled;
    }

    /// Of a dataset in memory or in a store.
    public static Facts of(DatasetGraph dataset) {
        return of(dataset, FEW);
    }

    /// Of a dataset.
    ///
    /// @param few of up to so many things facts are looked up one by one; of more, an index is read
    static Facts of(DatasetGraph dataset, int few) {
        return new Facts(source(dataset), few, null);
    }

    /// Of the dataset that a query asks, as long as it is not cancelled.
    static Facts of(ExecutionContext execution) {
        return new Facts(source(execution.getDataset()), FEW, execution.getCancelSignal());
    }

    private static FactSource source(DatasetGraph dataset) {
        DatasetGraph inner = dataset;
        while (inner instanceof DatasetGraphWrapper wrapper) {
            inner = wrapper.getWrapped();
        }
        boolean inMemory = inner instanceof DatasetGraphCollection || inner instanceof DatasetGraphTriplesQuads;
        return inMemory ? new MemoryFacts(dataset.getDefaultGraph()) : stored(inner, dataset);
    }

    /// Apart, since the class path of short commands has no TDB2.
    private static FactSource stored(DatasetGraph inner, DatasetGraph dataset) {
        return inner instanceof DatasetGraphTDB store
                ? Database.facts(store)
                : new MemoryFacts(dataset.getDefaultGraph());
    }

    /// What the dates of a thing are. The properties of a day are named in the order of preference: the first counts
    /// that a thing has.
    ///
    /// @param when whose day comes first
    /// @param until whose day decides where that is the same; each is also among `when`
    public record Order(List<Node> when, List<Node> until) {
        public Order {
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

    /// This thing.
    public ThingSet only(Node thing) {
        return facts.only(thing);
    }

    /// The things of which this property has one of these values.
    public ThingSet with(Node property, List<Node> values) {
        return values.stream()
                .map(value -> facts.subjects(property, facts.only(value)))
                .reduce(ThingSet::or)
                .orElse(ThingSet.NONE);
    }

    /// The things that have this property.
    public ThingSet having(Node property) {
        return facts.having(property);
    }

    /// The values that a property has, each once, in no order.
    public List<Node> values(Node property) {
        return facts.values(property);
    }

    /// How often two of the values of a property are those of one thing; nothing where that are too many pairs.
    public Optional<Shared> shared(Node property) {
        return Shared.of(facts, property);
    }

    /// The values that these properties have of a thing, or the things of which they have this value; one that two of
    /// the properties have stands there twice.
    ///
    /// @param forward from the thing to its values
    List<Node> each(Node term, List<Node> properties, boolean forward) {
        return facts.each(term, properties, forward);
    }

    /// Where one step leads to.
    ///
    /// @param property `Node.ANY` for each
    /// @param forward from a thing to values, else from values to things
    public ThingSet step(ThingSet from, Node property, boolean forward) {
        return forward ? facts.objects(from, property) : facts.subjects(property, from);
    }

    /// Where a path leads to; nothing where it is of another kind than those that are looked up.
    ///
    /// @param forward from its subject to its object, else the other way round
    /// @throws QueryCancelledException where the query was cancelled meanwhile
    public Optional<ThingSet> follow(ThingSet from, Path path, boolean forward) {
        return switch (path) {
            case P_Link link -> Optional.of(step(from, link.getNode(), forward));
            case P_Inverse inverse -> follow(from, inverse.getSubPath(), !forward);
            case P_Seq sequence -> {
                Path first = forward ? sequence.getLeft() : sequence.getRight();
                Path second = forward ? sequence.getRight() : sequence.getLeft();
                yield follow(from, first, forward).flatMap(between -> follow(between, second, forward));
            }
            case P_Alt either -> {
                Optional<ThingSet> left = follow(from, either.getLeft(), forward);
                yield left.flatMap(
                        these -> follow(from, either.getRight(), forward).map(these::or));
            }
            case P_ZeroOrOne once -> follow(from, once.getSubPath(), forward).map(from::or);
            case P_OneOrMore1 more ->
                follow(from, more.getSubPath(), forward).flatMap(first -> closure(first, more.getSubPath(), forward));
            case P_OneOrMoreN more ->
                follow(from, more.getSubPath(), forward).flatMap(first -> closure(first, more.getSubPath(), forward));
            case P_ZeroOrMore1 more -> closure(from, more.getSubPath(), forward);
            case P_ZeroOrMoreN more -> closure(from, more.getSubPath(), forward);
            default -> Optional.empty();
        };
    }

    private Optional<ThingSet> closure(ThingSet from, Path path, boolean forward) {
        ThingSet all = from;
        ThingSet last = from;
        while (last.size() > 0) {
            if (cancelled != null && cancelled.get()) {
                throw new QueryCancelledException();
            }
            Optional<ThingSet> next = follow(last, path, forward);
            if (next.isEmpty()) {
                return next;
            }
            last = next.get().without(all);
            all = all.or(last);
        }
        return Optional.of(all);
    }

    /// Those of these things that are not left out.
    ///
    /// @throws UnorderedException where their dates cannot be had in order
    public ThingSet without(ThingSet things, List<LeftOut> out) {
        ThingSet left = things;
        for (LeftOut each : out) {
            left = left.without(out(left, each));
        }
        return left;
    }

    private ThingSet out(ThingSet things, LeftOut out) {
        long bound = Days.of(out.day());
        if (things.size() > few) {
            return facts.dated(out.property(), bound, out.before());
        }
        Numbers found = new Numbers();
        for (long thing : things.numbers()) {
            long day = facts.day(thing, out.property());
            if (day != FactSource.NONE && (out.before() ? day < bound : day > bound)) {
                found.add(thing);
            }
        }
        return found.asSet();
    }

    /// The things with the same days together, earliest first; of those with the same first day, those without a last
    /// one come after the others, and those without any day come at the end.
    ///
    /// @throws UnorderedException from the iterator too, where they cannot be had in order
    public Iterator<ThingSet> walk(ThingSet things, Order order) {
        return new Chronicle(facts, few).walk(things, order);
    }

    /// These things by the values that they have of a property.
    public Map<Node, ThingSet> by(Node property, ThingSet things) {
        Map<Long, Numbers> divided = new HashMap<>();
        for (long thing : things.numbers()) {
            for (long value :
                    facts.objects(new ThingSet(new long[] {thing}), property).numbers()) {
                divided.computeIfAbsent(value, added -> new Numbers()).add(thing);
            }
        }
        Map<Node, ThingSet> named = new HashMap<>();
        divided.forEach((value, these) -> named.put(facts.term(value), these.asSet()));
        return named;
    }

    /// The terms themselves.
    public List<Node> terms(ThingSet things) {
        return Arrays.stream(things.numbers()).mapToObj(facts::term).toList();
    }
}
