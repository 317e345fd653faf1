package dev.entente.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.system.Txn;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronicleTest {
    private static final String ENT = "https://w3id.org/entente/ontology#";

    private static Node ent(String name) {
        return NodeFactory.createURI(ENT + name);
    }

    private static final Facts.Order ORDER = new Facts.Order(
            List.of(ent("notBefore"), ent("attestedFrom"), ent("notAfter"), ent("attestedUntil")),
            List.of(ent("notAfter"), ent("attestedUntil")));

    private static List<Set<Node>> blocks(DatasetGraph dataset, int few, String className) {
        return Txn.calculateRead(dataset, () -> {
            List<Set<Node>> blocks = new ArrayList<>();
            Facts facts = Facts.of(dataset, few);
            facts.walk(facts.with(RDF.Nodes.type, List.of(ent(className))), ORDER)
                    .forEachRemaining(block -> blocks.add(Set.copyOf(facts.terms(block))));
            return blocks;
        });
    }

    @Test
    void theIndexOfAStoreGivesTheOrderThatSortingInMemoryGives(@TempDir Path folder) {
        Dossier dossier = Dossier.find(Path.of("").toAbsolutePath());
        DatasetGraph inMemory = DossierGraph.open(dossier).dataset();
        StoreBuild.run(dossier, folder, BuildWatch.NOBODY);
        try (Store store = Store.open(folder)) {
            DatasetGraph stored = store.graph(Optional.of(dossier)).dataset();
            for (String className : List.of("Event", "Stance", "Claim", "Tenure", "Document", "Relation")) {
                List<Set<Node>> sorted = blocks(inMemory, Integer.MAX_VALUE, className);
                assertTrue(sorted.size() > 3, className);
                assertEquals(sorted, blocks(inMemory, 0, className), className + " read in memory");
                assertEquals(sorted, blocks(stored, Integer.MAX_VALUE, className), className + " sorted in a store");
                assertEquals(sorted, blocks(stored, 0, className), className + " read from a store");
            }
        }
    }
}
