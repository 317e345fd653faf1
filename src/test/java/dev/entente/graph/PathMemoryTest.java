package dev.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.path.PathFactory;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.sparql.util.Context;
import org.junit.jupiter.api.Test;

/// Where a path leads is looked up once, and no longer than the query may take.
class PathMemoryTest {
    private static final Path MORE =
            PathFactory.pathOneOrMore1(PathFactory.pathLink(SSE.parseNode("<http://example.org/p>")));
    private static final Node A = SSE.parseNode("<http://example.org/a>");
    private static final Node B = SSE.parseNode("<http://example.org/b>");

    private final DatasetGraph dataset = DatasetGraphFactory.create();
    private final PathMemory memory = PathMemory.of(ExecutionContext.create(dataset, new Context()));

    @Test
    void whatWasLookedUpIsRemembered() {
        dataset.getDefaultGraph().add(A, SSE.parseNode("<http://example.org/p>"), B);
        assertEquals(Optional.of(List.of(B)), memory.ends(A, MORE, true));
        dataset.getDefaultGraph().clear();
        assertEquals(Optional.of(List.of(B)), memory.ends(A, MORE, true));
        assertEquals(Optional.of(List.of()), memory.ends(B, MORE, false));
    }

    @Test
    void aCancelledQueryFollowsNoFurther() {
        dataset.getDefaultGraph().add(A, SSE.parseNode("<http://example.org/p>"), B);
        Context stopped = new Context();
        Context.getOrSetCancelSignal(stopped).set(true);
        PathMemory late = PathMemory.of(ExecutionContext.create(dataset, stopped));
        assertThrows(QueryCancelledException.class, () -> late.ends(A, MORE, true));
    }
}
