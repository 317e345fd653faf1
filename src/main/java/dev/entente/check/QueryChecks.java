package dev.entente.check;

import dev.entente.diag.Diagnostic;
import dev.entente.diag.Position;
import dev.entente.diag.Severity;
import dev.entente.graph.DossierGraph;
import dev.entente.graph.Layers;
import dev.entente.graph.SyntaxFault;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.jspecify.annotations.Nullable;

/// Runs the queries of `queries/checks`. Each selects `?thing` and `?message`, and where it likes `?severity` and
/// `?column`; what it returns is wrong. The line `#+ severity:` of its head says how wrong.
final class QueryChecks {
    private static final String FOLDER = "queries/checks";

    private final DossierGraph dossier;
    private final RowPlaces places;
    private final Consumer<Diagnostic> findings;

    QueryChecks(DossierGraph dossier, Consumer<Diagnostic> findings) {
        this.dossier = dossier;
        this.places = new RowPlaces(dossier);
        this.findings = findings;
    }

    void run() {
        Layers layers = dossier.dossier().layers();
        for (String name : layers.names(FOLDER, ".rq")) {
            run(name, layers.text(name));
        }
    }

    private void run(String name, String text) {
        Query query;
        try {
            query = QueryFactory.create(text);
        } catch (QueryParseException e) {
            SyntaxFault fault = SyntaxFault.of(text, e);
            bad(name, fault.in(name), "it is not SPARQL: " + fault.problem());
            return;
        }
        if (!query.isSelectType()
                || !query.getResultVars().contains("thing")
                || !query.getResultVars().contains("message")) {
            bad(name, Position.of(name), "it does not select ?thing and ?message");
            return;
        }
        Severity usual = severity(header(text, "severity").orElse("error"));
        String summary = header(text, "summary").orElse(null);
        try (QueryExec exec = QueryExec.dataset(dossier.dataset()).query(query).build()) {
            RowSet rows = exec.select();
            rows.forEachRemaining(row -> findings.accept(finding(row, usual, summary)));
        }
    }

    private void bad(String name, Position at, String why) {
        findings.accept(
                new Diagnostic(CheckCode.BAD_CHECK, Severity.ERROR, at, null, name + " cannot be run: " + why, null));
    }

    private Diagnostic finding(Binding row, Severity usual, @Nullable String summary) {
        Node thing = row.get("thing");
        String column = text(row, "column");
        String message = text(row, "message");
        String weight = text(row, "severity");
        return new Diagnostic(
                CheckCode.CHECK,
                weight == null ? usual : severity(weight),
                thing == null ? Position.of("the dossier") : places.of(thing, column),
                thing != null && thing.isURI() ? places.shortened(thing.getURI()) : null,
                message == null ? String.valueOf(summary) : places.readable(message),
                null);
    }

    private static @Nullable String text(Binding row, String variable) {
        Node value = row.get(variable);
        return value == null ? null : value.isLiteral() ? value.getLiteralLexicalForm() : value.toString();
    }

    private static Severity severity(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "warning" -> Severity.WARNING;
            case "note" -> Severity.NOTE;
            default -> Severity.ERROR;
        };
    }

    /// The value of a line `#+ name: value`.
    static Optional<String> header(String text, String name) {
        String start = "#+ " + name + ":";
        return text.lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst();
    }
}
