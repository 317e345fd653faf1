package dev.entente.cli;

import dev.entente.check.Check;
import dev.entente.check.Codes;
import dev.entente.check.GithubAnnotations;
import dev.entente.check.Sarif;
import dev.entente.check.Verdict;
import dev.entente.check.VerdictText;
import dev.entente.diag.Nearest;
import dev.entente.query.QueryCode;
import dev.entente.query.QueryFiles;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `entente check`: everything that is wrong with a dossier.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = {
            "Check the dossier: tables, keys, dates, references, shapes and the checks that must return nothing.",
            "Or check tables alone, against their metadata, as the W3C defines validation."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:no errors",
            "1:errors; with --strict also warnings",
            "2:wrong usage, also an http address without --allow-remote",
            "4:the file to start from is not there, or a file cannot be read"
        },
        footer = {
            "",
            "Places are line and character, counted from 1 as by an editor: a tab is one character, an emoji two.",
            "",
            "Examples:",
            "  entente check",
            "  entente check --strict --format json",
            "  entente check countries.csv-metadata.json",
            "  entente check --format github",
            "  entente check --explain BAD_VALUE"
        })
final class CheckCommand implements Callable<Integer> {
    /// How findings are printed.
    enum Format {
        TEXT,
        JSON,
        SARIF,
        GITHUB
    }

    private final Output out;
    private final GlobalOptions global;

    private static final int USUAL_LIMIT = 100;

    @Parameters(
            arity = "0..1",
            paramLabel = "METADATA_OR_CSV",
            description = "A table, or a metadata document with its tables; without one, the dossier is checked.")
    private @Nullable String input;

    @Option(
            names = "--all",
            description = "Print all findings, also those that follow from another one, and of tables alone more than "
                    + USUAL_LIMIT + ".")
    private boolean all;

    @Mixin
    private final TableInput tables = new TableInput();

    @Option(names = "--strict", description = "Let warnings fail, too.")
    private boolean strict;

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default), json, sarif or github.")
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
    public Integer call() throws IOException {
        if (code != null) {
            explain(code);
            return 0;
        }
        LocalDossier.mustBeLocal(global, "check");
        Verdict verdict = input == null ? ofDossier() : ofTables(input);
        out.print(
                switch (format) {
                    case TEXT -> VerdictText.text(verdict, all);
                    case JSON -> VerdictText.json(verdict);
                    case SARIF -> Sarif.of(verdict);
                    case GITHUB -> GithubAnnotations.of(verdict);
                });
        if (format != Format.TEXT && verdict.more() > 0) {
            out.error("note: " + verdict.more() + " more findings are left out\n   = help: --all prints them");
        }
        return verdict.passes(strict) ? 0 : 1;
    }

    private Verdict ofDossier() {
        if (tables.isWidened()) {
            throw UserError.usage(
                    "--allow-remote and --allow-outside are for tables alone", "name the table or its metadata");
        }
        return LocalDossier.during(out.progress("checking"), () -> Check.in(global.folder(), QueryFiles::findings));
    }

    private Verdict ofTables(String table) {
        Progress progress = out.progress("checking");
        try {
            return tables.reading(
                    table,
                    Optional.empty(),
                    (start, fetcher) -> Check.tables(start, fetcher, all ? Integer.MAX_VALUE : USUAL_LIMIT));
        } finally {
            progress.close();
        }
    }

    private void explain(String name) {
        SortedMap<String, String> known = Codes.all(QueryCode.values());
        String code = name.toUpperCase(Locale.ROOT);
        String explanation = known.get(code);
        if (explanation == null) {
            throw UserError.usage(
                    "no kind of finding is called \"" + name + "\"",
                    Nearest.to(name, known.keySet())
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("known are " + String.join(", ", known.keySet())));
        }
        out.line(code + ": " + explanation);
    }
}
