package dev.entente.graph;

import dev.entente.convert.Summary;
import dev.entente.diag.Diagnostic;
import dev.entente.diag.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.graph.GraphFactory;

/// Fills an empty database from a dossier. Its terms are written in one transaction, its statements drawn up beside it:
/// ontology, tables, rules, in this order.
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
            TermIds terms = new TermIds(database.nodes());
            List<Long> graphs = graphs(terms);
            try (Draft draft = new Draft(work.resolve("draft"), terms, graphs.getLast())) {
                Summary tables = draw(draft, database, terms, graphs);
                database.dataset().commit();
                database.dataset().end();
                watch.sealing();
                Effort start = Effort.now();
                draft.finish(database, graphs);
                watch.done("indexes", start.toNow());
                return tables;
            } finally {
                if (database.dataset().isInTransaction()) {
                    database.dataset().abort();
                    database.dataset().end();
                }
            }
        }
    }

    /// The identifiers of the graphs: asserted, ontology, derived.
    private List<Long> graphs(TermIds terms) {
        return Stream.of(dossier.assertedGraph(), dossier.ontologyGraph(), dossier.derivedGraph())
                .map(terms::of)
                .toList();
    }

    private Summary draw(Draft draft, Database database, TermIds terms, List<Long> graphs) throws IOException {
        Summary tables;
        List<Diagnostic> ofOntology = new ArrayList<>();
        try (QuadWriter writer = new QuadWriter(terms, draft)) {
            writer.graph(graphs.get(1));
            new OntologyReader(dossier.layers(), ofOntology::add)
                    .ontology()
                    .find()
                    .forEachRemaining(writer::add);
            writer.graph(graphs.get(0));
            tables = tables(writer, draft, database);
        }
        findings.addAll(ofOntology);
        refuseErrors();
        new StoreRules(dossier, findings::add, watch).run(draft, database, terms);
        refuseErrors();
        return tables;
    }

    private void refuseErrors() {
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR)) {
            throw new BadDossierException(findings);
        }
    }

    private Summary tables(QuadWriter writer, Draft draft, Database database) {
        Graph description = GraphFactory.createGraphMem();
        SelfDescription.add(dossier, description);
        description.find().forEachRemaining(writer::add);
        AtomicLong bytes = new AtomicLong();
        Effort start = Effort.now();
        return new Tables(dossier, findings::add, bytes::addAndGet).read(into(writer, bytes), () -> {
            writer.finish();
            watch.done(BuildWatch.TABLES, start.toNow());
            Effort between = Effort.now();
            draft.fill(writer);
            watch.done("draft", between.toNow());
            Graph asserted = draft.dataset(database).getGraph(NodeFactory.createURI(dossier.assertedGraph()));
            return Suspects.among(draft.objects(), asserted, dossier.description());
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
}
