package dev.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortedSubjectsTest {
    @ParameterizedTest(name = "{0} a batch")
    @ValueSource(ints = {1, 7, 100, 1000})
    void theOrderIsTheSameHoweverManyFitIntoABatch(int batch) throws IOException {
        Random random = new Random(7);
        List<Node> subjects = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            subjects.add(NodeFactory.createURI("http://example.org/\u00e9\uD83D\uDE00/" + random.nextInt(1000)));
        }
        subjects.add(NodeFactory.createBlankNode("b1"));
        assertEquals(sorted(subjects, 1000), sorted(subjects, batch));
        assertEquals(subjects.stream().sorted(StatementOrder.SUBJECTS).toList(), sorted(subjects, batch));
    }

    @Test
    void nothingBecomesNothing() throws IOException {
        try (SortedSubjects none = new SortedSubjects(1)) {
            assertThrows(NoSuchElementException.class, none.sorted()::next);
        }
    }

    private static List<Node> sorted(List<Node> subjects, int batch) throws IOException {
        try (SortedSubjects all = new SortedSubjects(batch)) {
            subjects.forEach(all::add);
            List<Node> sorted = new ArrayList<>();
            Iterator<Node> in = all.sorted();
            in.forEachRemaining(sorted::add);
            return sorted;
        }
    }
}
