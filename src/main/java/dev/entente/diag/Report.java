package dev.entente.diag;

/// Shows a diagnostic to a person, in the one shape all commands share.
public final class Report {
    private Report() {}

    /// Three lines at most: what, where, and what to do. No line break at the end.
    public static String text(Diagnostic diagnostic) {
        StringBuilder text = new StringBuilder();
        text.append(diagnostic.severity().word()).append(": ");
        appendPrintable(text, diagnostic.message());
        text.append("\n  --> ");
        appendPrintable(text, diagnostic.at().toString());
        String hint = diagnostic.hint();
        if (hint != null) {
            text.append("\n   = help: ");
            appendPrintable(text, hint);
        }
        return text.toString();
    }

    /// Text from the input must not move the cursor of a terminal.
    private static void appendPrintable(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (Character.isISOControl(c)) {
                        out.append("\\u00")
                                .append(Character.forDigit(c >> 4, 16))
                                .append(Character.forDigit(c & 15, 16));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
    }
}
