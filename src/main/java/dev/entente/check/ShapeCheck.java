package dev.entente.check;

import dev.entente.diag.Diagnostic;
import dev.entente.diag.Severity;
import dev.entente.graph.DossierGraph;
import dev.entente.graph.OntologyReader;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.jspecify.annotations.Nullable;

/// Validates the dataset with the SHACL shapes of the ontology.
final class ShapeCheck {
    private final DossierGraph dossier;
    private final RowPlaces places;
    private final Consumer<Diagnostic> findings;

    ShapeCheck(DossierGraph dossier, Consumer<Diagnostic> findings) {
        this.dossier = dossier;
        this.places = new RowPlaces(dossier);
        this.findings = findings;
    }

    void run() {
        if (!dossier.dossier().layers().contains(OntologyReader.SHAPES)) {
            return;
        }
        Graph shapes = new OntologyReader(dossier.dossier().layers(), findings).read(OntologyReader.SHAPES);
        try {
            ValidationReport report =
                    ShaclValidator.get().validate(ShaclValidator.get().parse(shapes), dossier.union());
            report.getEntries().forEach(entry -> findings.accept(finding(entry)));
        } catch (RuntimeException e) {
            // The library says what is wrong by whatever exception the fault happens to meet.
            findings.accept(new Diagnostic(
                    CheckCode.BAD_CHECK,
                    Severity.ERROR,
                    new BrokenShape(shapes, dossier.dossier().layers().text(OntologyReader.SHAPES)).place(),
                    null,
                    "the shapes are not SHACL: " + reason(e),
                    null));
        }
    }

    private static String reason(RuntimeException e) {
        return String.valueOf(e.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceAll(" _:[0-9A-Za-z]+", "")
                .strip();
    }

    private Diagnostic finding(ReportEntry entry) {
        Node value = entry.value();
        String shown = value == null || value.equals(entry.focusNode()) ? null : shown(value);
        String said = places.readable(entry.message());
        String message = shown == null || said.contains(shown) ? said : said + " (" + shown + ")";
        return new Diagnostic(
                CheckCode.SHAPE,
                severity(entry.severity()),
                places.of(entry.focusNode(), column(entry.resultPath())),
                shown,
                message,
                null);
    }

    private String shown(Node value) {
        return value.isURI()
                ? places.shortened(value.getURI())
                : value.isLiteral() ? '"' + value.getLiteralLexicalForm() + '"' : "a blank node";
    }

    /// The columns are named as the properties of the ontology.
    private static @Nullable String column(@Nullable Path path) {
        if (!(path instanceof P_Link link) || !link.getNode().isURI()) {
            return null;
        }
        String iri = link.getNode().getURI();
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    private static Severity severity(org.apache.jena.shacl.validation.Severity level) {
        if (level.equals(org.apache.jena.shacl.validation.Severity.Info)) {
            return Severity.NOTE;
        }
        return level.equals(org.apache.jena.shacl.validation.Severity.Warning) ? Severity.WARNING : Severity.ERROR;
    }
}
