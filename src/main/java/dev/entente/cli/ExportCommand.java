package dev.entente.cli;

import dev.entente.graph.AtomicFile;
import dev.entente.graph.DossierGraph;
import dev.entente.graph.Export;
import dev.entente.graph.Syntax;
import dev.entente.serve.SiteWriter;
import dev.entente.serve.page.Edition;
import dev.entente.serve.page.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `entente export`: the whole graph as a file.
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write the whole graph, the ontology with it: the same bytes whenever and wherever it is done.",
        footer = {
            "",
            "The name of the file chooses the format: .ttl .trig .nt .nq .jsonld .rdf, each also with .gz.",
            "Turtle, N-Triples and RDF/XML merge the three graphs; TriG, N-Quads and JSON-LD keep them apart.",
            "",
            "Examples:",
            "  entente export -o dossier.ttl",
            "  entente export -o dossier.nq.gz",
            "  entente export --format nt | sort | less",
            "  entente export --site public"
        })
final class ExportCommand implements Callable<Integer> {
    private static final String STANDARD_OUTPUT = "-";

    private final Output out;
    private final GlobalOptions global;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write; standard output where it is left out, or is -.")
    private String file = STANDARD_OUTPUT;

    @Option(names = "--format", paramLabel = "FORMAT", description = "The suffix of a format, if the file has another.")
    private @Nullable String format;

    @Option(
            names = "--site",
            paramLabel = "DIR",
            description = "Write the pages, with all data, as files that need no server.")
    private @Nullable Path site;

    @Option(names = "--lang", paramLabel = "LANG", description = "Language of the pages: en, fr (en).")
    private String language = Words.LANGUAGES.get(0);

    ExportCommand(Output out, GlobalOptions global) {
        this.out = out;
        this.global = global;
    }

    @Override
    public Integer call() throws IOException {
        return site == null ? file() : site(site);
    }

    private int site(Path folder) {
        if (!file.equals(STANDARD_OUTPUT) || format != null) {
            throw UserError.usage("--site writes a folder; leave out -o and --format", null);
        }
        if (!Words.LANGUAGES.contains(language)) {
            throw UserError.usage(
                    "--lang: \"" + language + "\" is none of " + String.join(", ", Words.LANGUAGES), null);
        }
        Edition edition = Edition.of(LocalDossier.open(global, "export", out));
        int files = LocalDossier.during(
                out.progress("writing the site"), () -> SiteWriter.write(edition, Words.in(language), folder));
        out.note(String.format(
                Locale.ROOT, "Wrote %s: %,d files; open %s.", folder, files, folder.resolve("index.html")));
        return 0;
    }

    private int file() throws IOException {
        String name = format != null ? format : file.equals(STANDARD_OUTPUT) ? "ttl" : file;
        Syntax syntax = Syntax.of(name).orElseThrow(() -> unknown(name));
        boolean compressed = Syntax.isCompressed(name) || Syntax.isCompressed(file);
        DossierGraph graph = LocalDossier.open(global, "export", out);
        if (file.equals(STANDARD_OUTPUT)) {
            Export.write(graph, syntax, compressed, out.stream());
        } else {
            long triples = LocalDossier.during(out.progress("writing " + file), () -> {
                AtomicFile.write(Path.of(file), bytes -> Export.write(graph, syntax, compressed, bytes));
                return graph.size();
            });
            out.note(String.format(Locale.ROOT, "Wrote %s: %s, %,d triples.", file, syntax.title(), triples));
        }
        return 0;
    }

    private static UserError unknown(String name) {
        return UserError.usage("no format is known by the name \"" + name + "\"", "use one of " + Syntax.suffixes());
    }
}
