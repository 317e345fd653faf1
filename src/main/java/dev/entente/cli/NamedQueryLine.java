package dev.entente.cli;

import dev.entente.query.NamedQuery;
import dev.entente.query.Parameter;
import dev.entente.query.ParameterType;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// Reads what follows the name of a query: an option for each of its parameters, and those that every query takes.
final class NamedQueryLine {
    private final NamedQuery query;
    private final AskOptions options;
    private final GlobalOptions global;
    private final Output out;

    NamedQueryLine(NamedQuery query, AskOptions options, GlobalOptions global, Output out) {
        this.query = query;
        this.options = options;
        this.global = global;
        this.out = out;
    }

    /// @param fits whether the example of a parameter may be shown
    private CommandLine line(Predicate<Parameter> fits) {
        CommandSpec spec =
                CommandSpec.create().name("entente query " + query.name()).mixinStandardHelpOptions(true);
        query.header().parameters().forEach(parameter -> spec.addOption(option(parameter, fits)));
        spec.addMixin("ask", CommandSpec.forAnnotatedObject(options));
        spec.addMixin("global", CommandSpec.forAnnotatedObject(global));
        spec.usageMessage()
                .sortOptions(false)
                .abbreviateSynopsis(true)
                .width(Math.clamp(out.width(), Main.LEAST_HELP, 110))
                .description(paragraphs())
                .optionListHeading("%nOptions:%n")
                .footer(examples(fits));
        return new CommandLine(spec);
    }

    /// The arguments by parameter; nothing where only help was wanted, which is printed.
    Optional<Map<String, List<String>>> read(List<String> words) {
        ParseResult parsed = line(parameter -> true).parseArgs(words.toArray(String[]::new));
        if (parsed.isUsageHelpRequested()) {
            line(this::isExampleKnown).usage(new PrintWriter(out.results(), true));
            return Optional.empty();
        }
        Map<String, List<String>> typed = new LinkedHashMap<>();
        for (Parameter parameter : query.header().parameters()) {
            OptionSpec option = parsed.matchedOption("--" + parameter.name());
            if (option != null) {
                typed.put(parameter.name(), parameter.arity() == 0 ? List.of() : option.originalStringValues());
            }
        }
        return Optional.of(typed);
    }

    /// Whether the dossier here knows what the example names; the header may have been written for another. Help needs
    /// no dossier: where none can be read, and of an endpoint, which is not asked for this, all are shown.
    private boolean isExampleKnown(Parameter parameter) {
        if (!(parameter.type() instanceof ParameterType.Thing)
                || global.endpoint().isPresent()) {
            return true;
        }
        try {
            return Opening.inquiry(out, global).arguments().isExampleKnown(query, parameter);
        } catch (RuntimeException unreadable) {
            return true;
        }
    }

    /// The lines of the header's description are joined again, so that help wraps them to the terminal.
    private String[] paragraphs() {
        String description = query.header().description().replaceAll("(?<!\n)\n(?!\n)", " ");
        return (query.header().summary() + "\n\n" + description)
                .replace("%", "%%")
                .split("\n");
    }

    private static OptionSpec option(Parameter parameter, Predicate<Parameter> fits) {
        boolean shown = !parameter.example().isEmpty() && fits.test(parameter);
        String example = shown ? " Example: " + parameter.example() : "";
        String required = parameter.required() ? " Required." : "";
        OptionSpec.Builder option = OptionSpec.builder("--" + parameter.name())
                .arity(Integer.toString(parameter.arity()))
                .description((parameter.description() + required + example).replace("%", "%%"));
        return parameter.arity() == 0
                ? option.type(boolean.class).build()
                : option.type(String[].class)
                        .paramLabel(parameter.placeholder())
                        .build();
    }

    private String[] examples(Predicate<Parameter> fits) {
        boolean askable =
                query.header().parameters().stream().filter(Parameter::required).allMatch(fits);
        if (!askable) {
            return new String[0];
        }
        String own = query.header().parameters().stream()
                .filter(parameter -> !parameter.example().isEmpty())
                .filter(parameter -> parameter.required() || parameter.arity() > 0)
                .filter(fits)
                .limit(query.header().parameters().stream()
                                .filter(Parameter::required)
                                .count()
                        + 1)
                .map(parameter -> " --" + parameter.name() + " " + parameter.example())
                .collect(Collectors.joining());
        String command = "  entente query " + query.name();
        return new String[] {"", "Example:", (command + own).replace("%", "%%")};
    }
}
