package dev.entente.check;

import dev.entente.convert.Summary;
import dev.entente.diag.Cascade;
import dev.entente.diag.Diagnostic;
import dev.entente.diag.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was found in a dossier, and how much there was to look at.
///
/// @param findings sorted: what weighs most first, then by place
/// @param more findings that were counted and not kept, since there were too many
/// @param tables how many tables and rows were read
/// @param triples of each graph, by the last word of its name
/// @param unchecked what was not looked at, in a sentence; empty where all was
public record Verdict(
        List<Diagnostic> findings, long more, Summary tables, Map<String, Long> triples, String unchecked) {
    public Verdict {
        findings = List.copyOf(findings);
        triples = new LinkedHashMap<>(triples);
    }

    /// The same with more findings.
    Verdict with(List<Diagnostic> further) {
        List<Diagnostic> all = new ArrayList<>(findings);
        all.addAll(further);
        all.sort(Cascade.ORDER);
        return new Verdict(all, more, tables, triples, unchecked);
    }

    /// Whether all was looked at, and all that was found is among the findings.
    public boolean complete() {
        return unchecked.isEmpty() && more == 0;
    }

    /// How many findings weigh so much, of those that were kept.
    public long count(Severity severity) {
        return findings.stream().filter(f -> f.severity() == severity).count();
    }

    /// Errors, also those that were not kept.
    public long errors() {
        return more == 0 ? count(Severity.ERROR) : tables.errors();
    }

    /// Warnings, also those that were not kept.
    public long warnings() {
        return more == 0 ? count(Severity.WARNING) : tables.warnings();
    }

    /// Whether it passes.
    ///
    /// @param strict whether warnings count, too
    public boolean passes(boolean strict) {
        return errors() == 0 && !(strict && warnings() > 0);
    }
}
