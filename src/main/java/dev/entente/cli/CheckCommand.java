package dev.entente.cli;

import dev.entente.check.Check;
import dev.entente.check.Codes;
import dev.entente.check.Verdict;
import dev.entente.check.VerdictText;
import dev.entente.diag.Nearest;
import dev.entente.graph.Dossier;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `entente check`: everything that is wrong with a dossier.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Check tables, keys, dates, references, shapes and the checks that must return nothing.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:no errors", "1:errors; with --strict also warnings"},
        footer = {
            "",
            "Examples:",
            "  entente check",
            "  entente check --strict --format json",
            "  entente check --explain BAD_VALUE"
        })
final class CheckCommand implements Callable<Integer> {
    /// How findings are printed.
    enum Format {
        TEXT,
        JSON
    }

    private final Output out;
    private final GlobalOptions global;

    @Option(names = "--strict", description = "Let warnings fail, too.")
    private boolean strict;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default) or json.")
    private Format format = Format.TEXT;

    @Option(
            names = "--explain",
            paramLabel = "CODE",
            description = "Say what a kind of finding means, and check nothing.")
    private @Nullable String code;

    CheckCommand(Output out, GlobalOptions global) {
        this.out = out;
        this.global = global;
    }

    @Override
    public Integer call() {
        if (code != null) {
            explain(code);
            return 0;
        }
        Dossier dossier = LocalDossier.find(global, "check");
        Verdict verdict = LocalDossier.during(out.progress("checking"), () -> Check.of(dossier));
        out.print(
                switch (format) {
                    case TEXT -> VerdictText.text(verdict);
                    case JSON -> VerdictText.json(verdict);
                });
        return verdict.passes(strict) ? 0 : 1;
    }

    private void explain(String name) {
        String explanation = Codes.all().get(name);
        if (explanation == null) {
            throw UserError.usage(
                    "no kind of finding is called \"" + name + "\"",
                    Nearest.to(name, Codes.all().keySet())
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("known are " + String.join(", ", Codes.all().keySet())));
        }
        out.line(name + ": " + explanation);
    }
}
