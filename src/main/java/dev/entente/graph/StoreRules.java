package dev.entente.graph;

import dev.entente.diag.Diagnostic;
import dev.entente.graph.Rules.Rule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.exec.QueryExec;

/// Runs the rules of a dossier on a database, one after the other. What a rule makes is added once it has read to its
/// end, in batches; memory does not grow with the database.
final class StoreRules {
    private final Dossier dossier;
    private final Consumer<Diagnostic> findings;
    private final BuildWatch watch;

    StoreRules(Dossier dossier, Consumer<Diagnostic> findings, BuildWatch watch) {
        this.dossier = dossier;
        this.findings = findings;
        this.watch = watch;
    }

    /// Adds what follows to the derived graph.
    ///
    /// @param spill a file that can be written to for a while
    void run(Database database, QuadWriter writer, Path spill) throws IOException {
        Rules rules = new Rules(dossier.layers(), findings);
        List<Long> elsewhere = List.of(writer.id(dossier.assertedGraph()), writer.id(dossier.ontologyGraph()));
        writer.graph(dossier.derivedGraph());
        List<Rule> all = rules.read();
        int number = 0;
        for (Rule rule : all) {
            number++;
            watch.rule(rule.name(), number, all.size());
            long start = System.nanoTime();
            long before = writer.written();
            try (RuleResults results = new RuleResults(spill)) {
                if (collect(rule, database, writer, results)) {
                    rules.tellOfBlankNodes(rule);
                }
                results.drain((ids, size) -> writer.addNew(ids, size, elsewhere));
                watch.ruleDone(
                        rule.name(),
                        results.number(),
                        writer.written() - before,
                        Duration.ofNanos(System.nanoTime() - start));
            }
        }
    }

    /// @return whether there were blank nodes among what was made
    private static boolean collect(Rule rule, Database database, QuadWriter writer, RuleResults results)
            throws IOException {
        boolean blank = false;
        try (QueryExec exec =
                QueryExec.dataset(database.dataset()).query(rule.query()).build()) {
            Iterator<Triple> triples = exec.constructTriples();
            while (triples.hasNext()) {
                Triple triple = triples.next();
                if (Rules.hasBlankNode(triple)) {
                    blank = true;
                } else {
                    results.add(
                            writer.id(triple.getSubject()),
                            writer.id(triple.getPredicate()),
                            writer.id(triple.getObject()));
                }
            }
        }
        return blank;
    }
}
