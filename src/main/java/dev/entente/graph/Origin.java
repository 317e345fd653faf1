package dev.entente.graph;

import dev.entente.convert.Summary;
import dev.entente.diag.Diagnostic;
import java.util.List;

/// How a dataset came about.
///
/// @param tables how much was read
/// @param findings what was found wrong, tables first
/// @param repeatable whether the files that [Fingerprint] sees and the program alone say what it holds
record Origin(Summary tables, List<Diagnostic> findings, boolean repeatable) {
    Origin {
        findings = List.copyOf(findings);
    }
}
