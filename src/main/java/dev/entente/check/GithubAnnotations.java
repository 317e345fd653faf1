package dev.entente.check;

import dev.entente.diag.Diagnostic;
import dev.entente.diag.Position;
import dev.entente.diag.Printable;

/// Shows findings as the [workflow
/// commands](https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands)
/// that mark a line in a review: `::error file=data/events.csv,line=7,col=3,title=BAD_VALUE::what is wrong`.
public final class GithubAnnotations {
    private GithubAnnotations() {}

    /// One line a finding, in the order of the verdict, then a notice where that is not all.
    public static String of(Verdict verdict) {
        StringBuilder lines = new StringBuilder();
        for (Diagnostic finding : verdict.findings()) {
            lines.append(line(finding)).append('\n');
        }
        Remainder.of(verdict)
                .forEach(remark -> lines.append("::notice title=entente::")
                        .append(data(remark))
                        .append('\n'));
        return lines.toString();
    }

    private static String line(Diagnostic finding) {
        Position at = finding.at();
        String command = switch (finding.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
        };
        String place =
                (at.line() > 0 ? ",line=" + at.line() : "") + (at.character() > 0 ? ",col=" + at.character() : "");
        String text = finding.hint() == null ? finding.message() : finding.message() + "\n" + finding.hint();
        return "::" + command + " file=" + property(at.file()) + place + ",title="
                + property(finding.code().name()) + "::" + data(text);
    }

    private static String data(String text) {
        return Printable.lines(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return data(text).replace(":", "%3A").replace(",", "%2C");
    }
}
