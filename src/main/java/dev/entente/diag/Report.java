package dev.entente.diag;

/// Shows a diagnostic to a person, in the one shape all commands share.
public final class Report {
    private Report() {}

    /// Three lines at most: what, where, and what to do. No line break at the end.
    public static String text(Diagnostic diagnostic) {
        StringBuilder text = new StringBuilder();
        text.append(diagnostic.severity().word()).append(": ");
        text.append(Printable.escaped(diagnostic.message()));
        text.append("\n  --> ");
        text.append(Printable.escaped(diagnostic.at().toString()));
        String hint = diagnostic.hint();
        if (hint != null) {
            text.append("\n   = help: ");
            text.append(Printable.escaped(hint));
        }
        return text.toString();
    }

    /// Says how many findings were folded into one.
    public static String following(long number) {
        return "and " + number + (number == 1 ? " finding that follows" : " findings that follow") + " from it";
    }
}
