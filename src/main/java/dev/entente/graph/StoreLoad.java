package dev.entente.graph;

import dev.entente.convert.Summary;
import dev.entente.diag.Diagnostic;
import dev.entente.diag.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;

/// Fills an empty database from a dossier: tables, ontology, rules, in this order, and in one transaction, so that
/// nothing is written twice.
final class StoreLoad {
    /// A word is said to the watch after so many statements.
    private static final int SELDOM = 1 << 12;

    private final Dossier dossier;
    private final BuildWatch watch;
    private final List<Diagnostic> findings = new ArrayList<>();

    StoreLoad(Dossier dossier, BuildWatch watch) {
        this.dossier = dossier;
        this.watch = watch;
    }

    /// What was found wrong with the dossier, tables first.
    List<Diagnostic> findings() {
        return findings;
    }

    /// Fills the database in a folder.
    ///
    /// @throws BadDossierException where the dossier has errors
    Summary into(Path work) throws IOException {
        try (Database database = Database.create(work)) {
            database.dataset().begin(TxnType.WRITE);
            boolean done = false;
            try (QuadWriter writer = new QuadWriter(database)) {
                Summary tables = tables(database, writer);
                writer.graph(dossier.ontologyGraph());
                new OntologyReader(dossier.layers(), findings::add)
                        .ontology()
                        .find()
                        .forEachRemaining(writer::add);
                writer.flush();
                refuseErrors();
                new StoreRules(dossier, findings::add, watch).run(database, writer, work.resolve("rule.tmp"));
                refuseErrors();
                watch.sealing();
                database.dataset().commit();
                done = true;
                return tables;
            } finally {
                if (!done) {
                    database.dataset().abort();
                }
                database.dataset().end();
            }
        }
    }

    private void refuseErrors() {
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            throw new BadDossierException(findings);
        }
    }

    private Summary tables(Database database, QuadWriter writer) {
        writer.graph(dossier.assertedGraph());
        Graph description = GraphFactory.createGraphMem();
        SelfDescription.add(dossier, description);
        description.find().forEachRemaining(writer::add);
        AtomicLong bytes = new AtomicLong();
        return new Tables(dossier, findings::add, bytes::addAndGet).read(into(writer, bytes), () -> {
            writer.flush();
            return Suspects.among(objects(database), database.dataset().getUnionGraph(), dossier.description());
        });
    }

    private StreamRDF into(QuadWriter writer, AtomicLong bytes) {
        long all = new Inputs(dossier).bytes();
        return new StreamRDFBase() {
            private long number;

            @Override
            public void triple(Triple triple) {
                writer.add(triple);
                number++;
                if (number % SELDOM == 0) {
                    watch.reading(bytes.get(), all, number);
                }
            }
        };
    }

    /// The different objects of all statements.
    private static Iterator<Node> objects(Database database) {
        return Iter.map(
                database.tree("OSPG").distinctByKeyPrefix(NodeId.SIZE),
                record -> database.nodes().getNodeForNodeId(NodeIdFactory.get(record.getKey(), 0)));
    }
}
