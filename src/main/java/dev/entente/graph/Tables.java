package dev.entente.graph;

import dev.entente.convert.ConvertCode;
import dev.entente.convert.ConvertOptions;
import dev.entente.convert.Csvw;
import dev.entente.convert.Mode;
import dev.entente.convert.Purpose;
import dev.entente.convert.Summary;
import dev.entente.csvw.Fetcher;
import dev.entente.csvw.LocalFetcher;
import dev.entente.diag.Code;
import dev.entente.diag.Diagnostic;
import dev.entente.diag.Position;
import dev.entente.diag.Severity;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;

/// Reads the tables of a dossier as if they stood at `<base>data/`, where their relative templates lead to the things
/// of the dossier.
final class Tables {
    private static final ConvertOptions OPTIONS =
            ConvertOptions.STANDARD.withMode(Mode.MINIMAL).withPurpose(Purpose.VALIDATE);

    /// Faults that leave their row in the graph.
    private static final Set<Code> CELLS = Set.of(
            ConvertCode.BAD_VALUE,
            ConvertCode.REQUIRED_EMPTY,
            ConvertCode.DUPLICATE_KEY,
            ConvertCode.MISSING_KEY,
            ConvertCode.AMBIGUOUS_KEY);

    private final Dossier dossier;
    private final Consumer<Diagnostic> findings;
    private boolean allInside = true;
    private final LongConsumer bytesRead;

    Tables(Dossier dossier, Consumer<Diagnostic> findings) {
        this(dossier, findings, more -> {});
    }

    /// @param bytesRead is told of every piece that is read, by its length
    Tables(Dossier dossier, Consumer<Diagnostic> findings, LongConsumer bytesRead) {
        this.dossier = dossier;
        this.findings = findings;
        this.bytesRead = bytesRead;
    }

    /// Adds what they say to `graph`.
    ///
    /// @return how much there was to read
    Summary read(Graph graph) {
        return read(StreamRDFLib.graph(graph), () -> Suspects.in(graph, dossier.description()));
    }

    /// Gives out what they say.
    ///
    /// @param suspects finds values that are wrong in what was given out, once all of it was
    /// @return how much there was to read
    Summary read(StreamRDF out, Supplier<Suspects> suspects) {
        List<Diagnostic> found = new ArrayList<>();
        Summary summary = convert(out, finding -> found.add(weighed(finding)));
        if (found.stream().noneMatch(Tables::hidesRows)) {
            locate(suspects.get(), found);
        }
        found.forEach(findings);
        return summary;
    }

    /// A table that lacks even its header has lost its rows; all that refers to them would only seem wrong.
    private static Diagnostic weighed(Diagnostic finding) {
        return finding.code() == ConvertCode.EMPTY_FILE ? finding.withSeverity(Severity.ERROR) : finding;
    }

    /// Whether everything that was read, or looked for, lies in the folder of the tables.
    boolean areAllInside() {
        return allInside;
    }

    /// Reads once more to learn in which cells the suspects stand, where there are any.
    private void locate(Suspects suspects, List<Diagnostic> found) {
        if (!suspects.isEmpty()) {
            Set<Position> told = found.stream().map(Diagnostic::at).collect(Collectors.toSet());
            convert(
                    suspects.locating(finding -> {
                        if (told.add(finding.at())) {
                            found.add(finding);
                        }
                    }),
                    finding -> {});
        }
    }

    /// Whether rows are missing for a reason of its own, so that references to them would only seem wrong.
    private static boolean hidesRows(Diagnostic finding) {
        return finding.severity() == Severity.ERROR && !CELLS.contains(finding.code());
    }

    private Summary convert(StreamRDF out, Consumer<Diagnostic> diagnostics) {
        URI metadata = URI.create(dossier.base() + Dossier.METADATA);
        LocalFetcher fetcher = LocalFetcher.in(dossier.root())
                .withPublished(dossier.base() + "data/", dossier.root().resolve("data"));
        try {
            return Csvw.convert(
                    metadata, OPTIONS, new CountingFetcher(new Noting(fetcher), bytesRead), out, diagnostics);
        } catch (IOException e) {
            throw new FileTroubleException("cannot read the tables: " + e.getMessage(), e);
        }
    }

    /// Notes whether anything is asked for that lies elsewhere.
    private final class Noting implements Fetcher {
        private final Fetcher next;

        private Noting(Fetcher next) {
            this.next = next;
        }

        @Override
        public Optional<Fetched> fetch(URI uri) throws IOException {
            note(uri);
            return next.fetch(uri);
        }

        @Override
        public boolean exists(URI uri) throws IOException {
            note(uri);
            return next.exists(uri);
        }

        @Override
        public String label(URI uri) {
            return next.label(uri);
        }

        private void note(URI uri) {
            allInside &= next.label(uri).startsWith("data/");
        }
    }
}
