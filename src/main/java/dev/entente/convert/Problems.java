package dev.entente.convert;

import dev.entente.diag.Diagnostic;
import dev.entente.diag.Position;
import dev.entente.diag.Severity;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Weighs what is found by the purpose of the run, counts it and passes it on.
final class Problems {
    private final Purpose purpose;
    private final Consumer<Diagnostic> out;
    private long errors;
    private long warnings;

    Problems(Purpose purpose, Consumer<Diagnostic> out) {
        this.purpose = purpose;
        this.out = out;
    }

    void add(ConvertCode code, Position at, @Nullable String value, String message, @Nullable String hint) {
        add(new Diagnostic(code, code.severity(purpose), at, value, message, hint));
    }

    void add(Diagnostic diagnostic) {
        errors += diagnostic.severity() == Severity.ERROR ? 1 : 0;
        warnings += diagnostic.severity() == Severity.WARNING ? 1 : 0;
        out.accept(diagnostic);
    }

    Purpose purpose() {
        return purpose;
    }

    long errors() {
        return errors;
    }

    long warnings() {
        return warnings;
    }
}
