package dev.entente.check;

import dev.entente.diag.Diagnostic;
import dev.entente.diag.Position;
import dev.entente.diag.Severity;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.SortedMap;
import java.util.TreeMap;

/// Shows findings as [SARIF 2.1.0](https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), which editors and
/// code hosts read.
public final class Sarif {
    private Sarif() {}

    /// One log with one run: the kinds of findings that occur as rules, and the findings as results.
    public static String of(Verdict verdict) {
        JsonArrayBuilder rules = Json.createArrayBuilder();
        SortedMap<String, String> kinds = new TreeMap<>();
        verdict.findings().forEach(f -> kinds.put(f.code().name(), f.code().explain()));
        kinds.forEach((name, explanation) ->
                rules.add(Json.createObjectBuilder().add("id", name).add("shortDescription", text(explanation))));
        JsonArrayBuilder results = Json.createArrayBuilder();
        verdict.findings().forEach(finding -> results.add(result(finding)));
        JsonObjectBuilder driver =
                Json.createObjectBuilder().add("name", "entente").add("rules", rules);
        JsonObjectBuilder run = Json.createObjectBuilder()
                .add("tool", Json.createObjectBuilder().add("driver", driver))
                .add("columnKind", "utf16CodeUnits")
                .add("invocations", Json.createArrayBuilder().add(invocation(verdict)))
                .add("results", results)
                .add("properties", properties(verdict));
        return Json.createObjectBuilder()
                        .add(
                                "$schema",
                                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json")
                        .add("version", "2.1.0")
                        .add("runs", Json.createArrayBuilder().add(run))
                        .build()
                + "\n";
    }

    /// How the run went: a notification for each reason why its results are not all.
    private static JsonObjectBuilder invocation(Verdict verdict) {
        JsonArrayBuilder notifications = Json.createArrayBuilder();
        Remainder.of(verdict)
                .forEach(remark -> notifications.add(
                        Json.createObjectBuilder().add("level", "warning").add("message", text(remark))));
        return Json.createObjectBuilder()
                .add("executionSuccessful", true)
                .add("toolExecutionNotifications", notifications);
    }

    private static JsonObjectBuilder properties(Verdict verdict) {
        return Json.createObjectBuilder()
                .add("complete", verdict.complete())
                .add("errors", verdict.errors())
                .add("warnings", verdict.warnings());
    }

    private static JsonObjectBuilder result(Diagnostic finding) {
        String message = finding.hint() == null ? finding.message() : finding.message() + "; " + finding.hint();
        return Json.createObjectBuilder()
                .add("ruleId", finding.code().name())
                .add("level", level(finding.severity()))
                .add("message", text(message))
                .add("locations", Json.createArrayBuilder().add(location(finding.at())));
    }

    private static JsonObjectBuilder location(Position at) {
        JsonObjectBuilder physical = Json.createObjectBuilder()
                .add("artifactLocation", Json.createObjectBuilder().add("uri", uri(at.file())));
        if (at.line() > 0) {
            JsonObjectBuilder region = Json.createObjectBuilder().add("startLine", at.line());
            if (at.character() > 0) {
                region.add("startColumn", at.character());
            }
            physical.add("region", region);
        }
        return Json.createObjectBuilder().add("physicalLocation", physical);
    }

    /// A path as a reference, or as a URL where it starts from the root; a URL stays as it is.
    private static String uri(String file) {
        try {
            if (file.startsWith("/")) {
                return new URI("file", "", file, null, null).toASCIIString();
            }
            return file.contains("://") ? file : new URI(null, null, file, null).toASCIIString();
        } catch (URISyntaxException e) {
            return file;
        }
    }

    private static JsonObjectBuilder text(String text) {
        return Json.createObjectBuilder().add("text", text);
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }
}
