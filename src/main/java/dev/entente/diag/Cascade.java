package dev.entente.diag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A finding and those that follow from it: with the one mended, the others are gone.
///
/// @param cause the finding to look at
/// @param following others, in their order
public record Cascade(Diagnostic cause, List<Diagnostic> following) {
    /// What weighs most first; of these, what is wrong by itself before what only refers to it; then by place.
    public static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::severity)
            .thenComparing(finding -> finding.code().sharesCause())
            .thenComparing(finding -> finding.at().file())
            .thenComparingLong(finding -> finding.at().line())
            .thenComparingLong(finding -> finding.at().character())
            .thenComparing(Diagnostic::message);

    /// A row that a text names, as in `did you mean "hoxha" (data/persons.csv:2)?`.
    private static final Pattern ROW = Pattern.compile("(?:\\(|at )(\\S+:[0-9]+)\\b");

    public Cascade {
        following = List.copyOf(following);
    }

    /// Sorts findings and folds them: cells that refer to one missing row follow from the fault of the row that they
    /// probably mean, where one was found, else from the first of them.
    public static List<Cascade> of(List<Diagnostic> findings) {
        List<Diagnostic> causes = new ArrayList<>();
        List<List<Diagnostic>> following = new ArrayList<>();
        Map<String, Integer> byRowOrMessage = new HashMap<>();
        for (Diagnostic finding : findings.stream().sorted(ORDER).toList()) {
            Integer known = finding.code().sharesCause() ? known(finding, byRowOrMessage) : null;
            if (known == null) {
                for (String name : names(finding)) {
                    byRowOrMessage.putIfAbsent(name, causes.size());
                }
                causes.add(finding);
                following.add(new ArrayList<>());
            } else {
                following.get(known).add(finding);
            }
        }
        List<Cascade> cascades = new ArrayList<>();
        for (int i = 0; i < causes.size(); i++) {
            cascades.add(new Cascade(causes.get(i), following.get(i)));
        }
        return cascades;
    }

    /// By what a later finding can find this one: its message, or its row and those that it names.
    private static List<String> names(Diagnostic finding) {
        if (finding.code().sharesCause()) {
            return List.of(finding.message());
        }
        List<String> names =
                new ArrayList<>(List.of(finding.at().file() + ":" + finding.at().line()));
        ROW.matcher(finding.message()).results().forEach(row -> names.add(row.group(1)));
        return names;
    }

    private static @Nullable Integer known(Diagnostic finding, Map<String, Integer> byRowOrMessage) {
        Matcher row = ROW.matcher(finding.hint() == null ? "" : finding.hint());
        Integer faulty = row.find() ? byRowOrMessage.get(row.group(1)) : null;
        return faulty == null ? byRowOrMessage.get(finding.message()) : faulty;
    }
}
