package dev.entente.check;

import dev.entente.convert.ConvertOptions;
import dev.entente.convert.Csvw;
import dev.entente.convert.Summary;
import dev.entente.csvw.Fetcher;
import dev.entente.diag.Diagnostic;
import dev.entente.graph.Build;
import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Judges a whole dossier.
public final class Check {
    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::severity)
            .thenComparing(finding -> finding.at().file())
            .thenComparingLong(finding -> finding.at().line())
            .thenComparingLong(finding -> finding.at().character())
            .thenComparing(Diagnostic::message);

    private Check() {}

    /// Builds the dataset of a dossier and tells everything that is wrong with it.
    public static Verdict of(Dossier dossier) {
        return of(Build.of(dossier));
    }

    /// Judges tables alone, against their metadata, as the W3C defines
    /// [validation](https://www.w3.org/TR/tabular-data-model/#dfn-validator).
    ///
    /// @param start a metadata document, or a table that is described elsewhere or not at all
    /// @param limit findings kept; those after it are only counted
    public static Verdict tables(URI start, Fetcher fetcher, int limit) throws IOException {
        List<Diagnostic> findings = new ArrayList<>();
        long[] found = new long[1];
        Summary summary = Csvw.validate(start, ConvertOptions.STANDARD, fetcher, finding -> {
            if (found[0]++ < limit) {
                findings.add(finding);
            }
        });
        findings.sort(ORDER);
        return new Verdict(findings, found[0] - findings.size(), summary, Map.of(), true);
    }

    /// Judges a dataset that is built already.
    public static Verdict of(DossierGraph graph) {
        List<Diagnostic> findings = new ArrayList<>(graph.findings());
        boolean complete = !graph.hasErrors();
        if (complete) {
            new ShapeCheck(graph, findings::add).run();
            new QueryChecks(graph, findings::add).run();
        }
        findings.sort(ORDER);
        Map<String, Long> triples = new LinkedHashMap<>();
        graph.named()
                .forEach(
                        (name, triple) -> triples.put(name.substring(name.lastIndexOf('/') + 1), (long) triple.size()));
        return new Verdict(findings, 0, graph.tables(), triples, complete);
    }
}
