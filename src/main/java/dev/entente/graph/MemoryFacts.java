package dev.entente.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// Facts of a graph in memory, whose terms are numbered when they are met. Not thread-safe.
final class MemoryFacts implements FactSource {
    private final Graph graph;
    private final Map<Node, Long> numbers = new HashMap<>();
    private final List<Node> terms = new ArrayList<>();

    MemoryFacts(Graph graph) {
        this.graph = graph;
    }

    private long number(Node term) {
        return numbers.computeIfAbsent(term, added -> {
            terms.add(added);
            return terms.size() - 1L;
        });
    }

    @Override
    public ThingSet only(Node term) {
        return ThingSet.of(LongStream.of(number(term)));
    }

    @Override
    public ThingSet subjects(Node property, ThingSet values) {
        return ThingSet.of(Arrays.stream(values.numbers())
                .flatMap(value -> graph.stream(Node.ANY, property, term(value))
                        .mapToLong(triple -> number(triple.getSubject()))));
    }

    @Override
    public ThingSet objects(ThingSet things, Node property) {
        return ThingSet.of(Arrays.stream(things.numbers())
                .filter(thing -> !term(thing).isLiteral())
                .flatMap(thing ->
                        graph.stream(term(thing), property, Node.ANY).mapToLong(triple -> number(triple.getObject()))));
    }

    @Override
    public List<Node> each(Node term, List<Node> properties, boolean forward) {
        return properties.stream()
                .flatMap(property -> forward
                        ? graph.stream(term, property, Node.ANY).map(Triple::getObject)
                        : graph.stream(Node.ANY, property, term).map(Triple::getSubject))
                .toList();
    }

    @Override
    public ThingSet having(Node property) {
        return ThingSet.of(graph.stream(Node.ANY, property, Node.ANY).mapToLong(triple -> number(triple.getSubject())));
    }

    @Override
    public ThingSet dated(Node property, long day, boolean before) {
        List<Pair> all = new ArrayList<>();
        days(property).forEachRemaining(all::add);
        return ThingSet.of(all.stream()
                .filter(pair -> before ? pair.value() < day : pair.value() > day)
                .mapToLong(Pair::thing));
    }

    @Override
    public List<Node> values(Node property) {
        return graph.stream(Node.ANY, property, Node.ANY)
                .map(Triple::getObject)
                .distinct()
                .toList();
    }

    @Override
    public Iterator<Pair> pairs(Node property) {
        return graph.stream(Node.ANY, property, Node.ANY)
                .map(triple -> new Pair(number(triple.getObject()), number(triple.getSubject())))
                .iterator();
    }

    @Override
    public Iterator<Pair> days(Node property) {
        return graph.stream(Node.ANY, property, Node.ANY)
                .map(triple -> new Pair(Days.of(triple.getObject()), number(triple.getSubject())))
                .sorted(Comparator.comparingLong(Pair::value))
                .iterator();
    }

    @Override
    public long day(long thing, Node property) {
        return graph.stream(term(thing), property, Node.ANY)
                .mapToLong(triple -> Days.of(triple.getObject()))
                .min()
                .orElse(NONE);
    }

    @Override
    public Node term(long number) {
        return terms.get((int) number);
    }
}
