package dev.entente.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;

/// What is known beside an answer, or instead of one.
///
/// @param kind what it says of the answer
/// @param found the answers of further questions; of the same question where it is asked without flags
/// @param flags what was left out for that
public record Remark(Kind kind, List<Counted> found, List<String> flags) {
    public Remark {
        found = List.copyOf(found);
        flags = List.copyOf(flags);
    }

    static Remark of(Kind kind, List<Counted> found) {
        return new Remark(kind, found, List.of());
    }

    /// What a remark says of the answer.
    public enum Kind {
        /// It has no rows, and other questions tell why.
        NOTHING_AFFIRMED,
        /// It has no rows, and other questions have none either.
        NOT_STATED,
        /// It has no rows, and no other question can be told what it was told.
        NO_ROWS,
        /// It has no rows, and has some without these flags.
        NARROWED,
        /// It has rows, and what was found speaks against them.
        CONTESTED,
        /// It has rows, and what was found speaks against others like them.
        BESIDE
    }

    /// An answer in short.
    ///
    /// @param query what was asked
    /// @param rows how many there are
    /// @param shown the first of them; none where they go unsaid
    /// @param more whether there are others
    public record Counted(NamedQuery query, int rows, List<Shown> shown, boolean more) {
        public Counted {
            shown = List.copyOf(shown);
        }
    }

    /// A row in short.
    ///
    /// @param fact what it tells, where that is a thing of the dossier
    /// @param date when, EDTF; empty for no date
    /// @param said whose words, in which document
    /// @param passage where in the source, empty where it is not said
    public record Shown(Optional<Node> fact, String date, List<String> said, String passage) {
        String text() {
            List<String> parts = new ArrayList<>(said);
            parts.addAll(
                    Stream.of(date, passage).filter(part -> !part.isEmpty()).toList());
            return String.join(", ", parts);
        }
    }

    /// As the command line says it.
    public String text() {
        String told = found.stream().map(Remark::told).collect(Collectors.joining(". "));
        return switch (kind) {
            case NOTHING_AFFIRMED -> "Nothing affirmed. " + told;
            case NOT_STATED -> "Not stated: no passage speaks of it.";
            case NO_ROWS -> "No rows. Not in the dossier is not the same as not so.";
            case NARROWED ->
                "Nothing. Without " + flags.stream().map(flag -> "--" + flag).collect(Collectors.joining(" ")) + ": "
                        + told + ".";
            case CONTESTED -> "Contested: " + told;
            case BESIDE -> "Beside these: " + told;
        };
    }

    private static String told(Counted counted) {
        String shown = counted.shown().stream().map(Shown::text).collect(Collectors.joining("; "));
        return counted.query().header().noun().count(counted.rows())
                + (shown.isEmpty() ? "" : ": " + shown + (counted.more() ? "; …" : ""));
    }
}
