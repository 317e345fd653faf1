package dev.entente.diag;

/// How much a finding weighs.
public enum Severity {
    /// The input cannot be used as it is.
    ERROR,
    /// The work goes on, and the result may not be what was meant.
    WARNING,
    /// Worth knowing, and nothing more.
    NOTE;

    /// The word in front of a message.
    public String word() {
        return switch (this) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }
}
