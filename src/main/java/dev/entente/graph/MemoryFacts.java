package dev.entente.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
    public long[] subjects(Node property, Node value) {
        return graph.stream(Node.ANY, property, value)
                .mapToLong(triple -> number(triple.getSubject()))
                .sorted()
                .distinct()
                .toArray();
    }

    @Override
    public List<Node> values(Node property) {
        return graph.stream(Node.ANY, property, Node.ANY)
                .map(Triple::getObject)
                .distinct()
                .toList();
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
