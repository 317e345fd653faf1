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
/// @param complete whether shapes and checks were run too; they wait until the tables have no errors
public record Verdict(
        List<Diagnostic> findings, long more, Summary tables, Map<String, Long> triples, boolean complete) {
    public Verdict {
        findings = List.copyOf(findings);
        triples = new LinkedHashMap<>(triples);
    }

    /// The same with more findings.
    Verdict with(List<Diagnostic> further) {
        List<Diagnostic> all = new ArrayList<>(findings);
        all.addAll(further);
        all.sort(Cascade.ORDER);
        return new Verdict(all, more, tables, triples, complete);
    }

    /// How many weigh so much.
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
