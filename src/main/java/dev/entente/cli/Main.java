package dev.entente.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The program: `entente`.
@Command(
        name = "entente",
        mixinStandardHelpOptions = true,
        description = "Diplomatic history as a graph with evidence.")
public final class Main implements Callable<Integer> {
    /// Runs the command line and ends the process with its exit code.
    public static void main(String[] args) {
        System.exit(new CommandLine(new Main()).execute(args));
    }

    @Override
    public Integer call() {
        return 0;
    }
}
