package dev.entente.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import picocli.CommandLine.HelpCommand;

/// The commands by name, in the order `--help` lists them. A new command is one line here.
final class Commands {
    private Commands() {}

    /// Makes nothing before it is asked for: each command is built from the output and the global options.
    static Map<String, BiFunction<Output, GlobalOptions, Object>> all() {
        Map<String, BiFunction<Output, GlobalOptions, Object>> commands = new LinkedHashMap<>();
        commands.put("query", QueryCommand::of);
        commands.put("show", ShowCommand::new);
        commands.put("check", CheckCommand::new);
        commands.put("build", BuildCommand::new);
        commands.put("export", ExportCommand::new);
        commands.put("serve", ServeCommand::new);
        commands.put("convert", ConvertCommand::new);
        commands.put("completion", CompletionCommand::new);
        commands.put("help", (out, global) -> new HelpCommand());
        return commands;
    }
}
