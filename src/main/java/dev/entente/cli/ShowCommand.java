package dev.entente.cli;

import dev.entente.query.Inquiry;
import dev.entente.query.SourceText;
import dev.entente.query.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Shows one thing with every fact about it, each with its evidence.
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = {
            "Show a person, state, document or any other thing with every fact that names it, and on whose word.",
            "A passage is shown with what was drawn from it, a term of the ontology with its definition."
        },
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "Examples:",
            "  entente show hoxha",
            "  entente show \"Kieu Samphan\"",
            "  entente show p24 --text essay.txt",
            "  entente show ent:Stance",
            "  entente show data/events.csv:7"
        })
final class ShowCommand implements Callable<Integer> {
    private final Output out;
    private final GlobalOptions global;

    @Parameters(
            paramLabel = "NAME",
            arity = "1..*",
            description = "Slug, kind/slug, label or part of one, prefixed name, IRI, or FILE:LINE of a table.")
    private List<String> words = List.of();

    @Option(names = "--all", description = "Tell long groups to their end.")
    private boolean all;

    @Option(names = "--text", paramLabel = "FILE", description = "Print the passage from your own copy of the source.")
    private @Nullable Path text;

    ShowCommand(Output out, GlobalOptions global) {
        this.out = out;
        this.global = global;
    }

    @Override
    public Integer call() throws IOException {
        Inquiry inquiry = Opening.inquiry(out, global);
        String name = String.join(" ", words);
        if (text != null) {
            out.line(SourceText.passage(inquiry, inquiry.names().resolve("", name, "Passage"), text));
            return 0;
        }
        Subject subject = Subject.named(inquiry, name);
        subject.lines(out.width(), all).forEach(out::line);
        return 0;
    }
}
