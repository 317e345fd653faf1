package dev.entente.cli;

import dev.entente.graph.Snapshots;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The program: `entente`. Alone it says what the dossier holds; its commands are listed in [Commands].
@Command(
        name = "entente",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = "Diplomatic history as a graph in which every fact says on whose word it stands.",
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  entente                                        what the dossier holds",
            "  entente query                                  the questions it answers",
            "  entente query who-met-whom --person hoxha      one of them",
            "  entente help query                             more about a command",
            "",
            "The dossier is the folder with data/csv-metadata.json, looked for upward from here, or -C DIR."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:done, also with no rows",
            " 1:check found errors, or an ASK query is false",
            " 2:wrong usage, or an ambiguous name",
            " 3:bad input",
            " 4:cannot read, write, listen or reach",
            " 5:store in use or damaged",
            "70:a bug in this program",
            "130:interrupted"
        })
public final class Main implements Callable<Integer> {
    /// Columns below which the library does not lay out help.
    static final int LEAST_HELP = 55;

    @Mixin
    private final GlobalOptions global;

    private final Output out;

    private Main(Output out, GlobalOptions global) {
        this.out = out;
        this.global = global;
    }

    /// Runs the command line and ends the process with its exit code.
    public static void main(String[] args) {
        String cache = System.getProperty("entente.cache", "");
        Snapshots snapshots = cache.isEmpty() ? Snapshots.none() : Snapshots.in(Path.of(cache));
        System.exit(run(Output.ofProcess(), snapshots, args));
    }

    /// Runs one command line.
    ///
    /// @return its exit code
    static int run(Output out, String... args) {
        return run(out, Snapshots.none(), args);
    }

    /// Runs one command line on datasets kept from earlier ones.
    ///
    /// @return its exit code
    static int run(Output out, Snapshots snapshots, String... args) {
        return new Run(out, snapshots).execute(args);
    }

    @Override
    public Integer call() {
        Welcome.print(out, global);
        return 0;
    }

    /// One run: builds only the command that is asked for, as building all of them costs a reader's patience.
    private record Run(Output out, Snapshots snapshots) {
        int execute(String... args) {
            GlobalOptions global = new GlobalOptions(out, snapshots);
            CommandLine line = lineFor(
                    firstWord(args),
                    List.of(args).contains("--help") || List.of(args).contains("-h"),
                    global);
            FailureHandler failures = new FailureHandler(out, global);
            line.setExecutionExceptionHandler(failures);
            line.setParameterExceptionHandler(failures);
            StringWriter help = new StringWriter(); // picocli would print a failed write as a stack trace
            line.setOut(new PrintWriter(help));
            line.setErr(new PrintWriter(out.notes(), true));
            int code = failures.guard(() -> {
                try {
                    return line.execute(args);
                } finally {
                    global.close();
                }
            });
            int printed = failures.guard(() -> {
                out.print(help.toString());
                out.close();
                snapshots.keep();
                return 0;
            });
            return code == 0 ? printed : code;
        }

        private CommandLine lineFor(@Nullable String word, boolean help, GlobalOptions global) {
            CommandLine line = new CommandLine(new Main(out, global));
            Map<String, BiFunction<Output, GlobalOptions, Object>> commands = Commands.all();
            BiFunction<Output, GlobalOptions, Object> wanted = word == null ? null : commands.get(word);
            if (wanted != null && !"help".equals(word)) {
                line.addSubcommand(word, wanted.apply(out, global));
            } else if (word != null || help) {
                commands.forEach((name, make) -> line.addSubcommand(name, make.apply(out, global)));
            }
            line.setCaseInsensitiveEnumValuesAllowed(true);
            line.setUsageHelpAutoWidth(false);
            line.setUsageHelpWidth(Math.clamp(out.width(), LEAST_HELP, 110));
            return line;
        }

        /// The first argument that is neither an option nor the value of one.
        private static @Nullable String firstWord(String... args) {
            for (int i = 0; i < args.length; i++) {
                if (GlobalOptions.TAKES_VALUE.contains(args[i])) {
                    i++;
                } else if (!args[i].startsWith("-")) {
                    return args[i];
                }
            }
            return null;
        }
    }
}
