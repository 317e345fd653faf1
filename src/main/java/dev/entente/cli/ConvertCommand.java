package dev.entente.cli;

import dev.entente.convert.ConvertOptions;
import dev.entente.convert.Csvw;
import dev.entente.convert.Mode;
import dev.entente.convert.Summary;
import dev.entente.csvw.Fetcher;
import dev.entente.diag.Diagnostic;
import dev.entente.diag.Report;
import dev.entente.graph.AtomicFile;
import dev.entente.graph.Syntax;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente convert`: plain CSV on the Web to RDF, without a dossier.
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        description = "Convert a table, or a metadata document with its tables, to RDF as the W3C's csv2rdf says.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:converted, perhaps with warnings",
            "2:wrong usage, also an http address without --allow-remote, and a result that would replace what is read",
            "3:the input has errors",
            "4:the file to start from is not there, or a file cannot be read or written"
        },
        footer = {
            "",
            "A bad cell is a warning, and stays a string. The name of the file chooses the format:",
            ".ttl .nt .nq .trig .jsonld .rdf, each also with .gz.",
            "",
            "Examples:",
            "  entente convert countries.csv",
            "  entente convert csv-metadata.json --mode minimal -o countries.nt --stats"
        })
final class ConvertCommand implements Callable<Integer> {
    /// As on the command line.
    enum Said {
        STANDARD,
        MINIMAL;

        private Mode mode() {
            return switch (this) {
                case STANDARD -> Mode.STANDARD;
                case MINIMAL -> Mode.MINIMAL;
            };
        }
    }

    private static final String STANDARD_OUTPUT = "-";

    private final Output out;
    private final GlobalOptions global;

    @Parameters(paramLabel = "METADATA_OR_CSV", description = "The file to start from, or its URL.")
    private String input = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write; standard output where it is left out, or is -.")
    private String file = STANDARD_OUTPUT;

    @Option(names = "--format", paramLabel = "FORMAT", description = "The suffix of a format, if the file has another.")
    private @Nullable String format;

    @Option(names = "--mode", paramLabel = "MODE", description = "standard (the default), or minimal: the cells alone.")
    private Said mode = Said.STANDARD;

    @Option(
            names = "--row-provenance",
            description = "Say of every subject from which row it comes: prov:wasDerivedFrom table#row=N.")
    private boolean rowProvenance;

    @Option(names = "--keys", description = "Check primary and foreign keys, too.")
    private boolean keys;

    @Option(names = "--stats", description = "Say at the end, on standard error: rows, triples, seconds, memory.")
    private boolean stats;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many work at a table for N-Triples or N-Quads; as many as there are processors if left"
                    + " out. The result is the same. Other formats have one, whatever is said here.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    private final TableInput tables = new TableInput();

    ConvertCommand(Output out, GlobalOptions global) {
        this.out = out;
        this.global = global;
    }

    @Override
    public Integer call() throws IOException {
        LocalDossier.mustBeLocal(global, "convert");
        if (threads < 1) {
            throw UserError.usage("--threads is " + threads, "at least one thread has to work");
        }
        String name = format != null ? format : file.equals(STANDARD_OUTPUT) ? "ttl" : file;
        Syntax syntax = Syntax.of(name)
                .orElseThrow(() -> UserError.usage(
                        "no format is known by the name \"" + name + "\"", "use one of " + Syntax.suffixes()));
        boolean compressed = Syntax.isCompressed(name) || Syntax.isCompressed(file);
        if (file.equals(STANDARD_OUTPUT)) {
            convert(syntax, compressed, out.stream());
        } else {
            AtomicFile.write(Path.of(file), bytes -> convert(syntax, compressed, bytes));
        }
        return 0;
    }

    private void convert(Syntax syntax, boolean compressed, OutputStream bytes) throws IOException {
        ConvertOptions options = ConvertOptions.STANDARD
                .withMode(mode.mode())
                .withRowProvenance(rowProvenance)
                .withKeys(keys)
                .withThreads(threads);
        long start = System.nanoTime();
        Summary summary;
        try (RdfOutput rdf = RdfOutput.to(bytes, syntax, compressed)) {
            summary = tables.reading(
                    input,
                    file.equals(STANDARD_OUTPUT) ? Optional.empty() : Optional.of(Path.of(file)),
                    (from, fetcher) -> convert(from, options, fetcher, rdf));
        }
        if (stats) {
            out.error(RunFigures.line(summary, System.nanoTime() - start));
        }
        if (summary.errors() > 0) {
            throw UserError.badInput("the input has errors; what was written of it is not complete", null);
        }
    }

    private Summary convert(URI from, ConvertOptions options, Fetcher fetcher, RdfOutput rdf) throws IOException {
        MeteredFetcher metered = new MeteredFetcher(fetcher);
        try (Progress progress = out.progress(metered::progress)) {
            return Csvw.convert(from, options, metered, rdf.stream(), finding -> tell(finding, progress));
        }
    }

    private void tell(Diagnostic finding, Progress progress) {
        progress.clear();
        out.error(Report.text(finding));
    }
}
