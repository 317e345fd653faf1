package dev.entente.cli;

import dev.entente.graph.Dossier;
import dev.entente.graph.Layers;
import dev.entente.graph.NoDossierException;
import dev.entente.query.Catalogue;
import dev.entente.query.NamedQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Prints a script that completes commands, options, the names of queries and what each can be told.
@Command(
        name = "completion",
        mixinStandardHelpOptions = true,
        description = "Print a script for bash or zsh that completes commands, options, queries and their parameters.",
        footer = {
            "",
            "Examples:",
            "  source <(entente completion)                              in bash",
            "  autoload -U bashcompinit && bashcompinit && source <(entente completion)   in zsh"
        })
final class CompletionCommand implements Callable<Integer> {
    private final Output out;
    private final GlobalOptions global;

    CompletionCommand(Output out, GlobalOptions global) {
        this.out = out;
        this.global = global;
    }

    @Override
    public Integer call() {
        Catalogue catalogue = Catalogue.of(layers());
        List<String> cases = new ArrayList<>();
        Commands.all()
                .forEach((name, make) ->
                        cases.add("    " + name + ") words='" + options(make.apply(out, global)) + "' ;;"));
        List<String> queries = new ArrayList<>();
        for (NamedQuery query : catalogue.all()) {
            String parameters = String.join(
                    " ",
                    query.header().parameters().stream()
                            .map(p -> "--" + p.name())
                            .toList());
            queries.add("      " + query.name() + ") words=\"$words " + parameters + "\" ;;");
        }
        out.line(SCRIPT.replace("@COMMANDS@", String.join(" ", Commands.all().keySet()))
                .replace("@CASES@", String.join("\n", cases))
                .replace("@QUERIES@", String.join(" ", catalogue.names()))
                .replace("@PARAMETERS@", String.join("\n", queries)));
        return 0;
    }

    private Layers layers() {
        try {
            return Dossier.find(global.folder()).layers();
        } catch (NoDossierException e) {
            return Layers.packed();
        }
    }

    private static String options(Object command) {
        CommandLine line = command instanceof CommandLine made ? made : new CommandLine(command);
        Stream<String> own = line.getCommandSpec().options().stream().flatMap(option -> Stream.of(option.names()));
        return String.join(
                " ",
                Stream.concat(own, Stream.of("-C", "--endpoint", "-q", "-v"))
                        .distinct()
                        .toList());
    }

    private static final String SCRIPT = """
            # Completion for entente, made by `entente completion`.
            _entente() {
              local current=${COMP_WORDS[COMP_CWORD]} command= query= words i
              for ((i = 1; i < COMP_CWORD; i++)); do
                case ${COMP_WORDS[i]} in
                  -C|--endpoint) ((i++)) ;;
                  -*) ;;
                  *) if [ -z "$command" ]; then command=${COMP_WORDS[i]}; elif [ -z "$query" ]; then query=${COMP_WORDS[i]}; fi ;;
                esac
              done
              case $command in
                '') words='@COMMANDS@ -C --endpoint -q -v --help --version' ;;
            @CASES@
              esac
              if [ "$command" = query ]; then
                case $query in
                  '') words="$words @QUERIES@" ;;
            @PARAMETERS@
                esac
              fi
              COMPREPLY=($(compgen -W "$words" -- "$current"))
              [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "$current"))
            }
            complete -F _entente entente ./entente""";
}
