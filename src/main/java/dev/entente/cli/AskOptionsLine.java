package dev.entente.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/// Reads the options that follow a file of SPARQL, which takes no arguments of its own.
final class AskOptionsLine {
    private AskOptionsLine() {}

    static void read(AskOptions options, GlobalOptions global, List<String> words) {
        CommandSpec spec = CommandSpec.create().name("entente query");
        spec.addMixin("ask", CommandSpec.forAnnotatedObject(options));
        spec.addMixin("global", CommandSpec.forAnnotatedObject(global));
        new CommandLine(spec).parseArgs(words.toArray(String[]::new));
    }
}
