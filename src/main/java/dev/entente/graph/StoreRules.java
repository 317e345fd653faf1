package dev.entente.graph;

import dev.entente.diag.Diagnostic;
import dev.entente.graph.Rules.Rule;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.QueryEngineRegistry;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingRoot;
import org.apache.jena.sparql.util.Context;

/// Runs the rules of a dossier on a draft, one after the other. What a rule makes is sorted and added once it has read
/// to its end; memory does not grow with the draft.
final class StoreRules {
    private final Dossier dossier;
    private final Consumer<Diagnostic> findings;
    private final BuildWatch watch;

    StoreRules(Dossier dossier, Consumer<Diagnostic> findings, BuildWatch watch) {
        this.dossier = dossier;
        this.findings = findings;
        this.watch = watch;
    }

    /// Adds what follows.
    ///
    /// @param database in whose transaction the draft is asked
    void run(Draft draft, Database database, TermIds terms) throws IOException {
        Rules rules = new Rules(dossier.layers(), findings);
        List<Rule> all = rules.read();
        int number = 0;
        for (Rule rule : all) {
            number++;
            watch.rule(rule.name(), number, all.size());
            Effort start = Effort.now();
            try (Made made = new Made(draft)) {
                if (collect(rule.query(), draft.dataset(database), terms, made)) {
                    rules.tellOfBlankNodes(rule);
                }
                long added = draft.derive(made.sorted());
                watch.ruleDone(rule.name(), made.number(), added, start.toNow());
            }
        }
    }

    /// @return whether there are blank nodes in what it makes
    private static boolean collect(Query rule, DatasetGraph asked, TermIds terms, Made made) throws IOException {
        boolean blank = RuleTemplate.hasBlankNodes(rule);
        Context context = Context.setupContextForDataset(ARQ.getContext(), asked);
        Context.getOrSetCancelSignal(context);
        QueryIterator solutions = QueryEngineRegistry.findFactory(rule, asked, context)
                .create(rule, asked, BindingRoot.create(), context)
                .iterator();
        try {
            if (blank) {
                return solutions.hasNext();
            }
            RuleTemplate template = new RuleTemplate(rule, terms);
            while (solutions.hasNext()) {
                Binding solution = solutions.next();
                template.apply(solution, made::add);
            }
            return template.metBlankNodes();
        } finally {
            solutions.close();
        }
    }

    /// What a rule makes while it still reads.
    private static final class Made implements AutoCloseable {
        private final SortedRuns sorted;
        private final long graph;
        private final long[] ids = new long[QuadWriter.BATCH * 3];
        private int size;
        private long number;

        private Made(Draft draft) throws IOException {
            sorted = draft.runs("SPOG");
            graph = draft.derivedGraph();
        }

        private void add(long subject, long predicate, long object) throws IOException {
            if (size == QuadWriter.BATCH) {
                send();
            }
            int at = size * 3;
            ids[at] = subject;
            ids[at + 1] = predicate;
            ids[at + 2] = object;
            size++;
            number++;
        }

        private void send() throws IOException {
            sorted.add(new TupleBatch(graph, ids, size));
            size = 0;
        }

        private long number() {
            return number;
        }

        private SortedRuns sorted() throws IOException {
            send();
            return sorted;
        }

        @Override
        public void close() throws IOException {
            sorted.close();
        }
    }
}
