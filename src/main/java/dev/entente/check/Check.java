package dev.entente.check;

import dev.entente.convert.ConvertCode;
import dev.entente.convert.ConvertOptions;
import dev.entente.convert.Csvw;
import dev.entente.convert.Summary;
import dev.entente.csv.CsvCode;
import dev.entente.csvw.Fetcher;
import dev.entente.csvw.MetadataCode;
import dev.entente.diag.Cascade;
import dev.entente.diag.Diagnostic;
import dev.entente.diag.Severity;
import dev.entente.graph.BadDossierException;
import dev.entente.graph.Build;
import dev.entente.graph.Dossier;
import dev.entente.graph.DossierGraph;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Judges a whole dossier.
public final class Check {
    private static final String NO_SHAPES =
            "Shapes and checks were not run: they wait until the tables have no errors.";
    private static final String NOT_READ =
            "Not all was checked: the metadata has errors, or a table could not be read to its end.";

    private Check() {}

    /// Builds the dataset of a dossier and tells everything that is wrong with it.
    public static Verdict of(Dossier dossier) {
        return of(Build.of(dossier));
    }

    /// Finds the dossier of a folder and tells everything that is wrong with it, be it only its description.
    ///
    /// @param further finds more, in files that this package does not read
    public static Verdict in(Path folder, Function<Dossier, List<Diagnostic>> further) {
        try {
            Dossier dossier = Dossier.find(folder);
            return of(dossier).with(further.apply(dossier));
        } catch (BadDossierException unusable) {
            return new Verdict(unusable.errors(), 0, new Summary(0, 0, 0, 0, 0), Map.of(), NO_SHAPES);
        }
    }

    /// Judges tables alone, against their metadata, as the W3C defines
    /// [validation](https://www.w3.org/TR/tabular-data-model/#dfn-validator).
    ///
    /// @param start a metadata document, or a table that is described elsewhere or not at all
    /// @param limit findings kept; those after it are only counted
    public static Verdict tables(URI start, Fetcher fetcher, int limit) throws IOException {
        List<Diagnostic> findings = new ArrayList<>();
        long[] found = new long[1];
        boolean[] unread = new boolean[1];
        Summary summary = Csvw.validate(start, ConvertOptions.STANDARD, fetcher, finding -> {
            unread[0] |= endsReading(finding);
            if (found[0]++ < limit) {
                findings.add(finding);
            }
        });
        findings.sort(Cascade.ORDER);
        return new Verdict(findings, found[0] - findings.size(), summary, Map.of(), unread[0] ? NOT_READ : "");
    }

    /// Whether something of the input was not looked at, since this is wrong with it.
    private static boolean endsReading(Diagnostic finding) {
        return switch (finding.code()) {
            case CsvCode unreadable -> true;
            case MetadataCode metadata -> finding.severity() == Severity.ERROR;
            default -> finding.code() == ConvertCode.FILE_NOT_FOUND;
        };
    }

    /// Judges a dataset that is built already.
    public static Verdict of(DossierGraph graph) {
        List<Diagnostic> findings = new ArrayList<>(graph.findings());
        boolean complete = !graph.hasErrors();
        if (complete) {
            new ShapeCheck(graph, findings::add).run();
            new QueryChecks(graph, findings::add).run();
        }
        findings.sort(Cascade.ORDER);
        Map<String, Long> triples = new LinkedHashMap<>();
        graph.named()
                .forEach(
                        (name, triple) -> triples.put(name.substring(name.lastIndexOf('/') + 1), (long) triple.size()));
        return new Verdict(findings, 0, graph.tables(), triples, complete ? "" : NO_SHAPES);
    }
}
