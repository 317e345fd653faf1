package dev.entente.check;

import dev.entente.convert.Summary;
import dev.entente.diag.Diagnostic;
import dev.entente.diag.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was found in a dossier, and how much there was to look at.
///
/// @param findings sorted: what weighs most first, then by place
/// @param tables how many tables and rows were read
/// @param triples of each graph, by the last word of its name
/// @param complete whether shapes and checks were run too; they wait until the tables have no errors
public record Verdict(List<Diagnostic> findings, Summary tables, Map<String, Long> triples, boolean complete) {
    public Verdict {
        findings = List.copyOf(findings);
        triples = new LinkedHashMap<>(triples);
    }

    /// How many weigh so much.
    public long count(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }

    /// Whether the dossier passes.
    ///
    /// @param strict whether warnings count, too
    public boolean passes(boolean strict) {
        return count(Severity.ERROR) == 0 && !(strict && count(Severity.WARNING) > 0);
    }
}
