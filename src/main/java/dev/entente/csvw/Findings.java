package dev.entente.csvw;

import dev.entente.diag.Diagnostic;
import dev.entente.diag.Position;
import dev.entente.diag.Severity;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Takes what is found in metadata, and remembers whether any of it was an error.
final class Findings {
    private final Consumer<Diagnostic> out;
    private boolean errors;

    Findings(Consumer<Diagnostic> out) {
        this.out = out;
    }

    void add(Diagnostic diagnostic) {
        errors |= diagnostic.severity() == Severity.ERROR;
        out.accept(diagnostic);
    }

    void add(MetadataCode code, Position at, @Nullable String value, String message, @Nullable String hint) {
        add(new Diagnostic(code, code.severity(), at, value, message, hint));
    }

    boolean errors() {
        return errors;
    }
}
