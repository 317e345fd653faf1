package dev.entente.cli;

import dev.entente.diag.Report;
import dev.entente.graph.Dossier;
import dev.entente.graph.StoreBuild;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `entente build --store DIR`: the dataset of a dossier on disk.
@Command(
        name = "build",
        mixinStandardHelpOptions = true,
        description = {
            "Build a store on disk from the dossier, for one that is too large to be built by every command.",
            "Until the new one is whole, the one that was there stays in use."
        },
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  entente build --store /var/lib/entente",
            "  entente query --store /var/lib/entente who-met-whom",
            "  entente serve --store /var/lib/entente",
            "",
            "It ends with one line: rows, triples, seconds, and the most memory that the heap has taken."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:built",
            " 3:the dossier has errors",
            " 4:cannot write, or not enough room",
            " 5:another process is building this store"
        })
final class BuildCommand implements Callable<Integer> {
    private final Output out;
    private final GlobalOptions global;

    BuildCommand(Output out, GlobalOptions global) {
        this.out = out;
        this.global = global;
    }

    @Override
    public Integer call() {
        LocalDossier.mustBeLocal(global, "build");
        Path folder = global.store()
                .orElseThrow(() -> UserError.usage("nothing says where to build", "name a folder with --store DIR"));
        Dossier dossier = Dossier.find(global.folder());
        long start = System.nanoTime();
        StoreBuild.Result built;
        try (BuildProgress progress = new BuildProgress(out, global.verbose())) {
            built = StoreBuild.run(dossier, folder, progress);
        }
        built.findings().forEach(finding -> out.note(Report.text(finding)));
        out.line(String.format(
                Locale.ROOT,
                "%s: %,d rows, %,d triples, %.1f s, peak memory %,d MB",
                built.generation(),
                built.rows(),
                built.triples(),
                (System.nanoTime() - start) / 1e9,
                PeakMemory.megabytes()));
        return 0;
    }
}
