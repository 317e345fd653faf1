package dev.entente.bench;

import dev.entente.graph.Store;
import dev.entente.query.Inquiry;
import dev.entente.query.NamedQuery;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;

/// Asks what counts over everything, of what the tables say in a database of Jena's own making and as named queries of
/// a store: `Counts STOCK STORE REPEATS FILE.rq…`. A file holds the text of somebody who knows no derived counts; the
/// named query is called as the file is. First Jena is asked, then the store is opened. Prints for each the rows, the
/// seconds of both by the processor, the best of the repeats, and whether the answers are the same.
public final class Counts {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Counts() {}

    /// What an answer holds, as far as a plain text gives it, and what it cost.
    private record Asked(Set<String> rows, double processor, double clock) {}

    /// A plain text, asked.
    private record Plain(String name, List<Var> columns, Asked asked) {}

    /// Asks and prints.
    public static void main(String[] args) throws IOException {
        int repeats = Integer.parseInt(args[2]);
        List<Path> files = Stream.of(args).skip(3).map(Path::of).toList();
        DatasetGraph stock = DatabaseMgr.connectDatasetGraph(Location.create(args[0]));
        List<Plain> plain = new ArrayList<>();
        for (Path file : files) {
            String text = Files.readString(file);
            List<Var> columns = QueryFactory.create(text).getProjectVars();
            String name = file.getFileName().toString().replace(".rq", "");
            plain.add(new Plain(name, columns, best(repeats, () -> plain(stock, text), columns)));
        }
        try (Store store = Store.open(Path.of(args[1]))) {
            var graph = store.graph(Optional.empty());
            Inquiry inquiry = Inquiry.of(graph.dossier(), () -> graph);
            for (Plain one : plain) {
                NamedQuery named = inquiry.catalogue().get(one.name());
                Asked ours = best(
                        repeats,
                        () -> inquiry.rows(named, inquiry.arguments().bind(named, Map.of()))
                                .rows(),
                        one.columns());
                print(one.name(), one.asked(), ours);
            }
        }
    }

    private static void print(String name, Asked plain, Asked ours) {
        System.out.printf(
                Locale.ROOT,
                "%s %d %.4f %.4f %.4f %.4f %s%n",
                name,
                ours.rows().size(),
                plain.processor(),
                ours.processor(),
                plain.clock(),
                ours.clock(),
                plain.rows().equals(ours.rows()) ? "same" : "DIFFERENT");
    }

    private static List<Binding> plain(DatasetGraph stock, String text) {
        return Txn.calculateRead(stock, () -> {
            try (QueryExec execution = QueryExec.dataset(stock).query(text).build()) {
                return Iter.toList(execution.select());
            }
        });
    }

    private static Asked best(int repeats, Supplier<List<Binding>> question, List<Var> columns) {
        double processor = Double.MAX_VALUE;
        double clock = Double.MAX_VALUE;
        Set<String> rows = Set.of();
        for (int repeat = 0; repeat < repeats; repeat++) {
            long started = System.nanoTime();
            long busy = THREADS.getCurrentThreadCpuTime();
            List<Binding> answer = question.get();
            processor = Math.min(processor, (THREADS.getCurrentThreadCpuTime() - busy) / 1e9);
            clock = Math.min(clock, (System.nanoTime() - started) / 1e9);
            rows = answer.stream().map(row -> line(row, columns)).collect(Collectors.toCollection(TreeSet::new));
        }
        return new Asked(rows, processor, clock);
    }

    /// A row without the addresses of its things: tables that were converted apart stand under another one.
    private static String line(Binding row, List<Var> columns) {
        return columns.stream().map(column -> word(row.get(column))).collect(Collectors.joining(" "));
    }

    private static String word(Node term) {
        return term.isURI() ? term.getURI().replaceFirst("^.*/", "") : term.getLiteralLexicalForm();
    }
}
