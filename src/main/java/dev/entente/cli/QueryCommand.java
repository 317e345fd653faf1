package dev.entente.cli;

import dev.entente.query.Inquiry;
import dev.entente.query.NamedQuery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Asks a named query, or any SPARQL.
@Command(
        name = "query",
        customSynopsis = "entente query [OPTION]... [NAME [--PARAMETER VALUE]... | FILE | - | -e SPARQL]",
        mixinStandardHelpOptions = true,
        description = {
            "Ask a named query, or any SPARQL. Alone: list the named queries.",
            "A name or FILE is followed by what the query is told; `entente query NAME --help` says what that can be."
        },
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  entente query",
            "  entente query who-met-whom --person sihanouk --from 1972 --to 1975~",
            "  entente query who-met-whom --person sihanouk --sparql | entente query -",
            "  entente query stances --holder albania --format csv > stances.csv",
            "  entente query -e 'SELECT ?name WHERE { ?p a ent:Person ; rdfs:label ?name }'",
            "",
            "ASK prints true or false, and ends with 1 for false, which means: not in the graph."
        })
final class QueryCommand implements Callable<Integer> {
    private final Output out;
    private final GlobalOptions global;

    @Mixin
    private final AskOptions options = new AskOptions();

    @Option(names = "-e", paramLabel = "SPARQL", description = "Ask this query.")
    private @Nullable String text;

    @Parameters(
            paramLabel = "NAME | FILE | -",
            arity = "0..*",
            description = "A named query, a file, or - for standard input.")
    private List<String> words = List.of();

    private QueryCommand(Output out, GlobalOptions global) {
        this.out = out;
        this.global = global;
    }

    /// The command; what follows the name of a query is left for [NamedQueryLine] to read.
    static CommandLine of(Output out, GlobalOptions global) {
        return new CommandLine(new QueryCommand(out, global)).setStopAtPositional(true);
    }

    @Override
    public Integer call() throws IOException {
        Inquiry inquiry = Opening.inquiry(out, global);
        Asking asking = new Asking(out, inquiry, options);
        if (text != null) {
            mustBeAlone("-e", words);
            return asking.ask(inquiry.parse(text));
        }
        if (words.isEmpty()) {
            QueryList.print(inquiry.catalogue(), out);
            return 0;
        }
        String name = words.get(0);
        List<String> rest = words.subList(1, words.size());
        if (name.equals("-")) {
            return plain(asking, inquiry, new String(System.in.readAllBytes(), StandardCharsets.UTF_8), rest);
        }
        Optional<NamedQuery> named = inquiry.catalogue().find(name);
        if (named.isEmpty() && (isFileName(name) || Files.isRegularFile(Path.of(name)))) {
            String query = Files.readString(Path.of(name));
            if (!query.startsWith("#+")) {
                return plain(asking, inquiry, query, rest);
            }
            named = Optional.of(NamedQuery.read(baseName(name), name, query));
        }
        NamedQuery query = named.isPresent() ? named.get() : inquiry.catalogue().get(name);
        NamedQueryLine line = new NamedQueryLine(query, options, global, out);
        return line.read(rest)
                .map(typed -> namesAnotherDataset(rest)
                        ? new Asking(out, Opening.inquiry(out, global), options).ask(query, typed)
                        : asking.ask(query, typed))
                .orElse(0);
    }

    /// Whether what follows the name says whom to ask, which is only known once it is read.
    private static boolean namesAnotherDataset(List<String> words) {
        return words.stream().anyMatch(word -> word.matches("(-C|--store|--endpoint)(=.*)?"));
    }

    private int plain(Asking asking, Inquiry inquiry, String query, List<String> rest) {
        if (!rest.isEmpty()) {
            AskOptionsLine.read(options, global, rest);
        }
        if (namesAnotherDataset(rest)) {
            Inquiry named = Opening.inquiry(out, global);
            return new Asking(out, named, options).ask(named.parse(query));
        }
        return asking.ask(inquiry.parse(query));
    }

    private static void mustBeAlone(String option, List<String> words) {
        if (!words.isEmpty()) {
            throw UserError.usage(
                    option + " is a whole query; \"" + words.get(0) + "\" beside it is one too many", null);
        }
    }

    private static boolean isFileName(String name) {
        return name.endsWith(".rq") || name.endsWith(".sparql");
    }

    private static String baseName(String file) {
        return String.valueOf(Path.of(file).getFileName()).replaceFirst("\\.rq$", "");
    }
}
