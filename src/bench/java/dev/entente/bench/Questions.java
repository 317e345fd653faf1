package dev.entente.bench;

import dev.entente.graph.Store;
import dev.entente.query.Answer;
import dev.entente.query.Inquiry;
import dev.entente.query.NamedQuery;
import dev.entente.query.Sparql;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.query.Query;

/// Asks named queries of a store in one process, as `entente query` does: `Questions STORE FILE [ROUNDS]`. Each line of
/// the file is what stands behind `entente query`. Prints for each the rows, the seconds by the clock of the first
/// round and, of the last, those by the clock and of the processor.
public final class Questions {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Inquiry inquiry;

    private Questions(Inquiry inquiry) {
        this.inquiry = inquiry;
    }

    /// Asks and prints.
    public static void main(String[] args) throws IOException {
        int rounds = args.length > 2 ? Integer.parseInt(args[2]) : 2;
        try (Store store = Store.open(Path.of(args[0]))) {
            var graph = store.graph(Optional.empty());
            Questions questions = new Questions(Inquiry.of(graph.dossier(), () -> graph));
            List<String> lines = Files.readAllLines(Path.of(args[1])).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            for (String line : lines) {
                questions.print(line, rounds);
            }
        }
    }

    private void print(String line, int rounds) {
        double first = 0;
        double clock = 0;
        double processor = 0;
        int rows = 0;
        for (int round = 0; round < rounds; round++) {
            long started = System.nanoTime();
            long busy = THREADS.getCurrentThreadCpuTime();
            rows = ask(line);
            clock = (System.nanoTime() - started) / 1e9;
            processor = (THREADS.getCurrentThreadCpuTime() - busy) / 1e9;
            first = round == 0 ? clock : first;
        }
        System.out.printf(
                Locale.ROOT,
                "%-70s %6d rows  first %7.3f  last %7.3f  processor %7.3f  %s%n",
                line,
                rows,
                first,
                clock,
                processor,
                Math.max(first, clock) < 2 ? "yes" : "NO");
    }

    /// As the command line does, with its remarks.
    private int ask(String line) {
        String[] words = line.trim().split(" +");
        NamedQuery named = inquiry.catalogue().get(words[0]);
        Map<String, List<String>> typed = new LinkedHashMap<>();
        long limit = -1;
        for (int at = 1; at < words.length; ) {
            String name = words[at++].substring(2);
            if (name.equals("limit")) {
                limit = Long.parseLong(words[at++]);
                continue;
            }
            int values = named.parameter(name).orElseThrow().arity();
            typed.put(name, List.of(words).subList(at, at + values));
            at += values;
        }
        Query query = inquiry.arguments().bind(named, typed);
        if (limit >= 0) {
            Sparql.limit(query, limit);
        }
        Answer answer = inquiry.rows(named, query);
        inquiry.followUps().remarks(named, typed, answer);
        return answer.rows().size();
    }
}
