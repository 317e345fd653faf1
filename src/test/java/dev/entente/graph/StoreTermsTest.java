package dev.entente.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The terms of a store, and their identifiers.
class StoreTermsTest {
    @TempDir
    Path folder;

    @Test
    void numberIsNotTakenForTheTermThatLiesAtItsPlace() {
        try (Database database = Database.create(folder)) {
            database.dataset().begin(TxnType.WRITE);
            NodeTable nodes = database.nodes();
            nodes.getAllocateNodeId(NodeFactory.createURI("http://example.org/first"));
            Node term = NodeFactory.createURI("http://example.org/second");
            NodeId id = nodes.getAllocateNodeId(term);
            assertTrue(id.isPtr());
            Node number = NodeFactory.createLiteralDT(String.valueOf(id.getPtrLocation()), XSDDatatype.XSDinteger);
            NodeId ofNumber = nodes.getAllocateNodeId(number);
            assertEquals(number, nodes.getNodeForNodeId(ofNumber));
            assertEquals(term, nodes.getNodeForNodeId(id));
            assertEquals(number, nodes.getNodeForNodeId(ofNumber));
            database.dataset().abort();
            database.dataset().end();
        }
    }

    @Test
    void literalsComeBackAsTheyAreWrittenWhenTheStoreIsOpenedAgain() {
        Map<NodeId, Node> written = new LinkedHashMap<>();
        try (Database database = Database.create(folder)) {
            database.dataset().begin(TxnType.WRITE);
            for (String text : new String[] {"7", "007", "+7", "1e3", "1.50", "1970-01-01", "1970-01-01+01:00"}) {
                for (XSDDatatype type : new XSDDatatype[] {
                    XSDDatatype.XSDinteger, XSDDatatype.XSDdecimal, XSDDatatype.XSDdouble, XSDDatatype.XSDdate
                }) {
                    Node node = NodeFactory.createLiteralDT(text, type);
                    NodeId id = database.nodes().getAllocateNodeId(node);
                    assertEquals(node, database.nodes().getNodeForNodeId(id));
                    written.put(id, node);
                }
            }
            database.dataset().commit();
            database.dataset().end();
        }
        try (Database database = Database.open(folder)) {
            database.dataset().begin(TxnType.READ);
            written.forEach((id, node) -> {
                assertEquals(node, database.nodes().getNodeForNodeId(id));
                assertEquals(id, database.nodes().getNodeIdForNode(node));
            });
            database.dataset().end();
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void batchIsSortedWithoutSignsAndHoldsNothingTwice(long seed) {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(2000);
        long[] ids = random.longs(3L * size, -3, 4).toArray();
        long[] sorted = new TupleBatch(1, ids, size).sorted(1, 2, 0);
        long[] expected = LongStream.range(0, size)
                .mapToObj(i -> new long[] {ids[(int) i * 3 + 1], ids[(int) i * 3 + 2], ids[(int) i * 3]})
                .sorted((one, other) -> {
                    for (int i = 0; i < 2; i++) {
                        if (one[i] != other[i]) {
                            return Long.compareUnsigned(one[i], other[i]);
                        }
                    }
                    return Long.compareUnsigned(one[2], other[2]);
                })
                .map(tuple -> List.of(tuple[0], tuple[1], tuple[2]))
                .distinct()
                .flatMapToLong(tuple -> tuple.stream().mapToLong(Long::longValue))
                .toArray();
        assertArrayEquals(expected, sorted);
    }
}
