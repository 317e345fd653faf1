package dev.entente.check;

import dev.entente.diag.Cascade;
import dev.entente.diag.Diagnostic;
import dev.entente.diag.Report;
import dev.entente.diag.Severity;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Shows a verdict to a person, or to a program.
public final class VerdictText {
    private VerdictText() {}

    /// Every finding with its place, then the counts.
    ///
    /// @param all whether findings that follow from another are told, too, not only counted
    public static String text(Verdict verdict, boolean all) {
        StringBuilder text = new StringBuilder();
        for (Cascade cascade : Cascade.of(verdict.findings())) {
            text.append(Report.text(cascade.cause())).append('\n');
            if (all) {
                cascade.following()
                        .forEach(finding -> text.append(Report.text(finding)).append('\n'));
            } else if (!cascade.following().isEmpty()) {
                text.append("   = ")
                        .append(Report.following(cascade.following().size()))
                        .append("; --all prints them\n");
            }
        }
        if (!verdict.findings().isEmpty()) {
            text.append('\n');
            text.append("entente check --explain CODE explains: ")
                    .append(kinds(verdict))
                    .append('\n');
        }
        if (verdict.more() > 0) {
            text.append("And ").append(number(verdict.more())).append(" more; --all prints them.\n");
        }
        if (!verdict.unchecked().isEmpty()) {
            text.append(verdict.unchecked()).append('\n');
        }
        return text.append(counts(verdict)).toString();
    }

    private static String kinds(Verdict verdict) {
        return verdict.findings().stream()
                .map(finding -> finding.code().name())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String counts(Verdict verdict) {
        String triples = verdict.triples().entrySet().stream()
                .map(graph -> number(graph.getValue()) + " " + graph.getKey())
                .collect(Collectors.joining(", "));
        return number(verdict.tables().tables()) + (verdict.tables().tables() == 1 ? " table, " : " tables, ")
                + number(verdict.tables().rows()) + (verdict.tables().rows() == 1 ? " row" : " rows")
                + (triples.isEmpty() ? "" : "; triples: " + triples) + "\n"
                + plural(verdict.errors(), "error") + ", "
                + plural(verdict.warnings(), "warning") + ", "
                + plural(verdict.count(Severity.NOTE), "note") + "\n";
    }

    private static String plural(long count, String noun) {
        return (count == 0 ? "no" : number(count)) + " " + noun + (count == 1 ? "" : "s");
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /// One object: the findings, whether they are all there are to find, how many `more` were only counted, and the
    /// counts, also of these.
    public static String json(Verdict verdict) {
        JsonArrayBuilder findings = Json.createArrayBuilder();
        verdict.findings().forEach(finding -> findings.add(json(finding)));
        JsonObjectBuilder triples = Json.createObjectBuilder();
        verdict.triples().forEach(triples::add);
        JsonObjectBuilder counts = Json.createObjectBuilder();
        counts.add(Severity.ERROR.word(), verdict.errors())
                .add(Severity.WARNING.word(), verdict.warnings())
                .add(Severity.NOTE.word(), verdict.count(Severity.NOTE));
        return Json.createObjectBuilder()
                        .add("findings", findings)
                        .add("complete", verdict.complete())
                        .add("more", verdict.more())
                        .add("counts", counts)
                        .add("tables", verdict.tables().tables())
                        .add("rows", verdict.tables().rows())
                        .add("triples", triples)
                        .build()
                + "\n";
    }

    private static JsonObjectBuilder json(Diagnostic finding) {
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("severity", finding.severity().word())
                .add("code", finding.code().name())
                .add("message", finding.message())
                .add("file", finding.at().file())
                .add("line", finding.at().line())
                .add("character", finding.at().character())
                .add("row", finding.at().row());
        addText(object, "column", finding.at().column());
        addText(object, "value", finding.value());
        addText(object, "help", finding.hint());
        return object;
    }

    private static void addText(JsonObjectBuilder object, String name, @Nullable String text) {
        if (text != null) {
            object.add(name, text);
        }
    }
}
