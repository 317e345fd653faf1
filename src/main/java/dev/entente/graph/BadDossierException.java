package dev.entente.graph;

import dev.entente.diag.Cascade;
import dev.entente.diag.Diagnostic;
import dev.entente.diag.Report;
import dev.entente.diag.Severity;
import java.util.List;
import java.util.stream.Collectors;

/// The dossier has errors, so no answer is given from it. The message shows the first three and where to see all.
public final class BadDossierException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 3;

    private final transient List<Diagnostic> errors;

    /// @param findings everything found; warnings and notes are left out here
    public BadDossierException(List<Diagnostic> findings) {
        this(findings.stream().filter(d -> d.severity() == Severity.ERROR).toList(), true);
    }

    private BadDossierException(List<Diagnostic> errors, boolean filtered) {
        super(message(errors));
        if (errors.isEmpty() && filtered) {
            throw new IllegalStateException("a dossier without errors is not bad");
        }
        this.errors = List.copyOf(errors);
    }

    /// All errors, in the order found.
    public List<Diagnostic> errors() {
        return errors;
    }

    private static String message(List<Diagnostic> errors) {
        List<Cascade> causes = Cascade.of(errors);
        String shown =
                causes.stream().limit(SHOWN).map(BadDossierException::text).collect(Collectors.joining("\n"));
        int more = causes.size() - SHOWN;
        return shown + (more > 0 ? "\n… and " + more + " more. " : "\n")
                + "Nothing is answered from a dossier with errors; run `entente check`.";
    }

    private static String text(Cascade cascade) {
        int following = cascade.following().size();
        return Report.text(cascade.cause()) + (following == 0 ? "" : "\n   = " + Report.following(following));
    }
}
