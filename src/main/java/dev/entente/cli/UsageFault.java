package dev.entente.cli;

import dev.entente.diag.Nearest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is wrong with a command line, in the words of this program instead of the library's.
///
/// @param message what is wrong
/// @param hint what to do about it
record UsageFault(String message, String hint) {
    static UsageFault of(ParameterException failure) {
        CommandSpec command = failure.getCommandLine().getCommandSpec();
        String usual = "see `" + command.qualifiedName() + " --help`";
        return switch (failure) {
            case UnmatchedArgumentException unmatched ->
                unknown(command, unmatched.getUnmatched().get(0), usual);
            case MissingParameterException missing ->
                new UsageFault(missing(command, missing.getMissing().get(0)), usual);
            case OverwrittenOptionException twice ->
                new UsageFault(name(twice.getOverwritten()) + " is given more than once", usual);
            default -> other(failure, usual);
        };
    }

    private static UsageFault unknown(CommandSpec command, String word, String usual) {
        boolean option = word.startsWith("-");
        boolean top = command.parent() == null && command.name().equals("entente");
        List<String> known = new ArrayList<>(option ? command.optionsMap().keySet() : List.<String>of());
        if (!option && top) {
            known.addAll(Commands.all().keySet());
        }
        Collections.sort(known);
        return new UsageFault(
                (option ? "unknown option \"" : top ? "unknown command \"" : "unexpected argument \"") + word + "\"",
                didYouMean(word, known, usual));
    }

    private static String missing(CommandSpec command, ArgSpec argument) {
        int values = argument.arity().min();
        return argument.isOption()
                ? name(argument) + " takes " + (values > 1 ? values + " values: " : "a value: ")
                        + String.join(" ", Collections.nCopies(Math.max(1, values), argument.paramLabel()))
                : "`" + command.qualifiedName() + "` needs " + argument.paramLabel();
    }

    private static UsageFault other(ParameterException failure, String usual) {
        ArgSpec argument = failure.getArgSpec();
        String value = failure.getValue();
        if (argument == null || value == null) {
            return value != null && failure.getCommandLine().getCommandName().equals("entente")
                    ? unknown(failure.getCommandLine().getCommandSpec(), value, usual)
                    : new UsageFault(String.valueOf(failure.getMessage()), usual);
        }
        String start = name(argument) + ": \"" + value + "\" is ";
        if (argument.type().isEnum()) {
            List<String> words = Stream.of(argument.type().getEnumConstants())
                    .map(word -> word.toString().toLowerCase(Locale.ROOT))
                    .toList();
            return new UsageFault(start + "none of " + String.join(", ", words), didYouMean(value, words, usual));
        }
        return failure.getCause() instanceof TypeConversionException wrong
                ? new UsageFault(start + "not " + wrong.getMessage(), usual)
                : new UsageFault(String.valueOf(failure.getMessage()), usual);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String didYouMean(String word, List<String> known, String usual) {
        return Nearest.to(word, known)
                .map(near -> "did you mean \"" + near + "\"?")
                .orElse(usual);
    }
}
